// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Terms.h"
#include "WindowUnderTest.h"

#include "demo/DemoDesk.h"
#include "desk/SecretField.h"
#include "desk/SignInPage.h"
#include "ui/ChoiceBox.h"

#include <QDir>
#include <QPrinter>
#include <QProcess>
#include <QRegularExpression>

/// The real window over a demo desk that is made once: each test has a copy, and people sign in to it one after the
/// other.
class DemoWindow {
public:
    DemoWindow(QString root, qint64 residents, WindowUnderTest::Cards cards = WindowUnderTest::Cards::None)
        : m_root(std::move(root))
        , m_residents(residents)
        , m_cards(cards)
    {
    }

    yc::core::Result<> make()
    {
        yc::demo::DemoDesk::Options options;
        options.residents = m_residents;
        const auto made = yc::demo::DemoDesk::create(model(), yc::registry::recordTypes(),
                                                     std::make_shared<yc::test::FakeClock>(), options);
        return made ? yc::core::Result<>() : std::unexpected(made.error());
    }
    /// A copy of the desk for the test that runs.
    bool begin()
    {
        m_folder = m_root + u'/' + QString::fromLatin1(QTest::currentTestFunction());
        QApplication::installTranslator(&m_terms); // what is not collected yet
        return copyFolder(model(), m_folder);
    }
    /// A new window for the clerk 1001, or for whoever has that number.
    bool signIn(const QString &number = QStringLiteral("1001"))
    {
        on.reset();
        on = std::make_unique<WindowUnderTest>(
            m_folder, QStringLiteral("zh_CN"),
            qEnvironmentVariableIsSet("YC_DARK") ? yc::ui::ThemeKind::Dark : yc::ui::ThemeKind::Light, m_cards);
        auto *page = on->page<yc::desk::SignInPage>();
        if (!page)
            return false;
        page->findChild<yc::ui::ChoiceBox *>()->setCode(number);
        auto *field = page->findChild<yc::desk::SecretField *>();
        field->setFocus();
        if (!QTest::qWaitFor([&] { return field->hasFocus(); }))
            return false;
        on->type(on->door.settings().demoPassphrase);
        on->press(Qt::Key_Return);
        return on->page<yc::desk::MainWindow>() != nullptr;
    }
    void end()
    {
        on.reset();
        QApplication::removeTranslator(&m_terms);
    }
    [[nodiscard]] yc::core::Document load(const QString &id) const
    {
        auto loaded = on->door.store()->load(id);
        loaded.waitForFinished();
        return loaded.result().value_or(yc::core::Document());
    }
    [[nodiscard]] yc::core::Document first(const yc::core::Query &query) const
    {
        auto rows = on->door.store()->query(query);
        rows.waitForFinished();
        if (!rows.result() || rows.result()->rows.isEmpty())
            return {};
        return load(rows.result()->rows.first().first().toString());
    }
    /// A printer that writes a PDF there.
    static std::function<bool(QPrinter &)> printerTo(const QString &path)
    {
        return [path](QPrinter &printer) {
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(path);
            return true;
        };
    }
    static QString paperText(const QString &path)
    {
        QProcess process;
        process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    /// Whether these words stand on the paper. Fonts give some characters back as the radicals they look like, and a
    /// line may break anywhere.
    static bool says(const QString &paperText, const QString &words)
    {
        const auto plain = [](const QString &text) {
            return text.normalized(QString::NormalizationForm_KC).remove(QRegularExpression(QStringLiteral("\\s")));
        };
        return plain(paperText).contains(plain(words));
    }
    [[nodiscard]] QString path(const QString &name) const { return m_root + u'/' + name; }

    std::unique_ptr<WindowUnderTest> on;

private:
    [[nodiscard]] QString model() const { return m_root + QStringLiteral("/model"); }
    static bool copyFolder(const QString &from, const QString &to)
    {
        bool good = QDir().mkpath(to);
        const QFileInfoList entries =
            QDir(from).entryInfoList(QDir::Files | QDir::Hidden | QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QFileInfo &entry : entries) {
            const QString target = to + u'/' + entry.fileName();
            good =
                good && (entry.isDir() ? copyFolder(entry.filePath(), target) : QFile::copy(entry.filePath(), target));
        }
        return good;
    }

    QString m_root;
    QString m_folder;
    qint64 m_residents;
    WindowUnderTest::Cards m_cards;
    yc::test::Terms m_terms;
};
