// SPDX-License-Identifier: GPL-3.0-or-later
// yichuang_tour FOLDER [LOOK…]: a picture of every page in FOLDER; LOOKs are zh-light, zh-dark, en-light, en-dark,
// all of them if none is named; `sync`, `map`, `care` or `figures` beside them plays that part only. Exit code 1 if a
// page did not come or came blank.
#include "AidTour.h"
#include "BackOffice.h"
#include "CardTour.h"
#include "Day.h"
#include "ElderTour.h"
#include "MapTour.h"
#include "SyncTour.h"

#include "demo/DemoDesk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>

using namespace yc;

namespace {

constexpr qint64 townSize = 2'000;
constexpr quint64 seed = 1;

bool copyFolder(const QString &from, const QString &to)
{
    bool good = QDir().mkpath(to);
    const QFileInfoList entries =
        QDir(from).entryInfoList(QDir::Files | QDir::Hidden | QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        const QString target = to + u'/' + entry.fileName();
        good = good && (entry.isDir() ? copyFolder(entry.filePath(), target) : QFile::copy(entry.filePath(), target));
    }
    return good;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("yichuang"));
    QApplication::setCursorFlashTime(0); // two pictures of a page at rest are the same
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: yichuang_tour FOLDER [zh-light] [zh-dark] [en-light] [en-dark]\n");
        return 2;
    }
    const QString folder = arguments.at(1);
    QStringList wanted = arguments.mid(2);
    const bool syncOnly = wanted.removeAll(QStringLiteral("sync")) > 0;
    const bool mapOnly = wanted.removeAll(QStringLiteral("map")) > 0;
    const bool careOnly = wanted.removeAll(QStringLiteral("care")) > 0; // elderly care and poverty aid
    const bool figuresOnly = wanted.removeAll(QStringLiteral("figures")) > 0;
    const QTemporaryDir work;
    const QString model = work.filePath(QStringLiteral("demo"));
    if (!QDir().mkpath(folder) || !work.isValid()) {
        std::fprintf(stderr, "yichuang_tour: no folder to write to\n");
        return 1;
    }
    QElapsedTimer since;
    since.start();
    demo::DemoDesk::Options options;
    options.residents = syncOnly ? 1 : townSize;
    options.seed = seed;
    const auto made = demo::DemoDesk::create(model, registry::recordTypes(), tour::dayClock(), options);
    if (!made) {
        std::fprintf(stderr, "yichuang_tour: no demo desk: %s\n", qPrintable(made.error().code));
        return 1;
    }
    QStringList faults;
    int pictures = 0;
    for (const QString &language : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
        for (const ui::ThemeKind theme : {ui::ThemeKind::Light, ui::ThemeKind::Dark}) {
            const tour::Look look{language, theme};
            if (!wanted.isEmpty() && !wanted.contains(look.name()))
                continue;
            tour::Camera camera(folder, look.name());
            if (careOnly) {
                const QString desk = work.filePath(look.name());
                if (copyFolder(model, desk)) {
                    tour::ElderTour(look, camera).play(desk);
                    tour::AidTour(look, camera).play(desk);
                }
                faults += camera.faults();
                pictures += camera.taken();
                continue;
            }
            if (figuresOnly) {
                const QString office = work.filePath(look.name() + QStringLiteral("-figures"));
                if (copyFolder(model, office))
                    tour::BackOffice(look, camera).reports(office);
                faults += camera.faults();
                pictures += camera.taken();
                continue;
            }
            if (!mapOnly)
                tour::SyncTour(look, camera).play();
            const QString town = work.filePath(look.name() + QStringLiteral("-map"));
            if (!syncOnly && copyFolder(model, town))
                tour::MapTour(look, camera).play(town);
            if (syncOnly || mapOnly) {
                faults += camera.faults();
                pictures += camera.taken();
                continue;
            }
            tour::Day day(look, camera);
            day.firstRun(work.filePath(look.name() + QStringLiteral("-new")));
            const QString desk = work.filePath(look.name());
            if (copyFolder(model, desk)) {
                day.atTheDesk(desk, qEnvironmentVariable("YC_SOURCE_DIR", QStringLiteral(YC_SOURCE)) +
                                        QStringLiteral("/tests/data/imports/resident-ledger.gb18030.csv"));
                tour::ElderTour(look, camera).play(desk);
                tour::AidTour(look, camera).play(desk);
                tour::cardTour(look, camera, desk);
                tour::BackOffice office(look, camera);
                office.restore(work.filePath(look.name() + QStringLiteral("-restored")));
                office.work(desk, work.filePath(look.name() + QStringLiteral("-stick")));
            } else {
                camera.complain(QStringLiteral("the demo desk could not be copied"));
            }
            faults += camera.faults();
            pictures += camera.taken();
            std::printf("%s: %d pictures\n", qPrintable(look.name()), camera.taken());
            std::fflush(stdout);
        }
    }
    for (const QString &fault : std::as_const(faults))
        std::fprintf(stderr, "%s\n", qPrintable(fault));
    std::printf("%d pictures in %s, %.1f s\n", pictures, qPrintable(folder), double(since.elapsed()) / 1000);
    return faults.isEmpty() && pictures > 0 ? 0 : 1;
}
