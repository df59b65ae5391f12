// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replica/WireForm.h"

#include "replica/PlainDocument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <array>
#include <chrono>
#include <optional>

namespace yc::store {

using core::Document;

namespace {

constexpr std::array keys{u"type",       u"schema",     u"org",        u"created_at",
                          u"created_by", u"changed_at", u"changed_by", u"body"};
enum Key { Type, Schema, Org, CreatedAt, CreatedBy, ChangedAt, ChangedBy, Body, Unknown };

Key keyOf(QStringView name)
{
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (name == QStringView(keys[i]))
            return Key(i);
    }
    return Unknown;
}
QString named(Key key) { return QStringView(keys[std::size_t(key)]).toString(); }

/// Our own form and no other, and quickly: each arriving document has two of these.
std::optional<qint64> millisOf(QLatin1StringView text)
{
    constexpr QLatin1StringView shape("0000-00-00T00:00:00.000Z");
    if (text.size() != shape.size())
        return {};
    for (qsizetype i = 0; i < shape.size(); ++i) {
        if (shape[i] == QLatin1Char('0') ? !(text[i] >= QLatin1Char('0') && text[i] <= QLatin1Char('9'))
                                         : text[i] != shape[i])
            return {};
    }
    const auto number = [&](qsizetype from, qsizetype digits) {
        int value = 0;
        for (qsizetype i = from; i < from + digits; ++i)
            value = value * 10 + (text[i].toLatin1() - '0');
        return value;
    };
    const std::chrono::year_month_day day(std::chrono::year(number(0, 4)), std::chrono::month(unsigned(number(5, 2))),
                                          std::chrono::day(unsigned(number(8, 2))));
    const int hour = number(11, 2);
    const int minute = number(14, 2);
    const int second = number(17, 2);
    if (!day.ok() || hour > 23 || minute > 59 || second > 59)
        return {};
    const qint64 days = std::chrono::sys_days(day).time_since_epoch().count();
    return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + number(20, 3);
}

QDateTime utc(qint64 millis) { return QDateTime::fromMSecsSinceEpoch(millis, QTimeZone::UTC); }

} // namespace

QString WireForm::time(const QDateTime &at)
{
    using namespace std::chrono;
    const milliseconds since(at.toMSecsSinceEpoch());
    const auto days = floor<std::chrono::days>(since);
    const year_month_day day{sys_days(days)};
    const hh_mm_ss clock(since - days);
    QString text = QStringLiteral("0000-00-00T00:00:00.000Z");
    const auto put = [&text](qsizetype last, qint64 number) {
        for (qsizetype digit = last; number > 0; --digit, number /= 10)
            text[digit] = QChar(static_cast<char16_t>(u'0' + number % 10));
    };
    put(3, int(day.year()));
    put(6, unsigned(day.month()));
    put(9, unsigned(day.day()));
    put(12, clock.hours().count());
    put(15, clock.minutes().count());
    put(18, clock.seconds().count());
    put(22, clock.subseconds().count());
    return text;
}

std::optional<qint64> WireForm::millis(QByteArrayView text) { return millisOf(QLatin1StringView(text)); }

QByteArray WireForm::text(const Document &document, QByteArrayView body, QByteArrayView beginning)
{
    QByteArray json;
    json.reserve(body.size() + beginning.size() + 320);
    json.append('{').append(beginning).append(R"("body":)").append(body);
    bool plain = true;
    const auto add = [&](QByteArrayView key, const QString &value) {
        const QByteArray utf8 = value.toUtf8();
        plain = plain && replica::isPlainText(utf8);
        json.append(key).append(utf8).append('"');
    };
    add(R"(,"changed_at":")", time(document.changedAt));
    add(R"(,"changed_by":")", document.changedBy);
    add(R"(,"created_at":")", time(document.createdAt));
    add(R"(,"created_by":")", document.createdBy);
    add(R"(,"org":")", document.org);
    json.append(R"(,"schema":)").append(QByteArray::number(document.schema));
    add(R"(,"type":")", document.type);
    json.append('}');
    return plain ? json : QByteArray();
}

WireExtra WireExtra::carried() const
{
    // An edit says everything anew but who made the record, and when.
    WireExtra kept{.over = over, .missing = missing, .attachments = attachments};
    for (const Key key : {Type, Schema, Org, ChangedAt, ChangedBy, Body}) {
        kept.over.remove(named(key));
        kept.missing.removeAll(named(key));
    }
    return kept;
}

QByteArray WireExtra::toBytes() const
{
    if (isEmpty())
        return {};
    const QJsonArray parts{over, QJsonArray::fromStringList(missing), attachments};
    return QJsonDocument(parts).toJson(QJsonDocument::Compact);
}

WireExtra WireExtra::fromBytes(const QByteArray &bytes)
{
    WireExtra extra;
    if (bytes.isEmpty())
        return extra;
    const QJsonArray parts = QJsonDocument::fromJson(bytes).array();
    extra.over = parts[0].toObject();
    const QJsonArray missing = parts[1].toArray();
    for (const QJsonValue &key : missing)
        extra.missing << key.toString();
    extra.attachments = parts[2].toObject();
    return extra;
}

QJsonObject WireForm::content(const Document &document, const WireExtra &extra)
{
    QJsonObject content{{named(Type), document.type},
                        {named(Schema), document.schema},
                        {named(Org), document.org},
                        {named(CreatedAt), time(document.createdAt)},
                        {named(CreatedBy), document.createdBy},
                        {named(ChangedAt), time(document.changedAt)},
                        {named(ChangedBy), document.changedBy}};
    if (!document.deleted)
        content.insert(named(Body), document.body);
    for (auto key = extra.over.begin(); key != extra.over.end(); ++key)
        content.insert(key.key(), key.value());
    for (const QString &key : extra.missing)
        content.remove(key);
    return content;
}

Document WireForm::document(const replica::Revision &revision, const Document &before, WireExtra &extra)
{
    Document document = before;
    document.id = revision.id;
    document.type = revision.id.section(u':', 0, 0);
    document.deleted = revision.deleted;
    document.body = {};
    if (!document.createdAt.isValid())
        document.createdAt = utc(0);
    if (!document.changedAt.isValid())
        document.changedAt = utc(0);
    extra = {};
    extra.attachments = revision.attachments;
    std::array<bool, Unknown> there{};
    for (auto field = revision.content.begin(); field != revision.content.end(); ++field) {
        const Key key = keyOf(field.key());
        const QJsonValue value = field.value();
        if (key != Unknown)
            there[std::size_t(key)] = true;
        bool exact = false; // the column gives the same again
        const auto text = [&](QString &into) {
            exact = value.isString();
            if (exact)
                into = value.toString();
        };
        const auto moment = [&](QDateTime &into) {
            const QString said = value.toString();
            const auto millis = WireForm::millis(said.toLatin1());
            exact = millis.has_value();
            if (millis)
                into = utc(*millis);
            else if (const QDateTime other = QDateTime::fromString(said, Qt::ISODateWithMs); other.isValid())
                into = other.toUTC();
        };
        switch (key) {
        case Type:
            exact = value.toString() == document.type;
            break;
        case Schema:
            document.schema = value.toInt(1);
            exact = value.isDouble() && value.toDouble() == document.schema;
            break;
        case Org:
            text(document.org);
            break;
        case CreatedAt:
            moment(document.createdAt);
            break;
        case CreatedBy:
            text(document.createdBy);
            break;
        case ChangedAt:
            moment(document.changedAt);
            break;
        case ChangedBy:
            text(document.changedBy);
            break;
        case Body:
            exact = value.isObject() && !revision.deleted;
            if (exact)
                document.body = value.toObject();
            break;
        case Unknown:
            break;
        }
        if (!exact)
            extra.over.insert(field.key(), value);
    }
    for (std::size_t i = 0; i < there.size(); ++i) {
        if (!there[i] && !(i == Body && revision.deleted))
            extra.missing << named(Key(i));
    }
    for (QString *never : {&document.org, &document.createdBy, &document.changedBy}) { // null is no value of a column
        if (never->isNull())
            *never = QStringLiteral("");
    }
    return document;
}

} // namespace yc::store
