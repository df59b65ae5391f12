// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include "core/Pinyin.h"
#include "demo/DemoDesk.h"
#include "demo/VaultSettings.h"
#include "registry/RecordTypes.h"
#include "store/Desk.h"

#include <QDir>
#include <QMap>
#include <QRandomGenerator>

#include <numeric>

namespace yc::bench {

namespace {
constexpr int kPeople = 400; // looked for, each in every way

struct Sample {
    QString name;
    QString number;
    QString telephone;
    QString address;
};

QList<Sample> samples(store::SqlDocumentStore &store)
{
    QList<Sample> found;
    QRandomGenerator random(20261121);
    const core::Query::Condition any{QStringLiteral("id_number"), core::Query::Op::GreaterOrEqual, {}};
    for (int i = 0; i < kPeople; ++i) {
        // A random birth date somewhere in the numbers, then the next person from there on.
        const QString from =
            QStringLiteral("310199%1")
                .arg(19300101 + random.bounded(90) * 10000 + random.bounded(12) * 100 + random.bounded(28));
        core::Query query{.type = QStringLiteral("resident")};
        query.where = {{any.field, any.op, from}};
        query.orderBy = {{QStringLiteral("id_number"), Qt::AscendingOrder}};
        query.columns = {QStringLiteral("name"), QStringLiteral("id_number"), QStringLiteral("telephone"),
                         QStringLiteral("address")};
        query.limit = 1;
        auto future = store.query(query);
        future.waitForFinished();
        const auto rows = future.result();
        if (rows && !rows->rows.isEmpty()) {
            const QVariantList &row = rows->rows.first();
            found << Sample{row.at(1).toString(), row.at(2).toString(), row.at(3).toString(), row.at(4).toString()};
        }
    }
    return found;
}
} // namespace

namespace {
/// The desk of so many residents, made if it is not there, and its store. Null with a word on stderr.
struct Opened {
    std::unique_ptr<store::Desk> desk;
    std::unique_ptr<store::SqlDocumentStore> store;
};

Opened openDesk(qint64 residents, const QString &parent, const QString &scope)
{
    const QString folder = QDir(parent).filePath(QStringLiteral("desk-%1").arg(residents));
    const auto clock = std::make_shared<core::SystemClock>();
    QElapsedTimer timer;
    if (!store::Desk::exists(folder)) {
        QDir().mkpath(parent);
        std::printf("making a desk of %lld residents in %s\n", static_cast<long long>(residents), qPrintable(folder));
        std::fflush(stdout);
        timer.start();
        demo::DemoDesk::Options options;
        options.residents = residents;
        options.withCases = false;
        const auto made = demo::DemoDesk::create(folder, registry::recordTypes(), clock, options);
        if (!made) {
            std::fprintf(stderr, "no desk: %s\n", qPrintable(made.error().code));
            return {};
        }
        std::printf("made in %.0f s, %.0f MB in memory\n", static_cast<double>(timer.elapsed()) / 1e3,
                    residentMegabytes());
    }
    const auto settings = demo::vaultSettings(clock->today());
    auto desk = settings ? store::Desk::open(folder, registry::recordTypes(), clock, *settings)
                         : std::unexpected(settings.error());
    if (!desk) {
        std::fprintf(stderr, "no desk: %s\n", qPrintable(desk.error().code));
        return {};
    }
    timer.start();
    const QString number = (*desk)->settings().demoNumber;
    const auto passphrase = store::Passphrase::fromText((*desk)->settings().demoPassphrase);
    auto store = (*desk)->signIn(number, passphrase);
    if (store && !scope.isEmpty()) { // the same person, as if of a smaller organisation
        core::Session session = (*store)->session();
        session.scope = scope;
        store->reset();
        const auto key = (*desk)->exportKey(number, passphrase);
        store = store::SqlDocumentStore::open(
            {QDir(folder).filePath(QStringLiteral("store.db")), registry::recordTypes(), session, clock},
            QByteArray::fromHex(key ? key->mid(2).chopped(1) : QByteArray()));
    }
    if (!store) {
        std::fprintf(stderr, "no store: %s\n", qPrintable(store.error().code));
        return {};
    }
    std::printf("signed in after %lld ms\n", static_cast<long long>(timer.elapsed()));
    return {std::move(*desk), std::move(*store)};
}
} // namespace

int verifyBench(qint64 residents, const QString &parent)
{
    const Opened opened = openDesk(residents, parent, {});
    if (!opened.store)
        return 1;
    QElapsedTimer timer;
    timer.start();
    qint64 last = 0;
    auto checking = opened.store->verify([&](double part) {
        if (timer.elapsed() - last < 1000 && part < 1)
            return;
        last = timer.elapsed();
        std::printf("  %3.0f %% after %.1f s, %.0f MB\n", part * 100, static_cast<double>(last) / 1e3,
                    residentMegabytes());
        std::fflush(stdout);
    });
    checking.waitForFinished();
    const auto report = checking.result();
    std::printf("verified in %.1f s: %s\n", static_cast<double>(timer.restart()) / 1e3,
                report && report->value(QStringLiteral("ok")).toBool() ? "good" : "BAD");
    auto making = opened.store->rebuild();
    making.waitForFinished();
    std::printf("made lists and search anew in %.1f s, %.0f MB: %s\n", static_cast<double>(timer.elapsed()) / 1e3,
                residentMegabytes(), making.result() ? "done" : qPrintable(making.result().error().code));
    return 0;
}

int searchBench(qint64 residents, const QString &parent, const QString &scope)
{
    const Opened opened = openDesk(residents, parent, scope);
    const auto *store = &opened.store;
    if (!*store)
        return 1;
    std::printf("%lld residents within the scope\n", static_cast<long long>([&] {
                    auto count = (*store)->count({.type = QStringLiteral("resident")});
                    count.waitForFinished();
                    return count.result().value_or(0);
                }()));

    // Each person is looked for as a clerk types: every prefix is a search of its own.
    QMap<QString, QList<double>> times;
    QMap<QString, QList<double>> ranks; // 1 = the person meant came first
    QList<double> all;
    const auto ask = [&](const QString &kind, const QString &text, const QString &number) {
        QElapsedTimer one;
        one.start();
        auto future = (*store)->search({.text = text, .types = {QStringLiteral("resident")}}, 0);
        future.waitForFinished();
        const double millis = static_cast<double>(one.nsecsElapsed()) / 1e6;
        times[kind] << millis;
        all << millis;
        const auto hits = future.result();
        qsizetype rank = -1;
        for (qsizetype i = 0; hits && i < hits->size(); ++i) {
            if (hits->at(i).row.value(QStringLiteral("id_number")).toString() == number) {
                rank = i;
                break;
            }
        }
        ranks[kind] << (rank >= 0 ? 1 : 0);
    };
    for (const Sample &sample : samples(**store)) {
        const QString initials = core::Pinyin::initials(sample.name);
        for (qsizetype n = 1; n <= initials.size(); ++n)
            ask(QStringLiteral("initials, %1 keys").arg(n), initials.left(n), sample.number);
        const QString pinyin = core::Pinyin::ofName(sample.name).join(QString());
        for (qsizetype n = 2; n <= pinyin.size(); n += 2)
            ask(QStringLiteral("pinyin, each 2nd key"), pinyin.left(n), sample.number);
        ask(QStringLiteral("whole name"), sample.name, sample.number);
        ask(QStringLiteral("given name"), sample.name.mid(1), sample.number);
        ask(QStringLiteral("number, last 4"), sample.number.right(4), sample.number);
        ask(QStringLiteral("number, birth date"), sample.number.mid(6, 8), sample.number);
        ask(QStringLiteral("number, 4 inside"), sample.number.mid(9, 4), sample.number);
        ask(QStringLiteral("whole number"), sample.number, sample.number);
        if (sample.telephone.size() > 4)
            ask(QStringLiteral("telephone, last 4"), sample.telephone.right(4), sample.number);
        ask(QStringLiteral("address fragment"), sample.address.left(6), sample.number);
        ask(QStringLiteral("address, 2 characters"), sample.address.left(2), sample.number);
        ask(QStringLiteral("initials and number"), initials + u' ' + sample.number.right(4), sample.number);
        ask(QStringLiteral("name and address"), sample.name.left(1) + u' ' + sample.address.left(8), sample.number);
    }
    std::printf("%-24s %7s %8s %8s %8s %8s  %s\n", "typed", "n", "p50 ms", "p95 ms", "p99 ms", "max ms", "in the list");
    const auto line = [&](const QString &name, const QList<double> &values, double listed) {
        std::printf("%-24s %7lld %8.2f %8.2f %8.2f %8.2f  %.0f %%\n", qPrintable(name),
                    static_cast<long long>(values.size()), quantile(values, 0.5), quantile(values, 0.95),
                    quantile(values, 0.99), quantile(values, 1), listed * 100);
    };
    double hit = 0;
    for (auto it = times.constBegin(); it != times.constEnd(); ++it) {
        const QList<double> &found = ranks[it.key()];
        const double listed = std::accumulate(found.begin(), found.end(), 0.0);
        hit += listed;
        line(it.key(), it.value(), listed / static_cast<double>(found.size()));
    }
    line(QStringLiteral("all"), all, hit / static_cast<double>(all.size()));
    std::printf("memory %.0f MB\n", residentMegabytes());
    return 0;
}

} // namespace yc::bench
