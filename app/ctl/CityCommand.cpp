// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/CityOrders.h"
#include "city/Joining.h"
#include "ctl/CityAccess.h"
#include "ctl/CityAdmin.h"
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"
#include "ctl/PassphraseSource.h"
#include "sync/TlsMaterial.h"

#include <QJsonArray>

namespace yc::ctl {

using core::Result;
using sync::CityLink;
using Note = store::WipeNote;

namespace {

/// The half of `yichuangctl city` that a desk does; the other half is CityAdmin.
class City {
    Q_DECLARE_TR_FUNCTIONS(City)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addPositionalArgument(QStringLiteral("what"),
                                     tr("Of a desk: join, check, leave. Of the city's administrator: key FILE, "
                                        "provision, enrol, revoke ACCOUNT, "
                                        "status."),
                                     QStringLiteral("join|check|leave|key|provision|enrol|revoke|status"));
        parser.addOption({QStringLiteral("file"), tr("Enrolment file; without it join goes on with what was begun."),
                          QStringLiteral("FILE")});
        parser.addOption({QStringLiteral("yes"), tr("Join without asking whether it is the right city.")});
        PassphraseSource::declare(parser, PassphraseSource::Whose::Code);
        CityAccess::declare(parser);
        CityAdmin::declare(parser);
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        const QStringList words = call.positional();
        const QString verb = words.value(0);
        if (verb == u"join" && words.size() == 1)
            return join(call);
        if (verb == u"check" && words.size() == 1)
            return check(call);
        if (verb == u"leave" && words.size() == 1)
            return leave(call);
        return CityAdmin::run(call);
    }

private:
    static QJsonObject toJson(const CityLink &link)
    {
        return {{QStringLiteral("url"), link.url.toString()},
                {QStringLiteral("city"), link.city},
                {QStringLiteral("street"), link.street},
                {QStringLiteral("account"), link.desk},
                {QStringLiteral("mark"), link.mark},
                {QStringLiteral("datasets"), QJsonArray::fromStringList(link.datasets)},
                {QStringLiteral("authority_sha256"), sync::fingerprintOf(link.authorityPem)}};
    }

    static void show(const Invocation &call, const CityLink &link)
    {
        call.console.line(tr("City: %1, %2").arg(link.city, link.url.toString()));
        call.console.line(tr("Street: %1; this desk will be %2, mark %3").arg(link.street, link.desk, link.mark));
        call.console.line(tr("Databases: %1").arg(link.datasets.join(QStringLiteral(", "))));
        if (!link.authorityPem.isEmpty())
            call.console.line(tr("Authority, SHA-256: %1").arg(sync::fingerprintOf(link.authorityPem)));
    }

    static Result<CityLink> joined(const Invocation &call, OpenDesk &open)
    {
        const QDateTime now = DeskAccess::clock()->now();
        if (!call.has("file"))
            return city::Joining::resume(*open.desk, *open.store, now);
        YC_ASSIGN(const QByteArray file, CityAccess::file(call.value("file")));
        YC_ASSIGN(const store::Passphrase typed,
                  PassphraseSource::read(call.arguments, tr("Code of the enrolment"), PassphraseSource::Whose::Code));
        QString text = QString::fromUtf8(reinterpret_cast<const char *>(typed.bytes().data()),
                                         static_cast<qsizetype>(typed.bytes().size()));
        const auto code = city::EnrolmentCode::parse(text);
        store::wipe(text);
        if (!code)
            return std::unexpected(code.error());
        YC_ASSIGN(const auto opened, city::Joining::look(file, *code, open.desk->settings().org, now));
        show(call, opened.link);
        if (!call.has("yes"))
            return std::unexpected(usageError(tr("Nothing was done. If this is your city, say it again with --yes.")));
        return city::Joining::join(*open.desk, *open.store, opened, now);
    }

    static Result<ExitCode> join(const Invocation &call)
    {
        YC_ASSIGN(OpenDesk open, DeskAccess::open(call));
        YC_TRY(DeskAccess::require(open, QStringLiteral("desk.city")));
        YC_ASSIGN(const CityLink link, joined(call, open));
        call.console.line(
            tr("The desk has joined %1 as %2. The code opens nothing any more.").arg(link.city, link.desk));
        call.console.answer(toJson(link));
        return ExitCode::Done;
    }

    static Result<ExitCode> leave(const Invocation &call)
    {
        YC_ASSIGN(OpenDesk open, DeskAccess::open(call));
        YC_TRY(open.desk->setSecrets(
            *open.store, {{CityLink::secretName, std::nullopt}, {city::Joining::pendingName, std::nullopt}}));
        call.console.line(
            tr("The desk has forgotten the city. Its records stay; the account stays until the city takes "
               "it back."));
        call.console.answer({{QStringLiteral("left"), true}});
        return ExitCode::Done;
    }

    static Result<ExitCode> check(const Invocation &call)
    {
        YC_ASSIGN(OpenDesk open, DeskAccess::open(call));
        YC_ASSIGN(const auto kept, open.desk->secret(CityLink::secretName));
        if (!kept)
            return core::fail(core::ErrorKind::NotFound, "city.not-joined");
        YC_ASSIGN(const CityLink link, CityLink::fromJson(*kept));
        const QDateTime now = DeskAccess::clock()->now();
        CityPeer peer(link.address());
        city::CityOrders orders;
        YC_ASSIGN(const sync::RevocationCheck said, orders.hear(*open.store, peer, link, now));
        using Standing = sync::RevocationCheck::Standing;
        if (said.standing == Standing::WipeOrdered) {
            open.store.reset();
            const Note note = city::CityOrders::noteOf(said, now);
            YC_TRY(open.desk->destroyKeys(note));
            return std::unexpected(note.asError());
        }
        if (said.standing == Standing::Revoked)
            return std::unexpected(*said.error);
        call.console.line(tr("The desk is %1 of %2, and the city knows it.").arg(link.desk, link.city));
        QJsonObject json = toJson(link);
        json.insert(QStringLiteral("ignored_order"), said.ignoredOrder.has_value());
        call.console.answer(json);
        return ExitCode::Done;
    }
};

} // namespace

const Subcommand &cityCommand()
{
    static const Subcommand command{"city",
                                    "join|check|leave|key|provision|enrol|revoke|status",
                                    QT_TRANSLATE_NOOP("Subcommand",
                                                      "Join the city; and for the city's administrator: set up its "
                                                      "databases, let desks in, take them out."),
                                    true,
                                    City::declare,
                                    City::run};
    return command;
}

} // namespace yc::ctl
