// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/BackupKeys.h"
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"
#include "store/backup/BackupFolder.h"
#include "store/backup/DeskBackup.h"
#include "store/backup/OrganisationKey.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

namespace yc::ctl {

using core::Result;

namespace {

class Backup {
    Q_DECLARE_TR_FUNCTIONS(Backup)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addPositionalArgument(QStringLiteral("what"),
                                     tr("A new file or a folder; or verify FILE, list [FOLDER], key new PUBLIC SECRET, "
                                        "key set PUBLIC."),
                                     QStringLiteral("FILE|FOLDER|verify|list|key"));
        BackupKeys::declare(parser);
        parser.addOption({QStringLiteral("own"), tr("Verify with the key of the desk (--desk), not with the recovery "
                                                    "code.")});
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        const QStringList words = call.positional();
        if (words.value(0) == u"verify" && words.size() == 2)
            return verify(call, words.at(1));
        if (words.value(0) == u"list" && words.size() <= 2)
            return list(call, words.value(1));
        if (words.value(0) == u"key" && words.value(1) == u"new" && words.size() == 4)
            return newKey(call, words.at(2), words.at(3));
        if (words.value(0) == u"key" && words.value(1) == u"set" && words.size() == 3)
            return setKey(call, words.at(2));
        static const QStringList verbs{QStringLiteral("verify"), QStringLiteral("list"), QStringLiteral("key")};
        if (words.size() != 1 || verbs.contains(words.at(0)))
            return std::unexpected(usageError(
                tr("backup needs a file or a folder, or verify FILE, list [FOLDER], key new PUBLIC SECRET, key set "
                   "PUBLIC.")));
        return make(call, words.at(0));
    }

private:
    static QString size(qint64 bytes) { return QLocale().formattedDataSize(bytes); }
    static QString when(const QDateTime &at)
    {
        return at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    }

    static Result<ExitCode> make(const Invocation &call, const QString &target)
    {
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        YC_TRY(DeskAccess::wait(store::DeskBackup::requirePermission(*desk.store)));
        YC_ASSIGN(const store::BackupState state, DeskAccess::wait(store::DeskBackup::state(*desk.store)));
        YC_ASSIGN(const store::BackupSource source,
                  store::DeskBackup::source(*desk.desk, state.organisationKey, QStringLiteral(YC_VERSION),
                                            DeskAccess::clock()));
        const QDateTime now = DeskAccess::clock()->now();
        const bool intoFolder = QFileInfo(target).isDir();
        const store::BackupFolder folder(target, source.about.desk);
        const QString path = intoFolder ? folder.pathFor(now) : QFileInfo(target).absoluteFilePath();
        if (QFileInfo::exists(path))
            return std::unexpected(usageError(tr("%1 is there already; a backup needs a new file.").arg(path)));
        const auto made = store::makeBackup(source, path, now, BackupKeys::run(call));
        if (!made) {
            if (made.error().kind != core::ErrorKind::Cancelled)
                (void)DeskAccess::wait(store::DeskBackup::recordFailed(*desk.store, made.error(), false));
            return std::unexpected(made.error());
        }
        YC_TRY(DeskAccess::wait(store::DeskBackup::recordDone(*desk.store, *made, false)));
        QStringList gone;
        if (intoFolder)
            gone = folder.prune(store::BackupRule::on(DeskAccess::clock()->today()).keep, now);
        call.console.line(tr("Backed up and read back: %1 (%2, %3 records).")
                              .arg(path, size(made->bytes))
                              .arg(made->manifest.documents));
        if (!gone.isEmpty())
            call.console.line(tr("%1 old one(s) removed by the rule.").arg(gone.size()));
        QJsonObject answer = BackupKeys::toJson(*made);
        answer.insert(QStringLiteral("removed"), QJsonArray::fromStringList(gone));
        call.console.answer(answer);
        return ExitCode::Done;
    }

    static Result<ExitCode> verify(const Invocation &call, const QString &path)
    {
        std::optional<OpenDesk> desk;
        store::KeyOpener open = BackupKeys::opener(call);
        QString expected;
        if (call.has("own")) {
            YC_ASSIGN(desk, DeskAccess::open(call));
            open = [&desk](const store::BackupHeader &header) {
                return store::FileKey::open(header, desk->desk->key());
            };
            expected = desk->desk->vault().deskId();
        }
        YC_ASSIGN(const store::BackupSummary read, store::verifyBackup(path, open, expected, BackupKeys::run(call)));
        call.console.line(tr("The backup is whole: %1, made %2, %3 records, %4 rows of the audit log.")
                              .arg(read.manifest.orgName, when(read.manifest.created))
                              .arg(read.manifest.documents)
                              .arg(read.manifest.auditRows));
        call.console.answer(BackupKeys::toJson(read));
        return ExitCode::Done;
    }

    static Result<ExitCode> list(const Invocation &call, const QString &target)
    {
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        YC_ASSIGN(const store::BackupState state, DeskAccess::wait(store::DeskBackup::state(*desk.store)));
        const QString folder = target.isEmpty() ? state.plan.folder : target;
        if (folder.isEmpty())
            return std::unexpected(usageError(tr("No folder for backups is set yet: say which one.")));
        const store::BackupFolder place(folder, desk.desk->vault().deskId());
        if (!place.isThere())
            return core::fail(core::ErrorKind::NotFound, "backup.no-folder", {{QStringLiteral("folder"), folder}});
        QJsonArray backups;
        for (const store::StoredBackup &one : place.list()) {
            call.console.line(QStringLiteral("%1  %2  %3").arg(when(one.created), size(one.bytes), one.path));
            backups.append(QJsonObject{{QStringLiteral("file"), one.path},
                                       {QStringLiteral("created"), one.created.toString(Qt::ISODate)},
                                       {QStringLiteral("bytes"), one.bytes}});
        }
        if (backups.isEmpty())
            call.console.line(tr("No backup of this desk is in %1.").arg(folder));
        call.console.answer({{QStringLiteral("folder"), folder}, {QStringLiteral("backups"), backups}});
        return ExitCode::Done;
    }

    static Result<ExitCode> newKey(const Invocation &call, const QString &open, const QString &secret)
    {
        YC_TRY(store::OrganisationKey::make(open, secret));
        YC_ASSIGN(const QByteArray key, store::OrganisationKey::readPublic(open));
        const QString print = store::OrganisationKey::fingerprint(key);
        call.console.line(tr("The public key %1 is for the desks: %2").arg(print, open));
        call.console.line(
            tr("The secret key opens every backup made for it. Keep it with the organisation, in two safe "
               "places, on no desk: %1")
                .arg(secret));
        call.console.answer({{QStringLiteral("public"), open},
                             {QStringLiteral("secret"), secret},
                             {QStringLiteral("fingerprint"), print}});
        return ExitCode::Done;
    }

    static Result<ExitCode> setKey(const Invocation &call, const QString &path)
    {
        YC_ASSIGN(const QByteArray key, store::OrganisationKey::readPublic(path));
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        YC_TRY(DeskAccess::wait(store::DeskBackup::setOrganisationKey(*desk.store, key)));
        const QString print = store::OrganisationKey::fingerprint(key);
        call.console.line(tr("From now on backups open with the secret key to %1, too.").arg(print));
        call.console.answer({{QStringLiteral("fingerprint"), print}});
        return ExitCode::Done;
    }
};

} // namespace

const Subcommand &backupCommand()
{
    static const Subcommand command{
        "backup",
        "FILE|FOLDER|verify FILE|list [FOLDER]|key new PUBLIC SECRET|key set PUBLIC",
        QT_TRANSLATE_NOOP("Subcommand",
                          "Back the desk up into one encrypted file, and read it back; look after backups."),
        true,
        Backup::declare,
        Backup::run};
    return command;
}

} // namespace yc::ctl
