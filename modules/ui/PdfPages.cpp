// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/PdfPages.h"

#include "ui/ScanImage.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QPromise>
#include <QStandardPaths>
#include <QThreadPool>

#include <algorithm>
#include <csignal>
#include <memory>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace yc::ui {

using core::ErrorKind;
using core::Result;

namespace {

constexpr int startMillis = 5'000;
constexpr int lookMillis = 20;                    ///< between two looks whether anybody still wants it
constexpr qint64 mostSaid = 64 << 10;             ///< bytes kept of what it complains of
constexpr qint64 mostWritten = qint64(256) << 20; ///< a page of 6000 × 6000 has 108 MB

struct Ran {
    QByteArray output;
    QByteArray complaints;
};

/// In the child, between fork and exec: calls into the kernel only.
void bind(const PdfPages::Limits &limits)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const auto limit = [](auto what, rlim_t most) {
        const rlimit both{most, most};
        ::setrlimit(what, &both);
    };
    limit(RLIMIT_AS, static_cast<rlim_t>(limits.memory));
    limit(RLIMIT_CPU, static_cast<rlim_t>(limits.time.count() / 1000 + 1));
    limit(RLIMIT_FSIZE, 0); // not a byte into any file; a pipe is none
    limit(RLIMIT_CORE, 0);
    ::signal(SIGXFSZ, SIG_IGN); // who tries is told so, instead of being ended
}

std::unexpected<core::Error> failed(const char *code) { return core::fail(ErrorKind::FixInput, code); }

Result<Ran> run(const QString &name, const QStringList &arguments, const QByteArray &pdf, const std::stop_token &stop,
                const PdfPages::Limits &limits)
{
    if (stop.stop_requested())
        return core::fail(ErrorKind::Cancelled, "cancelled");
    const QString program =
        QStandardPaths::findExecutable(name, {QStringLiteral("/usr/bin"), QStringLiteral("/usr/local/bin")});
    if (program.isEmpty())
        return core::fail(ErrorKind::CallAdministrator, "file.pdf-no-reader");
    QProcess process;
    QProcessEnvironment environment; // nothing of ours
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QStringLiteral("/"));
    // No copy of this process is made for it, and none of its open files is handed on.
    process.setUnixProcessParameters(QProcess::UnixProcessFlag::UseVFork |
                                     QProcess::UnixProcessFlag::CloseFileDescriptors);
    process.setChildProcessModifier([limits] { bind(limits); });
    const QDeadlineTimer deadline(limits.time);
    process.start(program, arguments);
    if (!process.waitForStarted(startMillis))
        return core::fail(ErrorKind::CallAdministrator, "file.pdf-no-reader");
    process.write(pdf);
    process.closeWriteChannel();
    Ran ran;
    const auto gather = [&] {
        ran.output += process.readAllStandardOutput();
        ran.complaints += process.readAllStandardError();
        ran.complaints.truncate(mostSaid);
    };
    bool ended = false;
    while (!ended) {
        ended = process.waitForFinished(int(std::clamp<qint64>(deadline.remainingTime(), 0, lookMillis))) ||
                process.state() == QProcess::NotRunning;
        gather();
        const bool unwanted = stop.stop_requested();
        if (!ended && (unwanted || deadline.hasExpired() || ran.output.size() > mostWritten)) {
            process.kill();
            process.waitForFinished();
            return unwanted ? core::fail(ErrorKind::Cancelled, "cancelled") : failed("file.pdf-heavy");
        }
    }
    if (ran.complaints.contains("Incorrect password"))
        return failed("file.pdf-locked");
    if (process.exitStatus() != QProcess::NormalExit || ran.complaints.contains("Out of memory"))
        return failed("file.pdf-heavy");
    if (process.exitCode() != 0)
        return failed("file.pdf-damaged");
    return ran;
}

Result<int> counted(const QByteArray &pdf, const std::stop_token &stop, const PdfPages::Limits &limits)
{
    YC_ASSIGN(const Ran ran, run(QStringLiteral("pdfinfo"), {QStringLiteral("-")}, pdf, stop, limits));
    for (const QByteArray &line : ran.output.split('\n')) {
        if (!line.startsWith("Pages:"))
            continue;
        const int pages = line.sliced(6).trimmed().toInt();
        if (pages > 0)
            return pages;
    }
    return failed("file.pdf-damaged");
}

Result<PdfPages::Page> drawn(const QByteArray &pdf, int number, int side, const std::stop_token &stop,
                             const PdfPages::Limits &limits)
{
    const QString at = QString::number(number + 1);
    YC_ASSIGN(const Ran ran, run(QStringLiteral("pdftoppm"),
                                 {QStringLiteral("-f"), at, QStringLiteral("-l"), at, QStringLiteral("-scale-to"),
                                  QString::number(side), QStringLiteral("-")},
                                 pdf, stop, limits));
    PdfPages::Page page;
    page.image = QImage::fromData(ran.output, "PPM");
    page.isWhole = !ran.complaints.contains("Syntax Error");
    if (page.image.isNull())
        return failed("file.pdf-damaged");
    return page;
}

template<class T, class Work> QFuture<Result<T>> beside(Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    ScanImage::threads().start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace

QFuture<Result<int>> PdfPages::count(const QByteArray &pdf, std::stop_token stop, Limits limits)
{
    return beside<int>([pdf, stop = std::move(stop), limits] { return counted(pdf, stop, limits); });
}

QFuture<Result<PdfPages::Page>> PdfPages::page(const QByteArray &pdf, int number, int side, std::stop_token stop,
                                               Limits limits)
{
    return beside<Page>(
        [pdf, number, side, stop = std::move(stop), limits] { return drawn(pdf, number, side, stop, limits); });
}

} // namespace yc::ui
