// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/Joining.h"

#include "sync/CityAccount.h"

#include <QJsonDocument>

namespace yc::city {

using core::ErrorKind;
using core::Result;
using sync::CityLink;

namespace {

constexpr std::size_t passwordBytes = 32;

QString randomPassword()
{
    const auto random = store::SecureBytes::random(passwordBytes);
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(random.span().data()), static_cast<qsizetype>(random.size()))
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

struct Pending {
    CityLink link; ///< with the new password
    QString codePassword;

    [[nodiscard]] QByteArray toJson() const
    {
        return QJsonDocument(QJsonObject{{QStringLiteral("link"), QString::fromUtf8(link.toJson())},
                                         {QStringLiteral("code_password"), codePassword}})
            .toJson(QJsonDocument::Compact);
    }
    static Result<Pending> fromJson(const QByteArray &json)
    {
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        YC_ASSIGN(CityLink link, CityLink::fromJson(object.value(u"link").toString().toUtf8()));
        return Pending{std::move(link), object.value(u"code_password").toString()};
    }
};

Result<std::optional<Pending>> find(const store::Desk &desk)
{
    YC_ASSIGN(const auto kept, desk.secret(Joining::pendingName));
    if (!kept)
        return std::optional<Pending>();
    YC_ASSIGN(Pending pending, Pending::fromJson(*kept));
    return std::optional(std::move(pending));
}

bool isRefused(const core::Error &error) { return error.code == u"sync.account-refused"; }

/// Signs in with this password and sees whose account it is; null: the city does not take it.
Result<std::optional<sync::CityAccount>> accountWith(sync::HttpPeer &peer, const CityLink &link)
{
    auto account = sync::CityAccount::read(peer, link.desk);
    if (!account && isRefused(account.error()))
        return std::optional<sync::CityAccount>();
    if (!account)
        return std::unexpected(account.error());
    if (account->isRevoked())
        return core::fail(ErrorKind::CallAdministrator, "sync.revoked",
                          {{QStringLiteral("reason"), account->about().value(u"reason").toString()},
                           {QStringLiteral("at"), account->time("revoked_at")}});
    if (account->about().value(u"enrolment").toString() != link.enrolment)
        return core::fail(ErrorKind::FixInput, "city.code-used");
    return std::optional(*std::move(account));
}

sync::PeerAddress addressWith(const CityLink &link, const QString &password)
{
    sync::PeerAddress address = link.address();
    address.account.password = password;
    return address;
}

/// The account has the new password when this returns. `fresh`: most likely it has the code's.
Result<> replacePassword(const Pending &pending, const QDateTime &now, bool fresh)
{
    const CityLink &link = pending.link;
    sync::HttpPeer withNew(addressWith(link, link.password));
    if (!fresh) { // a wrong try less at a server that counts them
        YC_ASSIGN(const auto account, accountWith(withNew, link));
        if (account)
            return {};
    }
    sync::HttpPeer withCode(addressWith(link, pending.codePassword));
    for (int attempt = 0;; ++attempt) {
        YC_ASSIGN(auto account, accountWith(withCode, link));
        if (!account)
            break;
        if (account->time("joined_at").isValid()) // whoever joined did not replace the password: not this program
            return core::fail(ErrorKind::CallAdministrator, "city.code-used");
        account->document.insert(QStringLiteral("password"), link.password);
        account->setAbout("joined_at", now.toUTC().toString(Qt::ISODateWithMs));
        const Result<> written = account->write(withCode);
        if (written)
            return {};
        if (written.error().code != u"sync.conflict" || attempt >= 2)
            return written;
    }
    if (fresh) { // the answer of an earlier try may have been lost
        YC_ASSIGN(const auto account, accountWith(withNew, link));
        if (account)
            return {};
    }
    return core::fail(ErrorKind::FixInput, "city.code-used");
}

Result<CityLink> finish(store::Desk &desk, store::SqlDocumentStore &store, const Pending &pending, const QDateTime &now,
                        bool fresh)
{
    if (const Result<> replaced = replacePassword(pending, now, fresh); !replaced) {
        if (replaced.error().code == u"city.code-used" || replaced.error().code == u"sync.revoked")
            YC_TRY(desk.removeSecret(store, Joining::pendingName)); // neither password will ever do
        return std::unexpected(replaced.error());
    }
    // The card first: without the link it does no harm, and what fails here is done again by resume().
    YC_TRY(desk.writeCard(store, pending.link.desk, pending.link.mark, pending.link.enrolledAt));
    YC_TRY(
        desk.setSecrets(store, {{CityLink::secretName, pending.link.toJson()}, {Joining::pendingName, std::nullopt}}));
    return pending.link;
}

} // namespace

Result<EnrolmentFile::Opened> Joining::look(const QByteArray &bytes, const EnrolmentCode &code, const QString &org,
                                            const QDateTime &now)
{
    YC_ASSIGN(const EnrolmentFile file, EnrolmentFile::read(bytes));
    YC_ASSIGN(EnrolmentFile::Opened opened, file.open(code));
    if (opened.expires < now)
        return core::fail(
            ErrorKind::FixInput, "city.code-expired",
            {{QStringLiteral("at"), opened.expires.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))}});
    if (!org.startsWith(opened.link.street))
        return core::fail(ErrorKind::FixInput, "city.other-street",
                          {{QStringLiteral("street"), opened.link.street}, {QStringLiteral("org"), org}});
    return opened;
}

Result<CityLink> Joining::join(store::Desk &desk, store::SqlDocumentStore &store, const EnrolmentFile::Opened &opened,
                               const QDateTime &now)
{
    YC_ASSIGN(const auto present, desk.secret(CityLink::secretName));
    if (present)
        return core::fail(ErrorKind::FixInput, "city.already-joined");
    YC_ASSIGN(const std::optional<Pending> before, find(desk));
    if (before && before->link.enrolment == opened.link.enrolment)
        return finish(desk, store, *before, now, false);
    Pending pending{opened.link, opened.codePassword};
    pending.link.password = randomPassword();
    pending.link.enrolledAt = now.toUTC();
    YC_TRY(desk.setSecret(store, pendingName, pending.toJson()));
    return finish(desk, store, pending, now, true);
}

Result<std::optional<CityLink>> Joining::pending(const store::Desk &desk)
{
    YC_ASSIGN(std::optional<Pending> found, find(desk));
    return found ? std::optional(std::move(found->link)) : std::nullopt;
}

Result<CityLink> Joining::resume(store::Desk &desk, store::SqlDocumentStore &store, const QDateTime &now)
{
    YC_ASSIGN(const std::optional<Pending> found, find(desk));
    if (!found)
        return core::fail(ErrorKind::NotFound, "city.nothing-pending");
    return finish(desk, store, *found, now, false);
}

} // namespace yc::city
