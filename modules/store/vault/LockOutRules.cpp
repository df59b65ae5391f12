// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/LockOutRules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

static void initLockOutResource() { Q_INIT_RESOURCE(yc_vault_rules); } // outside the namespace: see Q_INIT_RESOURCE

namespace yc::store {

using core::Result;

namespace {

auto bad() { return core::fail(core::ErrorKind::CallAdministrator, "vault.bad-lock-out-rules"); }

} // namespace

Result<LockOutRules> LockOutRules::fromJson(const QByteArray &json, QDate day)
{
    const QJsonArray entries = QJsonDocument::fromJson(json).object().value(QStringLiteral("rules")).toArray();
    QList<LockOutRules> all;
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        LockOutRules rules;
        rules.from = QDate::fromString(entry.value(QStringLiteral("from")).toString(), Qt::ISODate);
        rules.freeFailures = entry.value(QStringLiteral("free_failures")).toInt();
        for (const QJsonValue &minutes : entry.value(QStringLiteral("delay_minutes")).toArray())
            rules.delayMinutes << minutes.toInt();
        rules.keptEvents = entry.value(QStringLiteral("kept_events")).toInt();
        rules.clockSlackMinutes = entry.value(QStringLiteral("clock_slack_minutes")).toInt();
        if (!rules.from.isValid() || rules.freeFailures < 1 || rules.delayMinutes.isEmpty() || rules.keptEvents < 1 ||
            rules.clockSlackMinutes < 1 ||
            std::ranges::any_of(rules.delayMinutes, [](int minutes) { return minutes < 1; }))
            return bad();
        all << rules;
    }
    if (all.isEmpty())
        return bad();
    std::ranges::sort(all, {}, &LockOutRules::from);
    LockOutRules best = all.front();
    for (const LockOutRules &rules : std::as_const(all)) {
        if (rules.from <= day)
            best = rules;
    }
    return best;
}

LockOutRules LockOutRules::builtIn(QDate day)
{
    initLockOutResource();
    QFile file(QStringLiteral(":/yichuang/settings/lock-out.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    auto read = fromJson(opened ? file.readAll() : QByteArray(), day);
    Q_ASSERT(read); // compiled in
    return read.value_or(LockOutRules{day, 1, {1}, 1, 1});
}

std::chrono::milliseconds LockOutRules::delayAfter(int failures) const
{
    if (failures < freeFailures || delayMinutes.isEmpty())
        return {};
    const qsizetype lock = std::min<qsizetype>(failures - freeFailures, delayMinutes.size() - 1);
    return std::chrono::minutes(delayMinutes.at(lock));
}

} // namespace yc::store
