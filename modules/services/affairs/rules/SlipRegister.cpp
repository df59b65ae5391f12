// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/SlipRegister.h"

#include "core/RecordId.h"
#include "services/affairs/rules/CaseNumber.h"
#include "services/affairs/rules/CommandList.h"
#include "services/affairs/rules/SlipData.h"

#include <QJsonArray>

namespace yc::affairs {

namespace {

QJsonObject printEntry(const core::Transaction &transaction, int copies, bool reprint)
{
    const core::Session &session = transaction.session();
    return {{QStringLiteral("id"), core::newUuid7(transaction.now())},
            {QStringLiteral("at"), transaction.now().toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("by"), session.personId},
            {QStringLiteral("by_name"), session.personName},
            {QStringLiteral("desk"), session.desk},
            {QStringLiteral("copies"), copies},
            {QStringLiteral("reprint"), reprint}};
}

} // namespace

core::Result<core::Document> issueSlip(core::Transaction &transaction, const Catalogue &catalogue,
                                       const ServiceItem &item, const core::Document &forCase, const QString &kind)
{
    const core::Session &session = transaction.session();
    const QDateTime now = transaction.now();
    const int year = now.toLocalTime().date().year();
    const SlipKind settings = catalogue.supervision().slips.value(kind);
    YC_ASSIGN(const NextNumber next, nextSlipNumber(transaction, kind, settings.nature, year));
    const QString &number = next.number;
    core::Document slip;
    slip.id = QStringLiteral("slip:") + core::newUuid7(now);
    slip.type = QStringLiteral("slip");
    slip.body = {
        {QStringLiteral("kind"), kind},
        {QStringLiteral("number"), number},
        {QStringLiteral("serial"), next.serial},
        {QStringLiteral("case"), forCase.id},
        {QStringLiteral("case_number"), forCase.body.value(QStringLiteral("number"))},
        {QStringLiteral("copies"), settings.copies},
        {QStringLiteral("printed_by"), session.personId},
        {QStringLiteral("printed_by_name"), session.personName},
        {QStringLiteral("printed_at"), now.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("reprints"), 0},
        {QStringLiteral("data"), slipData(catalogue, item, forCase.body,
                                          {.kind = kind,
                                           .number = number,
                                           .orgName = session.orgName,
                                           .desk = session.desk,
                                           .clerkName = session.personName,
                                           .issuedAt = now})},
        {QStringLiteral("prints"), QJsonArray{printEntry(transaction, settings.copies, false)}},
    };
    return transaction.put(slip);
}

core::Command registerReprint(const QString &slip, int copies)
{
    core::Command command = commands::reprintSlip.command();
    command.subject = slip;
    command.work = [slip, copies](core::Transaction &transaction) -> core::Result<QJsonObject> {
        if (copies < 1)
            return core::fail(core::ErrorKind::FixInput, "affairs.no-copies");
        YC_ASSIGN(core::Document document, transaction.load(slip));
        const int reprints = document.body.value(QStringLiteral("reprints")).toInt() + 1;
        document.body.insert(QStringLiteral("reprints"), reprints);
        QJsonArray prints = document.body.value(QStringLiteral("prints")).toArray();
        prints.append(printEntry(transaction, copies, true));
        document.body.insert(QStringLiteral("prints"), prints);
        YC_ASSIGN(const core::Document stored, transaction.put(document));
        return QJsonObject{{QStringLiteral("data"), stored.body.value(QStringLiteral("data"))},
                           {QStringLiteral("number"), stored.body.value(QStringLiteral("number"))},
                           {QStringLiteral("reprint"), reprints}};
    };
    return command;
}

core::Command registerOutput(const QString &slip, bool asFile)
{
    core::Command command = (asFile ? commands::saveSlip : commands::printSlip).command();
    command.subject = slip;
    command.work = [](core::Transaction &) -> core::Result<QJsonObject> { return QJsonObject(); };
    return command;
}

} // namespace yc::affairs
