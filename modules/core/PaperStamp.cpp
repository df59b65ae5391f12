// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/PaperStamp.h"

#include "core/DivisionTable.h"

namespace yc::core {

void PaperStamp::putOn(QJsonObject &sheet) const
{
    sheet.insert(QStringLiteral("printed_by"), operatorName);
    sheet.insert(QStringLiteral("org_name"), orgName);
    sheet.insert(QStringLiteral("printed_at"), at.toUTC().toString(Qt::ISODate));
    if (!watermark.isEmpty())
        sheet.insert(QStringLiteral("watermark"), watermark);
}

PaperStamp paperStamp(const DocumentStore &store, const DeskPolicy &policy)
{
    const Session &session = store.session();
    PaperStamp stamp{session.personName, session.orgName, store.clock().now()};
    if (policy.watermarkOnPrints) {
        const QString place = DivisionTable::builtIn().name(session.org);
        stamp.watermark = watermarkText(session.personName, session.number, place.isEmpty() ? session.orgName : place,
                                        session.desk, stamp.at);
    }
    return stamp;
}

} // namespace yc::core
