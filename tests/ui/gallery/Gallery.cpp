// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../support/Terms.h"
#include "Mocks.h"

#include "ui/SearchBox.h"
#include "ui/Theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>

#include <cstdio>
#include <memory>

using namespace yc::ui;

namespace {

void settle()
{
    for (int i = 0; i < 6; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

bool save(QWidget *window, const QSize &size, const QString &file)
{
    window->resize(size);
    window->show();
    window->activateWindow();
    settle();
    if (!QApplication::focusWidget() || !QApplication::focusWidget()->inherits("yc::ui::SearchBox")) {
        if (auto *box = window->findChild<QComboBox *>())
            box->setFocus(); // the focus ring of a field
        else if (QApplication::focusWidget())
            QApplication::focusWidget()->clearFocus();
    }
    settle();
    const bool saved = window->grab().save(file);
    std::printf("%s%s\n", qPrintable(file), saved ? "" : ": not written");
    return saved;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString folder = application.arguments().value(1, QStringLiteral("gallery"));
    QDir().mkpath(folder);
    yc::test::Terms terms; // so that the pictures show what a clerk sees
    QApplication::installTranslator(&terms);
    const QList<std::pair<ThemeKind, const char *>> themes{{ThemeKind::Light, "light"},
                                                           {ThemeKind::Dark, "dark"},
                                                           {ThemeKind::HighContrastLight, "contrast-light"},
                                                           {ThemeKind::HighContrastDark, "contrast-dark"}};
    bool all = true;
    const auto shoot = [&](QWidget *widget, const QString &name, const QSize &size) {
        const std::unique_ptr<QWidget> window(widget);
        all = save(window.get(), size, folder + u'/' + name + QStringLiteral(".png")) && all;
    };
    for (const auto &[kind, name] : themes) {
        Theme::apply(application, kind);
        const QString suffix = u'-' + QString::fromLatin1(name);
        shoot(gallery::frame(QStringLiteral("home"), gallery::workbench()), QStringLiteral("workbench") + suffix,
              {1440, 900});
        shoot(gallery::parts(), QStringLiteral("parts") + suffix, {1240, 1180});
        if (kind == ThemeKind::HighContrastDark || kind == ThemeKind::HighContrastLight)
            continue;
        shoot(gallery::frame(QStringLiteral("window"), gallery::oneWindow()), QStringLiteral("one-window") + suffix,
              {1440, 900});
        shoot(gallery::frame(QStringLiteral("residents"), gallery::resident()), QStringLiteral("resident") + suffix,
              {1440, 900});
        const std::unique_ptr<QWidget> window(gallery::frame(QStringLiteral("home"), gallery::workbench()));
        auto *search = window->findChild<SearchBox *>();
        window->resize(1440, 900);
        window->show();
        window->activateWindow();
        settle();
        search->setFocus();
        search->setText(QStringLiteral("wxl"));
        search->setResults(
            QStringLiteral("wxl"),
            {{QStringLiteral("居民"), QStringLiteral("user"), QStringLiteral("王秀兰"),
              QStringLiteral("女 · 82岁 · 310199********0024 · 海鹰居委会"), QStringLiteral("拼音"), 1},
             {QStringLiteral("居民"), QStringLiteral("user"), QStringLiteral("吴晓琳"),
              QStringLiteral("女 · 35岁 · 310199********1128 · 延中居委会"), QStringLiteral("拼音"), 2},
             {QStringLiteral("事项"),
              QStringLiteral("file"),
              QStringLiteral("无线路由补贴申领"),
              {},
              QStringLiteral("F2"),
              3},
             {QStringLiteral("命令"), QStringLiteral("gear"), QStringLiteral("外来人员登记"), {}, {}, 4}});
        all = save(window.get(), {1440, 900}, folder + QStringLiteral("/search") + suffix + QStringLiteral(".png")) &&
              all;
    }
    Theme::apply(application, ThemeKind::Light, 150);
    shoot(gallery::frame(QStringLiteral("window"), gallery::oneWindow()), QStringLiteral("one-window-150"),
          {1920, 1200});
    return all ? 0 : 1;
}
