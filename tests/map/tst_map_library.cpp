// SPDX-License-Identifier: GPL-3.0-or-later
// The library of the ground as a program finds it: this test runs a copy of itself out of a tree as it is installed.
#include "map/MapView.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace yc::map;

namespace {

constexpr int patience = 60'000;

/// A program with a map: says on standard output what lies below the marks, and that they are drawn.
int program(int argc, char **argv)
{
    QApplication application(argc, argv);
    MapView view;
    MapStyle style;
    style.ground = QColor(245, 245, 240);
    style.mark = QColor(0, 110, 110);
    view.setStyle(style);
    QString failed;
    QObject::connect(&view, &MapView::groundFailed, &view, [&](const QString &why) { failed = why; });
    auto content = std::make_shared<MapContent>();
    content->points = {{QStringLiteral("resident:1"), QStringLiteral("沈一"), {121.46, 31.23}, 0}};
    view.setContent(content, {{QStringLiteral("独居"), style.mark, MarkShape::Circle}});
    view.resize(400, 300);
    view.show();
    const bool settled = QTest::qWaitFor(
        [&] { return view.isSettled() && !view.marks().isEmpty() && (view.ground() || !failed.isEmpty()); }, patience);
    const auto isDrawn = [&] {
        return view.grab().toImage().pixelColor(view.marks().first().at.toPoint()) == style.mark;
    };
    const bool drawn = settled && QTest::qWaitFor(isDrawn, patience);
    std::printf("%s %s\n", view.ground() ? "ground" : "plain", drawn ? "drawn" : "blank");
    return 0;
}

} // namespace

class MapLibraryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isFoundWhereItIsInstalledAndNotMissedWhereItIsNot_data()
    {
        QTest::addColumn<QString>("library");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QByteArray>("expected");
        const QString ours = QStringLiteral(YC_GROUND_LIBRARY);
        const QString installed = QStringLiteral(YC_GROUND_FOLDER);
        QTest::newRow("installed") << ours << installed << QByteArray("ground drawn\n");
        QTest::newRow("beside the program") << ours << QStringLiteral(".") << QByteArray("ground drawn\n");
        QTest::newRow("nowhere") << ours << QStringLiteral("../elsewhere") << QByteArray("plain drawn\n");
        // As a program that runs while its package is upgraded would find it: one that was made for another header.
        QTest::newRow("of another version") << QStringLiteral(YC_STRANGER) << installed << QByteArray("plain drawn\n");
    }
    void isFoundWhereItIsInstalledAndNotMissedWhereItIsNot()
    {
        QFETCH(const QString, library);
        QFETCH(const QString, folder);
        QFETCH(const QByteArray, expected);
        const QTemporaryDir root;
        const QDir bin(root.filePath(QStringLiteral("usr/bin")));
        QVERIFY(bin.mkpath(QStringLiteral(".")) && bin.mkpath(folder));
        const QString copy = bin.filePath(QStringLiteral("yichuang"));
        QVERIFY(QFile::copy(QCoreApplication::applicationFilePath(), copy));
        QVERIFY(QFile::copy(library, bin.filePath(folder + QStringLiteral("/libyichuang-ground.so"))));
        QProcess process;
        process.start(copy, {QStringLiteral("as-a-program")});
        QVERIFY(process.waitForFinished(2 * patience));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(process.readAllStandardOutput(), expected);
    }

    /// The point of it: whoever looks at no map does not wait for Qt Quick.
    void isNotLoadedBeforeTheFirstMap()
    {
        const auto isLoaded = [](const QByteArray &name) {
            QFile maps(QStringLiteral("/proc/self/maps"));
            return maps.open(QIODevice::ReadOnly) && maps.readAll().contains(name);
        };
        MapView view;
        QVERIFY(isLoaded("libQt6Widgets"));
        QVERIFY(!isLoaded("libQt6Quick"));
        QVERIFY(!isLoaded("libQt6Qml"));
        view.show();
        QTRY_VERIFY_WITH_TIMEOUT(view.ground(), patience);
        QVERIFY(isLoaded("libQt6Quick"));
    }
};

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "as-a-program") == 0)
        return program(argc, argv);
    QApplication application(argc, argv);
    MapLibraryTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_map_library.moc"
