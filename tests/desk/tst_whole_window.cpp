// SPDX-License-Identifier: GPL-3.0-or-later
#include "TraceSearch.h"
#include "WindowUnderTest.h"

#include "demo/DemoDesk.h"
#include "desk/OwnDeskPage.h"
#include "desk/RecoveryCodePage.h"
#include "desk/SecretField.h"
#include "desk/SignInPage.h"
#include "desk/WelcomePage.h"
#include "services/affairs/view/AcceptPage.h"
#include "services/affairs/view/CasePage.h"
#include "services/affairs/view/FindList.h"
#include "services/affairs/view/FormStep.h"
#include "services/affairs/view/PersonStep.h"
#include "services/affairs/view/ReceiptStep.h"
#include "services/affairs/view/SlipOutput.h"
#include "services/residents/view/ImportPage.h"
#include "services/residents/view/PersonPage.h"
#include "ui/FormView.h"
#include "ui/SearchBox.h"

#include <QDir>
#include <QElapsedTimer>
#include <QListView>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace yc;
using affairs::AcceptPage;
using residents::ImportPage;
using test::TraceSearch;

namespace {

const QString passphrase = QStringLiteral("Counter-Lamp-31");
const QString demoPassphrase = QStringLiteral("Yichuang-2026");
const QString typingFlag = QStringLiteral("--types-until-killed");
constexpr int patience = 30'000;
constexpr int lostAtMost = 1'000; ///< ms of typing that a kill may cost
constexpr int betweenKeys = 40;   ///< ms: a quick typist

/// Of the ledger, line 6: 79 years old, registered here.
const QString name = QStringLiteral("夏兰然");
const QString initials = QStringLiteral("xlr");
const QString idNumber = QStringLiteral("310199194707130844");
constexpr qint64 goodRows = 4'879; ///< truth.json

QString ledger()
{
    return qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/tests/data/imports/resident-ledger.gb18030.csv");
}

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

bool signIn(WindowUnderTest &on, const QString &secret)
{
    auto *page = on.page<desk::SignInPage>();
    if (!page)
        return false;
    auto *field = page->findChild<desk::SecretField *>();
    if (!QTest::qWaitFor([&] { return field->hasFocus(); }))
        return false;
    on.type(secret);
    on.press(Qt::Key_Return);
    return on.page<desk::MainWindow>() != nullptr;
}

QLineEdit *remark(AcceptPage *page)
{
    return qobject_cast<QLineEdit *>(page->formStep()->form()->field(QStringLiteral("remark"))->editor());
}

/// The child of the kill test: types into a form and says how many characters it has typed, for ever.
int typeUntilKilled(const QString &folder)
{
    WindowUnderTest on(folder);
    if (!signIn(on, demoPassphrase))
        return 1;
    auto people = on.door.store()->query({.type = QStringLiteral("resident"), .limit = 1});
    people.waitForFinished();
    if (!people.result() || people.result()->rows.isEmpty())
        return 1;
    on.window->frame()->open(QStringLiteral("affairs.accept"),
                             {{QStringLiteral("resident"), people.result()->rows.first().first()},
                              {QStringLiteral("item"), QStringLiteral("senior-allowance")}});
    auto *page = on.page<AcceptPage>();
    if (!page || !QTest::qWaitFor([&] { return page->step() == AcceptPage::Step::Form; }, patience))
        return 1;
    remark(page)->setFocus();
    for (int typed = 1; typed <= 190; ++typed) {
        on.type(QStringLiteral("x"));
        std::printf("%d\n", typed);
        std::fflush(stdout);
        QTest::qWait(betweenKeys);
    }
    QTest::qWait(patience);
    return 1; // nobody killed it
}

} // namespace

class WholeWindow : public QObject {
    Q_OBJECT
public:
    explicit WholeWindow(QString root)
        : m_root(std::move(root))
    {
    }

private Q_SLOTS:
    /// First run, import, search, acceptance, slip, restart: what issue 2 promises, by keys on the real window.
    void acceptsAMatterOfAnImportedPersonEndToEnd()
    {
        QString number;
        {
            WindowUnderTest on(desk());
            QVERIFY(on.active);
            QVERIFY(on.page<desk::WelcomePage>());
            makeOwnDesk(on);
            QVERIFY(on.page<desk::MainWindow>());
            importLedger(on);
            if (QTest::currentTestFailed())
                return;
            findPerson(on);
            if (QTest::currentTestFailed())
                return;

            on.press(Qt::Key_F2);
            auto *page = on.page<AcceptPage>();
            QVERIFY(page);
            QTRY_COMPARE(page->step(), AcceptPage::Step::Item); // the person is known
            on.type(QStringLiteral("lnzhjt"));
            on.press(Qt::Key_Return);
            QTRY_COMPARE(page->step(), AcceptPage::Step::Form);
            QCOMPARE(page->formStep()->form()->field(QStringLiteral("name"))->value().toString(), name);
            fill(on, page, QStringLiteral("payment_method"), QStringLiteral("cash"));
            fill(on, page, QStringLiteral("deliver_by"), QStringLiteral("post"));
            on.press(Qt::Key_A, Qt::AltModifier);
            on.press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_COMPARE_WITH_TIMEOUT(page->step(), AcceptPage::Step::Receipt, patience);
            savePdf(on, page, number);
            if (QTest::currentTestFailed())
                return;
        }
        {
            WindowUnderTest on(desk());
            QVERIFY(signIn(on, passphrase));
            on.press(Qt::Key_K, Qt::ControlModifier);
            on.type(number);
            on.press(Qt::Key_Return);
            auto *page = on.page<affairs::CasePage>();
            QVERIFY(page);
            QTRY_COMPARE(page->document().body.value(QStringLiteral("number")).toString(), number);
            QCOMPARE(page->document().body.value(QStringLiteral("applicant_name")).toString(), name);
            QCOMPARE(page->document().body.value(QStringLiteral("due")).toString(), QStringLiteral("2026-12-18"));
        }
        m_worked = true;
    }

    /// GB/T 35273-2020 6.3: nothing of a person lies anywhere in the clear. Reads what the test before left.
    void leavesNoNameNumberOrTelephoneInAnyFile()
    {
        if (!m_worked)
            QSKIP("the run before did not come to its end");
        const TraceSearch traces =
            TraceSearch::ofLedger(ledger(), QStringList{QStringLiteral("姓名"), QStringLiteral("公民身份号码"),
                                                        QStringLiteral("联系电话"), QStringLiteral("居住地址")});
        QVERIFY(traces.size() > 10'000);
        QVERIFY(traces.hits(QStringLiteral("a %1 b").arg(name).toUtf8()));
        const QByteArray utf16(reinterpret_cast<const char *>(idNumber.utf16()), idNumber.size() * 2);
        QVERIFY(traces.hits(utf16));
        int files = 0;
        const QString exported = QDir(out()).absolutePath();
        for (const QString &file : TraceSearch::filesBelow(m_root)) {
            if (file.startsWith(exported))
                continue;
            ++files;
            QVERIFY2(!traces.hitsFile(file), qPrintable(file));
        }
        QVERIFY(files >= 3); // store, vault, settings …
        QVERIFY(QFile::exists(desk()));
    }

    /// A kill while typing costs at most the last second, and the draft is offered.
    void offersTheDraftOfAKilledProgram()
    {
        const QString folder = m_root + QStringLiteral("/demo");
        demo::DemoDesk::Options options;
        options.residents = 10;
        options.withCases = false;
        QVERIFY(demo::DemoDesk::create(folder, registry::recordTypes(), std::make_shared<test::FakeClock>(), options));

        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), {typingFlag, folder});
        QElapsedTimer since;
        since.start();
        QList<std::pair<qint64, int>> heard; // ms, characters
        while ((heard.isEmpty() || heard.last().second < 70) && since.elapsed() < patience) {
            QVERIFY2(child.waitForReadyRead(patience), "the child said nothing");
            while (child.canReadLine())
                heard.append({since.elapsed(), child.readLine().trimmed().toInt()});
        }
        child.kill();
        const qint64 killed = since.elapsed();
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        int due = 0; // what was typed more than a second before
        for (const auto &[at, typed] : std::as_const(heard)) {
            if (at <= killed - lostAtMost)
                due = typed;
        }
        QVERIFY(due > 20);

        WindowUnderTest on(folder);
        QVERIFY(signIn(on, demoPassphrase));
        on.window->frame()->open(QStringLiteral("affairs.accept"));
        auto *page = on.page<AcceptPage>();
        QVERIFY(page);
        QTRY_VERIFY(page->personStep()->list()->count() > 0); // the draft stands first
        on.press(Qt::Key_Return);
        QTRY_COMPARE(page->step(), AcceptPage::Step::Form);
        const qsizetype kept = remark(page)->text().size();
        QVERIFY2(kept >= due, qPrintable(QStringLiteral("%1 of %2").arg(kept).arg(due)));
        QCOMPARE(remark(page)->text(), QString(kept, u'x'));
    }

private:
    [[nodiscard]] QString desk() const { return m_root + QStringLiteral("/desk"); }
    [[nodiscard]] QString out() const { return m_root + QStringLiteral("/exported"); }

    static void makeOwnDesk(WindowUnderTest &on)
    {
        on.press(Qt::Key_Return);
        QVERIFY(on.page<desk::OwnDeskPage>());
        on.type(QStringLiteral("310106012"));
        on.press(Qt::Key_Return); // the first of the list
        for (const QString &text :
             {QStringLiteral("3"), QStringLiteral("1001"), QStringLiteral("Zhou Min"), passphrase}) {
            on.press(Qt::Key_Tab);
            on.press(Qt::Key_A, Qt::ControlModifier);
            on.type(text);
        }
        on.press(Qt::Key_Tab);
        on.type(passphrase);
        on.press(Qt::Key_Return);
        auto *paper = on.page<desk::RecoveryCodePage>();
        QVERIFY(paper);
        on.type(paper->code().split(u'-').at(paper->askedGroup() - 1));
        on.press(Qt::Key_Return);
    }

    static void importLedger(WindowUnderTest &on)
    {
        // The file dialog is the machine's; a dropped file comes the same way.
        on.window->frame()->open(QStringLiteral("residents.import"), {{QStringLiteral("file"), ledger()}});
        auto *page = on.page<ImportPage>();
        QVERIFY(page);
        QTRY_COMPARE_WITH_TIMEOUT(page->step(), ImportPage::Step::Preview, patience);
        on.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(page->step(), ImportPage::Step::Result, 4 * patience);
        auto count = on.door.store()->count({.type = QStringLiteral("resident")});
        count.waitForFinished();
        QCOMPARE(count.result().value_or(-1), goodRows);
    }

    /// Ctrl+K, initials, Down to the one meant, Enter.
    static void findPerson(WindowUnderTest &on)
    {
        on.press(Qt::Key_K, Qt::ControlModifier);
        auto *box = on.window->frame()->findChild<ui::SearchBox *>();
        QVERIFY(box->hasFocus());
        on.type(initials);
        QTRY_VERIFY(box->popup()->isOpen() && box->popup()->count() > 0);
        auto *list = box->popup()->findChild<QListView *>();
        const auto marked = [&] { return list->currentIndex().data().toString(); };
        const auto offered = [&] { // items of the catalogue are there at once, people a moment later
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                if (list->model()->index(row, 0).data().toString().contains(name))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(offered());
        for (int i = 0; i < box->popup()->count() && !marked().contains(name); ++i)
            on.press(Qt::Key_Down);
        QVERIFY2(marked().contains(name), qPrintable(marked()));
        on.press(Qt::Key_Return);
        QVERIFY(on.page<residents::PersonPage>());
        auto person = on.door.store()->load(on.window->frame()->currentPerson());
        person.waitForFinished();
        QVERIFY(person.result());
        QCOMPARE(person.result()->body.value(QStringLiteral("id_number")).toString(), idNumber);
    }

    static void fill(WindowUnderTest &on, AcceptPage *page, const QString &key, const QString &text)
    {
        page->formStep()->form()->field(key)->editor()->setFocus();
        on.type(text);
    }

    void savePdf(WindowUnderTest &on, AcceptPage *page, QString &number)
    {
        affairs::SlipOutput *slip = page->receiptStep()->output();
        QTRY_VERIFY(slip->slip());
        auto cases = on.door.store()->query({.type = QStringLiteral("case"), .columns = {QStringLiteral("number")}});
        cases.waitForFinished();
        QVERIFY(cases.result());
        QCOMPARE(cases.result()->rows.size(), 1);
        number = cases.result()->value(0, QStringLiteral("number")).toString();
        QVERIFY(QDir().mkpath(out()));
        const QString pdf = out() + QStringLiteral("/slip.pdf");
        slip->setFileChoice([&](const QString &) { return pdf; });
        on.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(QFile::exists(pdf)); // after its row in the log
        const QString text = output(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")});
        QVERIFY2(text.contains(number), qPrintable(text));
        QVERIFY(text.contains(name));
        QVERIFY(text.contains(QStringLiteral("老年综合津贴")));
        QVERIFY(text.contains(QStringLiteral("2026年12月18日")));
        QVERIFY(!text.contains(idNumber)); // masked on paper too
        const QString image = out() + QStringLiteral("/slip");
        output(QStringLiteral("pdftoppm"), {QStringLiteral("-png"), QStringLiteral("-r"), QStringLiteral("150"),
                                            QStringLiteral("-singlefile"), pdf, image});
        const QString qr = output(QStringLiteral("zbarimg"),
                                  {QStringLiteral("-q"), QStringLiteral("--raw"), image + QStringLiteral(".png")});
        QVERIFY2(qr.startsWith(QStringLiteral("YC1:") + number), qPrintable(qr));
    }

    QString m_root;
    bool m_worked = false;
};

int main(int argc, char **argv)
{
    if (argc == 3 && QString::fromLocal8Bit(argv[1]) == typingFlag) {
        QApplication application(argc, argv);
        return typeUntilKilled(QString::fromLocal8Bit(argv[2]));
    }
    // Home, settings, cache and temporary files below one folder: so all that is written can be read.
    const QTemporaryDir root;
    for (const auto &[variable, folder] : {std::pair("HOME", "home"),
                                           {"XDG_CONFIG_HOME", "config"},
                                           {"XDG_CACHE_HOME", "cache"},
                                           {"XDG_DATA_HOME", "data"},
                                           {"XDG_RUNTIME_DIR", "runtime"},
                                           {"TMPDIR", "tmp"}}) {
        const QString path = root.filePath(QString::fromLatin1(folder));
        QDir().mkpath(path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv(variable, path.toLocal8Bit());
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("yichuang"));
    WholeWindow test(root.path());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_whole_window.moc"
