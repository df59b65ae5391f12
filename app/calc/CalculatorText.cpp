// SPDX-License-Identifier: GPL-3.0-or-later
#include "calc/CalculatorText.h"

#include "ui/text/ProblemText.h"

#include <QDate>
#include <QJsonArray>
#include <QLocale>

namespace yc::calc {

QStringList CalculatorText::identity(const QJsonObject &answer)
{
    const QString kind = ui::ProblemText::kind(answer.value(u"kind").toString());
    QStringList lines{answer.value(u"valid").toBool() ? tr("%1: valid").arg(kind) : tr("%1: not valid").arg(kind)};
    const auto add = [&lines](const QString &label, const QString &value) {
        if (!value.isEmpty())
            lines.append(QStringLiteral("  %1  %2").arg(label, value));
    };
    add(tr("Number"), answer.value(u"normalised").toString());
    add(tr("Born"), answer.value(u"birth").toString());
    const QString sex = answer.value(u"sex").toString();
    add(tr("Sex"), sex == u"male" ? tr("male") : sex == u"female" ? tr("female") : QString());
    add(tr("First registered in"), answer.value(u"division_name").toString());
    const QJsonArray problems = answer.value(u"problems").toArray();
    for (const QJsonValue &problem : problems) {
        const QString mark = problem[u"severity"].toString() == u"error" ? tr("Wrong") : tr("Note");
        lines.append(QStringLiteral("  %1: %2").arg(mark, problem[u"message"].toString()));
    }
    return lines;
}

QStringList CalculatorText::due(const QJsonObject &answer)
{
    const QLocale locale;
    const auto withWeekday = [&locale](const QString &iso) {
        const QDate day = QDate::fromString(iso, Qt::ISODate);
        return QStringLiteral("%1 %2").arg(iso, locale.dayName(day.dayOfWeek(), QLocale::ShortFormat));
    };
    QStringList lines{tr("%1 and %n working day(s): %2", nullptr, answer.value(u"days").toInt())
                          .arg(answer.value(u"accepted").toString(), withWeekday(answer.value(u"due").toString()))};
    if (answer.value(u"provisional").toBool())
        lines.append(tr("Provisional: the public holidays of that year are not published yet."));
    QStringList counted;
    const QJsonArray days = answer.value(u"days_counted").toArray();
    for (const QJsonValue &day : days)
        counted.append(day.toString());
    if (!counted.isEmpty())
        lines.append(tr("Counted: %1").arg(counted.join(QLatin1String(", "))));
    return lines;
}

QStringList CalculatorText::coordinate(const QJsonObject &answer)
{
    constexpr int places = 8;
    const auto degrees = [&answer](const char *key) {
        return QString::number(answer.value(QLatin1String(key)).toDouble(), 'f', places);
    };
    return {degrees("lng") + u',' + degrees("lat"),
            tr("%1 to %2: moved by %3 m")
                .arg(answer.value(u"from").toString(), answer.value(u"to").toString(),
                     QString::number(answer.value(u"moved").toDouble(), 'f', 1))};
}

} // namespace yc::calc
