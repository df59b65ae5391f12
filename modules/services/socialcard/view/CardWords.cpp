// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/view/CardWords.h"

#include "core/CodeTable.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace yc::socialcard {

using ui::Choice;
using ui::State;

namespace {

QString label(QStringView table, const QString &code)
{
    return code.isEmpty() ? QString() : core::CodeTable::named(table).label(code, CardWords::chinese());
}

Choice choice(const char *code, const QString &words) { return {QString::fromLatin1(code), words}; }

QString colon() { return CardWords::chinese() ? QStringLiteral("：") : QStringLiteral(": "); }

QString dot() { return QStringLiteral(" · "); }

QString when(const QJsonValue &event)
{
    return QDateTime::fromString(event[u"at"].toString(), Qt::ISODateWithMs)
        .toLocalTime()
        .toString(u"yyyy-MM-dd HH:mm");
}

QString who(const QJsonValue &event)
{
    QStringList parts;
    const QString person = event[u"who"].toString();
    if (person == u"guardian")
        parts.append(CardWords::tr("guardian %1").arg(event[u"other_name"].toString()));
    else if (person == u"proxy")
        parts.append(CardWords::tr("proxy %1").arg(event[u"other_name"].toString()));
    if (event[u"channel"].toString() == u"telephone")
        parts.append(CardWords::tr("by telephone"));
    else if (event[u"channel"].toString() == u"bank")
        parts.append(CardWords::tr("at the bank"));
    return parts.join(dot());
}

/// "In use → Lost" for each function that moved.
QString moves(const QJsonValue &event)
{
    QStringList parts;
    for (const char *which : {"social", "bank"}) {
        const QString from = event[QLatin1String(which) + QLatin1String("_from")].toString();
        const QString to = event[QLatin1String(which) + QLatin1String("_to")].toString();
        if (from == to || to == u"none")
            continue;
        const QString function =
            which == QLatin1String("social") ? CardWords::tr("Social function") : CardWords::tr("Bank function");
        QString text = from == u"none" ? function + colon() + label(u"card_state", to)
                                       : function + colon() + label(u"card_state", from) + QStringLiteral(" → ") +
                                             label(u"card_state", to);
        const QString until = event[QLatin1String(which) + QLatin1String("_until")].toString();
        if (!until.isEmpty())
            text += QStringLiteral(" (%1)").arg(CardWords::tr("until %1").arg(until));
        parts.append(text);
    }
    return parts.join(QStringLiteral("\n"));
}

State markOf(const QString &kind)
{
    if (kind == u"report-temporary" || kind == u"report-formal" || kind == u"lock-pin")
        return State::Warn;
    if (kind == u"activate" || kind == u"release")
        return State::Ok;
    return kind == u"cancel" || kind == u"supersede" || kind == u"withdraw" || kind == u"give-back" ? State::None
                                                                                                    : State::Info;
}

} // namespace

bool CardWords::chinese() { return QLocale().language() == QLocale::Chinese; }

QString CardWords::step(CardEvent event)
{
    switch (event) {
    case CardEvent::Make:
        return tr("Record the made card");
    case CardEvent::Receive:
        return tr("Take in at the counter");
    case CardEvent::HandOver:
        return tr("Hand over");
    case CardEvent::Activate:
        return tr("Activate");
    case CardEvent::ReportTemporary:
        return tr("Temporary loss");
    case CardEvent::ReportFormal:
        return tr("Report lost");
    case CardEvent::Release:
        return tr("Release");
    case CardEvent::Replace:
        return tr("Replace");
    case CardEvent::LockPin:
        return tr("PIN locked");
    case CardEvent::ResetPin:
        return tr("Reset PIN");
    case CardEvent::ChangeData:
        return tr("Change data");
    case CardEvent::Withdraw:
        return tr("Withdraw application");
    case CardEvent::GiveBack:
        return tr("Send back unclaimed");
    case CardEvent::Cancel:
        return tr("Cancel card");
    case CardEvent::Supersede:
        break;
    }
    return {};
}

QString CardWords::happened(const QString &kind)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("apply"), QT_TR_NOOP("Applied for")},
        {QStringLiteral("make"), QT_TR_NOOP("Card made")},
        {QStringLiteral("receive"), QT_TR_NOOP("Arrived at the counter")},
        {QStringLiteral("hand-over"), QT_TR_NOOP("Handed over")},
        {QStringLiteral("activate"), QT_TR_NOOP("Activated")},
        {QStringLiteral("report-temporary"), QT_TR_NOOP("Temporarily reported lost")},
        {QStringLiteral("report-formal"), QT_TR_NOOP("Reported lost for good")},
        {QStringLiteral("release"), QT_TR_NOOP("Loss released")},
        {QStringLiteral("replace"), QT_TR_NOOP("Replacement asked for")},
        {QStringLiteral("supersede"), QT_TR_NOOP("Ended: the new card was made")},
        {QStringLiteral("lock-pin"), QT_TR_NOOP("PIN was locked")},
        {QStringLiteral("reset-pin"), QT_TR_NOOP("PIN was reset")},
        {QStringLiteral("change-data"), QT_TR_NOOP("Data changed")},
        {QStringLiteral("withdraw"), QT_TR_NOOP("Application withdrawn")},
        {QStringLiteral("give-back"), QT_TR_NOOP("Sent back unclaimed")},
        {QStringLiteral("cancel"), QT_TR_NOOP("Cancelled")},
    };
    const char *found = words.value(kind);
    return found ? tr(found) : kind;
}

ui::State CardWords::mark(CardState state)
{
    switch (state) {
    case CardState::Normal:
        return State::Ok;
    case CardState::TemporaryLoss:
        return State::Warn;
    case CardState::FormalLoss:
        return State::Late;
    case CardState::None:
    case CardState::Cancelled:
        return State::None;
    default:
        return State::Info;
    }
}

ui::StateText CardWords::state(const FunctionState &function, QDate today)
{
    const CardState now = function.on(today);
    const QString words = label(u"card_state", stateName(now));
    if (now == CardState::TemporaryLoss)
        return {mark(now), tr("%1 until %2").arg(words, function.until.toString(Qt::ISODate))};
    if (function.state == CardState::TemporaryLoss)
        return {mark(now), tr("%1 (loss ended %2)").arg(words, function.until.toString(Qt::ISODate))};
    return {mark(now), words};
}

ui::StateText CardWords::stateCell(const QString &cell, QDate today)
{
    const QStringList parts = cell.split(u':');
    return state(
        {stateFromName(parts.value(0)), stateFromName(parts.value(2)), QDate::fromString(parts.value(1), Qt::ISODate)},
        today);
}

QString CardWords::bank(const QString &code) { return label(u"card_bank", code); }

QString CardWords::reason(const QString &code)
{
    const QList<Choice> all = reasons();
    const auto found = std::ranges::find(all, code, &Choice::code);
    return found == all.end() ? code : found->label;
}

QList<Choice> CardWords::banks()
{
    QList<Choice> all{choice("", tr("No bank function"))};
    const QList<core::CodeTable::Entry> entries = core::CodeTable::named(u"card_bank").entries();
    for (const core::CodeTable::Entry &one : entries)
        all.append({one.code, chinese() ? one.zh : one.en});
    return all;
}

QList<Choice> CardWords::reasons()
{
    return {choice("lost", tr("Lost")), choice("damaged", tr("Damaged")), choice("expired", tr("Expired")),
            choice("changed", tr("Name or number changed"))};
}

QList<Choice> CardWords::functions(CardFunctions possible)
{
    QList<Choice> all;
    if (possible.testFlag(CardFunction::Social))
        all.append(choice("social", tr("Social security function")));
    if (possible.testFlag(CardFunction::Bank))
        all.append(choice("bank", tr("Bank function")));
    if (all.size() == 2)
        all.append(choice("both", tr("Both functions")));
    return all;
}

QList<Choice> CardWords::people(bool proxy)
{
    QList<Choice> all{choice("holder", tr("The holder")), choice("guardian", tr("Guardian of a child"))};
    if (proxy)
        all.append(choice("proxy", tr("A proxy")));
    return all;
}

QList<Choice> CardWords::channels(bool telephone, bool bank)
{
    QList<Choice> all{choice("counter", tr("At this counter"))};
    if (telephone)
        all.append(choice("telephone", tr("By telephone")));
    if (bank)
        all.append(choice("bank", tr("Done at the bank")));
    return all;
}

QList<ui::Timeline::Entry> CardWords::course(const QJsonObject &body)
{
    QList<ui::Timeline::Entry> entries;
    const QJsonArray events = body.value(u"events").toArray();
    for (const QJsonValue &event : events) {
        QStringList text;
        for (const QString &part :
             {moves(event), who(event), reason(event[u"reason"].toString()), event[u"slip"].toString()}) {
            if (!part.isEmpty())
                text.append(part);
        }
        entries.prepend({happened(event[u"kind"].toString()), text.join(QStringLiteral("\n")),
                         when(event) + dot() + event[u"by_name"].toString(), markOf(event[u"kind"].toString())});
    }
    return entries;
}

QList<ui::Timeline::Entry> CardWords::movements(const QJsonObject &box)
{
    QList<ui::Timeline::Entry> entries;
    const QJsonArray all = box.value(u"movements").toArray();
    for (const QJsonValue &one : all) {
        const QString kind = one[u"kind"].toString();
        const QString count = QLocale().toString(one[u"count"].toInteger());
        const QString heading = kind == u"in"        ? tr("Taken in: %1").arg(count)
                                : kind == u"used"    ? tr("Made into a card: %1").arg(count)
                                : kind == u"damaged" ? tr("Written off as damaged: %1").arg(count)
                                                     : tr("Sent back: %1").arg(count);
        QString text = one[u"serials"].toString();
        if (kind != u"used" && one[u"reason"].isString())
            text += dot() + one[u"reason"].toString();
        entries.prepend({heading, text, when(one) + dot() + one[u"by_name"].toString(),
                         kind == u"damaged" ? State::Warn : State::None});
    }
    return entries;
}

core::Error CardWords::worded(core::Error error)
{
    const QString state = QStringLiteral("state");
    if (error.context.contains(state))
        error.context.insert(state, label(u"card_state", error.context.value(state).toString()));
    return error;
}

QString CardWords::finding(const core::MergeFinding &finding)
{
    if (finding.code == u"card.two-valid")
        return tr("%1 has %2 valid cards. Withdraw or cancel the one that is not used.")
            .arg(finding.about)
            .arg(finding.count);
    if (finding.code == u"card.blank-twice")
        return tr("In box %1, blanks are counted in two ways: %2. Compare its movements with the cards.")
            .arg(finding.about)
            .arg(finding.count);
    return {};
}

} // namespace yc::socialcard
