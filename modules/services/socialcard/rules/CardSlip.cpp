// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/rules/CardSlip.h"

#include "core/CodeTable.h"
#include "core/Masking.h"
#include "core/Money.h"
#include "core/Reveal.h"

#include <QHash>
#include <QJsonArray>

namespace yc::socialcard {

QString slipWord(const QString &code)
{
    static const QHash<QString, QString> words{
        {QStringLiteral("apply"), QStringLiteral("社会保障卡申领")},
        {QStringLiteral("replace"), QStringLiteral("补换卡申请")},
        {QStringLiteral("make"), QStringLiteral("制卡")},
        {QStringLiteral("receive"), QStringLiteral("卡片到点")},
        {QStringLiteral("hand-over"), QStringLiteral("领卡")},
        {QStringLiteral("activate"), QStringLiteral("启用")},
        {QStringLiteral("report-temporary"), QStringLiteral("临时挂失")},
        {QStringLiteral("report-formal"), QStringLiteral("正式挂失")},
        {QStringLiteral("release"), QStringLiteral("解除挂失")},
        {QStringLiteral("supersede"), QStringLiteral("旧卡注销")},
        {QStringLiteral("lock-pin"), QStringLiteral("密码锁定")},
        {QStringLiteral("reset-pin"), QStringLiteral("密码重置")},
        {QStringLiteral("change-data"), QStringLiteral("信息变更")},
        {QStringLiteral("withdraw"), QStringLiteral("撤销申领")},
        {QStringLiteral("give-back"), QStringLiteral("退卡")},
        {QStringLiteral("cancel"), QStringLiteral("注销")},
        {QStringLiteral("holder"), QStringLiteral("本人")},
        {QStringLiteral("guardian"), QStringLiteral("监护人")},
        {QStringLiteral("proxy"), QStringLiteral("代办人")},
        {QStringLiteral("counter"), QStringLiteral("窗口")},
        {QStringLiteral("telephone"), QStringLiteral("电话")},
        {QStringLiteral("bank"), QStringLiteral("银行网点")},
        {QStringLiteral("lost"), QStringLiteral("遗失")},
        {QStringLiteral("damaged"), QStringLiteral("损坏")},
        {QStringLiteral("expired"), QStringLiteral("到期")},
        {QStringLiteral("changed"), QStringLiteral("信息变更")},
    };
    return words.value(code, code);
}

namespace {

QString stateWord(const QString &state)
{
    return state == u"none" || state.isEmpty() ? QStringLiteral("无")
                                               : core::CodeTable::named(u"card_state").label(state, true);
}

QString functionsOf(const QJsonArray &functions)
{
    QStringList words;
    if (functions.contains(QStringLiteral("social")))
        words.append(QStringLiteral("社会保障功能"));
    if (functions.contains(QStringLiteral("bank")))
        words.append(QStringLiteral("金融功能"));
    return words.join(QStringLiteral("、"));
}

} // namespace

QString slipTemplateOf(const QString &event)
{
    if (event == u"apply" || event == u"replace")
        return QStringLiteral("card-application");
    if (event == u"report-temporary" || event == u"report-formal" || event == u"release")
        return QStringLiteral("card-loss");
    return QStringLiteral("card-receipt");
}

QJsonObject slipSheet(const QJsonObject &body, const QJsonObject &event, const core::PaperStamp &stamp)
{
    const auto bodyText = [&](const char *key) { return body.value(QLatin1String(key)).toString(); };
    const auto eventText = [&](const char *key) { return event.value(QLatin1String(key)).toString(); };
    const QDateTime at = QDateTime::fromString(eventText("at"), Qt::ISODateWithMs);
    QJsonObject sheet{
        {QStringLiteral("number"), eventText("slip")},
        {QStringLiteral("holder_name"), bodyText("resident_name")},
        {QStringLiteral("holder_id_masked"),
         eventText("id_masked").isEmpty() ? QStringLiteral("—") : eventText("id_masked")},
        {QStringLiteral("card_record"), bodyText("number")},
        {QStringLiteral("matter"), slipWord(eventText("kind"))},
        {QStringLiteral("functions"), functionsOf(event.value(u"functions").toArray())},
        {QStringLiteral("social_from"), stateWord(eventText("social_from"))},
        {QStringLiteral("social_to"), stateWord(eventText("social_to"))},
        {QStringLiteral("bank_from"), stateWord(eventText("bank_from"))},
        {QStringLiteral("bank_to"), stateWord(eventText("bank_to"))},
        {QStringLiteral("who"), slipWord(eventText("who").isEmpty() ? QStringLiteral("holder") : eventText("who"))},
        {QStringLiteral("channel"),
         slipWord(eventText("channel").isEmpty() ? QStringLiteral("counter") : eventText("channel"))},
        {QStringLiteral("happened_on"), core::dayInChina(at).toString(Qt::ISODate)},
        {QStringLiteral("happened_at"), eventText("at")},
        {QStringLiteral("clerk_name"), eventText("by_name")},
        {QStringLiteral("desk"), eventText("desk").isEmpty() ? QStringLiteral("—") : eventText("desk")},
    };
    stamp.putOn(sheet);
    sheet.insert(QStringLiteral("org_name"), eventText("org_name")); // where it happened, not where it is printed again
    const auto set = [&sheet](const char *key, const QString &value) {
        if (!value.isEmpty())
            sheet.insert(QLatin1String(key), value);
    };
    set("card_number", bodyText("card_number"));
    set("bank", core::CodeTable::named(u"card_bank").label(bodyText("bank"), true));
    set("bank_number_masked", core::Masking::apply(core::PersonalData::BankAccount, bodyText("bank_number")));
    set("social_until", eventText("social_until"));
    set("bank_until", eventText("bank_until"));
    set("other_name", eventText("other_name"));
    set("other_id_masked", eventText("other_id_masked"));
    set("reason", slipWord(eventText("reason")));
    const qint64 fee = body.value(u"fee").toInteger();
    if (eventText("kind") == u"apply") {
        set("fee", fee > 0 ? core::Money::fromFen(fee).toDisplay() : QStringLiteral("免费"));
        set("kind", bodyText("kind") == u"replace" ? QStringLiteral("补换卡（%1）").arg(slipWord(bodyText("reason")))
                                                   : QStringLiteral("首次申领"));
    }
    return sheet;
}

} // namespace yc::socialcard
