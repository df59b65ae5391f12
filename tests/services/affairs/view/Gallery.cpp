// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../support/SamplePdf.h"
#include "../../../support/Terms.h"
#include "AffairsDesk.h"

#include "services/affairs/rules/CaseCommands.h"
#include "services/affairs/view/AcceptPage.h"
#include "services/affairs/view/CasePage.h"
#include "services/affairs/view/FileViewer.h"
#include "services/affairs/view/FormStep.h"
#include "services/affairs/view/MaterialFiles.h"
#include "services/affairs/view/MaterialList.h"
#include "services/affairs/view/ReceiptStep.h"
#include "services/affairs/view/SlipOutput.h"
#include "store/files/SqlFileStore.h"
#include "ui/FormView.h"

#include <QCheckBox>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QPushButton>

#include <cstdio>

using namespace yc;
using affairs::AcceptPage;
using affairs::CasePage;
using test::AffairsDesk;

namespace {

void addCase(AffairsDesk &desk, int number, const QString &name, const QString &item, const QString &accepted,
             const QString &due, int promised, const QString &state)
{
    desk.execute([&](core::Transaction &transaction) -> core::Result<QJsonObject> {
        core::Document document;
        document.id = QStringLiteral("case:") + core::newUuid7(desk.clock().now());
        document.type = QStringLiteral("case");
        document.body = {
            {QStringLiteral("number"), QStringLiteral("2026-310106-%1").arg(number, 6, 10, QLatin1Char('0'))},
            {QStringLiteral("item"), item},
            {QStringLiteral("item_version"), 1},
            {QStringLiteral("applicant_name"), name},
            {QStringLiteral("state"), state},
            {QStringLiteral("clerk"), transaction.session().personId},
            {QStringLiteral("clerk_name"), transaction.session().personName},
            {QStringLiteral("received_on"), accepted},
            {QStringLiteral("accepted_on"), accepted},
            {QStringLiteral("due"), due},
            {QStringLiteral("promised_days"), promised}};
        YC_TRY(transaction.put(document));
        return QJsonObject();
    });
}

/// A page as a scanner gives it.
QString scan(const QTemporaryDir &folder, const QString &name)
{
    QImage image(1240, 1754, QImage::Format_RGB32);
    image.fill(QColor(250, 250, 246));
    QPainter painter(&image);
    painter.setPen(QPen(QColor(90, 90, 90), 3));
    for (int y = 160; y < 1500; y += 48)
        painter.drawLine(120, y, 1100 - (y * 7) % 260, y);
    painter.fillRect(860, 1280, 220, 220, QColor(200, 60, 40, 90));
    painter.end();
    const QString path = folder.filePath(name);
    image.save(path);
    return path;
}

void shootScans(AffairsDesk &desk, CasePage *page, const std::function<void(const char *)> &shoot)
{
    const QTemporaryDir folder;
    QFile pdf(folder.filePath(QString::fromUtf8("津贴申请表.pdf")));
    if (pdf.open(QIODevice::WriteOnly))
        pdf.write(test::SamplePdf::ofPages({QColor(252, 252, 248), QColor(248, 252, 252), QColor(252, 248, 252)}));
    pdf.close();
    page->materials()->add(QStringLiteral("id_card"), {scan(folder, QString::fromUtf8("身份证正面.jpg")),
                                                       scan(folder, QString::fromUtf8("身份证反面.png"))});
    QTest::qWait(1500);
    page->materials()->add(QStringLiteral("allowance_form"), {pdf.fileName()});
    QTest::qWait(1500);
    const QString id = page->document().id;
    QList<affairs::CaseFile> files = affairs::filesOf(desk.load(id).body);
    if (files.size() < 2)
        return;
    affairs::CaseFile elsewhere = files.last();
    elsewhere.material = QStringLiteral("hukou_book");
    elsewhere.name = QString::fromUtf8("户口簿.jpg");
    elsewhere.media = QStringLiteral("image/jpeg");
    elsewhere.digest = QString(64, u'7');
    (void)desk.run(affairs::attachFiles(id, {elsewhere}));
    const auto port = desk.store().fileStore().port(QStringLiteral("yc-310106013-affairs"));
    (void)port->confirm({files.first().digest});
    (void)port->setAside({files.last().digest, QStringLiteral("forbidden"), QString::fromUtf8("文件过大"), true}, {});
    page->open({{QStringLiteral("id"), id}});
    QTest::qWait(600);
    page->materials()->focusFile(files.first().digest);
    shoot("case-scans");
    page->viewer()->open(desk.load(id), files.first());
    QTest::qWait(900);
    shoot("case-scan-open");
    page->viewer()->open(desk.load(id), elsewhere);
    QTest::qWait(600);
    shoot("case-scan-at-city");
    page->viewer()->open(desk.load(id), files.last());
    QTest::qWait(1500);
    shoot("case-scan-pdf");
    AffairsDesk::press(Qt::Key_PageDown);
    AffairsDesk::press(Qt::Key_Plus);
    QTest::qWait(1500);
    shoot("case-scan-pdf-second");
    QFile locked(folder.filePath(QString::fromUtf8("加密.pdf")));
    if (locked.open(QIODevice::WriteOnly))
        locked.write(test::SamplePdf::locked());
    locked.close();
    page->materials()->add(QStringLiteral("allowance_form"), {locked.fileName()});
    QTest::qWait(1500);
    page->viewer()->open(desk.load(id), affairs::filesOf(desk.load(id).body).constLast());
    QTest::qWait(1500);
    shoot("case-scan-locked");
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString folder = application.arguments().value(1, QStringLiteral("gallery"));
    QDir().mkpath(folder);
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    test::Terms terms;
    QApplication::installTranslator(&terms);
    for (const auto &[kind, suffix] :
         {std::pair(ui::ThemeKind::Light, "light"), std::pair(ui::ThemeKind::Dark, "dark")}) {
        ui::Theme::apply(application, kind);
        AffairsDesk desk({QStringLiteral("residents.reveal")});
        const auto shoot = [&](const char *name) {
            QTest::qWait(250);
            const QString file =
                folder + u'/' + QString::fromLatin1(name) + u'-' + QString::fromLatin1(suffix) + QStringLiteral(".png");
            std::printf("%s%s\n", qPrintable(file), desk.window()->grab().save(file) ? "" : ": not written");
        };
        desk.clock().set(QDateTime(QDate(2026, 11, 21), QTime(14, 22, 8)));
        const QString wang = desk.addWang();
        desk.navigator.person = wang;
        const auto s = [](const char *text) { return QString::fromUtf8(text); };
        addCase(desk, 4812, s("王秀兰"), s("senior-allowance"), s("2026-10-26"), s("2026-11-23"), 20, s("accepted"));
        addCase(desk, 4655, s("李建国"), s("minimum-living-application"), s("2026-10-13"), s("2026-11-19"), 20,
                s("running"));
        addCase(desk, 4890, s("仇志强"), s("unemployment-registration"), s("2026-11-19"), s("2026-11-27"), 20,
                s("accepted"));
        addCase(desk, 4871, s("古丽娜尔·买买提"), s("flexible-insurance-subsidy"), s("2026-11-17"), s("2026-11-26"), 20,
                s("accepted"));
        addCase(desk, 4801, s("欧阳静"), s("public-rental-housing"), s("2026-10-28"), s("2026-11-24"), 20, s("paused"));
        addCase(desk, 4777, s("赵丽华"), s("senior-allowance"), s("2026-10-30"), s("2026-12-02"), 20, s("accepted"));
        addCase(desk, 4902, s("单文秀"), s("senior-allowance-change"), s("2026-11-21"), s("2026-12-11"), 15,
                s("accepted"));

        desk.show(s("affairs.workbench"));
        shoot("workbench");
        desk.show(s("affairs.cases"));
        shoot("cases");
        auto *page = desk.show<AcceptPage>(s("affairs.accept"));
        shoot("accept-1-person-empty");
        desk.type(s("w"));
        shoot("accept-1-person");
        desk.type(s("xl"));
        desk.press(Qt::Key_Return);
        QTest::qWait(200);
        shoot("accept-2-item");
        desk.type(s("lnzh"));
        shoot("accept-2-item-found");
        desk.press(Qt::Key_Return);
        QTest::qWait(200);
        page->formStep()->materials()->receiveAll();
        if (auto *photo = page->findChild<QCheckBox *>(s("material:photo_1inch")))
            photo->click();
        page->formStep()->form()->field(s("telephone"))->editor()->setFocus();
        desk.press(Qt::Key_Backspace);
        desk.press(Qt::Key_Tab);
        page->formStep()->form()->field(s("payment_method"))->editor()->setFocus();
        QTest::qWait(600);
        shoot("accept-3-form");
        page->findChild<QPushButton *>(s("refuse"))->click();
        shoot("accept-3-refuse");
        desk.press(Qt::Key_Escape);
        page->findChild<QPushButton *>(s("correct"))->click();
        shoot("accept-3-correct");
        desk.press(Qt::Key_Escape);
        page->formStep()->form()->field(s("telephone"))->setValue(s("13800005678"));
        page->formStep()->form()->field(s("payment_method"))->editor()->setFocus();
        desk.type(s("cash"));
        page->formStep()->form()->field(s("deliver_by"))->editor()->setFocus();
        desk.type(s("post"));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        shoot("accept-3-missing");
        page->findChild<QPushButton *>(s("deficiency"))->click();
        QTest::qWait(400);
        shoot("accept-4-receipt");
        auto cases = desk.service().caseDesk()->casesOf(wang);
        cases.waitForFinished();
        if (cases.result() && !cases.result()->rows.isEmpty()) {
            auto *shown = desk.show<CasePage>(s("affairs.case"), {{s("id"), cases.result()->rows.first().first()}});
            shoot("case");
            shootScans(desk, shown, shoot);
        }
        desk.closeWindow();
    }
    return 0;
}
