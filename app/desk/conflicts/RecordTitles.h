// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Service.h"

#include <QCoreApplication>
#include <QHash>

namespace yc::desk {

/// What people call a record: its title as the service writes it (masked), and how to open it.
struct RecordTitle {
    QString title;
    QString subtitle;
    std::function<void()> open; ///< empty: it has no page
};

/// Names of records by their ids, through the services that own them. GUI thread.
class RecordTitles {
    Q_DECLARE_TR_FUNCTIONS(RecordTitles)
public:
    /// Those of a document that is at hand.
    [[nodiscard]] static RecordTitle of(const ui::ServiceContext &context, const QString &id, const QString &type,
                                        const QJsonObject &body);
    /// Loads each record and gives all titles to `take`, on the thread of `receiver` and only while it lives. A record
    /// that is gone, or not this person's to see, says so. Ids of staff ("person:…") need no record.
    static void load(const ui::ServiceContext &context, QStringList ids, QObject *receiver,
                     const std::function<void(const QHash<QString, RecordTitle> &)> &take);
    /// "周敏"; the tail of the id where nobody told the name.
    [[nodiscard]] static QString person(const ui::ServiceContext &context, const QString &personId,
                                        const QString &asWritten = {});
};

} // namespace yc::desk
