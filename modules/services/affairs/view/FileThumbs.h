// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/FileStore.h"
#include "services/affairs/rules/CaseFiles.h"
#include "services/affairs/view/AffairsContext.h"

#include <QHash>
#include <QImage>
#include <QList>
#include <QObject>

#include <stop_token>

namespace yc::affairs {

/// Small pictures of the scans of a case, made one after the other beside the event loop, in memory only. Until
/// somebody has opened a scan, which is a look in the log, its picture is so coarse that nothing on it can be read
/// (ui::ScanImage::faintSide). Who may not look at scans gets none.
class FileThumbs : public QObject {
    Q_OBJECT
public:
    /// Of a thumbnail that may be seen, in pixels: sharp on a screen of twice the density.
    static constexpr int sharpSide = 128;

    explicit FileThumbs(const AffairsContext &context, QObject *parent);
    ~FileThumbs() override;
    /// Makes those that are not there yet.
    void want(const QList<CaseFile> &files);
    /// Somebody has looked at it: from now on its picture is sharp.
    void setSeen(const QString &digest, const QImage &image);
    /// Another case.
    void forget();
    /// Null: not there.
    [[nodiscard]] QImage picture(const QString &digest) const { return m_pictures.value(digest); }

Q_SIGNALS:
    void made(const QString &digest);

private:
    void next();
    void draw(const CaseFile &file, const QByteArray &bytes);
    void keep(const QString &digest, const QImage &image);

    const AffairsContext &m_context;
    QHash<QString, QImage> m_pictures; ///< null: it was tried
    QList<CaseFile> m_waiting;
    std::stop_source m_stop;
    bool m_busy = false;
};

} // namespace yc::affairs
