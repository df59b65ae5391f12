// SPDX-License-Identifier: GPL-3.0-or-later
#include "calc/CalculatorText.h"
#include "calc/Calculators.h"
#include "core/DivisionTable.h"
#include "core/WorkCalendar.h"
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"

namespace yc::ctl {

using core::Result;

namespace {

class Calc {
    Q_DECLARE_TR_FUNCTIONS(Calc)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addPositionalArgument(QStringLiteral("calculator"), tr("id or due"), QStringLiteral("id|due"));
        parser.addPositionalArgument(QStringLiteral("number"), tr("For id: the number on a document."),
                                     QStringLiteral("[NUMBER]"));
        parser.addOption({QStringLiteral("accepted"), tr("For due: the day of acceptance, which does not count."),
                          QStringLiteral("DATE")});
        parser.addOption(
            {QStringLiteral("days"), tr("For due: the working days of the time limit."), QStringLiteral("N")});
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        const QString calculator = call.positional().value(0);
        if (calculator == u"id")
            return identity(call);
        if (calculator == u"due")
            return due(call);
        return std::unexpected(
            usageError(tr("The calculators are “calc id NUMBER” and “calc due --accepted DATE --days N”.")));
    }

private:
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
        "id NUMBER | due --accepted DATE --days N",
        QT_TRANSLATE_NOOP("Subcommand", "Check a number on a document, or count a time limit; needs no desk."),
        false,
        Calc::declare,
        Calc::run};
    return command;
}

} // namespace yc::ctl
