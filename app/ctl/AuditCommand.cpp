// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/AuditSheet.h"
#include "audit/AuditSheetCheck.h"
#include "audit/AuditWords.h"
#include "calc/Calculators.h"
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"
#include "store/CommandList.h"
#include "ui/text/ErrorText.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <string_view>

namespace yc::ctl {

using audit::AuditSheetCheck;
using audit::AuditWords;
using core::Result;
using SignedHead = store::SignedHead; // Invocation and desks have a member `store`
using Row = store::AuditRow;
using Filter = store::AuditFilter;
using View = store::AuditView;
using Finding = store::AuditFinding;

namespace {

constexpr int mostRows = 100'000;
constexpr qint64 mostHeadBytes = 1 << 20;

class Audit {
    Q_DECLARE_TR_FUNCTIONS(Audit)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addPositionalArgument(QStringLiteral("what"), tr("list, export, verify, head or verify-export"),
                                     QStringLiteral("list|export|verify|head|verify-export"));
        parser.addPositionalArgument(QStringLiteral("file"), tr("Of export, head and verify-export."),
                                     QStringLiteral("[FILE]"));
        parser.addOption({QStringLiteral("from"), tr("From this day on."), QStringLiteral("DATE")});
        parser.addOption({QStringLiteral("until"), tr("Up to this day, itself included."), QStringLiteral("DATE")});
        parser.addOption({QStringLiteral("person"), tr("Number, or id as in the log."), QStringLiteral("PERSON")});
        parser.addOption({QStringLiteral("command"), tr("A command, or the beginning of several: “affairs.”"),
                          QStringLiteral("NAME")});
        parser.addOption({QStringLiteral("subject"), tr("Id of the record it is about."), QStringLiteral("ID")});
        parser.addOption(
            {QStringLiteral("text"), tr("Text in reason, name, machine, records or result."), QStringLiteral("TEXT")});
        parser.addOption({QStringLiteral("failed"), tr("Only what did not succeed.")});
        parser.addOption(
            {QStringLiteral("limit"), tr("So many rows at most."), QStringLiteral("N"), QStringLiteral("100")});
        parser.addOption({QStringLiteral("reason"), tr("Why; it stands in the audit log."), QStringLiteral("TEXT")});
        parser.addOption({QStringLiteral("head"), tr("Signed head that was kept elsewhere (may be repeated)."),
                          QStringLiteral("FILE")});
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        const QString what = call.positional().value(0);
        const auto needs = [&call](qsizetype least, qsizetype most) {
            return call.positional().size() >= least && call.positional().size() <= most;
        };
        if (what == u"list" && needs(1, 1))
            return list(call);
        if (what == u"export" && needs(2, 2))
            return write(call);
        if (what == u"verify" && needs(1, 1))
            return verify(call);
        if (what == u"head" && needs(1, 2))
            return head(call);
        if (what == u"verify-export" && needs(2, 2))
            return check(call);
        return std::unexpected(
            usageError(tr("audit needs list, export FILE, verify, head [FILE] or verify-export FILE.")));
    }

private:
    static Result<Filter> filterOf(const Invocation &call, const OpenDesk *desk)
    {
        Filter filter;
        for (const char *option : {"from", "until"}) {
            if (!call.has(option))
                continue;
            const QDate day = calc::readDate(call.value(option));
            if (!day.isValid())
                return std::unexpected(usageError(tr("“%1” is not a date; write 2026-11-21.").arg(call.value(option))));
            if (std::string_view(option) == "from")
                filter.from = day.startOfDay();
            else
                filter.until = day.addDays(1).startOfDay();
        }
        filter.person = call.value("person");
        if (desk) {
            for (const auto &person : desk->desk->people()) {
                if (person.number == filter.person)
                    filter.person = person.id;
            }
        }
        filter.command = call.value("command");
        filter.subject = call.value("subject");
        filter.text = call.value("text");
        if (call.has("failed"))
            filter.outcome = Filter::Outcome::Failed;
        return filter;
    }

    static Result<ExitCode> list(const Invocation &call)
    {
        bool isNumber = false;
        const int limit = call.value("limit").toInt(&isNumber);
        if (!isNumber || limit < 1 || limit > mostRows)
            return std::unexpected(usageError(tr("--limit needs a number from 1 to %1.").arg(mostRows)));
        YC_TRY(filterOf(call, nullptr)); // bad dates are said before a passphrase is asked for
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        YC_ASSIGN(const Filter filter, filterOf(call, &desk));
        YC_ASSIGN(const View view, DeskAccess::wait(desk.store->openAudit(filter)));
        YC_ASSIGN(const auto page, DeskAccess::wait(desk.store->auditPage(view, view.top(), limit, call.stop)));
        QJsonArray rows;
        for (const Row &row : page.rows) {
            const auto &entry = row.entry;
            QStringList parts{QString::number(row.seq),
                              entry.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                              entry.name.isEmpty() ? entry.person : entry.name,
                              AuditWords::command(entry.command),
                              AuditWords::result(entry.result),
                              AuditWords::place(entry),
                              entry.subject,
                              entry.reason};
            parts.removeAll(QString());
            call.console.line(parts.join(QStringLiteral("  ")));
            rows.append(json(row));
        }
        if (page.next > 0)
            call.console.line(tr("There are more; --limit shows them."));
        call.console.answer({{QStringLiteral("rows"), rows}, {QStringLiteral("more"), page.next > 0}});
        return ExitCode::Done;
    }

    static QJsonObject json(const Row &row)
    {
        const auto &entry = row.entry;
        return {{QStringLiteral("seq"), row.seq},
                {QStringLiteral("at"), entry.at.toUTC().toString(Qt::ISODateWithMs)},
                {QStringLiteral("person"), entry.person},
                {QStringLiteral("name"), entry.name},
                {QStringLiteral("org"), entry.org},
                {QStringLiteral("desk"), entry.desk},
                {QStringLiteral("machine"), entry.machine},
                {QStringLiteral("command"), entry.command},
                {QStringLiteral("subject"), entry.subject},
                {QStringLiteral("reason"), entry.reason},
                {QStringLiteral("documents"), QJsonDocument::fromJson(entry.documents.toUtf8()).object()},
                {QStringLiteral("result"), entry.result},
                {QStringLiteral("hash"), QString::fromLatin1(row.hash.toHex())}};
    }

    static Result<ExitCode> write(const Invocation &call)
    {
        const QString path = call.positional().at(1);
        if (!path.endsWith(QLatin1StringView(".csv"), Qt::CaseInsensitive) &&
            !path.endsWith(QLatin1StringView(".xlsx"), Qt::CaseInsensitive))
            return std::unexpected(usageError(tr("The file must end in .csv or .xlsx.")));
        if (QFileInfo::exists(path))
            return std::unexpected(usageError(tr("%1 is there already; an export needs a new file.").arg(path)));
        YC_TRY(filterOf(call, nullptr));
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        YC_ASSIGN(const Filter filter, filterOf(call, &desk));
        YC_ASSIGN(const View view, DeskAccess::wait(desk.store->openAudit(filter)));
        YC_ASSIGN(const qint64 total, DeskAccess::wait(desk.store->auditCount(view, call.stop)));
        const auto progress = [&](qint64 rows) {
            call.console.progress(tr("Writing"), static_cast<double>(rows) / static_cast<double>(qMax(total, rows)));
            return true;
        };
        YC_ASSIGN(const auto seal, audit::AuditSheet::write(*desk.store, view, path, call.value("reason").trimmed(),
                                                            progress, call.stop));
        call.console.line(tr("%1 row(s) in %2.").arg(seal.rows).arg(path));
        call.console.answer({{QStringLiteral("file"), path}, {QStringLiteral("seal"), seal.toJson()}});
        return ExitCode::Done;
    }

    static Result<SignedHead> readHead(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return std::unexpected(usageError(tr("%1 cannot be read.").arg(path)));
        return SignedHead::fromJson(QJsonDocument::fromJson(file.read(mostHeadBytes)).object());
    }

    static Result<QList<SignedHead>> readHeads(const Invocation &call)
    {
        QList<SignedHead> heads;
        for (const QString &path : call.arguments.values(QStringLiteral("head"))) {
            YC_ASSIGN(const SignedHead one, readHead(path));
            heads << one;
        }
        return heads;
    }

    static Result<ExitCode> verify(const Invocation &call)
    {
        YC_ASSIGN(const QList<SignedHead> heads, readHeads(call));
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        const auto going = [&call](qint64) { return !call.stop.stop_requested(); };
        YC_ASSIGN(const auto verdict, DeskAccess::wait(desk.store->verifyAudit(heads, going)));
        call.console.line(tr("Rows read: %1").arg(verdict.chain.rows));
        call.console.line(verdict.chain.firstBad == 0
                              ? tr("Every row is as it was written.")
                              : tr("The audit log is broken from row %1 on.").arg(verdict.chain.firstBad));
        call.console.line(tr("Signed heads compared: %1").arg(verdict.heads));
        QJsonArray findings;
        for (const Finding &one : verdict.findings) {
            call.console.line(tr("Row %1, noted %2: %3")
                                  .arg(one.head.head.seq)
                                  .arg(one.head.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                                       ui::ErrorText::of({core::ErrorKind::CallAdministrator, one.code, {}}).joined()));
            findings.append(QJsonObject{{QStringLiteral("code"), one.code},
                                        {QStringLiteral("row"), one.head.head.seq},
                                        {QStringLiteral("noted"), one.head.at.toString(Qt::ISODate)}});
        }
        call.console.answer({{QStringLiteral("ok"), verdict.isGood()},
                             {QStringLiteral("rows"), verdict.chain.rows},
                             {QStringLiteral("first_bad_row"), verdict.chain.firstBad},
                             {QStringLiteral("heads"), verdict.heads},
                             {QStringLiteral("findings"), findings}});
        return verdict.isGood() ? ExitCode::Done : ExitCode::Defects;
    }

    static Result<ExitCode> head(const Invocation &call)
    {
        const QString path = call.positional().value(1);
        if (!path.isEmpty() && QFileInfo::exists(path))
            return std::unexpected(usageError(tr("%1 is there already; a head needs a new file.").arg(path)));
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        core::Command taken = store::commands::auditHead.command();
        taken.reason = call.value("reason").trimmed();
        taken.audited = true;
        taken.work = [](core::Transaction &) -> Result<QJsonObject> { return QJsonObject(); };
        YC_TRY(DeskAccess::wait(desk.store->execute(std::move(taken))));
        YC_ASSIGN(const SignedHead head, DeskAccess::wait(desk.store->noteHead()));
        const QByteArray json = QJsonDocument(head.toJson()).toJson();
        if (!path.isEmpty()) {
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(json) != json.size())
                return std::unexpected(usageError(tr("%1 cannot be written; it must be a new file.").arg(path)));
            call.console.line(
                tr("The log’s head, row %1, is in %2. Keep it away from this machine.").arg(head.head.seq).arg(path));
        } else {
            call.console.line(QString::fromUtf8(json).trimmed());
        }
        call.console.answer(head.toJson());
        return ExitCode::Done;
    }

    static QString wordsOf(const AuditSheetCheck::Verdict &verdict)
    {
        using enum AuditSheetCheck::Fault;
        switch (verdict.fault) {
        case None:
            return verdict.seal.whole ? tr("Every row is as it was written, and none is missing.")
                                      : tr("Every row is as it was exported. It is a part of the log.");
        case RowChanged:
            return tr("Row %1 was changed.").arg(verdict.row);
        case RowMissing:
            return tr("Before row %1 something is missing or out of order.").arg(verdict.row);
        case NotWhole:
            return tr("It says that it is the whole log, and is not.");
        case OtherRows:
            return tr("These are not the rows that were sealed.");
        case SealForged:
            return tr("The signature of the seal is wrong.");
        case OtherDesk:
            return tr("It was sealed by another desk than the head is of.");
        case BehindTheHead:
            return tr("The log is not the one of the head at row %1: it was cut or rolled back.").arg(verdict.row);
        }
        return {};
    }

    static Result<ExitCode> check(const Invocation &call)
    {
        YC_ASSIGN(const QList<SignedHead> heads, readHeads(call));
        if (heads.size() > 1)
            return std::unexpected(usageError(tr("verify-export takes one --head.")));
        const std::optional<SignedHead> trusted = heads.isEmpty() ? std::nullopt : std::optional(heads.first());
        const auto progress = [&call](double part) {
            call.console.progress(tr("Reading"), part);
            return !call.stop.stop_requested();
        };
        YC_ASSIGN(const auto verdict, AuditSheetCheck::check(call.positional().at(1), trusted, progress));
        const bool good = verdict.fault == AuditSheetCheck::Fault::None;
        call.console.line(tr("Rows read: %1").arg(verdict.rows));
        call.console.line(wordsOf(verdict));
        call.console.line(tr("Sealed %1 by desk %2, key %3")
                              .arg(verdict.seal.head.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                                   verdict.seal.head.desk, QString::fromLatin1(verdict.seal.head.publicKey.toHex())));
        if (!trusted)
            call.console.line(tr("Whether the key is the desk’s only a head shows that was kept elsewhere: --head."));
        static const char *const names[] = {"none",       "row-changed", "row-missing", "not-whole",
                                            "other-rows", "seal-forged", "other-desk",  "behind-the-head"};
        call.console.answer({{QStringLiteral("ok"), good},
                             {QStringLiteral("rows"), verdict.rows},
                             {QStringLiteral("whole"), verdict.seal.whole},
                             {QStringLiteral("fault"), QLatin1StringView(names[static_cast<int>(verdict.fault)])},
                             {QStringLiteral("row"), verdict.row},
                             {QStringLiteral("seal"), verdict.seal.toJson()}});
        return good ? ExitCode::Done : ExitCode::Defects;
    }
};

} // namespace

const Subcommand &auditCommand()
{
    static const Subcommand command{
        "audit",
        "list | export FILE | verify | head [FILE] | verify-export FILE",
        QT_TRANSLATE_NOOP("Subcommand", "Read, export and verify the audit log, or check an exported one (auditor)."),
        true,
        Audit::declare,
        Audit::run};
    return command;
}

} // namespace yc::ctl
