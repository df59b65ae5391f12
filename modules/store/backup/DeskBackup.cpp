// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup/DeskBackup.h"

#include "core/Futures.h"
#include "store/CommandList.h"
#include "store/Connection.h"
#include "store/Desk.h"
#include "store/Meta.h"
#include "store/SignedHead.h"
#include "store/vault/DurableFile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace yc::store {

using core::ErrorKind;
using core::fail;
using core::Result;

namespace {
const QString kPlan = QStringLiteral("backup.plan");
const QString kKey = QStringLiteral("backup.organisation-key");
const QString kState = QStringLiteral("backup.state");
constexpr qint64 kLongestFile = 8 << 20;

Connection &connectionOf(core::Transaction &transaction)
{
    return static_cast<SqlTransaction &>(transaction).connection();
}

QByteArray textOf(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

Result<QJsonObject> jsonAt(Connection &connection, const QString &key)
{
    YC_ASSIGN(const QVariant value, Meta::read(connection, key));
    return QJsonDocument::fromJson(value.toByteArray()).object();
}

QDateTime timeAt(const QJsonObject &json, QLatin1StringView key)
{
    const QString text = json.value(key).toString();
    return text.isEmpty() ? QDateTime() : QDateTime::fromString(text, Qt::ISODate).toUTC();
}

QFuture<Result<QJsonObject>> keep(SqlDocumentStore &store, const core::CommandSpec &spec, const QString &key,
                                  const QVariant &value)
{
    core::Command change = spec.command();
    change.work = [key, value](core::Transaction &transaction) -> Result<QJsonObject> {
        YC_TRY(Meta::write(connectionOf(transaction), key, value));
        return QJsonObject();
    };
    return store.execute(std::move(change));
}

BackupState stateOf(const QJsonObject &json, QDate today)
{
    BackupState state;
    state.plan = BackupPlan::fromJson(json.value(u"plan").toObject(), BackupRule::on(today));
    state.organisationKey = QByteArray::fromHex(json.value(u"key").toString().toLatin1());
    const QJsonObject known = json.value(u"state").toObject();
    state.last = timeAt(known, QLatin1StringView("last"));
    state.lastPath = known.value(u"path").toString();
    state.lastBytes = known.value(u"bytes").toInteger();
    state.failedSince = timeAt(known, QLatin1StringView("failed_since"));
    state.failedCode = known.value(u"failed_code").toString();
    return state;
}
} // namespace

bool BackupState::isLate(const QDateTime &since, const QDateTime &now, const BackupRule &rule) const
{
    const QDateTime from = last.isValid() && last <= now ? last : since;
    return from.isValid() && from.daysTo(now) >= rule.warnAfterDays;
}

Result<BackupSource> DeskBackup::source(Desk &desk, const QByteArray &organisationKey, const QString &program,
                                        std::shared_ptr<const core::Clock> clock)
{
    if (desk.key().isEmpty())
        return fail(ErrorKind::SignIn, "desk.signed-out");
    const VaultBody vault = desk.vault().state();
    BackupSource source;
    source.storePath = desk.storePath();
    source.databaseKey = SecureBytes::copyOf(desk.key().span());
    source.about.desk = vault.deskId;
    source.about.org = desk.settings().org;
    source.about.orgName = desk.settings().orgName;
    source.about.window = desk.settings().window;
    source.about.program = program;
    source.about.vaultGeneration = vault.generation;
    source.seals.organisationKey = organisationKey;
    source.seals.recoveryWrap = vault.recovery.wrap;
    source.seals.recoveryPublicKey = vault.recovery.publicKey;
    const bool old = vault.recovery.isOfFormat1();
    source.seals.recoveryBoundTo =
        VaultFile::boundTo(vault.deskId, VaultFile::recoverySubject, old ? 1 : VaultFile::wrapFormat);
    if (!old) {
        const auto secrets = openUnder(desk.key(), Under::DeskSecrets, vault.deskSecrets);
        if (!secrets || secrets->size() < KeyPair::keySize)
            return fail(ErrorKind::CallAdministrator, "vault.damaged");
        source.seals.deskSecret = SecureBytes::copyOf(secrets->span().first(KeyPair::keySize));
    }
    source.readFiles = [folder = desk.folder()]() -> Result<BackupFiles> {
        BackupFiles files;
        for (const char *name : {"desk.json", "vault.json", "attempts.json", "audit-heads.json"}) {
            bool exists = false;
            const QString file = QString::fromLatin1(name);
            YC_ASSIGN(const QByteArray content, readWhole(QDir(folder).filePath(file), kLongestFile, &exists));
            if (exists)
                files.append({file, content});
        }
        return files;
    };
    source.signHead = [clock = std::move(clock)](Connection &snapshot) -> Result<QJsonObject> {
        YC_ASSIGN(const SignedHead head, DeskIdentity::signHead(snapshot, clock->now()));
        return head.toJson();
    };
    return source;
}

QFuture<Result<BackupState>> DeskBackup::state(SqlDocumentStore &store)
{
    core::Command look = commands::backupState.command();
    look.work = [](core::Transaction &transaction) -> Result<QJsonObject> {
        Connection &connection = connectionOf(transaction);
        YC_ASSIGN(const QJsonObject plan, jsonAt(connection, kPlan));
        YC_ASSIGN(const QJsonObject state, jsonAt(connection, kState));
        YC_ASSIGN(const QVariant key, Meta::read(connection, kKey));
        return QJsonObject{{QStringLiteral("plan"), plan},
                           {QStringLiteral("state"), state},
                           {QStringLiteral("key"), QString::fromLatin1(key.toByteArray().toHex())}};
    };
    return core::then(store.execute(std::move(look)),
                      [today = store.clock().today()](const Result<QJsonObject> &found) {
                          return found ? Result<BackupState>(stateOf(*found, today))
                                       : Result<BackupState>(std::unexpected(found.error()));
                      });
}

QFuture<Result<QJsonObject>> DeskBackup::setPlan(SqlDocumentStore &store, const BackupPlan &plan)
{
    return keep(store, commands::backupPlan, kPlan, textOf(plan.toJson()));
}

QFuture<Result<QJsonObject>> DeskBackup::setOrganisationKey(SqlDocumentStore &store, const QByteArray &key)
{
    return keep(store, commands::backupKey, kKey, key);
}

QFuture<Result<QJsonObject>> DeskBackup::requirePermission(SqlDocumentStore &store)
{
    core::Command ask = commands::backup.command();
    ask.audited = false; // the row comes with the backup; a refusal is one in any case
    ask.work = [](core::Transaction &) -> Result<QJsonObject> { return QJsonObject(); };
    return store.execute(std::move(ask));
}

QFuture<Result<QJsonObject>> DeskBackup::recordDone(SqlDocumentStore &store, const BackupSummary &made, bool planned)
{
    core::Command record = (planned ? commands::backupPlanned : commands::backup).command();
    record.subject = QFileInfo(made.path).fileName();
    record.work = [made](core::Transaction &transaction) -> Result<QJsonObject> {
        const QJsonObject state{{QStringLiteral("last"), made.manifest.created.toUTC().toString(Qt::ISODate)},
                                {QStringLiteral("path"), made.path},
                                {QStringLiteral("bytes"), made.bytes}};
        YC_TRY(Meta::write(connectionOf(transaction), kState, textOf(state)));
        return QJsonObject();
    };
    return store.execute(std::move(record));
}

QFuture<Result<QJsonObject>> DeskBackup::recordFailed(SqlDocumentStore &store, const core::Error &error, bool planned)
{
    core::Command record = (planned ? commands::backupFailedPlanned : commands::backupFailed).command();
    record.subject = error.code;
    record.work = [code = error.code,
                   now = store.clock().now()](core::Transaction &transaction) -> Result<QJsonObject> {
        Connection &connection = connectionOf(transaction);
        YC_ASSIGN(QJsonObject state, jsonAt(connection, kState));
        if (!state.contains(u"failed_since"))
            state.insert(QStringLiteral("failed_since"), now.toUTC().toString(Qt::ISODate));
        state.insert(QStringLiteral("failed_code"), code);
        YC_TRY(Meta::write(connection, kState, textOf(state)));
        return QJsonObject();
    };
    return store.execute(std::move(record));
}

} // namespace yc::store
