// SPDX-License-Identifier: GPL-3.0-or-later
#include "ElderDesk.h"

#include "print/PaperOutput.h"
#include "services/eldercare/rules/AllowanceCommands.h"
#include "services/eldercare/rules/AllowanceRun.h"
#include "services/eldercare/view/AbilityForm.h"
#include "services/eldercare/view/AllowancePage.h"
#include "services/eldercare/view/AssessmentPage.h"
#include "services/eldercare/view/BatchesPanel.h"
#include "services/eldercare/view/EldersPage.h"
#include "services/eldercare/view/IndicatorPanel.h"
#include "services/eldercare/view/SumsPanel.h"
#include "services/eldercare/view/VisitForm.h"
#include "services/eldercare/view/VisitsPage.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/ChoiceBox.h"
#include "ui/FormView.h"
#include "ui/RecordList.h"
#include "ui/TabBar.h"
#include "ui/Theme.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTableView>
#include <QTranslator>

using namespace yc;
using namespace yc::eldercare;
using test::ElderDesk;

namespace {

const QString assessmentPage = QStringLiteral("eldercare.assessment");
const QString eldersPage = QStringLiteral("eldercare.elders");
const QString allowancePage = QStringLiteral("eldercare.allowance");
const QString visitsPage = QStringLiteral("eldercare.visits");

/// Chinese straight from the terms.
class Terms final : public QTranslator {
public:
    Terms()
    {
        const QDir terms(qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/translations/terms"));
        for (const QString &name : terms.entryList({QStringLiteral("*.tsv")})) {
            QFile file(terms.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
            for (const QString &line : lines) {
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

core::Document documentOf(const QString &type, const QString &uuid, const QJsonObject &body)
{
    core::Document document;
    document.id = type + u':' + uuid;
    document.type = type;
    document.body = body;
    return document;
}

/// A claim since January 2026, paid for up to June.
core::Result<> putClaim(core::Transaction &transaction, const QString &uuid, const QString &resident)
{
    const QJsonObject person{{QStringLiteral("resident"), resident},
                             {QStringLiteral("resident_name"), QStringLiteral("甲")},
                             {QStringLiteral("place"), QStringLiteral("31")}};
    QJsonObject claim = person;
    claim.insert(QStringLiteral("from_month"), QStringLiteral("2026-01"));
    claim.insert(QStringLiteral("state"), QStringLiteral("active"));
    YC_TRY(transaction.put(documentOf(QStringLiteral("allowance_claim"), uuid, claim)));
    for (const int first : {1, 4}) {
        QJsonArray months;
        for (int month = first; month < first + 3; ++month)
            months.append(QStringLiteral("2026-0%1").arg(month));
        QJsonObject paid = person;
        paid.insert(QStringLiteral("quarter"), months.first());
        paid.insert(QStringLiteral("months"), months.size());
        paid.insert(QStringLiteral("amount"), 45'000);
        paid.insert(QStringLiteral("month_list"), months);
        paid.insert(QStringLiteral("to_month"), months.last());
        paid.insert(QStringLiteral("state"), QStringLiteral("approved"));
        YC_TRY(transaction.put(documentOf(QStringLiteral("age_allowance"), core::newUuid7(transaction.now()), paid)));
    }
    return {};
}

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) // the most so far
            return line.mid(6).simplified().split(' ').first().toDouble() / 1000;
    }
    return 0;
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow(), key,
                    modifiers);
}

void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

AssessmentPage *begin(ElderDesk &desk, const QString &person)
{
    desk.open(assessmentPage, {{QStringLiteral("person"), person}});
    auto *page = desk.page<AssessmentPage>(assessmentPage);
    if (!QTest::qWaitFor([&] { return !page->form()->values().isEmpty(); }))
        qFatal("no form");
    return page;
}

/// The reason of an assessment, as a clerk types a code.
void typeReason(AssessmentPage &page)
{
    auto *reason = page.form()->section(0)->field(QStringLiteral("reason"))->editor();
    reason->setFocus();
    type(QStringLiteral("first"));
    press(Qt::Key_Tab);
}

} // namespace

class EldercareView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QApplication::installTranslator(&m_terms);
        ui::Theme::apply(*qApp, ui::ThemeKind::Light);
    }

    /// From the first key to the printed report, by two people.
    void anAssessmentFromTheFirstKeyToTheReport()
    {
        ElderDesk desk;
        const QString person = desk.addPerson(QStringLiteral("王秀英"), QStringLiteral("1941-05-06"));
        desk.open(eldersPage);
        auto *list = desk.page<EldersPage>(eldersPage)->list();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->table()->setFocus();
        press(Qt::Key_Home);
        press(Qt::Key_Return);
        QTRY_VERIFY(desk.page<AssessmentPage>(assessmentPage));
        auto *page = desk.page<AssessmentPage>(assessmentPage);
        QTRY_VERIFY(!page->form()->values().isEmpty());
        typeReason(*page);
        press(Qt::Key_PageDown, Qt::AltModifier);
        QCOMPARE(page->step(), AssessmentPage::Indicators);
        QTRY_VERIFY(page->indicators()->hasFocus());
        // A key that the indicator does not have changes nothing.
        press(Qt::Key_9);
        QCOMPARE(page->indicators()->current(), QStringLiteral("B.1.1"));
        for (int i = 0; i < 12; ++i)
            press(Qt::Key_3); // 12 × 3: the stairs have 3 at most, which is 3 as well
        QCOMPARE(page->indicators()->current(), QStringLiteral("B.3.1"));
        press(Qt::Key_Left);
        QCOMPARE(page->indicators()->current(), QStringLiteral("B.2.4"));
        press(Qt::Key_Right);
        for (int i = 0; i < 6; ++i)
            press(Qt::Key_4);
        press(Qt::Key_1);
        press(Qt::Key_1);
        press(Qt::Key_2);
        press(Qt::Key_2);
        press(Qt::Key_2);
        press(Qt::Key_4);
        press(Qt::Key_3);
        QVERIFY(page->sums()->finalWords().contains(QStringLiteral("未完成")));
        press(Qt::Key_4);
        QCOMPARE(page->step(), AssessmentPage::Report); // the last leads to the result
        QVERIFY2(page->sums()->finalWords().contains(QStringLiteral("轻度")), qPrintable(page->sums()->finalWords()));
        press(Qt::Key_F8);
        QTRY_COMPARE(desk.count(QStringLiteral("ability_assessment")), 1);
        QTRY_VERIFY(!page->document().isNull());
        const QString id = page->document().id;
        QCOMPARE(page->document().body[u"total"].toInteger(), 36 + 24 + 4 + 15);
        QTRY_COMPARE(desk.count(QStringLiteral("ability_draft")), 0);
        QCOMPARE(desk.figure(QStringLiteral("to-confirm")), 1);

        desk.signIn("point");
        desk.open(eldersPage, {{QStringLiteral("which"), QStringLiteral("confirm")}});
        list = desk.page<EldersPage>(eldersPage)->list();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->table()->setFocus();
        press(Qt::Key_Home);
        press(Qt::Key_Return);
        QTRY_VERIFY(desk.page<AssessmentPage>(assessmentPage) &&
                    desk.page<AssessmentPage>(assessmentPage)->document().id == id);
        page = desk.page<AssessmentPage>(assessmentPage);
        QTRY_COMPARE(page->step(), AssessmentPage::Report);
        press(Qt::Key_F9);
        QTRY_COMPARE(desk.load(id).body[u"state"].toString(), QStringLiteral("done"));
        QTRY_VERIFY(page->output()->slip() &&
                    page->output()->slip()->text().contains(QStringLiteral("两名评估人员确认")));
        const QString paper = page->output()->slip()->text();
        QVERIFY2(paper.contains(QStringLiteral("79 / 90")) && paper.contains(QStringLiteral("吴晓")),
                 qPrintable(paper));
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("report.pdf"));
        page->output()->setFileChoice([&](const QString &) { return file; });
        page->output()->savePdf();
        QTRY_VERIFY(QFile::exists(file) && QFileInfo(file).size() > 1000);
        QCOMPARE(desk.figure(QStringLiteral("to-confirm")), 0);
        desk.clock->advance(std::chrono::hours(24 * 366));
        QCOMPARE(desk.figure(QStringLiteral("to-repeat")), 1);
    }

    void aDraftGoesOnWhereItWasLeft()
    {
        ElderDesk desk;
        const QString person = desk.addPerson(QStringLiteral("王秀英"), QStringLiteral("1941-05-06"));
        AssessmentPage *page = begin(desk, person);
        typeReason(*page);
        page->setStep(AssessmentPage::Indicators);
        press(Qt::Key_2);
        press(Qt::Key_2);
        QTRY_VERIFY(!page->draft().isEmpty()); // by itself, with the pause
        QVERIFY(page->mayLeave());
        QTRY_COMPARE(desk.count(QStringLiteral("ability_draft")), 1);
        desk.signIn("clerk");
        page = begin(desk, person);
        QTRY_COMPARE(page->step(), AssessmentPage::Indicators);
        QCOMPARE(page->indicators()->scores().size(), 2);
        QCOMPARE(page->form()->values()[u"reason"].toString(), QStringLiteral("first"));
        QCOMPARE(page->indicators()->current(), QStringLiteral("B.1.3"));
    }

    void theFirstAssessorIsNotAskedToConfirm()
    {
        ElderDesk desk;
        AssessmentPage *page = begin(desk, desk.addPerson(QStringLiteral("王秀英"), QStringLiteral("1941-05-06")));
        typeReason(*page);
        press(Qt::Key_F8); // unfinished: says what is missing, and leads there
        QTRY_VERIFY2(page->banner()->text().contains(QStringLiteral("26")), qPrintable(page->banner()->text()));
        QCOMPARE(page->step(), AssessmentPage::Indicators);
        QCOMPARE(desk.count(QStringLiteral("ability_assessment")), 0);
        for (int i = 0; i < 26; ++i)
            press(Qt::Key_0);
        press(Qt::Key_F8);
        QTRY_COMPARE(desk.count(QStringLiteral("ability_assessment")), 1);
        QTRY_VERIFY(!page->document().isNull());
        for (ui::ActionButton *button : page->findChildren<ui::ActionButton *>())
            QVERIFY(!(button->isVisible() && button->text().contains(QStringLiteral("确认"))));
    }

    void theRegisterSaysWhoIsOwedAndABatchPaysThem()
    {
        ElderDesk desk; // 18 November 2026
        const QString owed = desk.addPerson(QStringLiteral("赵阿大"), QStringLiteral("1961-10-05"));
        desk.addPerson(QStringLiteral("钱阿二"), QStringLiteral("1962-01-05"));
        desk.addPerson(QStringLiteral("孙阿三"), QStringLiteral("1950-01-05"), {}, QStringLiteral("12"));
        QCOMPARE(desk.figure(QStringLiteral("not-applied")), 1);
        desk.open(allowancePage, {{QStringLiteral("which"), QStringLiteral("owed")}});
        auto *page = desk.page<AllowancePage>(allowancePage);
        QTRY_COMPARE(page->list(AllowancePage::Owed)->model()->rowCount(), 1);
        QTRY_COMPARE(page->list(AllowancePage::Unclear)->model()->rowCount(), 1);
        page->list(AllowancePage::Owed)->table()->setFocus();
        press(Qt::Key_Home);
        QTRY_COMPARE(page->list(AllowancePage::Owed)->currentId(), owed);
        press(Qt::Key_F8);
        QTRY_COMPARE(desk.count(QStringLiteral("allowance_claim")), 1);
        QTRY_COMPARE(page->list(AllowancePage::Owed)->model()->rowCount(), 0);
        QCOMPARE(desk.figure(QStringLiteral("not-applied")), 0);
        page->tabs()->setCurrentIndex(AllowancePage::Batches);
        press(Qt::Key_B, Qt::ControlModifier); // January 2027, which stands there
        QTRY_COMPARE(desk.count(QStringLiteral("allowance_batch")), 1);
        QTRY_COMPARE(page->batches()->lines()->model()->rowCount(), 1);
        const core::Document batch = page->batches()->batch();
        QCOMPARE(batch.body[u"total"].toInteger(), 6 * 7'500);
        QCOMPARE(batch.body[u"arrears"].toInteger(), 3 * 7'500); // October to December
        desk.signIn("supervisor");
        QCOMPARE(desk.figure(QStringLiteral("batches")), 1);
        desk.open(allowancePage, {{QStringLiteral("which"), QStringLiteral("batches")}});
        page = desk.page<AllowancePage>(allowancePage);
        auto *panel = page->batches();
        QTRY_COMPARE(panel->list()->model()->rowCount(), 1);
        panel->list()->table()->setFocus();
        press(Qt::Key_Home);
        QTRY_COMPARE(panel->batch().id, batch.id);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.load(batch.id).body[u"state"].toString(), QStringLiteral("approved"));
    }

    void aWeekIsPlannedPrintedAndRecorded()
    {
        ElderDesk desk;
        desk.addPerson(QStringLiteral("王秀英"), QStringLiteral("1941-05-06"), {QStringLiteral("living_alone")});
        desk.addPerson(QStringLiteral("李桂兰"), QStringLiteral("1945-05-06"), {QStringLiteral("dementia")});
        desk.open(visitsPage);
        auto *page = desk.page<VisitsPage>(visitsPage);
        press(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(page->list()->model()->rowCount(), 2);
        press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(page->output()->slip());
        const QString paper = page->output()->slip()->text();
        QVERIFY2(paper.contains(QStringLiteral("李桂兰")) && paper.contains(QStringLiteral("康定路")),
                 qPrintable(paper));
        QVERIFY(!paper.contains(QStringLiteral("13800005678")));
        QVERIFY(page->goBack());
        desk.clock->advance(std::chrono::hours(24 * 5));
        QCOMPARE(desk.figure(QStringLiteral("visits-missed")), 2);
        desk.open(visitsPage, {{QStringLiteral("which"), QStringLiteral("missed")}});
        QTRY_COMPARE(page->list()->model()->rowCount(), 2);
        page->list()->table()->setFocus();
        press(Qt::Key_Home);
        press(Qt::Key_Return);
        QTRY_VERIFY(page->form()->isVisible());
        page->form()->fields()->field(QStringLiteral("safety"))->editor()->setFocus();
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("urgent"));
        press(Qt::Key_Tab);
        QVERIFY(!page->mayLeave());
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(page->banner()->text().contains(QStringLiteral("跟进")), qPrintable(page->banner()->text()));
        page->form()->fields()->field(QStringLiteral("follow_up"))->editor()->setFocus();
        type(QStringLiteral("gas valve, today"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.figure(QStringLiteral("visits-missed")), 1);
        QVERIFY(page->mayLeave());
    }

    /// As many people as YC_PEOPLE says, nine in ten of age with a claim that two quarters were paid for.
    /// Prints what it takes; no time decides.
    void aRegisterInTheStoreIsRunOver()
    {
        const int people =
            qEnvironmentVariableIntValue("YC_PEOPLE") > 0 ? qEnvironmentVariableIntValue("YC_PEOPLE") : 600;
        const QDate youngest(1961, 11, 30);
        ElderDesk desk;
        constexpr int together = 5'000;
        int owed = 0;
        int claimed = 0;
        for (int done = 0; done < people; done += together) {
            core::Command command{.name = QStringLiteral("test.command"), .permission = {}};
            const int last = std::min(people, done + together);
            command.work = [&, done, last,
                            now = desk.clock->now()](core::Transaction &transaction) -> core::Result<QJsonObject> {
                for (int i = done; i < last; ++i) {
                    const QDate birth = QDate(1926, 1, 1).addDays(qint64(i) * 31 % 36'500);
                    const QString uuid = core::newUuid7(now.addMSecs(i));
                    const QString id = QStringLiteral("resident:") + uuid;
                    YC_TRY(transaction.put(documentOf(QStringLiteral("resident"), uuid,
                                                      {{QStringLiteral("name"), QStringLiteral("甲")},
                                                       {QStringLiteral("birth"), birth.toString(Qt::ISODate)},
                                                       {QStringLiteral("residence_category"), QStringLiteral("11")}})));
                    if (birth > youngest)
                        continue;
                    if (i % 10 == 0) {
                        ++owed;
                        continue;
                    }
                    ++claimed;
                    YC_TRY(putClaim(transaction, uuid, id));
                }
                return QJsonObject();
            };
            desk.run(std::move(command));
        }
        const double before = residentMegabytes();
        QElapsedTimer timer;
        timer.start();
        auto running = runOverRegister(desk.store(), *AllowanceRules::of(QStringLiteral("31")));
        QTRY_VERIFY_WITH_TIMEOUT(running.isFinished(), 120'000);
        const auto run = running.result();
        QVERIFY(run);
        qInfo("run over %d people, %d claims, %d payments in an encrypted store: %lld ms, memory %.0f to %.0f MB",
              people, claimed, 2 * claimed, timer.elapsed(), before, residentMegabytes());
        QCOMPARE((*run)->owed().size(), owed);
        QCOMPARE((*run)->claims(), claimed);
        QCOMPARE((*run)->toStop().size(), 0);

        core::Command batch{.name = QStringLiteral("test.command"), .permission = {}};
        qsizetype lines = 0;
        qint64 arrears = 0;
        batch.work = [&](core::Transaction &transaction) -> core::Result<QJsonObject> {
            AllowanceRun again(*AllowanceRules::of(QStringLiteral("31")), QDate(2026, 11, 18),
                               Month::parse(QStringLiteral("2026-10")));
            YC_TRY(runInTransaction(transaction, again));
            lines = again.lines().size();
            for (const AllowanceRun::Line &line : again.lines())
                arrears += line.arrears.fen();
            return QJsonObject();
        };
        timer.restart();
        desk.run(std::move(batch));
        qInfo("the same with the lines of a batch, in a transaction: %lld ms", timer.elapsed());
        QCOMPARE(lines, claimed);
        QVERIFY(claimed == 0 || arrears > 0); // the third quarter
    }

    void pictures()
    {
        const QString folder = qEnvironmentVariable("YC_PICTURES");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        for (const auto &[kind, suffix] :
             {std::pair(ui::ThemeKind::Light, "light"), std::pair(ui::ThemeKind::Dark, "dark")}) {
            ui::Theme::apply(*qApp, kind);
            ElderDesk desk;
            const auto shoot = [&](const char *name) {
                QTest::qWait(300);
                QVERIFY(desk.grab().save(
                    QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1String(name), QLatin1String(suffix))));
            };
            const QString person = desk.addPerson(QStringLiteral("王秀英"), QStringLiteral("1941-05-06"),
                                                  {QStringLiteral("living_alone")});
            desk.addPerson(QStringLiteral("李桂兰"), QStringLiteral("1945-05-06"), {QStringLiteral("dementia")});
            desk.addPerson(QStringLiteral("赵阿大"), QStringLiteral("1961-10-05"));
            desk.addPerson(QStringLiteral("孙阿三"), QStringLiteral("1950-01-05"), {}, QStringLiteral("12"));
            AssessmentPage *page = begin(desk, person);
            typeReason(*page);
            shoot("elder-1-form");
            page->form()->tabs()->setCurrentIndex(3);
            shoot("elder-2-diagnoses");
            page->setStep(AssessmentPage::Indicators);
            for (const Qt::Key key : {Qt::Key_3, Qt::Key_2, Qt::Key_4, Qt::Key_1, Qt::Key_3})
                press(key);
            shoot("elder-3-indicator");
            for (int i = 5; i < 26; ++i)
                press(i % 2 ? Qt::Key_1 : Qt::Key_0);
            auto *diagnosis = page->form()->section(3)->field(QStringLiteral("diagnosis.dementia"))->editor();
            page->setStep(AssessmentPage::Form);
            diagnosis->setFocus();
            press(Qt::Key_Space);
            press(Qt::Key_F8);
            QTRY_VERIFY(!page->document().isNull());
            page->setStep(AssessmentPage::Report);
            shoot("elder-4-report");
            QTRY_VERIFY(page->output()->slip());
            QVERIFY(page->output()->slip()->image(0, 96).save(
                QStringLiteral("%1/elder-report-%2.png").arg(folder, QLatin1String(suffix))));
            desk.open(eldersPage);
            shoot("elder-5-list");
            desk.open(allowancePage);
            shoot("elder-6-allowance");
            desk.run(
                claimAllowance(desk.page<AllowancePage>(allowancePage)->list(AllowancePage::Owed)->model()->idAt(0)));
            desk.page<AllowancePage>(allowancePage)->tabs()->setCurrentIndex(AllowancePage::Batches);
            press(Qt::Key_B, Qt::ControlModifier);
            QTRY_COMPARE(desk.count(QStringLiteral("allowance_batch")), 1);
            shoot("elder-7-batch");
            desk.open(visitsPage);
            press(Qt::Key_N, Qt::ControlModifier);
            auto *visits = desk.page<VisitsPage>(visitsPage);
            QTRY_COMPARE(visits->list()->model()->rowCount(), 2);
            visits->list()->table()->setFocus();
            press(Qt::Key_Home);
            press(Qt::Key_Return);
            QTRY_VERIFY(visits->form()->isVisible());
            shoot("elder-8-visits");
            press(Qt::Key_P, Qt::ControlModifier);
            QTRY_VERIFY(visits->output()->slip());
            QVERIFY(visits->output()->slip()->image(0, 96).save(
                QStringLiteral("%1/elder-visits-%2.png").arg(folder, QLatin1String(suffix))));
        }
        ui::Theme::apply(*qApp, ui::ThemeKind::Light);
    }

private:
    Terms m_terms;
};

QTEST_MAIN(EldercareView)
#include "tst_eldercare_view.moc"
