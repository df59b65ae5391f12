// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/MapView.h"

#include <QElapsedTimer>
#include <QGeoCoordinate>
#include <QImage>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QQuickItem>
#include <QQuickWidget>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace yc;
using namespace yc::map;
using core::geo::Wgs84;

namespace {

constexpr int patience = 20'000;

MapStyle plainStyle()
{
    MapStyle style;
    style.ground = QColor(245, 245, 240);
    style.ink = Qt::black;
    style.ink2 = Qt::darkGray;
    style.mark = style.focus = QColor(0, 110, 110);
    style.pin = QColor(180, 80, 0);
    style.areaFill = QColor(0, 110, 110, 30);
    style.areaLine = QColor(0, 110, 110);
    return style;
}

QList<MapCategory> legend()
{
    return {{QStringLiteral("独居"), QColor(0, 110, 110), MarkShape::Circle},
            {QStringLiteral("高龄"), QColor(180, 80, 0), MarkShape::Triangle}};
}

/// Two people in one house, one some streets away; a point of service.
std::shared_ptr<MapContent> smallTown()
{
    auto content = std::make_shared<MapContent>();
    content->points = {{QStringLiteral("resident:1"), QStringLiteral("沈一"), {121.4600, 31.2300}, 0},
                       {QStringLiteral("resident:2"), QStringLiteral("沈二"), {121.4600, 31.2300}, 1},
                       {QStringLiteral("resident:3"), QStringLiteral("陆三"), {121.4700, 31.2350}, 1}};
    content->pins = {
        {QStringLiteral("service_point:1"), QStringLiteral("助餐点"), QStringLiteral("威海路"), {121.465, 31.2325}}};
    content->areas = {
        {QStringLiteral("map_area:1"),
         QStringLiteral("升平居委会"),
         {{{{121.455, 31.225}, {121.475, 31.225}, {121.475, 31.24}, {121.455, 31.24}, {121.455, 31.225}}, {}}}}};
    return content;
}

std::shared_ptr<MapContent> crowd(int people)
{
    auto content = std::make_shared<MapContent>();
    QRandomGenerator dice(3);
    for (int i = 0; i < people; ++i) {
        content->points.append({QStringLiteral("resident:%1").arg(i),
                                QStringLiteral("某%1").arg(i),
                                {121.44 + dice.bounded(0.06), 31.21 + dice.bounded(0.04)},
                                int(dice.bounded(2U))});
    }
    return content;
}

/// The longest time in which the event loop did nothing else.
class StallWatch : public QObject {
public:
    StallWatch()
    {
        m_last.start();
        startTimer(1, Qt::PreciseTimer);
    }
    [[nodiscard]] qint64 worst() const { return m_worst; }

protected:
    void timerEvent(QTimerEvent *) override { m_worst = std::max(m_worst, m_last.restart()); }

private:
    QElapsedTimer m_last;
    qint64 m_worst = 0;
};

} // namespace

class MapViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<MapView>();
        m_view->setStyle(plainStyle());
        m_view->resize(900, 600);
    }
    void cleanup() { m_view.reset(); }

    void showsEverythingOnAPlainGround()
    {
        QSignalSpy failed(m_view.get(), &MapView::groundFailed);
        const StallWatch watch;
        QVERIFY(open(smallTown()));
        qInfo("the first map of a program: longest wait of the event loop %lld ms", watch.worst());
        QVERIFY2(failed.isEmpty(), qPrintable(failed.isEmpty() ? QString() : failed.first().first().toString()));
        QImage picture;
        for (const MapMark &mark : m_view->marks()) {
            QVERIFY(m_view->rect().contains(mark.at.toPoint()));
            // Whatever its shape, more than a tenth of its square is not the ground, once a frame has come.
            const int side = std::max(2, int(mark.radius));
            const auto isDrawn = [&] {
                picture = m_view->grab().toImage();
                int drawn = 0;
                for (int x = -side; x <= side; ++x) {
                    for (int y = -side; y <= side; ++y)
                        drawn += picture.pixelColor(mark.at.toPoint() + QPoint(x, y)) != plainStyle().ground ? 1 : 0;
                }
                return drawn * 10 > (2 * side + 1) * (2 * side + 1);
            };
            QTRY_VERIFY_WITH_TIMEOUT(isDrawn(), 20'000);
        }
        QCOMPARE(picture.pixelColor(3, 3), plainStyle().ground);
        QCOMPARE(m_view->marks().size(), 3);
    }

    void agreesWithTheMapBelowWhereAPlaceIs()
    {
        QVERIFY(open(smallTown()));
        auto *tiles = qobject_cast<QQuickWidget *>(m_view->ground())
                          ->rootObject()
                          ->findChild<QQuickItem *>(QStringLiteral("tiles"));
        QVERIFY(tiles);
        m_view->showPlace({121.4600, 31.2300});
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Minus, Qt::Key_Down, Qt::Key_Minus, Qt::Key_Minus,
                                  Qt::Key_Minus, Qt::Key_Right, Qt::Key_Plus}) {
            QTest::keyClick(m_view.get(), key);
            QCOMPARE(tiles->property("zoomLevel").toDouble(), m_view->camera().zoom());
            for (const core::geo::Degrees at :
                 {core::geo::Degrees{121.46, 31.23}, core::geo::Degrees{121.4651, 31.2377}}) {
                QPointF below;
                QVERIFY(QMetaObject::invokeMethod(tiles, "fromCoordinate", Q_RETURN_ARG(QPointF, below),
                                                  Q_ARG(QGeoCoordinate, QGeoCoordinate(at.lat, at.lng)),
                                                  Q_ARG(bool, false)));
                const QPointF above = m_view->camera().toScreen(toPlane(at));
                QVERIFY2(
                    (below - above).manhattanLength() < 0.01,
                    qPrintable(
                        QStringLiteral("%1,%2 and %3,%4").arg(below.x()).arg(below.y()).arg(above.x()).arg(above.y())));
            }
        }
    }

    void goesFromMarkToMarkByTabAndOpensOne()
    {
        QVERIFY(open(smallTown()));
        QSignalSpy opened(m_view.get(), &MapView::pointOpened);
        QSignalSpy pin(m_view.get(), &MapView::pinOpened);
        QSignalSpy together(m_view.get(), &MapView::placeOpened);
        QStringList texts;
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(m_view.get(), Qt::Key_Tab);
            QCOMPARE(m_view->current(), i);
            texts << m_view->accessibleDescription();
            QTest::keyClick(m_view.get(), Qt::Key_Return);
            if (!together.isEmpty())
                break;
        }
        // The one of the north first, the two in one house last.
        QCOMPARE(texts.first(), QStringLiteral("陆三, 高龄"));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), QStringLiteral("resident:3"));
        QCOMPARE(pin.size(), 1);
        QVERIFY(texts.last().startsWith(QStringLiteral("Group of 2")));
        QCOMPARE(together.size(), 1);
        QCOMPARE(together.first().first().toStringList(),
                 (QStringList{QStringLiteral("resident:1"), QStringLiteral("resident:2")}));
        QTest::keyClick(m_view.get(), Qt::Key_Backtab);
        QCOMPARE(m_view->current(), 1);
    }

    void opensWhatIsClickedAndMovesWhatIsDragged()
    {
        QVERIFY(open(smallTown()));
        QSignalSpy opened(m_view.get(), &MapView::pointOpened);
        const QPoint at = m_view->marks().first().at.toPoint();
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at);
        QCOMPARE(opened.size(), 1);
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, at);
        QTest::mouseMove(m_view.get(), at + QPoint(60, 40));
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, at + QPoint(60, 40));
        QCOMPARE(opened.size(), 1); // a drag is no click
        QVERIFY((m_view->marks().first().at - QPointF(at + QPoint(60, 40))).manhattanLength() < 3);
    }

    void goesCloserUntilAGroupComesApart()
    {
        QVERIFY(open(crowd(400)));
        m_view->setFocus();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QCOMPARE(m_view->marks().size(), 1);
        const double before = m_view->camera().zoom();
        QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QVERIFY(m_view->camera().zoom() > before);
        QVERIFY(m_view->marks().size() > 1);
        QVERIFY(m_view->current() >= 0); // and one can go on from there
    }

    void findsOnePersonAgain()
    {
        QVERIFY(open(crowd(400)));
        m_view->select(QStringLiteral("resident:17"));
        QVERIFY(m_view->current() >= 0);
        QVERIFY(m_view->camera().zoom() >= 16);
    }

    /// The tiles' datum moves the people by the shift, and the place in the middle stays the same place.
    void putsPeopleWhereTheTilesHaveThem()
    {
        QTemporaryDir root;
        const auto pack = makePack(root.path(), core::geo::Datum::Gcj02);
        QVERIFY(open(smallTown()));
        m_view->showPlace({121.4700, 31.2350});
        m_view->setTiles(pack);
        QTRY_VERIFY_WITH_TIMEOUT(m_view->isSettled() && m_view->ground(), patience);
        const auto shifted = core::geo::toGcj02(Wgs84{121.4700, 31.2350});
        const QPointF expected = m_view->camera().toScreen(toPlane(core::geo::Degrees{shifted.lng, shifted.lat}));
        bool found = false;
        for (const MapMark &mark : m_view->marks())
            found = found || (mark.at - expected).manhattanLength() < 0.5;
        QVERIFY(found);
        QVERIFY((expected - QPointF(450, 300)).manhattanLength() < 0.5);
    }

    void showsTheTilesOfThePack()
    {
        QTemporaryDir root;
        const auto pack = makePack(root.path(), core::geo::Datum::Wgs84);
        QVERIFY(pack);
        m_view->setTiles(pack);
        auto empty = std::make_shared<MapContent>();
        QVERIFY(open(empty));
        const QColor tile(10, 200, 30);
        const auto shows = [&] {
            const QColor seen = m_view->grab().toImage().pixelColor(m_view->width() / 2, m_view->height() / 2);
            return std::abs(seen.green() - tile.green()) < 3 && std::abs(seen.red() - tile.red()) < 3;
        };
        m_view->showPlace({121.4600, 31.2300}); // zoom 17, the pack has 14
        QTRY_VERIFY_WITH_TIMEOUT(shows(), patience);
    }

    /// Every connection of Qt's network would go through this proxy.
    void asksNobodyOutsideForAnything()
    {
        QTcpServer wall;
        QVERIFY(wall.listen(QHostAddress::LocalHost));
        int asked = 0;
        connect(&wall, &QTcpServer::newConnection, this, [&] {
            while (QTcpSocket *socket = wall.nextPendingConnection()) {
                ++asked;
                socket->abort();
                socket->deleteLater();
            }
        });
        QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), wall.serverPort()});
        const auto restore = qScopeGuard([] { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); });

        QTemporaryDir root;
        m_view->setTiles(makePack(root.path(), core::geo::Datum::Wgs84));
        QVERIFY(open(smallTown()));
        for (const Qt::Key key : {Qt::Key_Minus, Qt::Key_Minus, Qt::Key_Left, Qt::Key_Plus, Qt::Key_Plus, Qt::Key_Plus,
                                  Qt::Key_Down, Qt::Key_Minus}) { // where the pack has tiles, and where not
            QTest::keyClick(m_view.get(), key);
            QTest::qWait(60);
        }
        m_view->setTiles(std::nullopt);
        QTRY_VERIFY_WITH_TIMEOUT(m_view->ground(), patience);
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        QTest::qWait(200);
        QCOMPARE(asked, 0);

        QNetworkAccessManager other; // and the wall does hear those who ask
        std::unique_ptr<QNetworkReply> reply(
            other.get(QNetworkRequest(QUrl(QStringLiteral("http://tiles.invalid/1.png")))));
        QTRY_VERIFY_WITH_TIMEOUT(asked > 0, patience);
    }

    void staysFluidWithTwentyThousandPeople()
    {
        QVERIFY(open(smallTown()));
        StallWatch watch;
        QTest::qWait(20);
        QElapsedTimer timer;
        timer.start();
        m_view->setContent(crowd(20'000), legend());
        QVERIFY(!m_view->isSettled());
        QTRY_VERIFY_WITH_TIMEOUT(m_view->isSettled(), patience);
        const qint64 settled = timer.elapsed();
        qint64 worstFrame = 0;
        qint64 frames = 0;
        int mostMarks = 0;
        timer.restart();
        for (int i = 0; i < 60; ++i) {
            QElapsedTimer frame;
            frame.start();
            const Qt::Key key = i % 6 == 5 ? (i % 12 == 5 ? Qt::Key_Plus : Qt::Key_Minus) : Qt::Key_Right;
            QTest::keyClick(m_view.get(), i % 24 > 12 ? Qt::Key_Left : key);
            m_view->grab();
            worstFrame = std::max(worstFrame, frame.elapsed());
            mostMarks = std::max(mostMarks, int(m_view->marks().size()));
            ++frames;
            QCoreApplication::processEvents();
        }
        qInfo(
            "20,000 people: groups in %lld ms on their thread, longest wait of the event loop %lld ms; frame %.1f ms, "
            "longest %lld ms, up to %d marks",
            settled, watch.worst(), double(timer.elapsed()) / double(frames), worstFrame, mostMarks);
    }

private:
    bool open(const std::shared_ptr<const MapContent> &content)
    {
        m_view->setContent(content, legend());
        m_view->show();
        m_view->activateWindow();
        if (!QTest::qWaitForWindowActive(m_view.get()))
            return false;
        m_view->setFocus();
        return QTest::qWaitFor([this] { return m_view->isSettled() && m_view->ground(); }, patience);
    }

    /// Green tiles of zoom 12 to 14 around the town.
    static std::optional<TilePack> makePack(const QString &root, core::geo::Datum datum)
    {
        QImage image(256, 256, QImage::Format_RGB32);
        image.fill(QColor(10, 200, 30));
        QTemporaryDir scratch;
        const QString path = scratch.filePath(QStringLiteral("tile.png"));
        if (!image.save(path))
            return {};
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray png = file.readAll();
        TilePackWriter writer(root + QStringLiteral("/tiles"));
        for (int zoom = 12; zoom <= 14; ++zoom) {
            const PlanePoint at = toPlane(core::geo::Degrees{121.46, 31.23});
            const auto x = qint64(at.x * std::exp2(zoom));
            const auto y = qint64(at.y * std::exp2(zoom));
            for (qint64 dx = -2; dx <= 2; ++dx) {
                for (qint64 dy = -2; dy <= 2; ++dy) {
                    if (!writer.add(zoom, x + dx, y + dy, png))
                        return {};
                }
            }
        }
        const auto pack = writer.finish({.name = QStringLiteral("green"), .datum = datum});
        return pack ? std::optional(*pack) : std::nullopt;
    }

    std::unique_ptr<MapView> m_view;
};

QTEST_MAIN(MapViewTest)
#include "tst_map_view.moc"
