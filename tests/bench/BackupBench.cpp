// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include "core/RecordId.h"
#include "demo/VaultSettings.h"
#include "registry/RecordTypes.h"
#include "store/Desk.h"
#include "store/backup/DeskBackup.h"
#include "store/backup/PageStream.h"
#include "store/backup/Restore.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <thread>

namespace yc::bench {

namespace {
void report(const char *what, double seconds, qint64 bytes)
{
    std::printf("%-44s %7.1f s %8.0f MB/s\n", what, seconds, static_cast<double>(bytes) / 1e6 / seconds);
    std::fflush(stdout);
}

/// The stock shell copies the file to another key; seconds, or 0 if it failed.
double shell(const QString &store, const QByteArray &key, const QByteArray &sql, QByteArray *answer = nullptr)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(QStringLiteral("sqlcipher"), {store});
    process.write("PRAGMA key=\"x'" + key.toHex() + "'\";\n" + sql);
    process.closeWriteChannel();
    if (!process.waitForFinished(-1) || process.exitCode() != 0) {
        std::fprintf(stderr, "sqlcipher: %s\n", process.readAllStandardError().constData());
        return 0;
    }
    if (answer)
        *answer = process.readAllStandardOutput();
    return static_cast<double>(timer.elapsed()) / 1e3;
}
} // namespace

int backupBench(qint64 residents, const QString &parent)
{
    const QString folder = QDir(parent).filePath(QStringLiteral("desk-%1").arg(residents));
    const auto clock = std::make_shared<core::SystemClock>();
    const auto settings = demo::vaultSettings(clock->today());
    auto desk = settings ? store::Desk::open(folder, registry::recordTypes(), clock, *settings)
                         : std::unexpected(settings.error());
    if (!desk) {
        std::fprintf(stderr, "no desk: %s (run the search bench once: it makes one)\n", qPrintable(desk.error().code));
        return 1;
    }
    auto store = (*desk)->signIn((*desk)->settings().demoNumber,
                                 store::Passphrase::fromText((*desk)->settings().demoPassphrase));
    if (!store) {
        std::fprintf(stderr, "no store: %s\n", qPrintable(store.error().code));
        return 1;
    }
    const qint64 bytes = QFileInfo((*desk)->storePath()).size();
    const QString file = QDir(parent).filePath(QStringLiteral("bench.ycbackup"));
    const QString back = QDir(parent).filePath(QStringLiteral("restored"));
    const QString copy = QDir(parent).filePath(QStringLiteral("copy.db"));
    const auto source = store::DeskBackup::source(**desk, {}, QStringLiteral("bench"), clock);
    if (!source)
        return 1;
    const QByteArray key(reinterpret_cast<const char *>(source->databaseKey.span().data()),
                         static_cast<qsizetype>(source->databaseKey.size()));
    const auto clean = [&] {
        QFile::remove(file);
        QFile::remove(copy);
        QDir(back).removeRecursively();
    };
    clean();
    std::printf("store of %.0f MB, %.0f MB in memory\n", static_cast<double>(bytes) / 1e6, residentMegabytes());

    const auto backUp = [&](const char *what) {
        QElapsedTimer timer;
        double writing = 0;
        double most = 0;
        int calls = 0;
        timer.start();
        store::BackupRun run;
        run.progress = [&](store::BackupRun::Phase phase, double) {
            if (phase == store::BackupRun::Phase::Writing)
                writing = static_cast<double>(timer.elapsed()) / 1e3;
            if (++calls % 500 == 0)
                most = std::max(most, residentMegabytes());
        };
        const double before = residentMegabytes();
        const auto made = store::makeBackup(*source, file, clock->now(), run);
        if (!made) {
            std::fprintf(stderr, "no backup: %s\n", qPrintable(made.error().code));
            return false;
        }
        const double whole = static_cast<double>(timer.elapsed()) / 1e3;
        report(what, writing, bytes);
        report("  with reading it back", whole, bytes);
        std::printf("  %.0f MB on disk; memory %.0f MB before, %.0f MB at most\n",
                    static_cast<double>(made->bytes) / 1e6, before, most);
        return true;
    };
    if (!backUp("backup"))
        return 1;
    {
        std::atomic<bool> stop = false;
        qint64 added = 0;
        std::jthread writing([&] {
            while (!stop) {
                core::Command command;
                command.name = QStringLiteral("bench.add");
                command.work = [&clock](core::Transaction &tx) -> core::Result<QJsonObject> {
                    core::Document document;
                    document.id = QStringLiteral("resident:") + core::newUuid7(clock->now());
                    document.body = {{QStringLiteral("name"), QStringLiteral("测试")}};
                    YC_TRY(tx.put(document));
                    return QJsonObject();
                };
                auto future = (*store)->execute(std::move(command));
                future.waitForFinished();
                added += future.result() ? 1 : 0;
                std::this_thread::sleep_for(std::chrono::milliseconds(20)); // a busy counter, not a load test
            }
        });
        const bool good = backUp("backup while records are saved");
        stop = true;
        writing.join();
        std::printf("  %lld records saved meanwhile\n", static_cast<long long>(added));
        if (!good)
            return 1;
    }
    QElapsedTimer timer;
    timer.start();
    const auto restored = store::restoreDesk(
        file, [&](const store::BackupHeader &header) { return store::FileKey::open(header, source->databaseKey); },
        back, clock->now());
    if (!restored) {
        std::fprintf(stderr, "no restore: %s\n", qPrintable(restored.error().code));
        return 1;
    }
    report("restore", static_cast<double>(timer.elapsed()) / 1e3, bytes);
    timer.start();
    const QByteArray other = QByteArray(32, 'n') + QByteArray(16, 's');
    if (!store::copyStore((*desk)->storePath(), key, copy, other))
        return 1;
    report("copy of the pages under another key", static_cast<double>(timer.elapsed()) / 1e3, bytes);
    const QString path = (*desk)->storePath();
    store->reset(); // the stock shell gets the file for itself
    QFile::remove(copy);
    report("sqlcipher: sqlcipher_export to another key",
           shell(path, key,
                 "ATTACH '" + copy.toUtf8() + "' AS x KEY \"x'" + other.toHex() +
                     "'\";\nSELECT sqlcipher_export('x');\nDETACH x;\n"),
           bytes);
    QFile::remove(copy);
    report("sqlcipher: VACUUM INTO", shell(path, key, "VACUUM INTO '" + copy.toUtf8() + "';\n"), bytes);
    QByteArray answer; // of the key, then of the second check; the first one names bad pages only
    const double check = shell(back + QStringLiteral("/store.db"), key,
                               "PRAGMA cipher_integrity_check;\nPRAGMA quick_check;\n", &answer);
    std::printf("the restored store, checked by the stock shell: %s, %.1f s\n", answer == "ok\nok\n" ? "good" : "BAD",
                check);
    clean();
    return 0;
}

} // namespace yc::bench
