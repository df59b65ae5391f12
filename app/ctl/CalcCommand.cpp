// SPDX-License-Identifier: GPL-3.0-or-later
#include "calc/CalculatorText.h"
#include "calc/Calculators.h"
#include "core/DivisionTable.h"
#include "core/WorkCalendar.h"
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"
#include "registry/CalculatorList.h"

#include <QLocale>

namespace yc::ctl {

using core::Result;

namespace {

class Calc {
    Q_DECLARE_TR_FUNCTIONS(Calc)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addPositionalArgument(QStringLiteral("calculator"),
                                     tr("id, due, coordinate, or one of a service; see below."), names().join(u'|'));
        parser.addPositionalArgument(QStringLiteral("number"), tr("For id: the number on a document."),
                                     QStringLiteral("[NUMBER]"));
        parser.addOption({QStringLiteral("accepted"), tr("For due: the day of acceptance, which does not count."),
                          QStringLiteral("DATE")});
        parser.addOption(
            {QStringLiteral("days"), tr("For due: the working days of the time limit."), QStringLiteral("N")});
        parser.addOption(
            {QStringLiteral("from"), tr("For coordinate LNG LAT: wgs84, gcj02 or bd09."), QStringLiteral("DATUM")});
        parser.addOption(
            {QStringLiteral("to"), tr("For coordinate LNG LAT: wgs84, gcj02 or bd09."), QStringLiteral("DATUM")});
        QString about;
        QStringList order;
        QHash<QString, QCommandLineOption> options; // several calculators may have one of a name
        for (const core::Calculator &one : registry::calculatorList()) {
            for (const core::Calculator::Option &option : one.options) {
                const QString name = QString::fromLatin1(option.name);
                const QString words = QCoreApplication::translate("Calculator", option.about);
                if (const auto known = options.find(name); known != options.end()) {
                    known->setDescription(known->description() + u'\n' + words);
                    continue;
                }
                options.insert(name, {name, words, QString::fromLatin1(option.value)});
                order.append(name);
            }
            about += u'\n' + QString::fromUtf8(chinese() ? one.aboutZh : one.aboutEn);
        }
        for (const QString &name : std::as_const(order))
            parser.addOption(*options.constFind(name));
        parser.setApplicationDescription(parser.applicationDescription() + u'\n' + about.trimmed());
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        const QString calculator = call.positional().value(0);
        if (calculator == u"id")
            return identity(call);
        if (calculator == u"due")
            return due(call);
        if (calculator == u"coordinate")
            return coordinate(call);
        for (const core::Calculator &one : registry::calculatorList()) {
            if (calculator == QLatin1String(one.name))
                return ofService(call, one);
        }
        return std::unexpected(
            usageError(tr("The calculators are “calc id NUMBER”, “calc due --accepted DATE --days N”, “calc coordinate "
                          "--from DATUM --to DATUM LNG LAT” and: %1.")
                           .arg(names().mid(3).join(QLatin1String(", ")))));
    }

private:
    static bool chinese() { return QLocale().language() == QLocale::Chinese; }

    static QStringList names()
    {
        QStringList all{QStringLiteral("id"), QStringLiteral("due"), QStringLiteral("coordinate")};
        for (const core::Calculator &one : registry::calculatorList())
            all.append(QString::fromLatin1(one.name));
        return all;
    }

    static Result<ExitCode> ofService(const Invocation &call, const core::Calculator &calculator)
    {
        const QString usage = tr("The call is “calc %1”.").arg(QString::fromUtf8(calculator.usage));
        if (call.positional().size() > 1 || call.has("accepted") || call.has("days") || call.has("from") ||
            call.has("to"))
            return std::unexpected(usageError(usage));
        core::Calculator::Question question{.values = {}, .today = DeskAccess::clock()->today(), .chinese = chinese()};
        for (const core::Calculator::Option &option : calculator.options) {
            if (call.has(option.name))
                question.values.insert(QString::fromLatin1(option.name), call.value(option.name));
            else if (option.required)
                return std::unexpected(usageError(usage));
        }
        YC_ASSIGN(const core::Calculator::Answer answer, calculator.run(question));
        call.console.line(answer.lines.join(u'\n'));
        call.console.answer(answer.json);
        return ExitCode::Done;
    }

    /// Done for an invalid number too: the question was answered. The answer says "valid".
    static Result<ExitCode> identity(const Invocation &call)
    {
        if (call.positional().size() < 2)
            return std::unexpected(usageError(tr("calc id needs a number.")));
        if (call.has("accepted") || call.has("days"))
            return std::unexpected(usageError(tr("--accepted and --days belong to calc due.")));
        const QString number = call.positional().sliced(1).join(u' '); // groups of digits need no quotes
        const QJsonObject answer =
            calc::identity(number, DeskAccess::clock()->today(), &core::DivisionTable::builtIn());
        call.console.line(calc::CalculatorText::identity(answer).join(u'\n'));
        call.console.answer(answer);
        return ExitCode::Done;
    }

    static Result<ExitCode> coordinate(const Invocation &call)
    {
        const QStringList position = call.positional().sliced(1);
        if (position.isEmpty() || position.size() > 2 || !call.has("from") || !call.has("to")) {
            return std::unexpected(usageError(
                tr("The call is “calc %1”.").arg(QStringLiteral("coordinate --from DATUM --to DATUM LNG LAT"))));
        }
        const Result<QJsonObject> answer = calc::coordinate(call.value("from"), call.value("to"), position);
        if (!answer) {
            const QString text = answer.error().context.value(QStringLiteral("text")).toString();
            return std::unexpected(
                usageError(answer.error().code == u"calc.bad-datum"
                               ? tr("“%1” is no datum; there are wgs84, gcj02 and bd09.").arg(text)
                               : tr("“%1” is no position; write the longitude first: 121.4737 31.2304.").arg(text)));
        }
        call.console.line(calc::CalculatorText::coordinate(*answer).join(u'\n'));
        call.console.answer(*answer);
        return ExitCode::Done;
    }

    static Result<ExitCode> due(const Invocation &call)
    {
        if (call.positional().size() > 1)
            return std::unexpected(usageError(tr("calc due takes --accepted and --days only.")));
        if (!call.has("accepted") || !call.has("days"))
            return std::unexpected(usageError(tr("calc due needs --accepted DATE and --days N.")));
        const QDate accepted = calc::readDate(call.value("accepted"));
        if (!accepted.isValid())
            return std::unexpected(usageError(tr("“%1” is not a date; write 2026-11-21.").arg(call.value("accepted"))));
        bool isNumber = false;
        const int days = call.value("days").toInt(&isNumber);
        if (!isNumber || days < 0 || days > core::WorkCalendar::longestSpan) {
            return std::unexpected(usageError(tr("“%1” is not a number of working days from 0 to %2.")
                                                  .arg(call.value("days"))
                                                  .arg(core::WorkCalendar::longestSpan)));
        }
        const Result<QJsonObject> answer = calc::due(accepted, days, core::WorkCalendar::builtIn());
        if (!answer)
            return std::unexpected(usageError(tr("The time limit does not end within the calendar.")));
        call.console.line(calc::CalculatorText::due(*answer).join(u'\n'));
        call.console.answer(*answer);
        return ExitCode::Done;
    }
};

} // namespace

const Subcommand &calcCommand()
{
    static const Subcommand command{
        "calc",
        "id NUMBER | due --accepted DATE --days N | coordinate --from DATUM --to DATUM LNG LAT | NAME OPTION…",
        QT_TRANSLATE_NOOP("Subcommand",
                          "Check a number on a document, count a time limit, move a position to another datum, "
                          "or what a service calculates; needs no desk."),
        false,
        Calc::declare,
        Calc::run};
    return command;
}

} // namespace yc::ctl
