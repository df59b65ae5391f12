// SPDX-License-Identifier: GPL-3.0-or-later
#include "calc/Calculators.h"

#include "core/DivisionTable.h"
#include "core/IdentityDocument.h"
#include "core/WorkCalendar.h"
#include "core/geo/Position.h"
#include "ui/text/ProblemText.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>

namespace yc::calc {

namespace geo = core::geo;
using core::ErrorKind;
using core::IdentityDocument;
using core::IdentityKind;
using core::IdentityProblem;

namespace {

QJsonValue orNull(const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }

QJsonValue orNull(QDate date) { return orNull(date.isValid() ? date.toString(Qt::ISODate) : QString()); }

QJsonValue sexName(const QString &code)
{
    if (code == u"1")
        return QStringLiteral("male");
    if (code == u"2")
        return QStringLiteral("female");
    return QJsonValue::Null;
}

QJsonValue contextValue(const QVariant &value)
{
    if (value.typeId() == QMetaType::QDate)
        return value.toDate().toString(Qt::ISODate);
    if (value.typeId() == QMetaType::QChar)
        return QString(value.toChar());
    return QJsonValue::fromVariant(value);
}

QJsonObject problemToJson(const IdentityProblem &problem)
{
    QJsonObject json;
    for (const auto &[key, value] : problem.context.asKeyValueRange())
        json.insert(key, contextValue(value));
    // Last: no value of a problem may hide what every problem has.
    json.insert(QStringLiteral("code"), problem.code);
    json.insert(QStringLiteral("severity"), problem.severity == IdentityProblem::Severity::Error
                                                ? QStringLiteral("error")
                                                : QStringLiteral("warning"));
    json.insert(QStringLiteral("message"), ui::ProblemText::of(problem));
    return json;
}

/// Full-width characters as their ASCII ones, trimmed: people type with an input method on.
QString plain(const QString &text) { return text.normalized(QString::NormalizationForm_KC).trimmed(); }

} // namespace

QJsonObject identity(const QString &text, QDate today, const core::DivisionTable *divisions)
{
    const IdentityDocument document = IdentityDocument::parse(text, today, divisions);
    QJsonArray problems;
    const QList<IdentityProblem> found = document.problems();
    for (const IdentityProblem &problem : found)
        problems.append(problemToJson(problem));
    const QString division = document.divisionCode();
    return {{QStringLiteral("kind"), document.kindName()},
            {QStringLiteral("valid"), document.isValid()},
            {QStringLiteral("normalised"), document.normalised()},
            {QStringLiteral("birth"), orNull(document.birth())},
            {QStringLiteral("sex"), sexName(document.sex())},
            {QStringLiteral("sex_code"), orNull(document.sex())},
            {QStringLiteral("division_code"), orNull(division)},
            {QStringLiteral("division_name"),
             orNull(divisions && !division.isEmpty() ? divisions->fullName(division) : QString())},
            {QStringLiteral("corrections"), QJsonArray::fromStringList(document.corrections())},
            {QStringLiteral("problems"), problems}};
}

core::Result<QJsonObject> due(QDate accepted, int days, const core::WorkCalendar &calendar)
{
    if (!accepted.isValid())
        return core::fail(ErrorKind::FixInput, "calc.bad-date");
    if (days > core::WorkCalendar::longestSpan || days < -core::WorkCalendar::longestSpan) {
        return core::fail(
            ErrorKind::FixInput, "calc.too-many-days",
            {{QStringLiteral("days"), days}, {QStringLiteral("longest"), core::WorkCalendar::longestSpan}});
    }
    const core::WorkCalendar::Due end = calendar.addWorkdays(accepted, days);
    if (!end.date.isValid())
        return core::fail(ErrorKind::FixInput, "calc.bad-date");
    QJsonArray counted;
    for (const QDate day : end.counted)
        counted.append(day.toString(Qt::ISODate));
    return QJsonObject{{QStringLiteral("accepted"), accepted.toString(Qt::ISODate)},
                       {QStringLiteral("days"), days},
                       {QStringLiteral("due"), end.date.toString(Qt::ISODate)},
                       {QStringLiteral("provisional"), end.provisional},
                       {QStringLiteral("days_counted"), counted}};
}

core::Result<QJsonObject> coordinate(const QString &from, const QString &to, const QStringList &position)
{
    const auto datum = [](const QString &name) -> core::Result<geo::Datum> {
        if (const auto known = geo::datumNamed(name))
            return *known;
        return core::fail(core::ErrorKind::FixInput, "calc.bad-datum", {{QStringLiteral("text"), name}});
    };
    YC_ASSIGN(const geo::Datum source, datum(from));
    YC_ASSIGN(const geo::Datum target, datum(to));
    const QString text = position.join(u' ');
    const auto given = geo::readPair(text);
    if (!given)
        return core::fail(core::ErrorKind::FixInput, "calc.bad-position", {{QStringLiteral("text"), text}});
    const auto rounded = [](double degrees) {
        constexpr double places = 1e8;
        return std::round(degrees * places) / places;
    };
    const geo::Degrees there = source == target ? *given : geo::in(target, geo::toWgs84(*given, source));
    const double moved = geo::metresBetween({given->lng, given->lat}, {there.lng, there.lat});
    return QJsonObject{{QStringLiteral("from"), geo::datumName(source)},
                       {QStringLiteral("to"), geo::datumName(target)},
                       {QStringLiteral("lng"), rounded(there.lng)},
                       {QStringLiteral("lat"), rounded(there.lat)},
                       {QStringLiteral("input"),
                        QJsonObject{{QStringLiteral("lng"), given->lng}, {QStringLiteral("lat"), given->lat}}},
                       {QStringLiteral("moved"), std::round(moved * 10.0) / 10.0}};
}

QDate readDate(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日|(\\d{2})(\\d{2}))\\z"));
    const QRegularExpressionMatch match = form.match(plain(text));
    if (!match.hasMatch())
        return {};
    const auto number = [&](int first, int second, int third) {
        for (const int group : {first, second, third}) {
            if (match.hasCaptured(group))
                return match.capturedView(group).toInt();
        }
        return 0;
    };
    return {match.capturedView(1).toInt(), number(3, 5, 7), number(4, 6, 8)};
}

std::optional<Question> readQuestion(const QString &text)
{
    const QString typed = plain(text);
    static const QRegularExpression limit(
        QStringLiteral("\\A(\\S+?)\\s*(?:\\+\\s*|\\s)(\\d{1,4})\\s*(?:个?工作日|天|日|d|days?)?\\z"));
    if (const QRegularExpressionMatch match = limit.match(typed); match.hasMatch()) {
        if (const QDate accepted = readDate(match.captured(1)); accepted.isValid())
            return Question{Question::Kind::Due, {}, accepted, match.capturedView(2).toInt()};
    }
    // Shorter numbers are telephones or fragments, which the search itself finds.
    static const QRegularExpression number(QStringLiteral("\\A(?:[0-9]{14,21}[0-9Xx]|[0-9]{20}[Bb][0-9]|"
                                                          "[A-Za-z]{3}[0-9]{12}|[1-9NYny][0-9A-Za-z]{17})\\z"));
    QString compact = typed;
    compact.remove(u' ');
    if (number.match(compact).hasMatch())
        return Question{Question::Kind::Identity, typed, {}, 0};
    return std::nullopt;
}

} // namespace yc::calc
