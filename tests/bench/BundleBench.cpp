// SPDX-License-Identifier: GPL-3.0-or-later
// What a stick costs: a desk of so many documents with scans makes a bundle for another, which takes it in. Beside
// each, what copying the same bytes takes, within memory and from disk to disk (fsync), and its bytes a second: a stick
// that is slower than these is what one waits for.
#include "Figures.h"
#include "TownDocuments.h"
#include "core/RecordId.h"
#include "core/RevealAlarm.h"
#include "registry/RecordTypes.h"
#include "stick/DeskSticks.h"
#include "store/files/SqlFileStore.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtEndian>

#include <fcntl.h>
#include <unistd.h>

namespace yc::bench {

namespace {

constexpr qint64 scanBytes = 250'000; // a page as a counter's scanner makes it
constexpr qint64 together = 2'000;

core::RecordType holderType()
{
    core::RecordType type{QStringLiteral("holder"), 1, {}};
    type.fields = {{.key = QStringLiteral("files"),
                    .kind = core::FieldKind::Object,
                    .merge = core::MergeRule::Set,
                    .files = true}};
    type.line = QStringLiteral("residents");
    return type;
}

QList<core::RecordType> types() { return registry::recordTypes() << holderType(); }

template<class T> T wait(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

struct BenchDesk {
    BenchDesk(const QString &folder, const QString &window)
    {
        core::Session session;
        session.personId = QStringLiteral("person:01900000-0000-7000-8000-000000000001");
        session.personName = QStringLiteral("测试员");
        session.permissions = {QStringLiteral("desk.bundle-make"), QStringLiteral("desk.bundle-take"),
                               QStringLiteral("desk.trust")};
        session.org = demo::DemoTown::street();
        session.orgName = QStringLiteral("静安寺街道");
        session.desk = window;
        auto opened = store::SqlDocumentStore::open(
            {folder + QStringLiteral("/store.db"), types(), session, std::make_shared<core::SystemClock>()},
            QByteArray(48, window.at(0).toLatin1()));
        if (!opened)
            qFatal("no store: %s", qPrintable(opened.error().code));
        store = std::move(*opened);
        sticks = std::make_unique<stick::DeskSticks>(
            *store, stick::DeskSticks::Where{folder, types(), QStringLiteral("bench")});
    }
    core::DeskCard card() const { return (*sticks->circle())->own; }

    std::unique_ptr<store::SqlDocumentStore> store;
    std::unique_ptr<stick::DeskSticks> sticks;
};

void fill(BenchDesk &desk, qint64 rows, qint64 scans)
{
    TownDocuments town(7);
    for (qint64 done = 0; done < rows; done += together) {
        core::Command command;
        command.name = QStringLiteral("bench.fill");
        command.wholeDesk = true;
        command.work = [&town,
                        count = std::min(together, rows - done)](core::Transaction &tx) -> core::Result<QJsonObject> {
            for (qint64 i = 0; i < count; ++i) {
                core::Document document = town.next();
                document.org = QString(); // the desk's own way: the store says whose it is
                YC_TRY(tx.put(document));
            }
            return QJsonObject();
        };
        if (const auto written = wait(desk.store->execute(std::move(command))); !written)
            qFatal("fill: %s", qPrintable(written.error().code));
    }
    QRandomGenerator random(5);
    QByteArray page(scanBytes, Qt::Uninitialized);
    random.fillRange(reinterpret_cast<quint32 *>(page.data()), scanBytes / 4);
    page.replace(0, 4, "\xFF\xD8\xFF\xE0");
    for (qint64 i = 0; i < scans; ++i) {
        qToLittleEndian(i, page.data() + 100);
        const auto file = wait(desk.store->fileStore().put([page]() -> core::Result<std::unique_ptr<QIODevice>> {
            auto buffer = std::make_unique<QBuffer>();
            buffer->setData(page);
            buffer->open(QIODevice::ReadOnly);
            return buffer;
        }));
        if (!file)
            qFatal("scan: %s", qPrintable(file.error().code));
        core::Command command;
        command.name = QStringLiteral("bench.scan");
        command.wholeDesk = true;
        command.work = [file = *file](core::Transaction &tx) -> core::Result<QJsonObject> {
            core::Document document;
            document.type = QStringLiteral("holder");
            document.id = document.type + u':' + core::newUuid7(tx.now());
            document.body = {{QStringLiteral("files"), QJsonArray{QJsonObject{{QStringLiteral("digest"), file.digest},
                                                                              {QStringLiteral("media"), file.media},
                                                                              {QStringLiteral("size"), file.size}}}}};
            YC_TRY(tx.put(document));
            return QJsonObject();
        };
        if (const auto written = wait(desk.store->execute(std::move(command))); !written)
            qFatal("holder: %s", qPrintable(written.error().code));
    }
}

enum class Copying {
    Cached, ///< from memory into memory: what no disk can do
    Synced, ///< from the disk onto the disk: what a stick could do at best, were it this disk
};

/// Seconds to copy a file.
double copySeconds(const QString &from, const QString &to, Copying how)
{
    const int in = ::open(qPrintable(from), O_RDONLY);
    if (how == Copying::Synced) {
        ::fsync(in);
        ::posix_fadvise(in, 0, 0, POSIX_FADV_DONTNEED);
    }
    const int out = ::open(qPrintable(to), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    QElapsedTimer time;
    time.start();
    QByteArray block(1 << 20, Qt::Uninitialized);
    for (ssize_t read = 0; (read = ::read(in, block.data(), size_t(block.size()))) > 0;)
        (void)!::write(out, block.constData(), size_t(read));
    if (how == Copying::Synced)
        ::fsync(out);
    const double seconds = double(time.nsecsElapsed()) / 1e9;
    ::close(in);
    ::close(out);
    ::unlink(qPrintable(to));
    return seconds;
}

double bestCopy(const QString &from, const QString &to, Copying how)
{
    double best = 1e9;
    for (int i = 0; i < 3; ++i)
        best = std::min(best, copySeconds(from, to, how));
    return best;
}

/// Begins where it is made.
class Step {
public:
    Step()
        : m_memory(residentMegabytes())
        , m_processor(processorSeconds())
    {
        resetPeakMemory();
        m_time.start();
    }
    void end()
    {
        m_seconds = double(m_time.nsecsElapsed()) / 1e9;
        m_processor = processorSeconds() - m_processor;
        m_memory = peakMegabytes() - m_memory;
    }
    [[nodiscard]] double seconds() const { return m_seconds; }
    /// A stick that is slower than the last figure is what one waits for.
    void say(const char *what, double bytes, double cached, double synced) const
    {
        std::printf(
            "%-26s %6.1f s  %6.1f s of processor  +%.0f MB  %4.0f %% of a copy in memory, %4.0f %% of one on the "
            "disk  %6.1f MB/s\n",
            what, m_seconds, m_processor, m_memory, 100 * cached / m_seconds, 100 * synced / m_seconds,
            bytes / 1e6 / m_seconds);
        std::fflush(stdout);
    }

private:
    QElapsedTimer m_time;
    double m_memory;
    double m_processor;
    double m_seconds = 0;
};

} // namespace

int bundleBench(qint64 rows, qint64 scans)
{
    const QTemporaryDir folder;
    QDir(folder.path()).mkpath(QStringLiteral("a"));
    QDir(folder.path()).mkpath(QStringLiteral("b"));
    QDir(folder.path()).mkpath(QStringLiteral("stick"));
    const QString stick = folder.filePath(QStringLiteral("stick"));
    BenchDesk village(folder.filePath(QStringLiteral("a")), QStringLiteral("1"));
    BenchDesk town(folder.filePath(QStringLiteral("b")), QStringLiteral("3"));
    const core::DeskCard a = village.card();
    const core::DeskCard b = town.card();
    if (!village.sticks->trust(b) || !town.sticks->trust(a))
        return 1;
    QElapsedTimer time;
    time.start();
    fill(village, rows, scans);
    std::printf("%lld documents and %lld scans of %.0f KB: filled in %.0f s\n", static_cast<long long>(rows),
                static_cast<long long>(scans), scanBytes / 1e3, double(time.elapsed()) / 1e3);
    const auto failed = [](const core::Error &error) {
        std::printf("failed: %s\n", qPrintable(error.code));
        return 1;
    };

    Step making;
    const auto made = village.sticks->make({b.desk}, stick);
    making.end();
    if (!made)
        return failed(made.error());
    const auto bytes = double(made->bundle.bytes);
    const QString copied = folder.filePath(QStringLiteral("copy"));
    const double cached = bestCopy(made->path, copied, Copying::Cached);
    const double synced = bestCopy(made->path, copied, Copying::Synced);
    std::printf("bundle: %.1f MB, %lld documents, %lld scans; a copy of it (best of 3): %.2f s in memory, %.0f MB/s; "
                "%.2f s on the disk, %.0f MB/s\n",
                bytes / 1e6, static_cast<long long>(made->bundle.counts.documents),
                static_cast<long long>(made->bundle.counts.files), cached, bytes / 1e6 / cached, synced,
                bytes / 1e6 / synced);
    making.say("make, of unnamed records", bytes, cached, synced);

    Step makingAgain;
    const auto again = village.sticks->make({b.desk}, stick); // as if the first had been lost
    if (!again)
        return failed(again.error());
    makingAgain.end();
    makingAgain.say("make again", bytes, cached, synced);

    Step checking;
    const auto checked = town.sticks->look(made->path);
    if (!checked)
        return failed(checked.error());
    checking.end();
    checking.say("check, copied meanwhile", bytes, cached, synced);

    Step taking;
    const auto taken = town.sticks->take(*checked);
    if (!taken)
        return failed(taken.error());
    taking.end();
    taking.say("take in", bytes, cached, synced);
    std::printf("take in: %lld new revisions (%.0f/s), %lld scans\n", static_cast<long long>(taken->added),
                double(taken->added) / taking.seconds(), static_cast<long long>(taken->files));

    time.start();
    const auto back = town.sticks->make({a.desk}, stick);
    if (!back)
        return failed(back.error());
    std::printf("the bundle back: %lld documents, %lld scans, %.1f MB in %.1f s\n",
                static_cast<long long>(back->bundle.counts.documents),
                static_cast<long long>(back->bundle.counts.files), double(back->bundle.bytes) / 1e6,
                double(time.nsecsElapsed()) / 1e9);
    return 0;
}

} // namespace yc::bench
