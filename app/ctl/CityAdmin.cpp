// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/CityAdmin.h"

#include "city/CityDesks.h"
#include "city/CityKey.h"
#include "ctl/CityAccess.h"
#include "ctl/DeskAccess.h"
#include "ctl/PassphraseSource.h"
#include "store/vault/DurableFile.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

namespace yc::ctl {

using city::CityDesks;
using city::CityKey;
using core::Result;
using Whose = PassphraseSource::Whose;

namespace {

constexpr int longestDays = 90;

Result<> writeNew(const QString &path, const QByteArray &bytes)
{
    if (QFileInfo::exists(path))
        return core::fail(core::ErrorKind::FixInput, "backup.key-file-exists", {{QStringLiteral("path"), path}});
    return store::writeDurably(path, bytes);
}

Result<CityKey> readKey(const Invocation &call)
{
    YC_ASSIGN(const QByteArray bytes, CityAccess::file(call.value("city-key")));
    return CityKey::read(bytes);
}

QString when(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QStringLiteral("–");
}

/// For programs.
const char *stateCode(CityDesks::Standing::State state)
{
    static constexpr const char *codes[] = {"waiting", "expired", "joined", "revoked", "wipe_ordered"};
    return codes[static_cast<std::size_t>(state)];
}

const char *stateName(CityDesks::Standing::State state)
{
    using State = CityDesks::Standing::State;
    switch (state) {
    case State::Waiting:
        return QT_TRANSLATE_NOOP("CityAdmin", "waiting");
    case State::Expired:
        return QT_TRANSLATE_NOOP("CityAdmin", "expired");
    case State::Joined:
        return QT_TRANSLATE_NOOP("CityAdmin", "joined");
    case State::Revoked:
        return QT_TRANSLATE_NOOP("CityAdmin", "revoked");
    case State::WipeOrdered:
        return QT_TRANSLATE_NOOP("CityAdmin", "to be wiped");
    }
    return "";
}

} // namespace

void CityAdmin::declare(QCommandLineParser &parser)
{
    const auto add = [&parser](const char *name, const QString &about, const char *value) {
        parser.addOption({QString::fromLatin1(name), about, QString::fromLatin1(value)});
    };
    add("street", tr("Street of the desk to enrol, or to list: nine digits."), "CODE");
    add("name", tr("Name of the desk to enrol, for people."), "TEXT");
    add("city-name", tr("Name of the city, as the desk will show it."), "TEXT");
    add("days", tr("So many days the code of an enrolment is good for; usually 7."), "N");
    add("out", tr("Where the enrolment file goes; a new file."), "FILE");
    add("desk-url", tr("Address that the desk will call, where it is another than --url."), "URL");
    add("city-key", tr("File of the city's key."), "FILE");
    add("desk-certificate", tr("Certificate that the desk is to show, PEM."), "FILE");
    add("desk-key", tr("Key of that certificate, PEM; in the enrolment file only the code opens it."), "FILE");
    add("reason", tr("Why; revoke needs it."), "TEXT");
    parser.addOption({QStringLiteral("wipe"), tr("With revoke: order the desk to destroy its keys.")});
    PassphraseSource::declare(parser, Whose::CityKey);
}

Result<ExitCode> CityAdmin::run(const Invocation &call)
{
    const QStringList words = call.positional();
    const QString verb = words.value(0);
    if (verb == u"key" && words.size() == 2)
        return key(call, words.at(1));
    if (verb == u"provision" && words.size() == 1)
        return provision(call);
    if (verb == u"enrol" && words.size() == 1)
        return enrol(call);
    if (verb == u"revoke" && words.size() == 2)
        return revoke(call, words.at(1));
    if (verb == u"status" && words.size() == 1)
        return status(call);
    return std::unexpected(
        usageError(tr("city knows join, check, leave, key FILE, provision, enrol, revoke ACCOUNT and status.")));
}

Result<ExitCode> CityAdmin::key(const Invocation &call, const QString &path)
{
    if (QFileInfo::exists(path)) // before anybody types a passphrase
        return core::fail(core::ErrorKind::FixInput, "backup.key-file-exists", {{QStringLiteral("path"), path}});
    YC_ASSIGN(const store::Passphrase passphrase,
              PassphraseSource::readNew(call.arguments, tr("Passphrase for the city's key"), Whose::CityKey));
    YC_ASSIGN(const CityKey made, CityKey::make(passphrase, store::KdfCost::standard()));
    YC_TRY(writeNew(path, made.toJson()));
    call.console.line(
        tr("The city's key is in %1. Keep the file and its passphrase: no desk can be wiped without them.").arg(path));
    call.console.answer(
        {{QStringLiteral("file"), path}, {QStringLiteral("public"), QString::fromLatin1(made.publicKey.toHex())}});
    return ExitCode::Done;
}

Result<ExitCode> CityAdmin::provision(const Invocation &call)
{
    if (!call.has("streets"))
        return std::unexpected(usageError(tr("provision needs --streets CODES.")));
    YC_ASSIGN(const city::CityPlan plan, CityAccess::plan(call, call.value("streets")));
    YC_ASSIGN(const auto peer, CityAccess::open(call));
    sync::CityServer server(*peer);
    YC_ASSIGN(const auto outcome,
              plan.apply(server, [&call](double part) { call.console.progress(tr("Setting up"), part); }));
    call.console.endProgress();
    call.console.line(tr("%1 databases made, %2 rules and rights written, %3 databases as they should be.")
                          .arg(outcome.made)
                          .arg(outcome.changed)
                          .arg(outcome.unchanged));
    call.console.answer({{QStringLiteral("streets"), plan.streets.size()},
                         {QStringLiteral("made"), outcome.made},
                         {QStringLiteral("changed"), outcome.changed},
                         {QStringLiteral("unchanged"), outcome.unchanged}});
    return ExitCode::Done;
}

Result<ExitCode> CityAdmin::enrol(const Invocation &call)
{
    for (const char *needed : {"street", "name", "out", "city-key"}) {
        if (call.value(needed).trimmed().isEmpty())
            return std::unexpected(usageError(tr("enrol needs --street, --name, --out and --city-key.")));
    }
    CityDesks::Request request;
    const int days = call.has("days") ? call.value("days").toInt() : request.days;
    if (days < 1 || days > longestDays)
        return std::unexpected(usageError(tr("--days needs a number from 1 to %1.").arg(longestDays)));
    if (QFileInfo::exists(call.value("out")))
        return core::fail(core::ErrorKind::FixInput, "backup.key-file-exists",
                          {{QStringLiteral("path"), call.value("out")}});
    YC_ASSIGN(const CityKey cityKey, readKey(call));
    YC_ASSIGN(const city::CityPlan plan, CityAccess::plan(call, call.value("street")));
    YC_ASSIGN(const auto peer, CityAccess::open(call));
    sync::CityServer server(*peer);

    request.name = call.value("name").trimmed();
    request.days = days;
    sync::CityLink &link = request.link;
    link.url = call.has("desk-url") ? QUrl(call.value("desk-url"), QUrl::StrictMode) : peer->address().url;
    link.street = plan.streets.first();
    link.city = call.has("city-name") ? call.value("city-name") : link.url.host();
    link.datasets = plan.datasets(link.street);
    link.cityKey = cityKey.publicKey;
    link.authorityPem = peer->address().tls.authority;
    if (!link.url.isValid() || link.url.host().isEmpty() || !link.url.userInfo().isEmpty() ||
        (link.url.scheme() == u"https" && link.authorityPem.isEmpty()))
        return std::unexpected(usageError(tr("--desk-url needs an address such as https://city.example:6984, and with "
                                             "https --authority FILE.")));
    if (call.has("desk-certificate")) {
        YC_ASSIGN(link.certificatePem, CityAccess::file(call.value("desk-certificate")));
        YC_ASSIGN(link.keyPem, CityAccess::file(call.value("desk-key")));
    }
    YC_ASSIGN(const QStringList there, server.databases());
    for (const QString &dataset : std::as_const(link.datasets)) {
        if (!there.contains(dataset))
            return core::fail(core::ErrorKind::FixInput, "sync.no-database", {{QStringLiteral("database"), dataset}});
    }
    YC_ASSIGN(const CityDesks::Enrolled made, CityDesks(server).enrol(request, DeskAccess::clock()->now()));
    if (const Result<> written = writeNew(call.value("out"), made.file.toJson()); !written) {
        // Nobody has the file: the account is of no use.
        (void)CityDesks(server).revoke(made.account, QStringLiteral("no file"), std::nullopt,
                                       DeskAccess::clock()->now());
        return std::unexpected(written.error());
    }
    QString code = made.code.toText();
    call.console.line(tr("%1, mark %2: enrolment file %3, good until %4")
                          .arg(made.account, made.mark, call.value("out"), when(made.file.expires)));
    call.console.line(tr("Code, shown this once; tell it to the desk by another way than the file: %1").arg(code));
    call.console.answer({{QStringLiteral("account"), made.account},
                         {QStringLiteral("mark"), made.mark},
                         {QStringLiteral("file"), call.value("out")},
                         {QStringLiteral("code"), code},
                         {QStringLiteral("expires"), made.file.expires.toString(Qt::ISODate)},
                         {QStringLiteral("swept"), made.swept}});
    store::wipe(code);
    return ExitCode::Done;
}

Result<ExitCode> CityAdmin::revoke(const Invocation &call, const QString &account)
{
    const QString reason = call.value("reason").trimmed();
    if (reason.isEmpty())
        return std::unexpected(usageError(tr("revoke needs --reason TEXT.")));
    std::optional<store::SecureBytes> secret;
    if (call.has("wipe")) {
        if (!call.has("city-key"))
            return std::unexpected(usageError(tr("revoke --wipe needs --city-key FILE.")));
        YC_ASSIGN(const CityKey cityKey, readKey(call));
        YC_ASSIGN(const store::Passphrase passphrase,
                  PassphraseSource::read(call.arguments, tr("Passphrase of the city's key"), Whose::CityKey));
        YC_ASSIGN(secret, cityKey.open(passphrase));
    }
    YC_ASSIGN(const auto peer, CityAccess::open(call));
    sync::CityServer server(*peer);
    const auto key = secret ? std::optional(std::as_const(*secret).span()) : std::nullopt;
    YC_TRY(CityDesks(server).revoke(account, reason, key, DeskAccess::clock()->now()));
    call.console.line(secret ? tr("%1 may do nothing any more, and destroys its keys when it next comes.").arg(account)
                             : tr("%1 may do nothing any more. Nothing on the desk is deleted.").arg(account));
    call.console.answer({{QStringLiteral("account"), account}, {QStringLiteral("wipe"), secret.has_value()}});
    return ExitCode::Done;
}

Result<ExitCode> CityAdmin::status(const Invocation &call)
{
    YC_ASSIGN(const auto peer, CityAccess::open(call));
    sync::CityServer server(*peer);
    YC_ASSIGN(const auto welcome, server.welcome());
    const QString street = call.value("street");
    YC_ASSIGN(const auto desks, CityDesks(server).desks(DeskAccess::clock()->now(), street));
    YC_ASSIGN(const QStringList names, server.databases());
    call.console.line(QStringLiteral("%1 %2").arg(welcome.product, welcome.version));
    QJsonArray databases;
    for (const QString &name : names) {
        if (!name.startsWith(street.isEmpty() ? QStringLiteral("yc-") : QStringLiteral("yc-%1-").arg(street)))
            continue;
        YC_ASSIGN(const auto one, server.database(name));
        call.console.line(tr("%1: %2 documents, %3")
                              .arg(name)
                              .arg(one.documents)
                              .arg(one.bytes < 0 ? tr("size unknown") : QLocale().formattedDataSize(one.bytes)));
        databases.append(QJsonObject{{QStringLiteral("name"), name},
                                     {QStringLiteral("documents"), one.documents},
                                     {QStringLiteral("deleted"), one.deleted},
                                     {QStringLiteral("bytes"), one.bytes}});
    }
    QJsonArray list;
    for (const CityDesks::Standing &desk : desks) {
        call.console.line(tr("%1 (%2, mark %3): %4; joined %5, last here %6")
                              .arg(desk.account, desk.name, desk.mark,
                                   QCoreApplication::translate("CityAdmin", stateName(desk.state)), when(desk.joinedAt),
                                   when(desk.seenAt)));
        const auto iso = [](const QDateTime &time) {
            return time.isValid() ? QJsonValue(time.toString(Qt::ISODate)) : QJsonValue();
        };
        list.append(QJsonObject{{QStringLiteral("account"), desk.account},
                                {QStringLiteral("name"), desk.name},
                                {QStringLiteral("street"), desk.street},
                                {QStringLiteral("mark"), desk.mark},
                                {QStringLiteral("state"), QString::fromLatin1(stateCode(desk.state))},
                                {QStringLiteral("expires"), iso(desk.expires)},
                                {QStringLiteral("joined_at"), iso(desk.joinedAt)},
                                {QStringLiteral("seen_at"), iso(desk.seenAt)},
                                {QStringLiteral("revoked_at"), iso(desk.revokedAt)}});
    }
    call.console.answer({{QStringLiteral("product"), welcome.product},
                         {QStringLiteral("version"), welcome.version},
                         {QStringLiteral("databases"), databases},
                         {QStringLiteral("desks"), list}});
    return ExitCode::Done;
}

} // namespace yc::ctl
