// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/SignInAttempts.h"

#include "store/vault/CanonicalJson.h"
#include "store/vault/DurableFile.h"
#include "store/vault/JsonFields.h"

#include <QJsonDocument>
#include <QTimeZone>
#include <QUuid>

#include <algorithm>
#include <limits>

namespace yc::store {

using core::Result;

namespace {

constexpr int format = 1;
constexpr qint64 maxFileSize = 4 << 20;
constexpr qint64 anyNumber = std::numeric_limits<qint64>::max() >> 11; // what a JSON number holds exactly

QJsonObject toJson(const DeskEvent &event)
{
    return {{QStringLiteral("serial"), event.serial},
            {QStringLiteral("at"), event.at.toMSecsSinceEpoch()},
            {QStringLiteral("name"), event.name},
            {QStringLiteral("person"), event.person},
            {QStringLiteral("outcome"), event.outcome}};
}

bool readEvent(const QJsonValue &value, DeskEvent &event)
{
    Fields fields(value);
    event.serial = fields.integer("serial", 1, anyNumber);
    event.at = QDateTime::fromMSecsSinceEpoch(fields.integer("at", -anyNumber, anyNumber), QTimeZone::UTC);
    event.name = fields.text("name");
    event.person = fields.text("person");
    event.outcome = fields.text("outcome");
    return fields.areGood();
}

} // namespace

SignInAttempts SignInAttempts::load(const QString &folder)
{
    SignInAttempts attempts;
    attempts.m_path = folder + QStringLiteral("/attempts.json");
    bool exists = false;
    const Result<QByteArray> bytes = readWhole(attempts.m_path, maxFileSize, &exists);
    if (exists && bytes && attempts.read(*bytes))
        return attempts;
    SignInAttempts fresh;
    fresh.m_path = attempts.m_path;
    fresh.m_id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return fresh;
}

bool SignInAttempts::read(const QByteArray &bytes)
{
    const QJsonObject envelope = QJsonDocument::fromJson(bytes).object();
    if (envelope.isEmpty() || envelope.value(QStringLiteral("digest")).toString() != envelopeDigest(envelope))
        return false;
    Fields fields(envelope);
    fields.text("digest");
    fields.require(fields.integer("format", format, format) == format);
    m_id = fields.text("id");
    m_serial = fields.integer("serial", 0, anyNumber);
    const QJsonObject persons = fields.take("persons", QJsonValue::Object).toObject();
    for (auto person = persons.begin(); person != persons.end(); ++person) {
        Fields one(person.value());
        Person &known = m_persons[person.key()];
        known.failures = static_cast<int>(one.integer("failures", 1, std::numeric_limits<int>::max() - 1));
        known.since = one.integer("since", -anyNumber, anyNumber);
        fields.require(one.areGood());
    }
    for (const QJsonValue &value : fields.take("events", QJsonValue::Array).toArray())
        fields.require(readEvent(value, m_events.emplaceBack()));
    return fields.areGood();
}

Result<> SignInAttempts::save() const
{
    QJsonObject persons;
    for (auto person = m_persons.begin(); person != m_persons.end(); ++person)
        persons.insert(person.key(), QJsonObject{{QStringLiteral("failures"), person->failures},
                                                 {QStringLiteral("since"), person->since}});
    QJsonArray events;
    for (const DeskEvent &event : m_events)
        events.append(toJson(event));
    QJsonObject envelope{{QStringLiteral("format"), format},
                         {QStringLiteral("id"), m_id},
                         {QStringLiteral("serial"), m_serial},
                         {QStringLiteral("persons"), persons},
                         {QStringLiteral("events"), events}};
    envelope.insert(QStringLiteral("digest"), envelopeDigest(envelope));
    return writeDurably(m_path, QJsonDocument(envelope).toJson(QJsonDocument::Indented));
}

Result<std::chrono::milliseconds> SignInAttempts::wait(const QString &number, const QDateTime &now,
                                                       const LockOutRules &rules)
{
    const auto person = m_persons.find(number);
    if (person == m_persons.end())
        return std::chrono::milliseconds::zero();
    const std::chrono::milliseconds delay = rules.delayAfter(person->failures);
    const qint64 present = now.toMSecsSinceEpoch();
    if (delay.count() > 0 && present < person->since) {
        person->since = present;
        YC_TRY(save());
    }
    const std::chrono::milliseconds elapsed(present - person->since);
    return std::max(delay - elapsed, std::chrono::milliseconds::zero());
}

Result<> SignInAttempts::begin(const QString &number, const DeskEvent &failure, const LockOutRules &rules)
{
    const auto known = m_persons.constFind(number);
    m_before = {known == m_persons.cend() ? std::nullopt : std::optional(*known), 0};
    Person &person = m_persons[number];
    ++person.failures;
    person.since = failure.at.toMSecsSinceEpoch();
    note(failure, rules.keptEvents);
    m_before.serial = m_serial;
    const Result<> saved = save();
    if (!saved)
        takeBack(number);
    return saved;
}

void SignInAttempts::takeBack(const QString &number)
{
    if (m_before.person)
        m_persons.insert(number, *m_before.person);
    else
        m_persons.remove(number);
    m_events.removeIf([this](const DeskEvent &event) { return event.serial == m_before.serial; });
}

void SignInAttempts::note(DeskEvent event, int most)
{
    event.serial = ++m_serial;
    event.at = event.at.toUTC();
    m_events.append(std::move(event));
    if (m_events.size() > most)
        m_events.remove(0, m_events.size() - most);
}

void SignInAttempts::drop(qint64 upToSerial)
{
    m_events.removeIf([upToSerial](const DeskEvent &event) { return event.serial <= upToSerial; });
}

} // namespace yc::store
