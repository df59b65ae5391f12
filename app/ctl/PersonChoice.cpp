// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/PersonChoice.h"

#include "core/IdentityDocument.h"
#include "core/RecordId.h"
#include "ctl/DeskAccess.h"

namespace yc::ctl {

core::Result<core::Document> PersonChoice::find(core::DocumentStore &store, const QString &text, QDate today)
{
    if (core::isRecordId(text)) {
        if (!text.startsWith(QLatin1String("resident:")))
            return std::unexpected(
                usageError(tr("--person takes a resident, not “%1”.").arg(text.section(u':', 0, 0))));
        return DeskAccess::wait(store.load(text));
    }
    const core::IdentityDocument number = core::IdentityDocument::parse(text, today);
    if (!number.isValid())
        return std::unexpected(usageError(tr("--person needs the id that search shows, or a whole ID number.")));
    core::Query query;
    query.type = QStringLiteral("resident");
    query.columns = {QStringLiteral("id_number")};
    query.where = {{QStringLiteral("id_number"), core::Query::Op::Equal, number.normalised()}};
    query.limit = 1;
    YC_ASSIGN(const core::Rows rows, DeskAccess::wait(store.query(query)));
    if (rows.rows.isEmpty())
        return core::fail(core::ErrorKind::NotFound, "store.not-found");
    return DeskAccess::wait(store.load(rows.rows.front().front().toString()));
}

} // namespace yc::ctl
