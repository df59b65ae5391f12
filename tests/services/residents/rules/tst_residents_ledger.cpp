// SPDX-License-Identifier: GPL-3.0-or-later
#include "Ledgers.h"
#include "services/residents/rules/LedgerDates.h"
#include "services/residents/rules/RejectedRows.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace yc::residents;
using namespace yc::residents::testing;
using Severity = LedgerFinding::Severity;

class ResidentLedger : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheTruthAboutTheCsv();
    void givesMaskedRowsBackWithTheFieldNamed_data();
    void givesMaskedRowsBackWithTheFieldNamed();
    void judgesTheSamePeopleAlikeInEveryFormat_data();
    void judgesTheSamePeopleAlikeInEveryFormat();
    void proposesColumnsByName();
    void letsAPersonCorrectTheColumns();
    void readsDatesAsPeopleWriteThem_data();
    void readsDatesAsPeopleWriteThem();
    void checksOneRow_data();
    void checksOneRow();
    void takesTheCenturyFromTheBirthColumn();
    void onlyGoodRowsClaimTheirNumber();
    void findsOddHouseholds();
    void resolvesCommitteesWithinTheDesk();
    void readsTagsFromRemarks();
    void writesRejectedRowsInTheSameLayout_data();
    void writesRejectedRowsInTheSameLayout();
    void hasASentenceForEveryFinding();
    void refusesALedgerWithoutItsColumns();
    void stopsWhenAsked();
    void reportsProgress();
};

void ResidentLedger::agreesWithTheTruthAboutTheCsv()
{
    QFile file(importFile("truth.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject truth = QJsonDocument::fromJson(file.readAll()).object();
    const QHash<QString, QString> codes = {
        {QStringLiteral("sex contradicts the number"), QStringLiteral("ledger.sex-contradicts-number")},
        {QStringLiteral("birth date contradicts the number"), QStringLiteral("ledger.birth-contradicts-number")},
        {QStringLiteral("no identity number"), QStringLiteral("ledger.no-number")},
        {QStringLiteral("telephone one digit short (warning)"), QStringLiteral("ledger.telephone-one-short")},
        {QStringLiteral("no name"), QStringLiteral("ledger.no-name")},
        {QStringLiteral("identity number of another row"), QStringLiteral("ledger.number-of-another-row")},
        {QStringLiteral("full-width digits (normalisable)"), QStringLiteral("ledger.full-width-digits")},
        {QStringLiteral("spaces or lower-case x (normalisable)"), QStringLiteral("ledger.spaces-or-lower-case")},
        {QStringLiteral("spaces inside the name (normalisable)"), QStringLiteral("ledger.spaces-in-name")},
        {QStringLiteral("15-digit, century ambiguous"), QStringLiteral("ledger.century-ambiguous")},
        {QStringLiteral("number destroyed by a spreadsheet"), QStringLiteral("ledger.number-destroyed")},
        {QStringLiteral("bad check character"), QStringLiteral("ledger.bad-check-character")},
        {QStringLiteral("15-digit legacy number (convertible)"), QStringLiteral("ledger.legacy-number")},
    };
    const auto summary = LedgerImport(sourceOf(importFile("resident-ledger.gb18030.csv"))).run({});
    QVERIFY(summary);
    QCOMPARE(summary->rows, truth.value(u"rows").toInt());
    QCOMPARE(summary->good, truth.value(u"good").toInt());
    QCOMPARE(summary->rejected, summary->rows - summary->good);
    QCOMPARE(summary->households, 1984);
    const QJsonObject defects = truth.value(u"defects").toObject();
    QCOMPARE(defects.size(), codes.size());
    QMap<QString, qint64> found = summary->counts;
    for (auto defect = defects.begin(); defect != defects.end(); ++defect) {
        QVERIFY2(codes.contains(defect.key()), qPrintable(defect.key()));
        const QString code = codes.value(defect.key());
        QVERIFY2(found.value(code) == defect.value().toInt(),
                 qPrintable(
                     QStringLiteral("%1: %2, truth %3").arg(code).arg(found.value(code)).arg(defect.value().toInt())));
        found.remove(code);
    }
    // What the truth does not count: two committee names that the district has twice, and heads whose row is rejected.
    const QStringList others = {QStringLiteral("ledger.committee-ambiguous"),
                                QStringLiteral("ledger.household-head-rejected")};
    for (auto it = found.cbegin(); it != found.cend(); ++it)
        QVERIFY2(others.contains(it.key()), qPrintable(it.key()));
}

void ResidentLedger::givesMaskedRowsBackWithTheFieldNamed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *line, const char *field) {
        QTest::newRow(name) << QString::fromUtf8(line) << QString::fromLatin1(field);
    };
    row("number", "1,王秀兰,户主,女,310199********0024,1944-03-02,13812345678,,延安中路1号,,", "id_number");
    row("name", "1,王*兰,户主,女,310199194403020024,1944-03-02,13812345678,,延安中路1号,,", "name");
    row("telephone", "1,王秀兰,户主,女,310199194403020024,1944-03-02,138****5678,,延安中路1号,,", "telephone");
    row("address", "1,王秀兰,户主,女,310199194403020024,1944-03-02,13812345678,,延安中路****,,", "address");
    row("birth", "1,王秀兰,户主,女,310199194403020024,1944-**-**,13812345678,,延安中路1号,,", "birth");
    row("note", "1,王秀兰,户主,女,310199194403020024,1944-03-02,13812345678,,延安中路1号,,●●", "note");
}

void ResidentLedger::givesMaskedRowsBackWithTheFieldNamed()
{
    QFETCH(const QString, line);
    QFETCH(const QString, field);
    const QTemporaryDir folder;
    const auto rows = rowsOf(sourceOf(writeLedger(folder, {line})));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 1);
    QVERIFY(!rows->first().isGood());
    const auto &findings = rows->first().findings;
    const auto found = std::ranges::find(findings, QStringLiteral("ledger.masked-value"), &LedgerFinding::code);
    QVERIFY(found != findings.end());
    QCOMPARE(found->field, field);
    QVERIFY(!codesOf(rows->first()).contains(QStringLiteral("ledger.number-malformed"))); // said once
}

void ResidentLedger::judgesTheSamePeopleAlikeInEveryFormat_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("xlsx") << importFile("resident-ledger.xlsx");
    QTest::newRow("xls") << importFile("resident-ledger.xls");
}

void ResidentLedger::judgesTheSamePeopleAlikeInEveryFormat()
{
    QFETCH(const QString, path);
    const auto bySerial = [](const QString &file) {
        QHash<QString, LedgerRow> rows;
        LedgerSource source = sourceOf(file);
        const qsizetype serial = source.columns.header().indexOf(QStringLiteral("序号"));
        const auto all = rowsOf(source);
        if (all) {
            for (const LedgerRow &row : *all)
                rows.insert(row.source.cell(serial), row);
        }
        return rows;
    };
    const auto expected = bySerial(importFile("resident-ledger.gb18030.csv"));
    const auto rows = bySerial(path);
    QCOMPARE(expected.size(), 4967);
    QCOMPARE(rows.size(), 4967);
    qsizetype numbersLostHere = 0;
    qsizetype different = 0;
    QSet<QString> lostNumbers;
    for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
        const LedgerRow &there = expected[it.key()];
        const bool lost = codesOf(*it).contains(QStringLiteral("ledger.number-destroyed")) &&
                          !codesOf(there).contains(QStringLiteral("ledger.number-destroyed"));
        if (lost) {
            ++numbersLostHere;
            lostNumbers.insert(there.resident.idNumber);
        }
    }
    for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
        const LedgerRow &there = expected[it.key()];
        // A number lost here, or whose first owner lost it here, is judged differently for that reason alone.
        if (lostNumbers.contains(there.resident.idNumber))
            continue;
        if (codesOf(*it) != codesOf(there) || it->resident != there.resident)
            ++different;
    }
    QCOMPARE(different, 0);
    QCOMPARE(numbersLostHere, path.endsWith(QStringLiteral(".xlsx")) ? 51 : 0);
}

void ResidentLedger::proposesColumnsByName()
{
    const auto vocabulary = LedgerVocabulary::builtIn();
    QVERIFY(vocabulary);
    const auto map = ColumnMap::propose({QStringLiteral(" 姓 名 "), QStringLiteral("身份证号\n（必填）*"),
                                         QStringLiteral("住址"), QStringLiteral("现住址"), QStringLiteral("电话"),
                                         QStringLiteral("手机"), QStringLiteral("序号"), QStringLiteral("爱好")},
                                        *vocabulary);
    QCOMPARE(map.field(0), QStringLiteral("name"));
    QCOMPARE(map.field(1), QStringLiteral("id_number"));
    QCOMPARE(map.field(2), QString());
    QCOMPARE(map.field(3), QStringLiteral("address"));
    QCOMPARE(map.field(4), QStringLiteral("telephone"));
    QCOMPARE(map.field(5), QStringLiteral("telephone_2"));
    QCOMPARE(map.unmapped(*vocabulary), QList<qsizetype>({2, 7}));
    QVERIFY(map.missing().isEmpty());
    for (const LedgerVocabulary::Column &column : vocabulary->columns()) {
        QVERIFY2(column.field == u"household_number" || column.field == u"birth" ||
                     textField(*std::make_unique<Resident>(), column.field),
                 qPrintable(column.field));
    }
}

void ResidentLedger::letsAPersonCorrectTheColumns()
{
    auto map = ColumnMap::propose({QStringLiteral("姓名"), QStringLiteral("号码")}, *LedgerVocabulary::builtIn());
    QCOMPARE(map.missing(), QStringList({QStringLiteral("id_number")}));
    map.assign(1, QStringLiteral("id_number"));
    QVERIFY(map.missing().isEmpty());
    map.assign(0, QStringLiteral("id_number"));
    QCOMPARE(map.column(QStringLiteral("id_number")), 0);
    QCOMPARE(map.field(1), QString());
    QCOMPARE(map.missing(), QStringList({QStringLiteral("name")}));
}

void ResidentLedger::readsDatesAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    const QDate day(1976, 9, 11);
    for (const char *text :
         {"1976-09-11", "1976/9/11", "1976.09.11", "19760911", "1976年9月11日", "1976-09-11T00:00:00", "1976/9/11 0:00",
          " 1976-9-11 ", "１９７６年９月１１日", "28014", "1976年09月11日生"})
        QTest::newRow(text) << QString::fromUtf8(text) << day;
    for (const char *text : {"", "1976", "1976-09", "76-9-11", "1976-13-01", "19760230", "9999999999", "abc",
                             "1976-9-11 x", "1976年9月", "12", "1976-9-11-3"})
        QTest::newRow(text) << QString::fromUtf8(text) << QDate();
}

void ResidentLedger::readsDatesAsPeopleWriteThem()
{
    QFETCH(const QString, text);
    QFETCH(const QDate, date);
    QCOMPARE(readLedgerDate(text), date);
}

void ResidentLedger::checksOneRow_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, const char *line, const QStringList &codes, bool good) {
        QTest::newRow(name) << QString::fromUtf8(line) << codes << good;
    };
    row("good", "1,李宇广,户主,男,310199196211201230,1962/11/20,13812345678,海鹰居委会,x,已婚,", {}, true);
    row("sex and birth come from the number", "1,李宇广,户主,,310199196211201230,,,海鹰居委会,x,,", {}, true);
    row("unknown words", "1,李宇广,房东,男,310199196211201230,,,海鹰居委会,x,热恋,",
        {QStringLiteral("ledger.unknown-word"), QStringLiteral("ledger.unknown-word")}, true);
    row("unknown committee", "1,李宇广,户主,男,310199196211201230,,,无此居委会,x,,",
        {QStringLiteral("ledger.committee-unknown")}, true);
    row("odd telephone", "1,李宇广,户主,男,310199196211201230,,123,海鹰居委会,x,,", {}, true); // a service line
    row("wrong telephone", "1,李宇广,户主,男,310199196211201230,,没有,海鹰居委会,x,,",
        {QStringLiteral("ledger.telephone-unusual")}, true);
    row("date that is none", "1,李宇广,户主,男,310199196211201230,1962年,,海鹰居委会,x,,",
        {QStringLiteral("ledger.date-unreadable")}, true);
    row("number kept by a formula", "1,李宇广,户主,男,=\"310199196211201230\",,,海鹰居委会,x,,", {}, true);
    row("number of 17", "1,李宇广,户主,男,31019919621120123,,,海鹰居委会,x,,",
        {QStringLiteral("ledger.number-malformed")}, false);
    row("zeros for digits", "1,李宇广,户主,男,310199196211201000,,,海鹰居委会,x,,",
        {QStringLiteral("ledger.number-destroyed")}, false);
    row("unreadable name", "1,李\xEF\xBF\xBD广,户主,男,310199196211201230,,,海鹰居委会,x,,",
        {QStringLiteral("ledger.unreadable-character")}, false);
    row("no name and no number", "1,,户主,男,,,,海鹰居委会,x,,",
        {QStringLiteral("ledger.no-name"), QStringLiteral("ledger.no-number")}, false);
    row("passport", "1,李宇广,户主,男,E12345678,1962-11-20,,海鹰居委会,x,,", {}, true);
    row("century ambiguous and nothing settles it", "1,李宇广,户主,,310199100104736,,,海鹰居委会,x,,",
        {QStringLiteral("ledger.century-ambiguous")}, false);
}

void ResidentLedger::checksOneRow()
{
    QFETCH(const QString, line);
    QFETCH(const QStringList, codes);
    QFETCH(const bool, good);
    QTemporaryDir folder;
    const auto rows = rowsOf(sourceOf(writeLedger(folder, {line})));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 1);
    QCOMPARE(codesOf(rows->first()), codes);
    QCOMPARE(rows->first().isGood(), good);
    if (!good)
        return;
    QCOMPARE(rows->first().resident.sex, QStringLiteral("1"));
    QCOMPARE(rows->first().resident.birth, QDate(1962, 11, 20));
    QCOMPARE(rows->first().resident.name, QStringLiteral("李宇广"));
}

void ResidentLedger::takesTheCenturyFromTheBirthColumn()
{
    QTemporaryDir folder;
    const auto rows =
        rowsOf(sourceOf(writeLedger(folder, {QStringLiteral("1,段健,女,女,310199100104736,20100104,,,,,"),
                                             QStringLiteral("1,段健,女,男,310199100104737,1910-1-4,,,,,")})));
    QVERIFY(rows);
    QVERIFY(rows->at(0).isGood());
    QVERIFY(rows->at(0).resident.idNumber.startsWith(QStringLiteral("31019920100104736")));
    QCOMPARE(rows->at(0).resident.birth, QDate(2010, 1, 4));
    QCOMPARE(rows->at(0).findings.first().severity, Severity::Warning);
    QCOMPARE(rows->at(1).resident.birth, QDate(1910, 1, 4));
    QCOMPARE(rows->at(1).resident.idNumber.size(), 18);
}

void ResidentLedger::onlyGoodRowsClaimTheirNumber()
{
    QTemporaryDir folder;
    const auto rows =
        rowsOf(sourceOf(writeLedger(folder, {QStringLiteral("1,,户主,男,310199196211201230,,,,,,"),
                                             QStringLiteral("1,李宇广,户主,男,310199196211201230,,,,,,"),
                                             QStringLiteral("1,吕浩霞,配偶,女,310199196211201230,,,,,,")})));
    QVERIFY(rows);
    QVERIFY(!rows->at(0).isGood());
    QVERIFY(rows->at(1).isGood());
    QCOMPARE(codesOf(rows->at(2)), QStringList({QStringLiteral("ledger.number-of-another-row")}));
    QCOMPARE(rows->at(2).findings.first().context.value(QStringLiteral("otherRow")).toLongLong(), 3);
}

void ResidentLedger::findsOddHouseholds()
{
    QTemporaryDir folder;
    const QString path = writeLedger(folder, {QStringLiteral("1,甲一,户主,,310199195803150014,,,,,,"),
                                              QStringLiteral("1,甲二,户主,,310199195803150022,,,,,,"),
                                              QStringLiteral("2,乙一,配偶,,310199196211201230,,,,,,"),
                                              QStringLiteral("3,丙一,户主,,310199196211201231,,,,,,"),
                                              QStringLiteral("3,丙二,子,,310199201006013453,,,,,,"),
                                              QStringLiteral(",丁一,户主,,310199200002290045,,,,,,")});
    const auto summary = LedgerImport(sourceOf(path)).run({});
    QVERIFY(summary);
    QCOMPARE(summary->households, 3);
    QCOMPARE(summary->good, 5);
    const auto rowOf = [&](const char *code) {
        for (const LedgerFinding &finding : summary->findings) {
            if (finding.code == QLatin1StringView(code))
                return finding.row;
        }
        return qint64(0);
    };
    QCOMPARE(rowOf("ledger.household-two-heads"), 3);
    QCOMPARE(rowOf("ledger.household-without-head"), 4);
    QCOMPARE(rowOf("ledger.household-head-rejected"), 6);
}

void ResidentLedger::resolvesCommitteesWithinTheDesk()
{
    const auto &divisions = yc::core::DivisionTable::builtIn();
    const CommitteeNames district(divisions, QStringLiteral("310106"));
    QCOMPARE(district.find(QStringLiteral("海鹰居委会")).size(), 1);
    QCOMPARE(district.find(QStringLiteral("海鹰社区")), district.find(QStringLiteral("海鹰居委会")));
    QCOMPARE(district.find(QStringLiteral("永乐居委会")),
             QStringList({QStringLiteral("310106006003"), QStringLiteral("310106018017")}));
    QCOMPARE(district.find(QStringLiteral("无此")), QStringList());
    // At a street of the district its own committee is meant.
    const CommitteeNames street(divisions, QStringLiteral("310106018000"));
    QCOMPARE(street.find(QStringLiteral("永乐居委会")), QStringList({QStringLiteral("310106018017")}));
    QCOMPARE(street.find(QStringLiteral("海鹰居委会")), district.find(QStringLiteral("海鹰居委会")));
    QCOMPARE(street.find(QStringLiteral("310106018017")), QStringList({QStringLiteral("310106018017")}));
}

void ResidentLedger::readsTagsFromRemarks()
{
    const auto vocabulary = LedgerVocabulary::builtIn();
    QCOMPARE(vocabulary->tags(QStringLiteral("独居，低保")),
             QStringList({QStringLiteral("living_alone"), QStringLiteral("minimum_living")}));
    const QStringList severe = vocabulary->tags(QStringLiteral("残疾二级"));
    QVERIFY(severe.contains(QStringLiteral("disability")) && severe.contains(QStringLiteral("severe_disability")));
    QCOMPARE(vocabulary->tags(QStringLiteral("残疾四级")), QStringList({QStringLiteral("disability")}));
    QCOMPARE(vocabulary->tags(QStringLiteral("电话空号")), QStringList());
    QCOMPARE(vocabulary->tags(QStringLiteral("已取消低保")), QStringList());
}

void ResidentLedger::writesRejectedRowsInTheSameLayout_data()
{
    QTest::addColumn<QString>("path");
    for (const char *name : {"resident-ledger.gb18030.csv", "resident-ledger.xlsx", "resident-ledger.xls"})
        QTest::newRow(name) << importFile(name);
}

void ResidentLedger::writesRejectedRowsInTheSameLayout()
{
    QFETCH(const QString, path);
    const auto preview = LedgerImport::preview(path, *LedgerVocabulary::builtIn());
    QVERIFY(preview);
    QTemporaryDir folder;
    const QString out =
        folder.filePath(QStringLiteral("rejected.") + yc::tabular::TableWriter::fileEnding(preview->layout));
    RejectedRows rejected(
        out, preview->layout, preview->header, QStringLiteral("退回原因"),
        [](const LedgerFinding &finding) { return fillFinding(findingSource(finding.code), finding); });
    QList<QStringList> expected;
    const auto first = LedgerImport(sourceOf(path)).run([&](LedgerRow &&row) -> yc::core::Result<> {
        if (!row.isGood())
            expected.append(row.source.cells);
        return rejected.add(row);
    });
    QVERIFY(first);
    const auto written = rejected.finish();
    QVERIFY(written);
    QCOMPARE(*written, first->rejected);

    const auto again = LedgerImport::preview(out, *LedgerVocabulary::builtIn());
    QVERIFY(again);
    QCOMPARE(again->layout.encoding, preview->layout.encoding);
    QCOMPARE(again->header.header.number, preview->header.header.number);
    QCOMPARE(again->header.header.cells.last(), QStringLiteral("退回原因"));
    QVERIFY(again->columns.unmapped(*LedgerVocabulary::builtIn()).isEmpty());
    const auto rows = rowsOf(sourceOf(out));
    QVERIFY(rows);
    QCOMPARE(rows->size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const QStringList cells = rows->at(i).source.cells;
        QStringList before = expected[i];
        before.resize(14);
        QCOMPARE(cells.first(14), before);
        QVERIFY(cells.value(14).size() > 10);
        QVERIFY(!cells.value(14).contains(u'%'));
    }
}

void ResidentLedger::hasASentenceForEveryFinding()
{
    QFile header(qEnvironmentVariable("YC_SOURCE_DIR") +
                 QStringLiteral("/modules/services/residents/rules/LedgerFinding.h"));
    QVERIFY(header.open(QIODevice::ReadOnly));
    static const QRegularExpression code(QStringLiteral("\"(ledger\\.[a-z-]+)\""));
    int count = 0;
    for (auto it = code.globalMatch(QString::fromUtf8(header.readAll())); it.hasNext(); ++count) {
        const QString found = it.next().captured(1);
        QVERIFY2(!findingSource(found).isEmpty(), qPrintable(found));
    }
    QVERIFY(count >= 20);
}

void ResidentLedger::refusesALedgerWithoutItsColumns()
{
    LedgerSource source = sourceOf(importFile("resident-ledger.gb18030.csv"));
    source.columns.assign(source.columns.column(QStringLiteral("id_number")), {});
    const auto summary = LedgerImport(source).run({});
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, QStringLiteral("ledger.columns-missing"));
}

void ResidentLedger::stopsWhenAsked()
{
    std::stop_source stop;
    qint64 rows = 0;
    const auto summary = LedgerImport(sourceOf(importFile("resident-ledger.gb18030.csv")))
                             .run(
                                 [&](LedgerRow &&) -> yc::core::Result<> {
                                     if (++rows == 1000)
                                         stop.request_stop();
                                     return {};
                                 },
                                 stop.get_token());
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, yc::core::ErrorKind::Cancelled);
    QVERIFY(rows < 1300);
}

void ResidentLedger::reportsProgress()
{
    double last = -1;
    int reports = 0;
    const auto summary =
        LedgerImport(sourceOf(importFile("resident-ledger.xlsx"))).run({}, {}, [&](const LedgerProgress &progress) {
            ++reports;
            QVERIFY(progress.part >= last && progress.part <= 1.0);
            last = progress.part;
        });
    QVERIFY(summary);
    QVERIFY(reports > 10);
    QCOMPARE(last, 1.0);
}

QTEST_GUILESS_MAIN(ResidentLedger)
#include "tst_residents_ledger.moc"
