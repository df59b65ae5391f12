// SPDX-License-Identifier: GPL-3.0-or-later
// Scans of a case by real keys, and their way over a city to a second desk.
#include "AffairsDesk.h"

#include "FakeCity.h"
#include "SamplePdf.h"
#include "replica/Merge.h"
#include "services/affairs/rules/CaseCommands.h"
#include "services/affairs/rules/CaseFiles.h"
#include "services/affairs/rules/CaseType.h"
#include "services/affairs/view/CasePage.h"
#include "services/affairs/view/FileThumbs.h"
#include "services/affairs/view/FileViewer.h"
#include "services/affairs/view/MaterialFiles.h"
#include "services/affairs/view/MaterialList.h"
#include "services/affairs/view/ReasonCard.h"
#include "store/files/SqlFileStore.h"
#include "sync/FileRun.h"
#include "sync/ReplicationRun.h"
#include "ui/Banner.h"
#include "ui/ListLine.h"
#include "ui/Page.h"
#include "ui/PictureView.h"
#include "ui/ScanImage.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>

using namespace yc;
using affairs::CaseFile;
using affairs::CasePage;
using core::FileState;
using test::AffairsDesk;

namespace {

const QStringList mayLook{QStringLiteral("residents.reveal")};
const QString dataset = QStringLiteral("yc-310106013-affairs");

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

affairs::CaseRules rules()
{
    return {std::make_shared<const affairs::Catalogue>(*affairs::Catalogue::load()),
            std::make_shared<const core::WorkCalendar>(core::WorkCalendar::builtIn())};
}

affairs::Application application()
{
    affairs::Application result;
    result.item = text("senior-allowance");
    result.form = {{text("name"), text("王秀兰")},
                   {text("id_number"), test::idNumber(text("31019919440302002"))},
                   {text("birth_date"), text("1944-03-02")},
                   {text("sex"), text("2")},
                   {text("address"), text("延安中路154弄10号704室")},
                   {text("payment_method"), text("cash")},
                   {text("deliver_by"), text("post")}};
    for (const char *id : {"id_card", "hukou_book", "allowance_form", "photo_1inch"})
        result.materials.insert(text(id), QJsonObject{{text("state"), text("received")}});
    return result;
}

QString accept(AffairsDesk &desk, const affairs::Application &what = application())
{
    const auto done = desk.run(affairs::acceptCase(rules(), what));
    if (!done)
        qFatal("not accepted: %s", qPrintable(done.error().code));
    return done->value(text("case")).toString();
}

/// A page as a scanner gives it.
QByteArray picture(int shade = 90, const char *format = "PNG")
{
    QImage image(620, 877, QImage::Format_RGB32);
    image.fill(QColor(250, 250, 246));
    QPainter painter(&image);
    painter.setPen(QColor(shade, shade, shade));
    for (int y = 60; y < 820; y += 24)
        painter.drawLine(60, y, 560 - (y * 7) % 130, y);
    painter.fillRect(400, 640, 120, 120, QColor(200, 40 + shade % 60, 40, 90));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QString onDisk(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return file.fileName();
}

QWidget *shown(QWidget *page, const QString &name)
{
    for (QWidget *one : page->findChildren<QWidget *>(name)) {
        if (one->isVisible())
            return one;
    }
    return nullptr;
}

QString bannerOf(CasePage *page) { return page->findChild<ui::Page *>()->banner()->text(); }
QList<CaseFile> filesIn(AffairsDesk &desk, const QString &id) { return affairs::filesOf(desk.load(id).body); }

core::FileStatus status(AffairsDesk &desk, const QString &digest)
{
    auto future = desk.store().files()->statuses({digest});
    future.waitForFinished();
    return future.result()->value(digest);
}

/// With real keys: to the button of a material, Space, and the dialog gives these.
void attachByKeys(CasePage *page, const QString &material, const QStringList &paths)
{
    page->materials()->setChooser([paths] { return paths; });
    QTRY_VERIFY(shown(page, text("scan:") + material));
    shown(page, text("scan:") + material)->setFocus();
    AffairsDesk::press(Qt::Key_Space);
}

void shoot(AffairsDesk &desk, const char *name)
{
    const QString folder = qEnvironmentVariable("YC_SHOTS");
    if (folder.isEmpty())
        return;
    QTest::qWait(250);
    desk.window()->grab().save(folder + u'/' + QString::fromLatin1(name) + text(".png"));
}

} // namespace

class FilesByKeyboard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::ThemeKind::Light); }

    void aScanIsAddedLookedAtAndRemoved()
    {
        AffairsDesk desk(mayLook);
        const QTemporaryDir stick;
        const QByteArray bytes = picture();
        const QString id = accept(desk);
        auto *page = desk.show<CasePage>(text("affairs.case"), {{text("id"), id}});
        attachByKeys(page, text("id_card"), {onDisk(stick, text("身份证.png"), bytes)});
        QTRY_COMPARE(filesIn(desk, id).size(), 1);
        const CaseFile file = filesIn(desk, id).constFirst();
        QCOMPARE(file.material, text("id_card"));
        QCOMPARE(file.name, text("身份证.png"));
        QCOMPARE(file.media, text("image/png"));
        QCOMPARE(file.addedByName, text("周敏"));
        QCOMPARE(status(desk, file.digest).state, FileState::Local);
        QCOMPARE(desk.count(text("reveal_day")), 0);

        QTRY_VERIFY(shown(page, text("file:") + file.digest));
        shoot(desk, "files-added");
        shown(page, text("file:") + file.digest)->setFocus();
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(page->viewer()->showsPicture());
        QCOMPARE(desk.count(text("reveal_day")), 1); // a look as any other
        shoot(desk, "files-viewer");
        QVERIFY(page->goBack()); // Esc
        QVERIFY(!page->viewer()->showsPicture());
        QVERIFY(!page->viewer()->isVisible());

        QTRY_VERIFY(shown(page, text("remove:") + file.digest));
        shown(page, text("remove:") + file.digest)->setFocus();
        desk.press(Qt::Key_Space);
        QVERIFY(page->reasonCard()->isVisible());
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(filesIn(desk, id).size(), 1); // not without a reason
        desk.type(text("wrong person"));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(filesIn(desk, id).isEmpty());
        QTRY_VERIFY(!shown(page, text("file:") + file.digest));
        QCOMPARE(status(desk, file.digest).state, FileState::Unknown);
    }

    void whatIsNoScanIsSaidByItsNameAndTheOthersGoIn()
    {
        AffairsDesk desk(mayLook);
        const QTemporaryDir stick;
        const QString id = accept(desk);
        auto *page = desk.show<CasePage>(text("affairs.case"), {{text("id"), id}});
        attachByKeys(page, text("hukou_book"),
                     {onDisk(stick, text("a.jpg"), "MZ not a picture"), onDisk(stick, text("b.png"), picture(10)),
                      onDisk(stick, text("c.png"), picture(20))});
        QTRY_COMPARE(filesIn(desk, id).size(), 2);
        // The same scan again changes nothing.
        const qint64 revision = desk.load(id).revision;
        attachByKeys(page, text("hukou_book"), {onDisk(stick, text("d.png"), picture(10))});
        QTRY_VERIFY(bannerOf(page).contains(text("already")));
        QCOMPARE(desk.load(id).revision, revision);
        attachByKeys(page, text("hukou_book"), {onDisk(stick, text("e.jpg"), "MZ")});
        QTRY_VERIFY(bannerOf(page).contains(text("e.jpg")));
        QCOMPARE(desk.load(id).revision, revision);
    }

    void aPdfIsSavedForAReasonAndNothingElseIsWritten()
    {
        AffairsDesk desk(mayLook);
        const QTemporaryDir stick;
        const QTemporaryDir target;
        const QByteArray pdf = "%PDF-1.4\n" + QByteArray(5000, 'p');
        const QString id = accept(desk);
        auto *page = desk.show<CasePage>(text("affairs.case"), {{text("id"), id}});
        attachByKeys(page, text("allowance_form"), {onDisk(stick, text("表.pdf"), pdf)});
        QTRY_COMPARE(filesIn(desk, id).size(), 1);
        const CaseFile file = filesIn(desk, id).constFirst();
        QTRY_VERIFY(shown(page, text("file:") + file.digest));
        shown(page, text("file:") + file.digest)->setFocus();
        desk.press(Qt::Key_Return);
        QTRY_VERIFY(shown(page, text("save-scan")));
        QVERIFY(!page->viewer()->showsPicture());
        QString suggested;
        page->viewer()->setChooser([&](const QString &name) {
            suggested = name;
            return target.filePath(text("copy.pdf"));
        });
        QTRY_VERIFY(shown(page, text("save-scan"))->hasFocus());
        desk.press(Qt::Key_Space);
        QVERIFY(page->reasonCard()->isVisible());
        desk.type(text("reviewer asked"));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QFile copy(target.filePath(text("copy.pdf")));
        QTRY_VERIFY2(copy.exists(), qPrintable(page->viewer()->findChild<ui::Banner *>()->text() + bannerOf(page)));
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), pdf);
        QCOMPARE(QDir(target.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
        QVERIFY(!suggested.contains(text("王"))); // no person in a file's name
        QCOMPARE(filesIn(desk, id).size(), 1);    // and the case still has it
    }

    void aPdfIsLeafedThroughInTheWindow()
    {
        AffairsDesk desk(mayLook);
        const QTemporaryDir stick;
        const QList<QColor> colours{QColor(200, 40, 40), QColor(40, 200, 40), QColor(40, 40, 200)};
        const QString id = accept(desk);
        auto *page = desk.show<CasePage>(text("affairs.case"), {{text("id"), id}});
        attachByKeys(page, text("allowance_form"), {onDisk(stick, text("表.pdf"), test::SamplePdf::ofPages(colours))});
        QTRY_COMPARE(filesIn(desk, id).size(), 1);
        const QString digest = filesIn(desk, id).constFirst().digest;
        QTRY_VERIFY(shown(page, text("file:") + digest));
        const affairs::FileViewer *viewer = page->viewer();
        const auto colour = [viewer] {
            const QImage &image = viewer->view()->image();
            return image.isNull() ? QColor() : image.pixelColor(image.width() / 2, image.height() - 20);
        };
        shown(page, text("file:") + digest)->setFocus();
        desk.press(Qt::Key_Return);
        QTRY_COMPARE(colour(), colours.at(0));
        QCOMPARE(viewer->pages(), 3);
        QCOMPARE(desk.count(text("reveal_day")), 1); // one look, however much is leafed
        shoot(desk, "files-pdf");
        QVERIFY(!shown(page, text("previous-page"))->isEnabled());
        desk.press(Qt::Key_PageDown);
        QTRY_COMPARE(colour(), colours.at(1));
        desk.press(Qt::Key_PageUp);
        QTRY_COMPARE(colour(), colours.at(0));
        viewer->view()->setFocus();
        desk.press(Qt::Key_End);
        QTRY_COMPARE(colour(), colours.at(2));
        QCOMPARE(viewer->page(), 2);
        desk.press(Qt::Key_PageDown); // there is none
        desk.press(Qt::Key_Home);
        QTRY_COMPARE(colour(), colours.at(0));
        desk.press(Qt::Key_Plus);
        QVERIFY(viewer->view()->factor() > 1);
        desk.press(Qt::Key_Minus);
        QCOMPARE(viewer->view()->factor(), 1.0);
        for (int i = 0; i < 5; ++i) // quicker than pages are drawn
            desk.press(Qt::Key_PageDown);
        QTRY_COMPARE(colour(), colours.at(2));
        QCOMPARE(desk.count(text("reveal_day")), 1);
        QVERIFY(page->goBack());
        QVERIFY(!viewer->isVisible());
        QVERIFY(!viewer->showsPicture());
    }

    void aPdfThatCannotBeShownSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::addColumn<QString>("words");
        const QByteArray whole = test::SamplePdf::ofPages({Qt::white});
        QTest::newRow("password") << test::SamplePdf::locked() << text("password");
        QTest::newRow("cut") << whole.first(whole.size() / 10) << text("damaged");
    }
    void aPdfThatCannotBeShownSaysWhy()
    {
        QFETCH(const QByteArray, pdf);
        QFETCH(const QString, words);
        AffairsDesk desk(mayLook);
        const QTemporaryDir stick;
        const QString id = accept(desk);
        auto *page = desk.show<CasePage>(text("affairs.case"), {{text("id"), id}});
        attachByKeys(page, text("allowance_form"), {onDisk(stick, text("表.pdf"), pdf)});
        QTRY_COMPARE(filesIn(desk, id).size(), 1);
        const QString digest = filesIn(desk, id).constFirst().digest;
        QTRY_VERIFY(shown(page, text("file:") + digest));
        shown(page, text("file:") + digest)->setFocus();
        desk.press(Qt::Key_Return);
        QTRY_VERIFY2(page->viewer()->banner()->text().contains(words), qPrintable(page->viewer()->banner()->text()));
        QVERIFY(!page->viewer()->showsPicture());
        QVERIFY(shown(page, text("save-scan"))->hasFocus());
        shoot(desk, QTest::currentDataTag() == QByteArray("cut") ? "files-pdf-cut" : "files-pdf-password");
    }

    /// What can be read of a scan is read after the look is in the log, not before.
    void aThumbnailIsCoarseUntilTheScanWasOpened()
    {
        AffairsDesk desk(mayLook);
        const QTemporaryDir stick;
        const QString id = accept(desk);
        auto *page = desk.show<CasePage>(text("affairs.case"), {{text("id"), id}});
        attachByKeys(page, text("id_card"), {onDisk(stick, text("a.png"), picture(30))});
        attachByKeys(page, text("hukou_book"), {onDisk(stick, text("b.pdf"), test::SamplePdf::ofPages({Qt::green}))});
        QTRY_COMPARE(filesIn(desk, id).size(), 2);
        for (const CaseFile &file : filesIn(desk, id)) {
            const auto side = [&] {
                auto *line = qobject_cast<ui::ListLine *>(shown(page, text("file:") + file.digest));
                return line ? std::max(line->picture().width(), line->picture().height()) : 0;
            };
            QTRY_COMPARE(side(), ui::ScanImage::faintSide);
            const qint64 looks = desk.count(text("reveal_day"));
            shown(page, text("file:") + file.digest)->setFocus();
            desk.press(Qt::Key_Return);
            QTRY_COMPARE(side(), affairs::FileThumbs::sharpSide);
            QVERIFY(desk.count(text("reveal_day")) >= looks);
            QVERIFY(page->goBack());
        }
        shoot(desk, "files-thumbs");
        AffairsDesk other; // who may not look
        const QString its = accept(other);
        page = other.show<CasePage>(text("affairs.case"), {{text("id"), its}});
        attachByKeys(page, text("id_card"), {onDisk(stick, text("c.png"), picture(40))});
        QTRY_COMPARE(filesIn(other, its).size(), 1);
        QTRY_COMPARE(status(other, filesIn(other, its).constFirst().digest).state, FileState::Local);
        QVERIFY(page->materials()->thumbs()->picture(filesIn(other, its).constFirst().digest).isNull());
    }

    void noMoreThanACaseCanHold()
    {
        AffairsDesk desk;
        const int most = core::FileLimits::on(desk.clock().now().date()).perRecord;
        const QString id = accept(desk);
        QList<CaseFile> files;
        for (int i = 0; i <= most; ++i) {
            CaseFile file;
            file.material = text("id_card");
            file.digest = QString::number(i).rightJustified(64, u'0');
            file.media = text("image/png");
            file.size = 10;
            file.name = text("../../a/b\\c\n.png");
            files.append(file);
        }
        QCOMPARE(desk.run(affairs::attachFiles(id, files)).error().code, text("file.too-many"));
        files.removeLast();
        QVERIFY(desk.run(affairs::attachFiles(id, files)));
        QCOMPARE(filesIn(desk, id).constFirst().name, text("c.png"));
        QCOMPARE(CaseFile::cleanName(text("王 31019919440302002X 20261121.jpg")), text("王 … 20261121.jpg"));
        QCOMPARE(desk.run(affairs::detachFile(id, files.constFirst(), {})).error().code,
                 text("affairs.reason-missing"));
    }

    void desksThatAddAtTheSameTimeKeepBoth()
    {
        const auto body = [](const QList<CaseFile> &files) {
            return QJsonObject{{text("number"), text("1")}, {text("files"), affairs::toJson(files)}};
        };
        const auto one = [](int n) {
            CaseFile file;
            file.digest = QString::number(n).rightJustified(64, u'0');
            file.size = n;
            return file;
        };
        const auto merged = replica::merge(body({one(1), one(2)}), body({one(1), one(2), one(3)}),
                                           body({one(2), one(4)}), &affairs::caseType());
        QVERIFY(merged.conflicts.isEmpty());
        QSet<qint64> sizes;
        for (const CaseFile &file : affairs::filesOf(merged.merged))
            sizes.insert(file.size);
        QCOMPARE(sizes, (QSet<qint64>{2, 3, 4})); // 1 was removed
    }

    void scansOfADraftGoOverToTheCase()
    {
        AffairsDesk desk;
        auto put = desk.store().files()->put([]() -> core::Result<std::unique_ptr<QIODevice>> {
            auto buffer = std::make_unique<QBuffer>();
            buffer->setData(picture());
            buffer->open(QIODevice::ReadOnly);
            return buffer;
        });
        put.waitForFinished();
        affairs::Application what = application();
        CaseFile file;
        file.material = text("id_card");
        file.digest = put.result()->digest;
        file.media = put.result()->media;
        file.size = put.result()->size;
        file.name = text("scan.png");
        what.files = affairs::toJson({file});
        const QString id = accept(desk, what);
        QCOMPARE(filesIn(desk, id).size(), 1);
        QCOMPARE(filesIn(desk, id).constFirst().addedByName, text("周敏"));
        QCOMPARE(status(desk, file.digest).state, FileState::Local);
    }

    void scansAreAddedWhileTheFormIsFilledIn()
    {
        AffairsDesk desk;
        const QTemporaryDir stick;
        const QString path = onDisk(stick, text("身份证.png"), picture());
        affairs::MaterialList *list = nullptr;
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        affairs::AffairsContext context;
        test::SpyNavigator navigator;
        ui::ServiceContext service{desk.store(), navigator};
        context.service = &service;
        context.rules = rules();
        list = new affairs::MaterialList(context, &window);
        layout->addWidget(list);
        const affairs::ServiceItem *item = context.catalogue().item(text("senior-allowance"), context.today());
        list->setItem(*item, {}, false);
        list->setChooser([&] { return QStringList{path}; });
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const qsizetype missing = list->missing().size();
        list->firstBox()->setFocus();
        QSignalSpy changed(list, &affairs::MaterialList::changed);
        desk.press(Qt::Key_O, Qt::ControlModifier);
        QTRY_COMPARE(list->files().size(), 1);
        QCOMPARE(changed.size(), 1);                   // so that the draft is saved
        QCOMPARE(list->missing().size(), missing - 1); // what is scanned is there
        const QJsonArray files = list->files();
        list->setItem(*item, list->states(), false);
        list->setFiles(files); // a draft that is taken up again
        QCOMPARE(list->files(), files);
    }

    void goesOverTheCityToASecondDeskThatOpensIt()
    {
        test::FakeCity city;
        city.create(dataset);
        city.create(dataset + text("-files"));
        const auto sync = [&](AffairsDesk &desk, const sync::FileRunOptions &options = {}) {
            sync::HttpPeer peer(city.address());
            const auto store = desk.store().replica(core::Dataset::fromName(dataset));
            const sync::RunReport documents = sync::ReplicationRun(peer, dataset, *store).run({});
            QVERIFY2(!documents.error, qPrintable(documents.error ? documents.error->code : QString()));
            const auto port = desk.store().fileStore().port(dataset);
            const sync::FileReport files = sync::FileRun(peer, dataset, *port, options).run({});
            QVERIFY2(!files.error, qPrintable(files.error ? files.error->code : QString()));
        };
        AffairsDesk first(mayLook);
        AffairsDesk second(mayLook);
        const QTemporaryDir stick;
        const QString id = accept(first);
        auto *page = first.show<CasePage>(text("affairs.case"), {{text("id"), id}});
        attachByKeys(page, text("id_card"), {onDisk(stick, text("正面.jpg"), picture(90, "JPEG"))});
        QTRY_COMPARE(filesIn(first, id).size(), 1);
        const QString digest = filesIn(first, id).constFirst().digest;
        sync(first);
        QCOMPARE(status(first, digest).state, FileState::Confirmed);
        first.closeWindow();

        sync(second); // the case comes, its scan does not: nobody has asked
        QCOMPARE(filesIn(second, id).size(), 1);
        QCOMPARE(status(second, digest).state, FileState::OnlyAtCity);
        page = second.show<CasePage>(text("affairs.case"), {{text("id"), id}});
        QStringList wanted;
        connect(second.store().files(), &core::FileStore::asked, this, [&](const QString &name) { wanted << name; });
        QTRY_VERIFY(shown(page, text("file:") + digest));
        shown(page, text("file:") + digest)->setFocus();
        second.press(Qt::Key_Return);
        QTRY_COMPARE(wanted, QStringList{dataset});
        QVERIFY(page->viewer()->isVisible());
        QVERIFY(!page->viewer()->showsPicture());
        QTRY_VERIFY(page->viewer()->banner()->isVisible());
        shoot(second, "files-only-at-city");
        sync(second);
        QTRY_VERIFY(page->viewer()->showsPicture()); // by itself
        QCOMPARE(second.count(text("reveal_day")), 1);
        QCOMPARE(status(second, digest).state, FileState::Confirmed);
        // Removed there: gone here too, with the next run.
        const CaseFile file = filesIn(second, id).constFirst();
        QVERIFY(second.run(affairs::detachFile(id, file, text("twice"))));
        sync(second);
        sync(first);
        QVERIFY(filesIn(first, id).isEmpty());
        QCOMPARE(status(first, digest).state, FileState::Unknown);
    }
};

QTEST_MAIN(FilesByKeyboard)
#include "tst_affairs_files.moc"
