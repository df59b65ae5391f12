// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/Working.h"

#include "services/povertyaid/rules/RuleBook.h"

#include <QJsonArray>

namespace yc::povertyaid {

namespace {

QJsonArray figuresJson(const QStringList &keys, const QMap<QString, Figure> &figures)
{
    QJsonArray array;
    for (const QString &key : keys) {
        const Figure figure = figures.value(key);
        array.append(QJsonObject{{QStringLiteral("figure"), key},
                                 {QStringLiteral("value"), figure.value},
                                 {QStringLiteral("from"), figure.from.toString(Qt::ISODate)},
                                 {QStringLiteral("certainty"), figure.certainty},
                                 {QStringLiteral("source"), figure.source}});
    }
    return array;
}

QJsonObject lineJson(const WorkingLine &line, const QMap<QString, Figure> &figures)
{
    const RuleBook &book = RuleBook::builtIn();
    QJsonObject json{{QStringLiteral("rule"), line.rule},
                     {QStringLiteral("zh"), book.sentence(line.rule, line.values, true)},
                     {QStringLiteral("en"), book.sentence(line.rule, line.values, false)}};
    if (line.outcome)
        json.insert(QStringLiteral("outcome"), answerName(*line.outcome, false));
    if (const RuleBook::Rule *rule = book.rule(line.rule)) {
        json.insert(QStringLiteral("document_zh"), book.basis(rule->document, {}, true));
        json.insert(QStringLiteral("document_en"), book.basis(rule->document, {}, false));
        json.insert(QStringLiteral("article"), rule->article);
        json.insert(QStringLiteral("source"), rule->source);
        json.insert(QStringLiteral("certainty"), rule->certainty);
    }
    if (!line.figures.isEmpty())
        json.insert(QStringLiteral("figures"), figuresJson(line.figures, figures));
    if (!line.missing.isEmpty())
        json.insert(QStringLiteral("missing"), QJsonArray::fromStringList(line.missing));
    if (!line.person.isEmpty())
        json.insert(QStringLiteral("member"), line.person);
    if (!line.values.isEmpty())
        json.insert(QStringLiteral("values"), line.values);
    return json;
}

QJsonArray linesJson(const QList<WorkingLine> &lines, const QMap<QString, Figure> &figures)
{
    QJsonArray array;
    for (const WorkingLine &line : lines)
        array.append(lineJson(line, figures));
    return array;
}

void addMissing(QJsonArray &array, const QStringList &keys, const char *affects, const QMap<QString, Figure> &figures)
{
    const RuleBook &book = RuleBook::builtIn();
    for (const QString &key : keys) {
        array.append(QJsonObject{{QStringLiteral("figure"), key},
                                 {QStringLiteral("zh"), book.figureName(key, true)},
                                 {QStringLiteral("en"), book.figureName(key, false)},
                                 {QStringLiteral("affects"), QString::fromLatin1(affects)},
                                 {QStringLiteral("note"), figures.value(key).source}});
    }
}

QJsonObject classJson(const ClassResult &one, const QMap<QString, Figure> &figures)
{
    const RuleBook &book = RuleBook::builtIn();
    QJsonArray missing;
    addMissing(missing, one.missingForAnswer(), "answer", figures);
    addMissing(missing, one.missingElse(), "amount", figures);
    QJsonArray reasons;
    const QList<WorkingLine> why = one.reasons();
    for (const WorkingLine &line : why) {
        reasons.append(QJsonObject{{QStringLiteral("rule"), line.rule},
                                   {QStringLiteral("zh"), book.sentence(line.rule, line.values, true)},
                                   {QStringLiteral("en"), book.sentence(line.rule, line.values, false)},
                                   {QStringLiteral("outcome"), answerName(*line.outcome, false)}});
    }
    QJsonObject json{
        {QStringLiteral("class"), one.name},
        {QStringLiteral("zh"), book.className(one.name, true)},
        {QStringLiteral("en"), book.className(one.name, false)},
        {QStringLiteral("answer"), answerName(one.answer, true)},
        {QStringLiteral("benefit"), one.benefit ? QJsonValue(one.benefit->toString()) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("benefit_whole"), one.benefitWhole},
        {QStringLiteral("review"),
         one.review.isValid() ? QJsonValue(one.review.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("reasons"), reasons},
        {QStringLiteral("missing"), missing},
        {QStringLiteral("working"), linesJson(one.lines, figures)}};
    if (!one.persons.isEmpty()) {
        QJsonObject persons;
        for (auto it = one.persons.constBegin(); it != one.persons.constEnd(); ++it)
            persons.insert(it.key(), answerName(it.value(), true));
        json.insert(QStringLiteral("members"), persons);
    }
    return json;
}

QString mark(const std::optional<Answer> &outcome)
{
    if (!outcome)
        return QStringLiteral(" ");
    return *outcome == Answer::Yes  ? QStringLiteral("✓")
           : *outcome == Answer::No ? QStringLiteral("✗")
                                    : QStringLiteral("?");
}

void addLines(QStringList &text, const QList<WorkingLine> &lines, const QMap<QString, Figure> &figures, bool chinese)
{
    const RuleBook &book = RuleBook::builtIn();
    for (const WorkingLine &line : lines) {
        text.append(QStringLiteral("  %1 %2").arg(mark(line.outcome), book.sentence(line.rule, line.values, chinese)));
        const RuleBook::Rule *rule = book.rule(line.rule);
        if (!rule)
            continue;
        QString basis = QStringLiteral("      %1 [%2]%3")
                            .arg(book.basis(rule->document, rule->article, chinese), rule->certainty,
                                 rule->source.isEmpty() ? QString() : u' ' + rule->source);
        for (const QString &key : line.figures) {
            const Figure figure = figures.value(key);
            basis += QStringLiteral("; %1 %2 [%3]")
                         .arg(book.figureName(key, chinese), figure.from.toString(Qt::ISODate), figure.certainty);
        }
        for (const QString &key : line.missing)
            basis +=
                (chinese ? QStringLiteral("；缺：") : QStringLiteral("; missing: ")) + book.figureName(key, chinese);
        text.append(basis);
    }
}

} // namespace

QString answerName(Answer answer, bool ofClass)
{
    switch (answer) {
    case Answer::Yes:
        return ofClass ? QStringLiteral("eligible") : QStringLiteral("yes");
    case Answer::No:
        return ofClass ? QStringLiteral("not_eligible") : QStringLiteral("no");
    case Answer::Unknown:
        break;
    }
    return ofClass ? QStringLiteral("cannot_be_said") : QStringLiteral("unknown");
}

QList<WorkingLine> ClassResult::reasons() const
{
    QList<WorkingLine> found;
    for (const WorkingLine &line : lines) {
        const bool ofOther = !line.person.isEmpty() && persons.value(line.person, answer) != answer;
        if (answer != Answer::Yes && line.outcome == answer && !ofOther)
            found.append(line);
    }
    return found;
}

QStringList ClassResult::missingForAnswer() const
{
    QStringList keys;
    if (answer == Answer::Unknown) {
        for (const WorkingLine &line : reasons())
            keys += line.missing;
    }
    keys.removeDuplicates();
    return keys;
}

QStringList ClassResult::missingElse() const
{
    const QStringList decisive = missingForAnswer();
    QStringList keys;
    for (const WorkingLine &line : lines) {
        for (const QString &key : line.missing) {
            if (!decisive.contains(key) && !keys.contains(key) && answer == Answer::Yes)
                keys.append(key);
        }
    }
    return keys;
}

const ClassResult *MeansTestResult::find(const QString &name) const
{
    const auto found = std::ranges::find(classes, name, &ClassResult::name);
    return found == classes.end() ? nullptr : &*found;
}

QString MeansTestResult::best() const
{
    const auto found = std::ranges::find(classes, Answer::Yes, &ClassResult::answer);
    return found == classes.end() ? QString() : found->name;
}

QJsonObject MeansTestResult::toJson() const
{
    QJsonArray all;
    for (const ClassResult &one : classes)
        all.append(classJson(one, figures));
    const QString strongest = best();
    return {{QStringLiteral("place"), place},
            {QStringLiteral("as_of"), asOf.toString(Qt::ISODate)},
            {QStringLiteral("members_counted"), QJsonArray::fromStringList(counted)},
            {QStringLiteral("per_head"), perHead ? QJsonValue(perHead->toString()) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("best"), strongest.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(strongest)},
            {QStringLiteral("working"), linesJson(common, figures)},
            {QStringLiteral("classes"), all}};
}

QStringList MeansTestResult::toText(bool chinese) const
{
    const RuleBook &book = RuleBook::builtIn();
    QStringList text;
    const auto say = [chinese](const char16_t *zh, const char16_t *en) {
        return chinese ? QString::fromUtf16(zh) : QString::fromUtf16(en);
    };
    for (const ClassResult &one : classes) {
        QString line = QStringLiteral("%1 %2：").arg(mark(one.answer), book.className(one.name, chinese));
        line += one.answer == Answer::Yes  ? say(u"符合", u"eligible")
                : one.answer == Answer::No ? say(u"不符合", u"not eligible")
                                           : say(u"无法判定", u"cannot be said");
        if (one.benefit) {
            line += QStringLiteral("  ") + (one.benefitWhole ? QString() : say(u"至少 ", u"at least ")) +
                    one.benefit->toDisplay() + say(u" 元/月", u" yuan a month");
        }
        text.append(line);
        const QList<WorkingLine> why = one.reasons();
        for (const WorkingLine &reason : why)
            text.append(QStringLiteral("    %1 %2")
                            .arg(mark(reason.outcome), book.sentence(reason.rule, reason.values, chinese)));
        for (const QString &key : one.missingForAnswer() + one.missingElse())
            text.append(QStringLiteral("    ") + say(u"缺少数据：", u"missing: ") + book.figureName(key, chinese));
    }
    text.append(QString());
    text.append(say(u"家庭与收入", u"Family and income"));
    addLines(text, common, figures, chinese);
    for (const ClassResult &one : classes) {
        text.append(book.className(one.name, chinese));
        addLines(text, one.lines, figures, chinese);
    }
    return text;
}

} // namespace yc::povertyaid
