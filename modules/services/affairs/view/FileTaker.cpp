// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/FileTaker.h"

#include <QFileInfo>
#include <QPointer>

namespace yc::affairs {

FileTaker::FileTaker(const AffairsContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

void FileTaker::take(const QString &material, const QStringList &paths)
{
    for (const QString &path : paths)
        m_waiting.append({material, path});
    if (!m_busy && !m_waiting.isEmpty()) {
        m_stop = {};
        next();
    }
}

void FileTaker::stop()
{
    m_waiting.clear();
    m_stop.request_stop();
}

void FileTaker::next()
{
    m_busy = !m_waiting.isEmpty();
    if (!m_busy) {
        Q_EMIT taken(std::exchange(m_taken, {}));
        return;
    }
    const Waiting one = m_waiting.takeFirst();
    const QFileInfo file(one.path);
    const QString name = file.fileName();
    const qint64 all = file.size();
    Q_EMIT progress(name, 0, all);
    core::FileStore *files = m_context.store().files();
    // On a thread of the store, which outlives this page.
    const auto tell = [files, taker = QPointer(this), name, all](qint64 done) {
        const auto say = [taker, name, done, all] {
            if (taker)
                Q_EMIT taker->progress(name, done, all);
        };
        QMetaObject::invokeMethod(files, say, Qt::QueuedConnection);
    };
    files->put(core::fileOnDisk(one.path), tell, m_stop.get_token())
        .then(this, [this, one, name](const core::Result<core::FileInfo> &info) {
            if (info) {
                CaseFile taken;
                taken.material = one.material;
                taken.digest = info->digest;
                taken.media = info->media;
                taken.size = info->size;
                taken.name = CaseFile::cleanName(name);
                m_taken.append(taken);
            } else if (info.error().kind != core::ErrorKind::Cancelled) {
                Q_EMIT failed(name, info.error());
            }
            next();
        });
}

} // namespace yc::affairs
