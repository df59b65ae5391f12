// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ClipboardWatch.h"

#include "ui/RevealClock.h"

#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>

namespace yc::ui {

ClipboardWatch::ClipboardWatch(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ClipboardWatch::clearOwn);
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this, &ClipboardWatch::changed);
}

ClipboardWatch::~ClipboardWatch() { clearOwn(); }

QByteArray ClipboardWatch::digestOf(QClipboard::Mode mode)
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData(mode);
    if (!data || !data->hasText())
        return {};
    return QCryptographicHash::hash(data->text().toUtf8(), QCryptographicHash::Sha256);
}

/// Platforms that cannot say whose the clipboard is tell nobody else's changes either, or only to the active window.
void ClipboardWatch::changed(QClipboard::Mode mode)
{
    if (m_clearing)
        return;
    m_copies.removeIf([mode](const Copy &copy) { return copy.mode == mode; });
    const QClipboard &board = *QGuiApplication::clipboard();
    const bool owned = mode == QClipboard::Selection   ? board.ownsSelection()
                       : mode == QClipboard::Clipboard ? board.ownsClipboard()
                                                       : false;
    const bool silent =
        QGuiApplication::platformName() == u"offscreen" || QGuiApplication::platformName() == u"minimal";
    if (!owned && !silent)
        return;
    const QByteArray digest = digestOf(mode);
    if (digest.isEmpty())
        return;
    m_copies.append({mode, digest});
    m_timer.start(RevealClock::copied());
}

void ClipboardWatch::clearOwn()
{
    m_timer.stop();
    if (!qGuiApp)
        return;
    m_clearing = true;
    for (const Copy &copy : std::as_const(m_copies)) {
        if (digestOf(copy.mode) == copy.digest)
            QGuiApplication::clipboard()->clear(copy.mode);
    }
    m_copies.clear();
    m_clearing = false;
}

} // namespace yc::ui
