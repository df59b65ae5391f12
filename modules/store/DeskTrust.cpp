// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/DeskTrust.h"

#include "core/Futures.h"
#include "store/CommandList.h"
#include "store/Connection.h"
#include "store/Meta.h"
#include "store/SignedHead.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstring>

namespace yc::store {

using core::DeskCard;
using core::ErrorKind;
using core::Result;

namespace {

const QString kCompared = QStringLiteral("desk.compared");

Connection &connectionOf(core::Transaction &transaction)
{
    return static_cast<SqlTransaction &>(transaction).connection();
}

/// The desk's identity with its secrets, for as long as somebody works with it.
class StoreKeys final : public replica::DeskKeys {
public:
    explicit StoreKeys(DeskIdentity identity)
        : m_identity(std::move(identity))
    {
    }
    [[nodiscard]] QString desk() const override { return m_identity.desk(); }
    [[nodiscard]] QByteArray signKey() const override { return m_identity.publicKey(); }
    [[nodiscard]] QByteArray boxKey() const override { return m_identity.boxKey(); }
    [[nodiscard]] QByteArray sign(QByteArrayView message) const override { return m_identity.sign(message); }
    [[nodiscard]] bool open(QByteArrayView sealed, std::span<unsigned char> opened) const override
    {
        const Result<SecureBytes> bytes = m_identity.open(sealed);
        if (!bytes || bytes->size() != opened.size())
            return false;
        std::memcpy(opened.data(), bytes->span().data(), opened.size());
        return true;
    }

private:
    DeskIdentity m_identity;
};

Result<QJsonObject> comparedIn(Connection &connection)
{
    YC_ASSIGN(const QVariant value, Meta::read(connection, kCompared));
    return QJsonDocument::fromJson(value.toByteArray()).object();
}

Result<bool> isAtCity(Connection &connection, const QString &id)
{
    YC_ASSIGN(const QVariant found,
              connection.scalar(QStringLiteral("SELECT 1 FROM document d WHERE d.id=? AND d.sequence IS NOT NULL AND "
                                               "NOT EXISTS(SELECT 1 FROM outbox o WHERE o.document=d.row)"),
                                {id}));
    return found.isValid();
}

Result<DeskCircle> read(core::Transaction &transaction)
{
    Connection &connection = connectionOf(transaction);
    DeskCircle circle;
    YC_ASSIGN(DeskIdentity identity, DeskIdentity::ofStore(connection));
    const core::Session &session = transaction.session();
    const QString me = DeskCard::recordId(identity.desk());
    if (const auto written = transaction.load(me))
        circle.own = DeskCard::fromDocument(*written);
    circle.own.desk = identity.desk();
    circle.own.org = session.org;
    circle.own.organisation = session.orgName;
    circle.own.name = session.desk;
    circle.own.signKey = identity.publicKey();
    circle.own.boxKey = identity.boxKey();
    circle.keys = std::make_shared<StoreKeys>(std::move(identity));
    YC_ASSIGN(const QJsonObject compared, comparedIn(connection));
    YC_ASSIGN(const core::Rows rows,
              transaction.query({.type = core::deskCardType().name,
                                 .where = {},
                                 .orderBy = {{QStringLiteral("organisation")}, {QStringLiteral("name")}},
                                 .columns = {QStringLiteral("name")}}));
    for (const QVariantList &row : rows.rows) {
        const QString id = row.value(0).toString();
        if (id == me)
            continue;
        YC_ASSIGN(const core::Document document, transaction.load(id));
        KnownDesk known{DeskCard::fromDocument(document), {}, false};
        known.compared = compared.value(known.card.desk).toObject().value(u"fingerprint").toString();
        YC_ASSIGN(known.atCity, isAtCity(connection, id));
        circle.others.append(std::move(known));
    }
    return circle;
}

Result<QJsonObject> trustIn(core::Transaction &transaction, const DeskCard &card)
{
    Connection &connection = connectionOf(transaction);
    YC_ASSIGN(const DeskIdentity identity, DeskIdentity::ofStore(connection));
    if (card.desk == identity.desk() || !card.isWhole())
        return core::fail(ErrorKind::FixInput, "bundle.own-card");
    core::Document document;
    document.id = card.recordId(card.desk);
    document.type = core::deskCardType().name;
    document.org = card.org;
    DeskCard kept = card;
    if (const auto present = transaction.load(document.id)) {
        document = *present;
        const DeskCard before = DeskCard::fromDocument(*present);
        if (before.isRevoked())
            return core::fail(
                ErrorKind::AskPermission, "bundle.revoked-card",
                {{QStringLiteral("organisation"), before.organisation}, {QStringLiteral("name"), before.name}});
        kept.account = before.account; // the city's to say
        kept.mark = before.mark;
        kept.enrolledAt = before.enrolledAt;
    }
    if (document.body != kept.toBody()) {
        document.body = kept.toBody();
        YC_TRY(transaction.put(document));
    }
    YC_ASSIGN(QJsonObject compared, comparedIn(connection));
    compared.insert(card.desk,
                    QJsonObject{{QStringLiteral("fingerprint"), kept.fingerprint()},
                                {QStringLiteral("by"), transaction.session().personId},
                                {QStringLiteral("at"), transaction.now().toUTC().toString(Qt::ISODateWithMs)}});
    YC_TRY(Meta::write(connection, kCompared, QJsonDocument(compared).toJson(QJsonDocument::Compact)));
    return QJsonObject{{QStringLiteral("desk"), card.desk}, {QStringLiteral("fingerprint"), kept.fingerprint()}};
}

} // namespace

const KnownDesk *DeskCircle::find(const QString &desk) const
{
    const auto found =
        std::ranges::find_if(others, [&desk](const KnownDesk &known) { return known.card.desk == desk; });
    return found == others.end() ? nullptr : &*found;
}

QFuture<Result<std::shared_ptr<DeskCircle>>> DeskTrust::circle(SqlDocumentStore &store)
{
    core::Command look = commands::circle.command();
    look.wholeDesk = true; // desks of other organisations are none of the person's records
    auto found = std::make_shared<DeskCircle>();
    look.work = [found](core::Transaction &transaction) -> Result<QJsonObject> {
        YC_ASSIGN(*found, read(transaction));
        return QJsonObject();
    };
    return core::then(store.execute(std::move(look)),
                      [found](const Result<QJsonObject> &done) -> Result<std::shared_ptr<DeskCircle>> {
                          if (!done)
                              return std::unexpected(done.error());
                          return found;
                      });
}

QFuture<Result<QJsonObject>> DeskTrust::trust(SqlDocumentStore &store, const DeskCard &card)
{
    core::Command command = commands::cardTrust.command();
    command.wholeDesk = true;
    command.subject = DeskCard::recordId(card.desk);
    command.reason = card.fingerprint();
    command.work = [card](core::Transaction &transaction) { return trustIn(transaction, card); };
    return store.execute(std::move(command));
}

QFuture<Result<QJsonObject>> DeskTrust::revoke(SqlDocumentStore &store, const QString &desk, const QString &reason)
{
    core::Command command = commands::cardRevoke.command();
    command.wholeDesk = true;
    command.subject = DeskCard::recordId(desk);
    command.reason = reason.trimmed();
    command.work = [desk, reason = reason.trimmed()](core::Transaction &transaction) -> Result<QJsonObject> {
        if (reason.isEmpty())
            return core::fail(ErrorKind::FixInput, "bundle.reason-missing");
        YC_ASSIGN(core::Document document, transaction.load(DeskCard::recordId(desk)));
        DeskCard card = DeskCard::fromDocument(document);
        if (!card.isRevoked()) {
            card.revokedAt = transaction.now();
            card.revokedReason = reason;
            document.body = card.toBody();
            YC_TRY(transaction.put(document));
        }
        return QJsonObject{{QStringLiteral("desk"), desk}};
    };
    return store.execute(std::move(command));
}

} // namespace yc::store
