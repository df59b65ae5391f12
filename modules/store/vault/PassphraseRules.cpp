// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/PassphraseRules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace yc::store {

using core::ErrorKind;
using core::fail;
using core::Result;

namespace {

auto bad(const char *reason)
{
    return fail(ErrorKind::CallAdministrator, "vault.bad-passphrase-rules",
                {{QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

} // namespace

Result<PassphraseRules> PassphraseRules::fromJson(const QByteArray &json, QDate day)
{
    const QJsonArray entries = QJsonDocument::fromJson(json).object().value(QStringLiteral("rules")).toArray();
    if (entries.isEmpty())
        return bad("no-rules");
    PassphraseRules best;
    PassphraseRules first;
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        PassphraseRules rules;
        rules.from = QDate::fromString(entry.value(QStringLiteral("from")).toString(), Qt::ISODate);
        rules.minLength = entry.value(QStringLiteral("min_length")).toInt(-1);
        rules.minClasses = entry.value(QStringLiteral("min_classes")).toInt(-1);
        rules.loginNumberMinLength = entry.value(QStringLiteral("login_number_min_length")).toInt(-1);
        rules.history = entry.value(QStringLiteral("history")).toInt(-1);
        rules.maxAgeDays = entry.value(QStringLiteral("max_age_days")).toInt(-1);
        if (!rules.from.isValid() || rules.minLength < 1 || rules.minClasses < 1 || rules.minClasses > 4 ||
            rules.loginNumberMinLength < 1 || rules.history < 0 || rules.maxAgeDays < 0)
            return bad("bad-entry");
        if (!first.from.isValid() || rules.from < first.from)
            first = rules;
        if (rules.from <= day && (!best.from.isValid() || rules.from > best.from))
            best = rules;
    }
    return best.from.isValid() ? best : first;
}

QStringList PassphraseRules::problems(const Passphrase &passphrase, const QString &loginNumber) const
{
    // Straight over the UTF-8 bytes in locked memory, so that no second copy of the passphrase comes to be.
    int length = 0;
    bool lower = false, upper = false, digit = false, other = false;
    for (const unsigned char byte : passphrase.bytes()) {
        if ((byte & 0xC0) == 0x80)
            continue; // inside a character
        ++length;
        lower |= byte >= 'a' && byte <= 'z';
        upper |= byte >= 'A' && byte <= 'Z';
        digit |= byte >= '0' && byte <= '9';
        other |= !((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9'));
    }
    QStringList found;
    if (length < minLength)
        found << QStringLiteral("too-short");
    if (int(lower) + int(upper) + int(digit) + int(other) < minClasses)
        found << QStringLiteral("too-few-classes");
    if (loginNumber.size() >= loginNumberMinLength) {
        const QByteArray number = loginNumber.toUtf8();
        const auto bytes = passphrase.bytes();
        const auto at = std::search(bytes.begin(), bytes.end(), number.begin(), number.end(),
                                    [](unsigned char a, char b) { return a == static_cast<unsigned char>(b); });
        if (at != bytes.end())
            found << QStringLiteral("contains-login-number");
    }
    return found;
}

Result<> PassphraseRules::check(const Passphrase &passphrase, const QString &loginNumber) const
{
    if (!from.isValid())
        return bad("no-rules");
    const QStringList found = problems(passphrase, loginNumber);
    if (found.isEmpty())
        return {};
    return fail(ErrorKind::FixInput, "vault.passphrase-too-weak",
                {{QStringLiteral("problems"), found},
                 {QStringLiteral("minLength"), minLength},
                 {QStringLiteral("minClasses"), minClasses}});
}

} // namespace yc::store
