// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"
#include "ctl/TokenSource.h"
#include "store/token/TokenSeal.h"

#include <QJsonArray>

#include <algorithm>

namespace yc::ctl {

using core::Result;
using store::TokenCertificate;

namespace {

class TokenWork {
    Q_DECLARE_TR_FUNCTIONS(TokenWork)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addPositionalArgument(QStringLiteral("what"), tr("list, enrol or remove"),
                                     QStringLiteral("list|enrol|remove [NUMBER]"));
        parser.addOption({QStringLiteral("label"), tr("Label of the certificate to enrol, where there are several."),
                          QStringLiteral("LABEL")});
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        const QStringList words = call.positional();
        if (words == QStringList{QStringLiteral("list")})
            return list(call);
        if (words == QStringList{QStringLiteral("enrol")})
            return enrol(call);
        if (words.value(0) == u"remove" && words.size() <= 2)
            return remove(call, words.value(1));
        return std::unexpected(usageError(tr("token knows list, enrol and remove [NUMBER].")));
    }

private:
    static QJsonObject toJson(const TokenCertificate &one)
    {
        return {{QStringLiteral("token"), one.token},
                {QStringLiteral("label"), one.label},
                {QStringLiteral("holder"), one.holder},
                {QStringLiteral("issuer"), one.issuer},
                {QStringLiteral("valid_from"), one.from.toString(Qt::ISODate)},
                {QStringLiteral("valid_to"), one.to.toString(Qt::ISODate)},
                {QStringLiteral("key"), one.keyType + QString::number(one.keyBits)},
                {QStringLiteral("sha256"), QString::fromLatin1(one.fingerprint.toHex())}};
    }

    /// Needs no desk and no PIN.
    static Result<ExitCode> list(const Invocation &call)
    {
        YC_ASSIGN(const TokenSource source, TokenSource::open(call));
        YC_ASSIGN(const QList<TokenCertificate> all, source.module().certificates());
        QJsonArray certificates;
        for (const TokenCertificate &one : all) {
            QJsonObject json = toJson(one);
            const Result<> fit = one.check(DeskAccess::clock()->now(), source.rules());
            json.insert(QStringLiteral("usable"), fit.has_value());
            certificates.append(json);
            call.console.line(tr("%1: “%2”, issued to %3, valid until %4, %5")
                                  .arg(one.token, one.label, one.holder,
                                       one.to.toLocalTime().date().toString(Qt::ISODate),
                                       fit ? tr("can be enrolled") : tr("cannot be enrolled")));
        }
        if (all.isEmpty())
            call.console.line(tr("No certificates."));
        call.console.answer({{QStringLiteral("certificates"), certificates}});
        return ExitCode::Done;
    }

    static Result<TokenCertificate> choose(const Invocation &call, const TokenSource &source)
    {
        YC_ASSIGN(QList<TokenCertificate> all, source.module().certificates());
        all.removeIf([&](const TokenCertificate &one) {
            return call.has("label") ? one.label != call.value("label")
                                     : !one.check(DeskAccess::clock()->now(), source.rules());
        });
        if (all.isEmpty())
            return core::fail(core::ErrorKind::NotFound, "token.no-certificate");
        if (all.size() > 1)
            return core::fail(core::ErrorKind::FixInput, "token.several-certificates");
        return all.front();
    }

    static Result<ExitCode> enrol(const Invocation &call)
    {
        YC_ASSIGN(const TokenSource source, TokenSource::open(call));
        YC_ASSIGN(const TokenCertificate certificate, choose(call, source));
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call, false, true));
        YC_ASSIGN(const store::Passphrase pin, TokenSource::pin(call));
        YC_TRY(desk.desk->enrolToken(*desk.store, desk.passphrase, certificate, source.access(), pin));
        call.console.line(
            tr("%1 may sign in with “%2” too, until %3.")
                .arg(desk.number, certificate.label, certificate.to.toLocalTime().date().toString(Qt::ISODate)));
        call.console.answer(
            {{QStringLiteral("number"), desk.number}, {QStringLiteral("certificate"), toJson(certificate)}});
        return ExitCode::Done;
    }

    static Result<ExitCode> remove(const Invocation &call, const QString &whose)
    {
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        const QString number = whose.isEmpty() ? desk.number : whose;
        YC_TRY(desk.desk->removeToken(*desk.store, number));
        call.console.line(tr("The certificate of %1 opens nothing here any more.").arg(number));
        call.console.answer({{QStringLiteral("number"), number}});
        return ExitCode::Done;
    }
};

} // namespace

const Subcommand &tokenCommand()
{
    static const Subcommand command{"token",
                                    "list|enrol|remove [NUMBER]",
                                    QT_TRANSLATE_NOOP("Subcommand", "Sign in with a certificate on a smart card or USB "
                                                                    "key: list, enrol, remove."),
                                    true,
                                    TokenWork::declare,
                                    TokenWork::run};
    return command;
}

} // namespace yc::ctl
