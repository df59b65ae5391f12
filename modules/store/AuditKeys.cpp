// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AuditKeys.h"

#include "store/AuditLog.h"
#include "store/Connection.h"
#include "store/Meta.h"

namespace yc::store {

using core::Result;

namespace {
constexpr qint64 kRowsAtOnce = 20'000;
const QString kUpTo = QStringLiteral("audit.keys-up-to");

Result<> enter(Connection &writer, AuditKeys::Kind kind, const char *column, qint64 from, qint64 until)
{
    // In the order of the keys, so that pages are filled one after the other.
    YC_TRY(writer.run(QStringLiteral("INSERT OR IGNORE INTO audit_key(kind, value, seq) SELECT %1, %2, seq FROM audit "
                                     "WHERE seq>? AND seq<=? AND %2<>'' ORDER BY %2, seq")
                          .arg(static_cast<int>(kind))
                          .arg(QLatin1StringView(column)),
                      {from, until}));
    return {};
}
} // namespace

Result<> AuditKeys::catchUp(Connection &writer)
{
    YC_ASSIGN(const AuditHead head, AuditLog::head(writer));
    YC_ASSIGN(qint64 done, upTo(writer));
    if (done > head.seq) // of a store whose log was cut: what is entered anew must not be taken for known
        done = 0;
    while (done < head.seq) {
        const qint64 until = qMin(head.seq, done + kRowsAtOnce);
        YC_TRY(writer.begin());
        const auto work = [&]() -> Result<> {
            YC_TRY(enter(writer, Kind::Time, "at", done, until));
            YC_TRY(enter(writer, Kind::Person, "person", done, until));
            YC_TRY(enter(writer, Kind::Command, "command", done, until));
            YC_TRY(enter(writer, Kind::Subject, "subject", done, until));
            return Meta::write(writer, kUpTo, until);
        };
        Result<> entered = work();
        if (entered)
            entered = writer.commit();
        if (!entered) {
            writer.rollback();
            return entered;
        }
        done = until;
    }
    return {};
}

Result<qint64> AuditKeys::upTo(Connection &connection)
{
    YC_ASSIGN(const QVariant row, Meta::read(connection, kUpTo));
    return row.toLongLong();
}

} // namespace yc::store
