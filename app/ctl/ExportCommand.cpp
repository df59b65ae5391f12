// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/CodeTable.h"
#include "core/DeskPolicy.h"
#include "core/DivisionTable.h"
#include "core/RecordId.h"
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"
#include "registry/RecordTypes.h"
#include "services/affairs/rules/CommandList.h"
#include "services/residents/rules/CommandList.h"
#include "store/CommandList.h"
#include "tabular/TableWriter.h"
#include "ui/Masked.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

#include <fcntl.h>
#include <unistd.h>

namespace yc::ctl {

using core::Field;
using core::FieldKind;
using core::Result;

namespace {

class Export {
    Q_DECLARE_TR_FUNCTIONS(Export)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addPositionalArgument(QStringLiteral("what"), tr("residents or cases"),
                                     QStringLiteral("[residents|cases]"));
        parser.addPositionalArgument(QStringLiteral("file"), tr("New file; its ending says CSV or XLSX."),
                                     QStringLiteral("[FILE]"));
        parser.addOption({QStringLiteral("codes"), tr("Codes and keys, not the words for them.")});
        parser.addOption({QStringLiteral("unmasked"), tr("Whole numbers and telephones; needs --reason.")});
        parser.addOption({QStringLiteral("reason"), tr("Why; it stands in the audit log."), QStringLiteral("TEXT")});
        parser.addOption(
            {QStringLiteral("key-file"),
             tr("Write the raw key of the store for the sqlcipher shell to this new file (mode 0600); needs --reason."),
             QStringLiteral("FILE")});
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        const QString reason = call.value("reason").trimmed();
        if ((call.has("unmasked") || call.has("key-file")) && reason.isEmpty())
            return std::unexpected(usageError(tr("--reason says why; it stands in the audit log.")));
        if (call.has("key-file")) {
            if (!call.positional().isEmpty() || call.has("unmasked"))
                return std::unexpected(usageError(tr("--key-file goes alone.")));
            return exportKey(call, reason);
        }
        if (call.positional().size() != 2)
            return std::unexpected(usageError(tr("export needs residents or cases, and a file.")));
        return exportTable(call, reason);
    }

private:
    /// One row of the audit log, before anything leaves the desk.
    static Result<> audit(const OpenDesk &desk, const core::CommandSpec &spec, const QString &reason,
                          const QString &subject = {})
    {
        core::Command command = spec.command();
        command.reason = reason;
        command.subject = subject;
        command.work = [](core::Transaction &) -> Result<QJsonObject> { return QJsonObject(); };
        YC_TRY(DeskAccess::wait(desk.store->execute(std::move(command))));
        return {};
    }

    static Result<ExitCode> exportKey(const Invocation &call, const QString &reason)
    {
        const QString path = call.value("key-file");
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call, false, true));
        YC_TRY(audit(desk, store::commands::exportKey, reason));
        YC_ASSIGN(QByteArray key, desk.desk->exportKey(desk.number, desk.passphrase));
        const bool written = writeNew(path, key + '\n');
        key.fill('\0');
        if (!written)
            return std::unexpected(usageError(tr("%1 cannot be written; it must be a new file.").arg(path)));
        call.console.line(
            tr("The key is in %1. Whoever has it reads everything: delete it when it is no longer needed.").arg(path));
        call.console.answer({{QStringLiteral("key_file"), path}});
        return ExitCode::Done;
    }

    static bool writeNew(const QString &path, QByteArray bytes)
    {
        const int file =
            ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (file < 0)
            return false;
        bool good =
            ::write(file, bytes.constData(), static_cast<size_t>(bytes.size())) == bytes.size() && fsync(file) == 0;
        good = close(file) == 0 && good;
        bytes.fill('\0');
        if (!good)
            unlink(QFile::encodeName(path).constData());
        return good;
    }

    static Result<ExitCode> exportTable(const Invocation &call, const QString &reason)
    {
        const bool people = call.positional().front() == u"residents";
        if (!people && call.positional().front() != u"cases")
            return std::unexpected(usageError(tr("export knows residents and cases.")));
        const QString path = call.positional().at(1);
        tabular::TableLayout layout;
        if (path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
            layout.format = tabular::TableFormat::Xlsx;
        else if (!path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
            return std::unexpected(usageError(tr("The file must end in .csv or .xlsx.")));
        if (QFileInfo::exists(path))
            return std::unexpected(usageError(tr("%1 is there already; an export needs a new file.").arg(path)));

        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        // The same id stands in the file's last row and in the log: which of them left the desk is told by either.
        const QString exportId = QStringLiteral("export:") + core::newUuid7(DeskAccess::clock()->now());
        YC_TRY(audit(desk, people ? residents::commands::exportResidents : affairs::commands::exportCases, reason,
                     exportId));
        YC_ASSIGN(const auto writer, tabular::TableWriter::create(path, layout));
        const QString typeName = people ? QStringLiteral("resident") : QStringLiteral("case");
        const QList<Field> fields = fieldsOf(typeName);
        const bool codes = call.has("codes");
        const bool unmasked = call.has("unmasked");
        QStringList header;
        for (const Field &field : fields)
            header.append(codes ? field.key : QCoreApplication::translate("Field", field.label.toUtf8().constData()));
        YC_TRY(writer->writeRow(header));
        Result<> failed;
        const auto row = [&](const core::Document &document) {
            QStringList cells;
            for (const Field &field : fields)
                cells.append(cell(field, document.body.value(field.key), codes, unmasked));
            failed = writer->writeRow(cells);
            return failed.has_value() && !call.stop.stop_requested();
        };
        YC_ASSIGN(const qint64 rows, DeskAccess::wait(desk.store->forEach(typeName, row)));
        YC_TRY(failed);
        if (call.stop.stop_requested())
            return core::fail(core::ErrorKind::Cancelled, "cancelled");
        auto policy = core::loadDeskPolicy(*desk.store);
        policy.waitForFinished();
        if (policy.result().markExports)
            YC_TRY(writer->writeRow({mark(desk.store->session(), exportId)}));
        YC_TRY(writer->finish());
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        call.console.line(tr("%1 row(s) in %2.").arg(rows).arg(path));
        call.console.answer({{QStringLiteral("file"), path},
                             {QStringLiteral("rows"), rows},
                             {QStringLiteral("masked"), !unmasked},
                             {QStringLiteral("export_id"), exportId}});
        return ExitCode::Done;
    }

    /// Who took the table out, where and when.
    static QString mark(const core::Session &session, const QString &exportId)
    {
        const QString place = core::DivisionTable::builtIn().name(session.org);
        return tr("Exported by %1, %2")
            .arg(core::watermarkText(session.personName, session.number, place.isEmpty() ? session.orgName : place,
                                     session.desk, DeskAccess::clock()->now()),
                 exportId);
    }

    /// What stands in a table: no objects, no ids of other records, which say nothing outside this desk, and nothing
    /// that only the lists of the desk have (what the type derives).
    static QList<Field> fieldsOf(const QString &typeName)
    {
        QList<Field> fields;
        const QList<core::RecordType> types = registry::recordTypes();
        for (const core::RecordType &type : types) {
            if (type.name != typeName)
                continue;
            const QJsonObject derived = type.derive ? type.derive({}) : QJsonObject();
            for (const Field &field : type.fields) {
                if (field.kind != FieldKind::Object && field.kind != FieldKind::Reference &&
                    !derived.contains(field.key))
                    fields.append(field);
            }
        }
        return fields;
    }

    static QString wordOf(const Field &field, const QString &code)
    {
        if (field.codeTable == u"division") {
            const QString name = core::DivisionTable::builtIn().fullName(code);
            return name.isEmpty() ? code : name;
        }
        return core::CodeTable::named(field.codeTable).label(code, QLocale().language() == QLocale::Chinese);
    }

    static QString cell(const Field &field, const QJsonValue &value, bool codes, bool unmasked)
    {
        if (value.isUndefined() || value.isNull())
            return {};
        QStringList texts;
        if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (const QJsonValue &one : array)
                texts.append(one.toString());
        } else {
            texts.append(value.toVariant().toString());
        }
        if (!unmasked && ui::Masked::hides(field.personalData))
            return ui::Masked::apply(field.personalData, texts.join(u' '));
        if (field.codeTable.isEmpty() || codes)
            return texts.join(u' ');
        QStringList words;
        for (const QString &code : std::as_const(texts))
            words.append(code.isEmpty() ? code : wordOf(field, code));
        return words.join(u' ');
    }
};

} // namespace

const Subcommand &exportCommand()
{
    static const Subcommand command{
        "export",
        "residents|cases FILE | --key-file FILE",
        QT_TRANSLATE_NOOP(
            "Subcommand",
            "Write people or cases to a CSV or XLSX file, masked unless a reason is given; or the key of the store."),
        true,
        Export::declare,
        Export::run};
    return command;
}

} // namespace yc::ctl
