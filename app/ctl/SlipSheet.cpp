// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/SlipSheet.h"

#include "print/SlipPdf.h"
#include "print/SlipTemplate.h"
#include "ui/Masked.h"

#include <QDateTime>
#include <QJsonArray>

namespace yc::ctl {

namespace {

QString chinese(const QJsonValue &text) { return text.isString() ? text.toString() : text[u"zh"].toString(); }

/// What stands where a person gave nothing: the templates refuse a blank.
QString orDash(const QString &text) { return text.isEmpty() ? QStringLiteral("—") : text; }

QJsonArray materials(const QJsonArray &list)
{
    QJsonArray result;
    for (const QJsonValue &one : list) {
        const bool received = one[u"received"].toBool();
        const QString state = one[u"state"].toString();
        result.append(QJsonObject{
            {QStringLiteral("name"), chinese(one[u"name"])},
            {QStringLiteral("form"),
             one[u"medium"].toString() == u"electronic" ? QStringLiteral("electronic") : one[u"form"].toString()},
            {QStringLiteral("copies"), one[u"copies"].toInt()},
            {QStringLiteral("state"), received
                                          ? (state == u"verified" || state == u"system" ? QStringLiteral("verified")
                                                                                        : QStringLiteral("received"))
                                          : QStringLiteral("missing")}});
    }
    return result;
}

QJsonArray missing(const QJsonArray &list)
{
    QJsonArray result;
    for (const QJsonValue &one : list) {
        QJsonObject row{{QStringLiteral("name"), chinese(one[u"name"])}};
        if (const QString what = one[u"what"].toString(); !what.isEmpty())
            row.insert(QStringLiteral("problem"), what);
        result.append(row);
    }
    return result;
}

} // namespace

QString SlipSheet::templateName(const QString &kind) { return kind + QStringLiteral("-notice"); }

QJsonObject SlipSheet::flat(const QJsonObject &slip)
{
    using core::PersonalData;
    const QJsonObject applicant = slip.value(u"applicant").toObject();
    const QJsonObject item = slip.value(u"item").toObject();
    QJsonObject sheet{
        {QStringLiteral("applicant_name"), applicant.value(u"name").toString()},
        {QStringLiteral("applicant_id_masked"),
         orDash(ui::Masked::apply(PersonalData::IdentityNumber, applicant.value(u"id_number").toString()))},
        {QStringLiteral("telephone_masked"),
         orDash(ui::Masked::apply(PersonalData::Telephone, applicant.value(u"telephone").toString()))},
        {QStringLiteral("item_name"), chinese(item.value(u"name"))},
        {QStringLiteral("item_code"), item.value(u"code").toString()},
        {QStringLiteral("title"), chinese(slip.value(u"title"))},
        {QStringLiteral("legal_basis"), orDash(chinese(slip.value(u"legal_basis")))},
        {QStringLiteral("clerk_name"), slip.value(u"clerk").toString()},
        {QStringLiteral("desk"), orDash(slip.value(u"desk").toString())},
        {QStringLiteral("copies_note"), QStringLiteral("一式%1份").arg(slip.value(u"copies").toInt(1))},
        {QStringLiteral("printed_at"), slip.value(u"issued_at")},
        {QStringLiteral("materials"), materials(slip.value(u"materials").toArray())},
    };
    for (const char *key : {"number", "case_number", "org_name", "qr", "received_on", "accepted_on", "issued_on",
                            "reason", "right_body"}) {
        const QString name = QString::fromLatin1(key);
        if (const QString value = slip.value(name).toString(); !value.isEmpty())
            sheet.insert(name, value);
    }
    if (!sheet.contains(u"received_on"))
        sheet.insert(QStringLiteral("received_on"), slip.value(u"issued_on"));
    if (const QString agent = slip.value(u"agent")[u"agent_name"].toString(); !agent.isEmpty())
        sheet.insert(QStringLiteral("agent_name"), agent);
    if (slip.value(u"promised")[u"unit"].toString() == u"working_day")
        sheet.insert(QStringLiteral("promised_days"), slip.value(u"promised")[u"value"].toInt());
    QString due = slip.value(u"due").toString();
    if (due.isEmpty()) // limits in hours end at a moment
        due = QDateTime::fromString(slip.value(u"due_at").toString(), Qt::ISODateWithMs)
                  .toLocalTime()
                  .date()
                  .toString(Qt::ISODate);
    if (!due.isEmpty())
        sheet.insert(QStringLiteral("due_on"), due);
    if (slip.value(u"due_provisional").toBool())
        sheet.insert(QStringLiteral("due_note"), QStringLiteral("暂定：该年度节假日安排尚未公布"));
    if (const QJsonArray list = slip.value(u"missing").toArray(); !list.isEmpty())
        sheet.insert(QStringLiteral("missing"), missing(list));
    if (const QString until = slip.value(u"supply_until").toString(); !until.isEmpty())
        sheet.insert(QStringLiteral("correction_deadline"), until);
    return sheet;
}

core::Result<> SlipSheet::write(const QString &path, const QJsonObject &slip)
{
    YC_ASSIGN(const print::SlipTemplate sheet, print::SlipTemplate::load(templateName(slip.value(u"kind").toString())));
    return print::SlipPdf::write(path, sheet, flat(slip));
}

} // namespace yc::ctl
