// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replica/SyncAudit.h"

#include "store/AuditTrail.h"
#include "store/CommandList.h"
#include "store/Connection.h"
#include "store/Meta.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace yc::store {

using core::Result;

namespace {
const QString kSum = QStringLiteral("sync.unaudited");
constexpr qsizetype kIds = 20;
} // namespace

Result<> SyncAudit::add(const QString &documents)
{
    if (documents.isEmpty())
        return {};
    YC_ASSIGN(const QVariant kept, Meta::read(m_connection, kSum));
    const QJsonObject batch = QJsonDocument::fromJson(documents.toUtf8()).object();
    const qint64 count = batch.value(u"count").toInteger();
    if (kept.toString().isEmpty())
        return count >= kMost ? append(documents) : Meta::write(m_connection, kSum, documents);
    const QJsonObject before = QJsonDocument::fromJson(kept.toString().toUtf8()).object();
    QJsonArray ids = before.value(u"ids").toArray();
    const QJsonArray more = batch.value(u"ids").toArray();
    for (const QJsonValue &id : more) {
        if (ids.size() < kIds && !ids.contains(id))
            ids.append(id);
    }
    QCryptographicHash digest(QCryptographicHash::Sha256); // over the sums, in their order
    digest.addData(kept.toString().toUtf8());
    digest.addData(documents.toUtf8());
    const QJsonObject both{{QStringLiteral("count"), before.value(u"count").toInteger() + count},
                           {QStringLiteral("ids"), ids},
                           {QStringLiteral("digest"), QString::fromLatin1(digest.result().toHex())}};
    const QString sum = QString::fromUtf8(QJsonDocument(both).toJson(QJsonDocument::Compact));
    YC_TRY(Meta::write(m_connection, kSum, sum));
    return both.value(u"count").toInteger() >= kMost ? flush() : Result<>();
}

Result<> SyncAudit::flush()
{
    YC_ASSIGN(const QVariant kept, Meta::read(m_connection, kSum));
    if (kept.toString().isEmpty())
        return {};
    YC_TRY(m_connection.run(QStringLiteral("DELETE FROM meta WHERE key=?"), {kSum}));
    return append(kept.toString());
}

Result<> SyncAudit::append(const QString &documents)
{
    return m_trail.append(commands::syncApply.command(), documents, QStringLiteral("done"));
}

} // namespace yc::store
