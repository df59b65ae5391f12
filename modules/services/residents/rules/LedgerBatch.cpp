// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/LedgerBatch.h"

#include "core/RecordId.h"
#include "services/residents/rules/ResidentType.h"
#include "services/residents/rules/Telephone.h"

#include <QJsonArray>

namespace yc::residents {

using core::Query;

namespace {

/// Enough for one query to pay, little enough to hold: about 1 MB.
constexpr qsizetype batchRows = 500;
constexpr qsizetype nameDifferencesKept = 1000;
constexpr qsizetype elsewhereKept = 1000;

/// The record belongs to another organisation; nothing of it was written.
bool isElsewhere(const core::Error &error)
{
    return error.code == u"store.out-of-scope" || error.code == u"store.not-unique-elsewhere";
}

bool saysLess(const QString &key, const QString &ledger, const QString &stored)
{
    // In these tables a code that ends in 0 is the group of those with its first digit.
    if (key != u"relation" && key != u"marital" && key != u"education")
        return false;
    return ledger.size() == 2 && stored.size() == 2 && ledger[1] == u'0' && ledger[0] == stored[0];
}

bool isTelephone(const QString &number)
{
    const TelephoneForm form = telephoneForm(number);
    return form == TelephoneForm::Mobile || form == TelephoneForm::Landline;
}

bool replaces(const QString &key, const QString &ledger, const QJsonObject &stored)
{
    const QString present = stored.value(key).toString();
    if (present.isEmpty())
        return true;
    if (key == u"name" || key == u"source")
        return false;
    if (key == u"telephone" && ledger == stored.value(u"telephone_2").toString())
        return false;
    if (key == u"telephone" || key == u"telephone_2" || key == u"emergency_telephone")
        return isTelephone(ledger) || !isTelephone(present);
    return !saysLess(key, ledger, present);
}

QString noteWith(const QString &stored, const QString &remark)
{
    if (stored.isEmpty())
        return remark;
    return stored.contains(remark) ? stored : stored + u'；' + remark;
}

} // namespace

QJsonObject ImportCounts::toJson() const
{
    const auto list = [](const QList<qint64> &numbers) {
        QJsonArray rows;
        for (const qint64 row : numbers)
            rows.append(row);
        return rows;
    };
    return {{QStringLiteral("created"), created},
            {QStringLiteral("updated"), updated},
            {QStringLiteral("unchanged"), unchanged},
            {QStringLiteral("households_created"), householdsCreated},
            {QStringLiteral("households_updated"), householdsUpdated},
            {QStringLiteral("elsewhere"), elsewhere},
            {QStringLiteral("elsewhere_rows"), list(elsewhereRows)},
            {QStringLiteral("name_differs"), list(nameDiffers)}};
}

QJsonObject takeOver(const QJsonObject &stored, const QJsonObject &said)
{
    if (stored.isEmpty())
        return said;
    QJsonObject body = stored;
    for (auto it = said.begin(); it != said.end(); ++it) {
        const QString key = it.key();
        if (key == u"tags") {
            QJsonArray tags = stored.value(key).toArray();
            const QJsonArray added = it.value().toArray();
            for (const auto &tag : added) {
                if (!tags.contains(tag))
                    tags.append(tag);
            }
            body.insert(key, tags);
        } else if (key == u"note") {
            body.insert(key, noteWith(stored.value(key).toString(), it.value().toString()));
        } else if (!it.value().isString() || replaces(key, it.value().toString(), stored)) {
            body.insert(key, it.value());
        }
    }
    return body;
}

core::Result<> LedgerBatch::add(LedgerRow &&row)
{
    if (!row.isGood())
        return {};
    // Not within a household, so that it is written once.
    if (m_members.size() >= batchRows && m_members.last().row.householdKey() != row.householdKey())
        YC_TRY(flush());
    m_members.append({std::move(row), {}});
    return {};
}

core::Result<> LedgerBatch::flush()
{
    if (m_members.isEmpty())
        return {};
    YC_TRY(findResidents());
    YC_TRY(findHouseholds());
    YC_TRY(writeHouseholds());
    YC_TRY(writeResidents());
    m_members.clear();
    m_households.clear();
    return {};
}

QString LedgerBatch::newId(const core::RecordType &type) const
{
    return type.name + u':' + core::newUuid7(m_transaction.now());
}

core::Result<> LedgerBatch::findResidents()
{
    QVariantList numbers;
    for (const Member &member : std::as_const(m_members))
        numbers.append(member.row.resident.idNumber);
    Query query{.type = residentType().name, .columns = {QStringLiteral("id_number")}};
    query.where.append({QStringLiteral("id_number"), Query::Op::In, numbers});
    YC_ASSIGN(const core::Rows rows, m_transaction.query(query));
    QHash<QString, QString> idByNumber;
    for (qsizetype i = 0; i < rows.rows.size(); ++i) {
        idByNumber.insert(rows.value(i, QStringLiteral("id_number")).toString(),
                          rows.value(i, QStringLiteral("id")).toString());
    }
    for (Member &member : m_members) {
        const QString id = idByNumber.value(member.row.resident.idNumber);
        if (id.isEmpty()) {
            member.document.id = newId(residentType());
            member.document.type = residentType().name;
        } else {
            YC_ASSIGN(member.document, m_transaction.load(id));
        }
    }
    return {};
}

core::Result<> LedgerBatch::findHouseholds()
{
    QVariantList numbers;
    for (const Member &member : std::as_const(m_members)) {
        const QString key = member.row.householdKey();
        if (key.isEmpty())
            continue;
        Household &household = m_households[key];
        if (household.number.isEmpty()) {
            household.number = member.row.householdNumber;
            household.committee = member.row.resident.committee;
            numbers.append(household.number);
        }
        const bool isHead = member.row.resident.isHead();
        if (household.address.isEmpty() || isHead)
            household.address = member.row.resident.address;
        if (isHead && household.head.isEmpty())
            household.head = member.document.id;
    }
    if (numbers.isEmpty())
        return {};
    Query query{.type = householdType().name, .columns = {QStringLiteral("number"), QStringLiteral("committee")}};
    query.where.append({QStringLiteral("number"), Query::Op::In, numbers});
    YC_ASSIGN(const core::Rows rows, m_transaction.query(query));
    for (qsizetype i = 0; i < rows.rows.size(); ++i) {
        const QString key = rows.value(i, QStringLiteral("number")).toString() + u'|' +
                            rows.value(i, QStringLiteral("committee")).toString();
        const auto household = m_households.find(key);
        if (household == m_households.end())
            continue;
        YC_ASSIGN(household->document, m_transaction.load(rows.value(i, QStringLiteral("id")).toString()));
    }
    return {};
}

core::Result<> LedgerBatch::writeHouseholds()
{
    for (Household &household : m_households) {
        const bool isNew = household.document.isNull();
        if (isNew) {
            household.document.id = newId(householdType());
            household.document.type = householdType().name;
        }
        QJsonObject body = household.document.body;
        const auto set = [&body](const QString &key, const QString &value) {
            if (!value.isEmpty())
                body.insert(key, value);
        };
        set(QStringLiteral("number"), household.number);
        set(QStringLiteral("committee"), household.committee);
        set(QStringLiteral("address"), household.address);
        set(QStringLiteral("head"), household.head);
        if (!isNew && body == household.document.body)
            continue;
        household.document.body = body;
        auto stored = m_transaction.put(household.document);
        if (!stored && isElsewhere(stored.error())) {
            household.elsewhere = true;
            continue;
        }
        YC_TRY(stored);
        household.document = std::move(*stored);
        ++(isNew ? m_counts.householdsCreated : m_counts.householdsUpdated);
    }
    return {};
}

void LedgerBatch::leaveOut(const Member &member)
{
    ++m_counts.elsewhere;
    if (m_counts.elsewhereRows.size() < elsewhereKept)
        m_counts.elsewhereRows.append(member.row.source.number);
}

core::Result<> LedgerBatch::removeHead(Household &household)
{
    household.head.clear();
    household.document.body.remove(QStringLiteral("head"));
    YC_ASSIGN(household.document, m_transaction.put(household.document));
    return {};
}

core::Result<> LedgerBatch::writeResidents()
{
    for (Member &member : m_members) {
        const Resident &ledger = member.row.resident;
        const auto household = m_households.constFind(member.row.householdKey());
        if (household != m_households.cend() && household->elsewhere) {
            leaveOut(member);
            continue;
        }
        QJsonObject said = member.row.body.isEmpty() ? ledger.toBody() : std::move(member.row.body);
        if (household != m_households.cend())
            said.insert(QStringLiteral("household"), household->document.id);
        const bool isNew = member.document.revision == 0;
        const QString name = member.document.body.value(u"name").toString();
        if (!name.isEmpty() && name != ledger.name && m_counts.nameDiffers.size() < nameDifferencesKept)
            m_counts.nameDiffers.append(member.row.source.number);
        const QJsonObject body = takeOver(member.document.body, said);
        if (!isNew && body == member.document.body) {
            ++m_counts.unchanged;
            continue;
        }
        member.document.body = body;
        if (const auto stored = m_transaction.put(member.document); !stored) {
            if (!isElsewhere(stored.error()))
                return std::unexpected(stored.error());
            leaveOut(member);
            if (household != m_households.cend() && household->head == member.document.id)
                YC_TRY(removeHead(m_households[member.row.householdKey()]));
            continue;
        }
        ++(isNew ? m_counts.created : m_counts.updated);
    }
    return {};
}

} // namespace yc::residents
