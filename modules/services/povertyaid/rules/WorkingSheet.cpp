// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/WorkingSheet.h"

#include "services/povertyaid/rules/RuleBook.h"

#include <QJsonArray>

namespace yc::povertyaid {

namespace {

QString outcomeWord(const QString &outcome)
{
    if (outcome == u"yes" || outcome == u"eligible")
        return QStringLiteral("符合");
    if (outcome == u"no" || outcome == u"not_eligible")
        return QStringLiteral("不符合");
    return outcome.isEmpty() ? QStringLiteral("—") : QStringLiteral("无法判定");
}

void addLines(QJsonArray &rows, const QString &heading, const QJsonArray &lines)
{
    for (const QJsonValue &line : lines) {
        QString basis = line[u"document_zh"].toString();
        if (const QString article = line[u"article"].toString(); !article.isEmpty())
            basis += QStringLiteral("第%1条").arg(article);
        basis += QStringLiteral(" [%1]").arg(line[u"certainty"].toString());
        const QJsonArray figures = line[u"figures"].toArray();
        for (const QJsonValue &figure : figures) {
            basis += QStringLiteral("；%1 %2起")
                         .arg(RuleBook::builtIn().figureName(figure[u"figure"].toString(), true),
                              figure[u"from"].toString());
        }
        rows.append(QJsonObject{{QStringLiteral("class"), heading},
                                {QStringLiteral("text"), line[u"zh"]},
                                {QStringLiteral("outcome"), outcomeWord(line[u"outcome"].toString())},
                                {QStringLiteral("basis"), basis}});
    }
}

} // namespace

QJsonObject workingSheet(const QJsonObject &body, const QJsonObject &working, const core::PaperStamp &stamp)
{
    QJsonArray classes;
    QJsonArray rows;
    addLines(rows, QStringLiteral("家庭收入"), working.value(u"working").toArray());
    const QJsonArray all = working.value(u"classes").toArray();
    for (const QJsonValue &one : all) {
        QStringList reasons;
        for (const QJsonValue &reason : one[u"reasons"].toArray())
            reasons.append(reason[u"zh"].toString());
        QString amount = one[u"benefit"].toString();
        if (!amount.isEmpty())
            amount = (one[u"benefit_whole"].toBool() ? QString() : QStringLiteral("至少 ")) + amount;
        classes.append(QJsonObject{
            {QStringLiteral("class"), one[u"zh"]},
            {QStringLiteral("answer"), outcomeWord(one[u"answer"].toString())},
            {QStringLiteral("amount"), amount.isEmpty() ? QStringLiteral("—") : amount},
            {QStringLiteral("reasons"), reasons.isEmpty() ? QStringLiteral("—") : reasons.join(QStringLiteral("；"))}});
        addLines(rows, one[u"zh"].toString(), one[u"working"].toArray());
    }
    QJsonObject sheet{{QStringLiteral("number"), body.value(u"number")},
                      {QStringLiteral("applicant_name"), body.value(u"applicant_name")},
                      {QStringLiteral("as_of"), working.value(u"as_of")},
                      {QStringLiteral("members"), working.value(u"members_counted").toArray().size()},
                      {QStringLiteral("classes"), classes},
                      {QStringLiteral("lines"), rows}};
    stamp.putOn(sheet);
    if (const QJsonObject decision = body.value(u"decision").toObject(); !decision.isEmpty()) {
        const QString className = RuleBook::builtIn().className(decision.value(u"class").toString(), true);
        QString words =
            decision.value(u"approved").toBool() ? QStringLiteral("同意：") + className : QStringLiteral("不予同意");
        if (const QString reason = decision.value(u"reason").toString(); !reason.isEmpty())
            words += QStringLiteral("。") + reason;
        sheet.insert(QStringLiteral("decision"), words);
        sheet.insert(QStringLiteral("decided_on"), decision.value(u"on"));
        sheet.insert(QStringLiteral("decided_by"), decision.value(u"by_name"));
        if (const QString review = body.value(u"review").toString(); !review.isEmpty())
            sheet.insert(QStringLiteral("review"), review);
    }
    return sheet;
}

} // namespace yc::povertyaid
