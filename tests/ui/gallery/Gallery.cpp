// SPDX-License-Identifier: GPL-3.0-or-later
#include "Mocks.h"

#include "ui/SearchBox.h"
#include "ui/Theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QTranslator>

#include <cstdio>
#include <memory>

using namespace yc::ui;

namespace {

/// The Chinese of the kit straight from its terms, so that the pictures show what a clerk sees.
class Terms final : public QTranslator {
public:
    explicit Terms(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            std::printf("no terms at %s\n", qPrintable(path));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (const QString &line : lines) {
            const QStringList cells = line.split(u'\t');
            if (cells.size() == 3)
                m_words.insert(cells.at(0) + u'\t' + cells.at(1), cells.at(2));
        }
    }
    [[nodiscard]] bool isEmpty() const override { return m_words.isEmpty(); }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        // tr() in a class of yc::ui has the context "yc::ui::Banner"; the terms name the class alone.
        const QString name = QString::fromLatin1(context).section(QStringLiteral("::"), -1);
        return m_words.value(name + u'\t' + QString::fromUtf8(source));
    }

private:
    QHash<QString, QString> m_words;
};

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
    Terms terms(qEnvironmentVariable("YC_SOURCE_DIR", QStringLiteral(".")) +
                QStringLiteral("/translations/terms/ui.tsv"));
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
