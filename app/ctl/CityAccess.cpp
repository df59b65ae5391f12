// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/CityAccess.h"

#include "ctl/PassphraseSource.h"
#include "registry/RecordTypes.h"

#include <QFile>
#include <QRegularExpression>

namespace yc::ctl {

using core::Result;

namespace {
constexpr qint64 longestFile = 4 << 20;
} // namespace

void CityAccess::declare(QCommandLineParser &parser)
{
    const auto add = [&parser](const char *name, const QString &about, const char *value) {
        parser.addOption({QString::fromLatin1(name), about, QString::fromLatin1(value)});
    };
    add("url", tr("Address of the city: https://HOST[:PORT][/PATH]; http only on this machine."), "URL");
    add("admin", tr("The city's administrator."), "NAME");
    add("authority", tr("Certificate of the city's authority, PEM; with https it is obligatory."), "FILE");
    add("certificate", tr("Certificate that the city asks for, PEM."), "FILE");
    add("key", tr("Key of that certificate, PEM."), "FILE");
    add("streets", tr("Codes of nine digits with commas between, or a file with one each line."), "CODES");
    add("lines", tr("Lines of business, with commas between; usually all."), "NAMES");
    add("shards", tr("Shards of each new database; usually the server's own default."), "N");
    add("copies", tr("Copies of each shard, where --shards is given."), "N");
    PassphraseSource::declare(parser, PassphraseSource::Whose::CityAdmin);
}

Result<QByteArray> CityAccess::file(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > longestFile)
        return core::fail(core::ErrorKind::NotFound, "tabular.cannot-open", {{QStringLiteral("path"), path}});
    return file.readAll();
}

Result<std::unique_ptr<CityPeer>> CityAccess::open(const Invocation &call)
{
    const QUrl url(call.value("url"), QUrl::StrictMode);
    const bool http = url.scheme() == u"https" || url.scheme() == u"http";
    if (!url.isValid() || url.host().isEmpty() || !http || !url.userInfo().isEmpty())
        return std::unexpected(usageError(tr("--url needs an address such as https://city.example, without a name or "
                                             "password in it.")));
    if (call.value("admin").isEmpty())
        return std::unexpected(usageError(tr("--admin NAME says who administers the city.")));
    sync::PeerAddress address{url, {sync::Account::Kind::Basic, call.value("admin"), {}}};
    for (const auto &[option, target] :
         {std::pair("authority", &address.tls.authority), std::pair("certificate", &address.tls.certificate),
          std::pair("key", &address.tls.key)}) {
        if (call.has(option)) {
            YC_ASSIGN(*target, file(call.value(option)));
        }
    }
    YC_ASSIGN(const store::Passphrase password,
              PassphraseSource::read(call.arguments, tr("Password of %1 at the city").arg(call.value("admin")),
                                     PassphraseSource::Whose::CityAdmin));
    address.account.password = QString::fromUtf8(reinterpret_cast<const char *>(password.bytes().data()),
                                                 static_cast<qsizetype>(password.bytes().size()));
    auto peer = std::make_unique<CityPeer>(std::move(address));
    YC_TRY(sync::CityServer(*peer).welcome());
    return peer;
}

Result<city::CityPlan> CityAccess::plan(const Invocation &call, const QString &streets)
{
    QString text = streets;
    if (QFile::exists(streets)) {
        YC_ASSIGN(const QByteArray bytes, file(streets));
        text = QString::fromUtf8(bytes);
    }
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    city::CityPlan plan;
    plan.streets = text.split(between, Qt::SkipEmptyParts);
    plan.streets.removeDuplicates();
    YC_TRY(plan.check());
    plan.lines = city::CityPlan::linesOf(registry::recordTypes());
    if (call.has("lines")) {
        const QStringList wanted = call.value("lines").split(u',', Qt::SkipEmptyParts);
        for (const QString &line : wanted) {
            if (!plan.lines.contains(line))
                return std::unexpected(usageError(tr("There is no line “%1”; there are %2.")
                                                      .arg(line, plan.lines.keys().join(QStringLiteral(", ")))));
        }
        for (const QString &line : plan.lines.keys()) {
            if (!wanted.contains(line))
                plan.lines.remove(line);
        }
    }
    plan.shards = call.value("shards").toInt();
    plan.copies = call.has("copies") ? call.value("copies").toInt() : plan.copies;
    if ((call.has("shards") && plan.shards < 1) || plan.copies < 1)
        return std::unexpected(usageError(tr("--shards and --copies need numbers from 1 on.")));
    return plan;
}

} // namespace yc::ctl
