// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include "demo/DemoDesk.h"
#include "demo/VaultSettings.h"
#include "registry/RecordTypes.h"
#include "store/Desk.h"

#include <QDir>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

namespace yc::bench {

namespace {

double millisOf(const QElapsedTimer &timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

/// What one guess of a passphrase costs on this machine, as everybody's wrap of a real desk has it.
double argonMillis()
{
    const store::SecureBytes secret = store::SecureBytes::random(32);
    QElapsedTimer timer;
    timer.start();
    const auto wrapped = store::wrapKey(secret.span(), secret.span(), "bench", store::KdfCost::standard());
    return wrapped ? millisOf(timer) : 0;
}

} // namespace

/// Somebody signs out and somebody else in, on a full store, with the key derivation of a real desk.
int switchBench(qint64 residents, const QString &parent)
{
    const QString folder = QDir(parent).filePath(QStringLiteral("desk-%1").arg(residents));
    const auto clock = std::make_shared<core::SystemClock>();
    if (!store::Desk::exists(folder)) {
        QDir().mkpath(parent);
        demo::DemoDesk::Options options;
        options.residents = residents;
        options.withCases = false;
        if (const auto made = demo::DemoDesk::create(folder, registry::recordTypes(), clock, options); !made) {
            std::fprintf(stderr, "no desk: %s\n", qPrintable(made.error().code));
            return 1;
        }
    }
    const auto settings = demo::vaultSettings(clock->today());
    auto desk = settings ? store::Desk::open(folder, registry::recordTypes(), clock, *settings)
                         : std::unexpected(settings.error());
    if (!desk) {
        std::fprintf(stderr, "no desk: %s\n", qPrintable(desk.error().code));
        return 1;
    }
    const auto passphrase = store::Passphrase::fromText((*desk)->settings().demoPassphrase);
    const QList<store::PersonEntry> people = (*desk)->people();
    // A demo desk is cheap to open. These two get wraps of the standard cost: a change there and back, as it were.
    const QStringList numbers{people.first().number, people.last().number};
    for (const QString &number : numbers) {
        const auto key = (*desk)->vault().unlock(number, passphrase);
        if (!key || !(*desk)->vault().resetPassphrase(*key, number, passphrase)) {
            std::fprintf(stderr, "%s cannot sign in\n", qPrintable(number));
            return 1;
        }
    }
    QList<double> argon;
    QList<double> outs;
    QList<double> ins;
    std::unique_ptr<store::SqlDocumentStore> store;
    for (int i = 0; i < 11; ++i) {
        argon << argonMillis();
        QElapsedTimer timer;
        timer.start();
        store.reset();
        (*desk)->signOut();
        const double out = millisOf(timer);
        timer.restart();
        auto opened = (*desk)->signIn(numbers[i % 2], passphrase);
        const double in = millisOf(timer);
        if (!opened) {
            std::fprintf(stderr, "no store: %s\n", qPrintable(opened.error().code));
            return 1;
        }
        store = std::move(*opened);
        if (i == 0)
            continue; // nobody was signed in before
        outs << out;
        ins << in;
    }
    const auto median = [](QList<double> values) {
        std::ranges::sort(values);
        return values.at(values.size() / 2);
    };
    std::printf("switch    out %.0f ms, in %.0f ms, of which Argon2id %.0f ms; slowest %.0f ms together\n",
                median(outs), median(ins), median(argon), std::ranges::max(outs) + std::ranges::max(ins));
    return 0;
}

} // namespace yc::bench
