// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/SlipSheet.h"

#include <QHash>
#include <QJsonArray>

namespace yc::affairs {

namespace {

QString zh(const QJsonValue &both) { return both[QStringLiteral("zh")].toString(); }

/// What stands where nothing was given: the templates refuse a blank.
QString orDash(const QString &text) { return text.isEmpty() ? QStringLiteral("—") : text; }

/// The states of a checklist in the words of the templates.
QString sheetState(const QString &state, bool deficiency)
{
    static const QHash<QString, QString> words{{QStringLiteral("received"), QStringLiteral("received")},
                                               {QStringLiteral("verified"), QStringLiteral("exempted")},
                                               {QStringLiteral("system"), QStringLiteral("complete")}};
    return words.value(state, deficiency ? QStringLiteral("deferred") : QStringLiteral("missing"));
}

QJsonValue sheetForm(const QJsonValue &material)
{
    const QJsonValue medium = material[QStringLiteral("medium")];
    return medium.toString() == QLatin1String("electronic") ? medium : material[QStringLiteral("form")];
}

QJsonArray sheetMaterials(const QJsonArray &materials, bool deficiency)
{
    QJsonArray rows;
    for (const QJsonValue &one : materials) {
        rows.append(
            QJsonObject{{QStringLiteral("name"), zh(one[QStringLiteral("name")])},
                        {QStringLiteral("form"), sheetForm(one)},
                        {QStringLiteral("copies"), QString::number(one[QStringLiteral("copies")].toInt(1))},
                        {QStringLiteral("state"), sheetState(one[QStringLiteral("state")].toString(), deficiency)}});
    }
    return rows;
}

QString problemOf(const QJsonObject &entry)
{
    if (const QString what = entry.value(QStringLiteral("what")).toString(); !what.isEmpty())
        return what;
    if (entry.contains(QStringLiteral("field"))) {
        return entry.value(QStringLiteral("code")).toString() == QLatin1String("form.required")
                   ? QStringLiteral("申请表未填写")
                   : QStringLiteral("申请表填写不符合要求");
    }
    if (const QString until = entry.value(QStringLiteral("until")).toString(); !until.isEmpty())
        return QStringLiteral("于%1前补交")
            .arg(QDate::fromString(until, Qt::ISODate).toString(QStringLiteral("yyyy年M月d日")));
    return QStringLiteral("未提交");
}

/// Form and copies stand in the list of all materials.
void addForm(QJsonObject &row, const QString &material, const QJsonArray &materials)
{
    for (const QJsonValue &one : materials) {
        if (!material.isEmpty() && one[QStringLiteral("id")].toString() == material) {
            row.insert(QStringLiteral("form"), sheetForm(one));
            row.insert(QStringLiteral("copies"), QString::number(one[QStringLiteral("copies")].toInt(1)));
        }
    }
}

QJsonArray sheetMissing(const QJsonArray &missing, const QJsonArray &materials)
{
    QJsonArray rows;
    for (const QJsonValue &one : missing) {
        const QJsonObject entry = one.toObject();
        QString name = zh(entry.value(QStringLiteral("name")));
        if (name.isEmpty())
            name = entry.value(QStringLiteral("field")).toString() + entry.value(QStringLiteral("material")).toString();
        QJsonObject row{{QStringLiteral("name"), name}, {QStringLiteral("problem"), problemOf(entry)}};
        addForm(row, entry.value(QStringLiteral("material")).toString(), materials);
        rows.append(row);
    }
    return rows;
}

QString copiesNote(int copies)
{
    static const QStringList numerals{QStringLiteral("一"), QStringLiteral("两"), QStringLiteral("三"),
                                      QStringLiteral("四")};
    const QString number = copies >= 1 && copies <= numerals.size() ? numerals.at(copies - 1) : QString::number(copies);
    if (copies >= 3)
        return QStringLiteral("本通知书一式%1份，申请人、窗口、存档各一份。").arg(number);
    return copies == 2 ? QStringLiteral("本通知书一式两份，申请人、受理机构各执一份。")
                       : QStringLiteral("本通知书一式%1份。").arg(number);
}

void setDue(const QJsonObject &data, QJsonObject &sheet)
{
    const QJsonObject promised = data.value(QStringLiteral("promised")).toObject();
    if (promised.value(QStringLiteral("unit")).toString() == QLatin1String("working_day"))
        sheet.insert(QStringLiteral("promised_days"), promised.value(QStringLiteral("value")));
    QString due = data.value(QStringLiteral("due")).toString();
    if (const QString moment = data.value(QStringLiteral("due_at")).toString(); due.isEmpty() && !moment.isEmpty())
        due = QDateTime::fromString(moment, Qt::ISODate).toLocalTime().date().toString(Qt::ISODate);
    sheet.insert(QStringLiteral("due_on"), due.isEmpty() ? QStringLiteral("本批次审核结束") : due);
    if (data.value(QStringLiteral("due_provisional")).toBool())
        sheet.insert(QStringLiteral("due_note"), QStringLiteral("暂定，%1年放假安排公布后确定").arg(due.left(4)));
}

} // namespace

QString slipTemplateName(const QString &kind)
{
    static const QHash<QString, QString> names{{QStringLiteral("acceptance"), QStringLiteral("acceptance-notice")},
                                               {QStringLiteral("correction"), QStringLiteral("correction-notice")},
                                               {QStringLiteral("deficiency"), QStringLiteral("deficiency-notice")},
                                               {QStringLiteral("refusal"), QStringLiteral("refusal-notice")}};
    return names.value(kind);
}

QJsonObject slipSheet(const QJsonObject &slip, const PrintStamp &stamp, const MaskText &mask)
{
    const QJsonObject data = slip.value(QStringLiteral("data")).toObject();
    const QJsonObject applicant = data.value(QStringLiteral("applicant")).toObject();
    const QJsonObject item = data.value(QStringLiteral("item")).toObject();
    const bool deficiency = data.value(QStringLiteral("kind")).toString() == QLatin1String("deficiency");
    const QString telephone = applicant.value(QStringLiteral("telephone")).toString();
    const QString at = stamp.at.toUTC().toString(Qt::ISODate);
    QJsonObject sheet{
        {QStringLiteral("title"), zh(data.value(QStringLiteral("title")))},
        {QStringLiteral("applicant_name"), applicant.value(QStringLiteral("name"))},
        {QStringLiteral("applicant_id_masked"),
         orDash(mask(core::PersonalData::IdentityNumber, applicant.value(QStringLiteral("id_number")).toString()))},
        {QStringLiteral("telephone_masked"),
         telephone.isEmpty() ? QStringLiteral("未留") : mask(core::PersonalData::Telephone, telephone)},
        {QStringLiteral("item_name"), zh(item.value(QStringLiteral("name")))},
        {QStringLiteral("item_code"), item.value(QStringLiteral("code"))},
        {QStringLiteral("clerk_name"), data.value(QStringLiteral("clerk"))},
        {QStringLiteral("legal_basis"), orDash(zh(data.value(QStringLiteral("legal_basis"))))},
        {QStringLiteral("desk"), orDash(data.value(QStringLiteral("desk")).toString())},
        {QStringLiteral("materials"), sheetMaterials(data.value(QStringLiteral("materials")).toArray(), deficiency)},
        {QStringLiteral("copies_note"), copiesNote(data.value(QStringLiteral("copies")).toInt(1))},
        {QStringLiteral("printed_by"), stamp.operatorName},
        {QStringLiteral("printed_at"), at},
    };
    for (const char *key : {"number", "case_number", "org_name", "received_on", "accepted_on", "issued_on", "qr",
                            "reason", "right_body"}) {
        const QString name = QString::fromLatin1(key);
        if (const QJsonValue value = data.value(name); !value.isUndefined())
            sheet.insert(name, value);
    }
    if (const QString agent = data.value(QStringLiteral("agent"))[QStringLiteral("agent_name")].toString();
        !agent.isEmpty())
        sheet.insert(QStringLiteral("agent_name"), agent);
    setDue(data, sheet);
    if (data.contains(QStringLiteral("missing"))) {
        sheet.insert(QStringLiteral("missing"), sheetMissing(data.value(QStringLiteral("missing")).toArray(),
                                                             data.value(QStringLiteral("materials")).toArray()));
        sheet.insert(QStringLiteral("correction_deadline"), data.value(QStringLiteral("supply_until")));
    }
    if (!stamp.watermark.isEmpty())
        sheet.insert(QStringLiteral("watermark"), stamp.watermark);
    if (stamp.reprint > 0) {
        sheet.insert(QStringLiteral("reprint"), QJsonObject{{QStringLiteral("count"), stamp.reprint},
                                                            {QStringLiteral("operator"), stamp.operatorName},
                                                            {QStringLiteral("at"), at}});
    }
    return sheet;
}

} // namespace yc::affairs
