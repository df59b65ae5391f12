// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/rules/CaseFiles.h"
#include "services/affairs/view/AffairsContext.h"

#include <QObject>

#include <stop_token>

namespace yc::affairs {

/// Takes files of the disk into the store, one after another, for one material. GUI thread; the reading is done
/// elsewhere.
class FileTaker : public QObject {
    Q_OBJECT
public:
    explicit FileTaker(const AffairsContext &context, QObject *parent = nullptr);
    /// Those chosen while others are taken in come after them.
    void take(const QString &material, const QStringList &paths);
    void stop();
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    /// `name` is being read: so many bytes of so many.
    void progress(const QString &name, qint64 done, qint64 all);
    void failed(const QString &name, const yc::core::Error &error);
    /// All that was chosen is done, or stopped; what was taken in waits to be named by a record.
    void taken(const QList<yc::affairs::CaseFile> &files);

private:
    struct Waiting {
        QString material;
        QString path;
    };
    void next();

    const AffairsContext &m_context;
    QList<Waiting> m_waiting;
    QList<CaseFile> m_taken;
    std::stop_source m_stop;
    bool m_busy = false;
};

} // namespace yc::affairs
