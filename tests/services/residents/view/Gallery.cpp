// SPDX-License-Identifier: GPL-3.0-or-later
#include "Terms.h"
#include "ViewDesk.h"

#include "services/residents/view/ImportPage.h"
#include "services/residents/view/PersonEditor.h"
#include "services/residents/view/PersonForm.h"
#include "services/residents/view/PersonPage.h"
#include "ui/FormField.h"
#include "ui/KeyValueGrid.h"
#include "ui/TabBar.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>

#include <cstdio>
#include <tuple>

using namespace yc;
using yc::test::ViewDesk;

namespace {

void settleDown() { QTest::qWait(500); }

void save(ViewDesk &desk, const QString &folder, const char *name, const char *theme)
{
    settleDown();
    const QString file =
        folder + u'/' + QString::fromLatin1(name) + u'-' + QString::fromLatin1(theme) + QStringLiteral(".png");
    std::printf("%s%s\n", qPrintable(file), desk.grab().save(file) ? "" : ": not written");
}

void pictures(const QString &folder, const char *theme)
{
    ViewDesk desk;
    const test::Town town = test::settle(desk);
    const auto shot = [&](const char *name) { save(desk, folder, name, theme); };
    const auto open = [&](const char *page, const QVariantMap &arguments = {}) {
        desk.open(QString::fromLatin1(page), arguments);
    };
    open("residents.import");
    shot("import-choose");
    open("residents.import",
         {{QStringLiteral("file"),
           qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/tests/data/imports/resident-ledger.gb18030.csv")}});
    auto *import = desk.page<residents::ImportPage>(QStringLiteral("residents.import"));
    std::ignore = QTest::qWaitFor([&] { return import->step() == residents::ImportPage::Step::Preview; });
    desk.resize(970, 1500);
    shot("import-preview");
    desk.resize(970, 846);
    import->start();
    QTest::qWait(120);
    std::printf("%s\n", desk.grab().save(folder + QStringLiteral("/import-running-") + QString::fromLatin1(theme) +
                                         QStringLiteral(".png"))
                            ? "running"
                            : "-");
    std::ignore = QTest::qWaitFor([&] { return import->step() == residents::ImportPage::Step::Result; }, 30'000);
    shot("import-result");
    open("residents");
    QTest::qWait(700);
    shot("list");
    open("residents.person", {{QStringLiteral("id"), town.elder}});
    shot("person");
    auto *person = desk.page<residents::PersonPage>(QStringLiteral("residents.person"));
    Q_EMIT person->findChild<ui::KeyValueGrid *>()->revealRequested(QStringLiteral("telephone"));
    shot("person-reveal");
    QJsonObject body = desk.load(town.elder).body;
    body.insert(QStringLiteral("telephone"), QStringLiteral("13811112222"));
    body.remove(QStringLiteral("education"));
    desk.put(QStringLiteral("resident"), body, town.elder);
    auto *tabs = person->findChild<ui::TabBar *>();
    for (int tab = 1; tab < 4; ++tab) {
        tabs->setCurrentIndex(tab);
        shot(tab == 1 ? "person-household" : tab == 2 ? "person-matters" : "person-changes");
    }
    open("residents.person", {{QStringLiteral("id"), town.elder}, {QStringLiteral("edit"), true}});
    settleDown();
    auto *editor = person->findChild<residents::PersonEditor *>();
    auto *telephone = qobject_cast<QLineEdit *>(editor->form()->field(QStringLiteral("telephone"))->editor());
    telephone->selectAll();
    QTest::keyClicks(telephone, QStringLiteral("1381234567"));
    settleDown();
    desk.resize(970, 1200);
    shot("edit");
    open("residents.person", {{QStringLiteral("new"), true}});
    auto *name = qobject_cast<QLineEdit *>(editor->form()->field(QStringLiteral("name"))->editor());
    auto *number = qobject_cast<QLineEdit *>(editor->form()->field(QStringLiteral("id_number"))->editor());
    test::typeText(name, QStringLiteral("王兰"));
    QTest::keyClicks(number, QStringLiteral("310199194403020021"));
    settleDown();
    desk.resize(970, 846);
    shot("new-duplicate");
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString folder = application.arguments().value(1, QStringLiteral("gallery"));
    QDir().mkpath(folder);
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    test::Terms terms(test::Terms::Missing::Named);
    QApplication::installTranslator(&terms);
    for (const auto &[kind, name] :
         {std::pair(ui::ThemeKind::Light, "light"), std::pair(ui::ThemeKind::Dark, "dark")}) {
        ui::Theme::apply(application, kind);
        pictures(folder, name);
    }
    return 0;
}
