// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeClock.h"
#include "city/CityDesks.h"
#include "city/CityKey.h"
#include "city/CityOrders.h"
#include "city/Joining.h"
#include "registry/RecordTypes.h"
#include "store/Desk.h"

#include <QTemporaryDir>

namespace yc::test {

/// A desk in a folder of its own with the record types of the program, whose administrator is 1001.
struct CityDesk {
    QTemporaryDir dir;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::unique_ptr<store::Desk> desk;
    std::unique_ptr<store::SqlDocumentStore> store;

    CityDesk()
    {
        store::PersonEntry entry;
        entry.id = QStringLiteral("person:0198f000-0000-7000-8000-000000000001");
        entry.number = QStringLiteral("1001");
        entry.name = QStringLiteral("安一");
        entry.roles = {QStringLiteral("administrator")};
        entry.mustChange = false;
        entry.created = clock->now();
        auto made = store::Desk::create(
            folder(),
            {QStringLiteral("310199001"), QStringLiteral("某市某区某街道"), QStringLiteral("3号窗口"), false, {}, {}},
            entry, pass(), registry::recordTypes(), clock, cheap());
        if (!made)
            qFatal("no desk: %s", qPrintable(made.error().code));
        desk = std::move(made->desk);
        store = std::move(made->store);
    }
    [[nodiscard]] QString folder() const { return dir.filePath(QStringLiteral("desk")); }
    static store::Passphrase pass() { return store::Passphrase::fromText(QStringLiteral("Lantern-42x")); }
    static store::Vault::Settings cheap()
    {
        return {store::KdfCost{1, 8'192}, store::PassphraseRules{QDate(2020, 1, 1), 10, 3, 4, 5, 90}};
    }
    core::Result<> restart()
    {
        store.reset();
        desk.reset();
        YC_ASSIGN(desk, store::Desk::open(folder(), registry::recordTypes(), clock, cheap()));
        YC_ASSIGN(store, desk->signIn(QStringLiteral("1001"), pass()));
        return {};
    }
    [[nodiscard]] std::optional<sync::CityLink> link() const
    {
        const auto kept = desk->secret(sync::CityLink::secretName);
        if (!kept || !*kept)
            return std::nullopt;
        return *sync::CityLink::fromJson(**kept);
    }
    [[nodiscard]] bool hasPending() const { return city::Joining::pending(*desk)->has_value(); }
};

/// What the city's administrator asks for, cheap.
inline city::CityDesks::Request sampleRequest(const QUrl &url, const QByteArray &cityKey = QByteArray(32, 'c'))
{
    city::CityDesks::Request request;
    request.name = QStringLiteral("3号窗口");
    request.link.url = url;
    request.link.city = QStringLiteral("某市");
    request.link.street = QStringLiteral("310199001");
    request.link.datasets = {QStringLiteral("yc-310199001-residents")};
    request.link.cityKey = cityKey;
    request.cost = {1, 8'192};
    return request;
}

} // namespace yc::test
