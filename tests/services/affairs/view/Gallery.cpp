// SPDX-License-Identifier: GPL-3.0-or-later
#include "AffairsDesk.h"

#include "services/affairs/rules/CaseCommands.h"
#include "services/affairs/view/AcceptPage.h"
#include "services/affairs/view/FormStep.h"
#include "services/affairs/view/MaterialList.h"
#include "services/affairs/view/ReceiptStep.h"
#include "services/affairs/view/SlipOutput.h"
#include "ui/FormView.h"

#include <QCheckBox>
#include <QDir>
#include <QPushButton>
#include <QTranslator>

#include <cstdio>

using namespace yc;
using affairs::AcceptPage;
using test::AffairsDesk;

namespace {

/// Chinese straight from the terms.
class Terms final : public QTranslator {
public:
    explicit Terms(const QString &folder)
    {
        const QDir terms(folder);
        for (const QString &name : terms.entryList({QStringLiteral("*.tsv")})) {
            QFile file(terms.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
                const QStringList cells = line.split(u'\t');
                if (cells.size() == 3)
                    m_words.insert(cells.at(0) + u'\t' + cells.at(1), cells.at(2));
            }
        }
    }
    [[nodiscard]] bool isEmpty() const override { return m_words.isEmpty(); }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        return m_words.value(QString::fromLatin1(context).section(QStringLiteral("::"), -1) + u'\t' +
                             QString::fromUtf8(source));
    }

private:
    QHash<QString, QString> m_words;
};

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

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString folder = application.arguments().value(1, QStringLiteral("gallery"));
    QDir().mkpath(folder);
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    Terms terms(qEnvironmentVariable("YC_SOURCE_DIR", QStringLiteral(".")) + QStringLiteral("/translations/terms"));
    QApplication::installTranslator(&terms);
    for (const auto &[kind, suffix] :
         {std::pair(ui::ThemeKind::Light, "light"), std::pair(ui::ThemeKind::Dark, "dark")}) {
        ui::Theme::apply(application, kind);
        AffairsDesk desk;
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
            desk.show(s("affairs.case"), {{s("id"), cases.result()->rows.first().first()}});
            shoot("case");
        }
        desk.closeWindow();
    }
    return 0;
}
