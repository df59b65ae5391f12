// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DivisionTable.h"
#include "core/OrganisationCode.h"

#include <QElapsedTimer>
#include <QTest>

using namespace yc::core;

namespace {

QStringList codesOf(const QList<DivisionTable::Division> &divisions)
{
    QStringList list;
    for (const auto &division : divisions)
        list.append(division.code);
    return list;
}

} // namespace

class Divisions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void loadingAndSearchingAreMeasured();
    void namesEveryLevel_data();
    void namesEveryLevel();
    void holdsTheWholeCountryToTheStreet();
    void walksUpAndDown();
    void remembersRetiredCounties();
    void findsByCodeNamePinyinAndInitials_data();
    void findsByCodeNamePinyinAndInitials();
    void staysWithinAnArea();
    void noQuestionFindsNothing_data();
    void noQuestionFindsNothing();
    void importsCommittees();
    void importingAgainChangesNothing();
    void aUselessFileChangesNothing();
    void readsOrganisationCodes_data();
    void readsOrganisationCodes();
    void aCodeCoversWhatIsBelowIt();
};

void Divisions::loadingAndSearchingAreMeasured()
{
    QElapsedTimer timer;
    timer.start();
    const DivisionTable table;
    const qint64 loading = timer.nsecsElapsed();
    timer.start();
    QVERIFY(!table.find(QStringLiteral("njxl")).isEmpty());
    const qint64 first = timer.nsecsElapsed();
    const QStringList questions{QStringLiteral("nanjingxi"), QStringLiteral("njxl"),    QStringLiteral("l"),
                                QStringLiteral("静安"),      QStringLiteral("南京西"),  QStringLiteral("居委会"),
                                QStringLiteral("3101"),      QStringLiteral("31010600")};
    QString line;
    for (const QString &question : questions) {
        constexpr int rounds = 20;
        timer.start();
        for (int i = 0; i < rounds; ++i)
            QVERIFY(!table.find(question).isEmpty());
        const qint64 each = timer.nsecsElapsed() / rounds;
        line += QStringLiteral("  %1: %2 ms = 1/%3 of loading")
                    .arg(question)
                    .arg(double(each) / 1e6, 0, 'f', 2)
                    .arg(double(loading) / double(each), 0, 'f', 0);
    }
    qInfo().noquote() << "loading" << double(loading) / 1e6 << "ms, first letters" << double(first) / 1e6 << "ms;"
                      << line;
}

void Divisions::namesEveryLevel_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("fullName");
    const auto row = [](const char *code, const char *name, const char *fullName) {
        QTest::newRow(code) << QString::fromLatin1(code) << QString::fromUtf8(name) << QString::fromUtf8(fullName);
    };
    row("31", "上海市", "上海市");
    row("3101", "市辖区", "上海市");
    row("310106", "静安区", "上海市静安区");
    row("310106012", "南京西路街道", "上海市静安区南京西路街道");
    row("310106101001", "海鹰居委会", "上海市静安区彭浦镇海鹰居委会");
    row("500101", "万州区", "重庆市万州区");
    row("500229", "城口县", "重庆市城口县");
    row("3707", "潍坊市", "山东省潍坊市");
    row("441900", "东莞市", "广东省东莞市");
    row("310103", "上海市卢湾区", "上海市卢湾区");
    row("310199", "", "");
    row("", "", "");
    row("31010", "", "");
    row("３１", "", "");
}

void Divisions::namesEveryLevel()
{
    QFETCH(QString, code);
    const DivisionTable &table = DivisionTable::builtIn();
    QTEST(table.name(code), "name");
    QTEST(table.fullName(code), "fullName");
}

void Divisions::holdsTheWholeCountryToTheStreet()
{
    const DivisionTable &table = DivisionTable::builtIn();
    QCOMPARE(table.children(QString()).size(), 31);
    qsizetype counties = 0;
    qsizetype towns = 0;
    for (const QString &province : table.children(QString())) {
        for (const QString &prefecture : table.children(province)) {
            for (const QString &county : table.children(prefecture)) {
                ++counties;
                towns += table.children(county).size();
            }
        }
    }
    QCOMPARE(counties, 2978);
    QCOMPARE(towns, 41352);
    QCOMPARE(table.size(), 31 + 342 + 2978 + 41352 + 24839);
}

void Divisions::walksUpAndDown()
{
    const DivisionTable &table = DivisionTable::builtIn();
    QCOMPARE(DivisionTable::parent(QStringLiteral("310106101001")), QStringLiteral("310106101"));
    QCOMPARE(DivisionTable::parent(QStringLiteral("310106101")), QStringLiteral("310106"));
    QCOMPARE(DivisionTable::parent(QStringLiteral("310106")), QStringLiteral("3101"));
    QCOMPARE(DivisionTable::parent(QStringLiteral("31")), QString());
    QCOMPARE(DivisionTable::parent(QStringLiteral("31010")), QString());
    const QStringList streets = table.children(QStringLiteral("310106"));
    QCOMPARE(streets.size(), 14);
    QCOMPARE(streets.constFirst(), QStringLiteral("310106006"));
    QVERIFY(table.children(QStringLiteral("310106101")).contains(QStringLiteral("310106101001")));
    QVERIFY(table.children(QStringLiteral("310106101001")).isEmpty());
    QVERIFY(!table.children(QStringLiteral("441900")).isEmpty());
}

void Divisions::remembersRetiredCounties()
{
    const DivisionTable &table = DivisionTable::builtIn();
    for (const char *const code : {"310102", "310103", "310108", "310111", "310119", "310221", "310222", "310224",
                                   "310225", "310226", "310227", "310228", "310229", "310230"}) {
        QVERIFY2(table.isRetired(QString::fromLatin1(code)), code);
        QVERIFY(!table.contains(QString::fromLatin1(code)));
        QVERIFY(table.everExisted(QString::fromLatin1(code)));
    }
    QVERIFY(table.everExisted(QStringLiteral("310106")));
    QVERIFY(!table.isRetired(QStringLiteral("310106")));
    QVERIFY(!table.everExisted(QStringLiteral("310199")));
    QVERIFY(!table.everExisted(QStringLiteral("500199")));
    QVERIFY(!table.everExisted(QStringLiteral("3101")));
}

void Divisions::findsByCodeNamePinyinAndInitials_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    const auto row = [](const char *text, const char *first) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(first);
    };
    row("310106012", "310106012");
    row("31010601", "310106011");
    row("静安区", "310106");
    row("静安", "310106");
    row("南京西路", "310106012");
    row("海鹰居委会", "310106101001");
    row("jinganqu", "310106");
    row("jingan", "310106");
    row("nanjingxilu", "310106012");
    row("NanJingXiLu", "310106012");
    row("nan jing xi lu", "310106012");
    row("nanjingxi", "350627");
    row("njxljd", "310106012");
    row("chongqing", "50");
    row("zhongqing", "50");
    row("cqs", "50");
    row("lvliang", "1411");
    row("lüliang", "1411");
}

void Divisions::findsByCodeNamePinyinAndInitials()
{
    QFETCH(QString, text);
    const QStringList found = codesOf(DivisionTable::builtIn().find(text));
    QTEST(found.value(0), "first");
    for (qsizetype i = 0; i < found.size(); ++i)
        QCOMPARE(found.indexOf(found[i]), i);
}

void Divisions::staysWithinAnArea()
{
    const DivisionTable &table = DivisionTable::builtIn();
    for (const QString &within : {QStringLiteral("310106"), QStringLiteral("310106000000")}) {
        const auto found = codesOf(table.find(QStringLiteral("hy"), 500, within));
        QVERIFY(found.contains(QStringLiteral("310106101001")));
        for (const QString &code : found)
            QVERIFY(code.startsWith(QStringLiteral("310106")));
    }
    QCOMPARE(table.find(QStringLiteral("镇"), 7).size(), 7);
}

void Divisions::noQuestionFindsNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("spaces") << QStringLiteral(" \u3000");
    QTest::newRow("nonsense") << QStringLiteral("qqqqqq");
    QTest::newRow("not at the start of a syllable") << QStringLiteral("anjingxilujiedao");
    QTest::newRow("long code") << QStringLiteral("3101061010010");
    QTest::newRow("mark of the file") << QStringLiteral("+06静安区");
    QTest::newRow("line break") << QStringLiteral("静安区\n.006");
}

void Divisions::noQuestionFindsNothing()
{
    QFETCH(QString, text);
    QCOMPARE(codesOf(DivisionTable::builtIn().find(text)), QStringList());
}

void Divisions::importsCommittees()
{
    DivisionTable table;
    const qsizetype before = table.size();
    const QByteArray csv = "\xEF\xBB\xBF"
                           "code,name,streetCode\r\n"
                           "110101001900,\"试验居委会\",110101001\r\n"
                           "310106101001,\"海鹰新居委会\",310106101\r\n"
                           "310106101002,彭一居委会,310106101\r\n"
                           "110101990,试验街道\r\n"
                           "110101990001,试验第一居委会\r\n"
                           "119999001001,无上级居委会\r\n"
                           "12345,短码\r\n"
                           "110101001901,\r\n";
    const QString second = table.name(QStringLiteral("310106101002"));
    QVERIFY(!second.isEmpty());
    const auto imported = table.importCsv(csv);
    QVERIFY(imported.has_value());
    QCOMPARE(imported->added, 3);
    QCOMPARE(imported->renamed + imported->unchanged, 2);
    QCOMPARE(imported->badRows, (QList<int>{7, 8, 9}));
    QCOMPARE(table.size(), before + 3);
    QCOMPARE(table.fullName(QStringLiteral("110101990001")), QStringLiteral("北京市东城区试验街道试验第一居委会"));
    QCOMPARE(table.name(QStringLiteral("310106101001")), QStringLiteral("海鹰新居委会"));
    QCOMPARE(codesOf(table.find(QStringLiteral("试验居委会"))).value(0), QStringLiteral("110101001900"));
    QCOMPARE(codesOf(table.find(QStringLiteral("haiyingxin"))).value(0), QStringLiteral("310106101001"));
    QVERIFY(codesOf(table.find(QStringLiteral("海鹰居委会"))).isEmpty());
    QVERIFY(table.children(QStringLiteral("110101001")).contains(QStringLiteral("110101001900")));
    QCOMPARE(table.name(QStringLiteral("310106012")), QStringLiteral("南京西路街道"));
}

void Divisions::importingAgainChangesNothing()
{
    DivisionTable table;
    const QByteArray csv = "110101001900,试验居委会\n110101001901,试验二居委会";
    QCOMPARE(table.importCsv(csv)->added, 2);
    const qsizetype size = table.size();
    const auto again = table.importCsv(csv);
    QCOMPARE(again->added, 0);
    QCOMPARE(again->unchanged, 2);
    QCOMPARE(table.size(), size);
}

void Divisions::aUselessFileChangesNothing()
{
    DivisionTable table;
    const qsizetype size = table.size();
    for (const QByteArray &csv :
         {QByteArray(), QByteArray("code,name"), QByteArray("\xFF\xFE\x00\x01", 4), QByteArray(1000, '"')}) {
        const auto imported = table.importCsv(csv);
        QVERIFY(!imported);
        QCOMPARE(imported.error().code, QStringLiteral("division.nothing-to-import"));
    }
    QCOMPARE(table.size(), size);
}

void Divisions::readsOrganisationCodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<int>("level");
    const auto row = [](const char *text, const char *digits, int level) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(digits) << level;
    };
    row("31", "31", 2);
    row("3101", "3101", 4);
    row("310106", "310106", 6);
    row("310106012", "310106012", 9);
    row("310106101001", "310106101001", 12);
    row("310106012000", "310106012", 9);
    row("310106000000", "310106", 6);
    row("310000000000", "31", 2);
    row("310100", "3101", 4);
    row("", "", 0);
    row("310", "", 0);
    row("01", "", 0);
    row("31010601200X", "", 0);
    row("３１０１０６", "", 0);
    row("3101060120001", "", 0);
}

void Divisions::readsOrganisationCodes()
{
    QFETCH(QString, text);
    QFETCH(QString, digits);
    const auto code = OrganisationCode::parse(text);
    QCOMPARE(code.has_value(), !digits.isEmpty());
    QCOMPARE(code.value_or(OrganisationCode()).digits(), digits);
    if (!code)
        return;
    QTEST(static_cast<int>(code->level()), "level");
    QCOMPARE(code->padded().size(), 12);
    QCOMPARE(OrganisationCode::parse(code->padded()), code);
}

void Divisions::aCodeCoversWhatIsBelowIt()
{
    const auto code = [](const char *digits) { return OrganisationCode::parse(QString::fromLatin1(digits)).value(); };
    QVERIFY(code("310106").covers(code("310106101001")));
    QVERIFY(code("310106").covers(code("310106000000")));
    QVERIFY(!code("310106").covers(code("310107")));
    QVERIFY(!code("310106101").covers(code("310106")));
    QVERIFY(!OrganisationCode().covers(code("31")));
    QCOMPARE(code("310106101001").parent(), code("310106101"));
    QVERIFY(code("31").parent().isNull());
    QCOMPARE(code("310106012").townKind(), OrganisationCode::TownKind::Street);
    QCOMPARE(code("310106101").townKind(), OrganisationCode::TownKind::Town);
    QCOMPARE(code("500101203").townKind(), OrganisationCode::TownKind::Township);
    QCOMPARE(code("310115501").townKind(), OrganisationCode::TownKind::Unit);
    QVERIFY(!code("310106").townKind().has_value());
    QCOMPARE(code("310106101001").committeeKind(), OrganisationCode::CommitteeKind::Residents);
    QCOMPARE(code("310115104200").committeeKind(), OrganisationCode::CommitteeKind::Villagers);
    QCOMPARE(code("310106101498").committeeKind(), OrganisationCode::CommitteeKind::Other);
    QVERIFY(!code("310106101").committeeKind().has_value());
}

QTEST_GUILESS_MAIN(Divisions)
#include "tst_core_divisions.moc"
