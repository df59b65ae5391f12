// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Pinyin.h"
#include "core/PinyinTable.h"

#include <QTest>

using namespace yc::core;

class PinyinTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsSurnamesAsSurnames_data();
    void readsSurnamesAsSurnames();
    void readsNames_data();
    void readsNames();
    void knowsEveryReading_data();
    void knowsEveryReading();
    void knowsTensOfThousandsOfCharacters();
    void aNameIsFoundByEveryCommonReading_data();
    void aNameIsFoundByEveryCommonReading();
    void searchFormsAreFewAndDistinct();
    void sortsByPinyinToneAndCharacter();
    void whatIsNotANameIsReadWithoutSurnames();
};

void PinyinTest::readsSurnamesAsSurnames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("toned");
    const auto row = [](const char *name, const char *toned) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(toned);
    };
    row("单雄信", "shàn xióng xìn");
    row("仇英", "qiú yīng");
    row("曾国藩", "zēng guó fān");
    row("查良镛", "zhā liáng yōng");
    row("区少平", "ōu shǎo píng");
    row("解晓东", "xiè xiǎo dōng");
    row("朴明", "piáo míng");
    row("任平", "rén píng");
    row("华罗庚", "huà luó gēng");
    row("盖叫天", "gě jiào tiān");
    row("乐毅", "yuè yì");
    row("宓妃", "mì fēi");
    row("尉迟恭", "yù chí gōng");
    row("尉健", "wèi jiàn");
    row("长孙无忌", "zhǎng sūn wú jì");
    row("单于雄", "chán yú xióng");
    row("单于", "shàn yú");
    row("万俟卨", "mò qí xiè");
    row("澹台明", "tán tái míng");
    row("令狐冲", "líng hú chōng");
    row("皇甫明", "huáng fǔ míng");
    row("欧阳修", "ōu yáng xiū");
    row("司马光", "sī mǎ guāng");
    row("上官云", "shàng guān yún");
    row("诸葛亮", "zhū gě liàng");
    row("呼延庆", "hū yán qìng");
    row("慕容云", "mù róng yún");
    row("宇文明", "yǔ wén míng");
    row("吕布", "lǚ bù");
    row("翟明", "zhái míng");
    row("葛优", "gě yōu");
    row("燕青", "yān qīng");
    row("纪明", "jǐ míng");
    row("贠明", "yùn míng");
}

void PinyinTest::readsSurnamesAsSurnames()
{
    QFETCH(QString, name);
    QTEST(Pinyin::tonedOfName(name).join(u' '), "toned");
}

void PinyinTest::readsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("syllables");
    QTest::addColumn<QString>("initials");
    const auto row = [](const char *name, const char *syllables, const char *initials) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(syllables) << QString::fromUtf8(initials);
    };
    row("吕浩霞", "lv hao xia", "lhx");
    row("阿卜杜拉·艾合买提", "a bo du la ai he mai ti", "abdlahmt");
    row("查干·巴特尔", "cha gan ba te er", "cgbte");
    row("王　小明", "wang xiao ming", "wxm");
    row("John Smith", "john smith", "js");
    row("李A3", "li a3", "la");
    row("〇〇七", "ling ling qi", "llq");
    row("𠮷田", "ji tian", "jt");
    row("𪚥", "zhe", "z");
    row("", "", "");
    row("·", "", "");
}

void PinyinTest::readsNames()
{
    QFETCH(QString, name);
    QTEST(Pinyin::ofName(name).join(u' '), "syllables");
    QTEST(Pinyin::initials(name), "initials");
}

void PinyinTest::knowsEveryReading_data()
{
    QTest::addColumn<uint>("character");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("some");
    const auto row = [](const char *what, char32_t character, const char *first, const char *some) {
        QTest::newRow(what) << static_cast<uint>(character) << QString::fromUtf8(first) << QString::fromUtf8(some);
    };
    row("dan", U'单', "dan", "dan shan chan");
    row("xing", U'行', "xing", "xing hang heng");
    row("chou", U'仇', "chou", "chou qiu");
    row("lü", U'吕', "lv", "lv");
    row("nüe", U'虐', "nve", "nve");
    row("of plane 2", U'𠀀', "he", "he");
    row("compatibility ideograph", char32_t(0xF900), "qi", "qi");
    row("number zero", U'〇', "ling", "ling");
    row("radical", char32_t(0x2F00), "yi", "yi");
    row("Latin letter", U'A', "", "");
    row("beyond Unicode", char32_t(0x110000), "", "");
    row("unassigned", char32_t(0x3FFFF), "", "");
}

void PinyinTest::knowsEveryReading()
{
    QFETCH(uint, character);
    QFETCH(QString, some);
    const QStringList readings = Pinyin::readings(character);
    QTEST(readings.value(0), "first");
    QTEST(QString(Pinyin::reading(character)), "first");
    for (const QString &reading : some.split(u' ', Qt::SkipEmptyParts))
        QVERIFY2(readings.contains(reading), qPrintable(readings.join(u' ')));
    QVERIFY(Pinyin::tonedReadings(character).size() >= readings.size());
}

void PinyinTest::knowsTensOfThousandsOfCharacters()
{
    QVERIFY(pinyin::characterCount > 44'000);
    qsizetype unread = 0;
    for (char32_t character = 0x4E00; character <= 0x9FA5; ++character) {
        unread += Pinyin::reading(character).isEmpty() ? 1 : 0;
        for (const QString &reading : Pinyin::readings(character)) {
            for (const QChar letter : reading)
                QVERIFY2(letter >= u'a' && letter <= u'z', qPrintable(reading));
        }
    }
    QVERIFY2(unread < 100, qPrintable(QString::number(unread))); // those that Unihan itself cannot read
}

void PinyinTest::aNameIsFoundByEveryCommonReading_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("forms");
    const auto row = [](const char *name, const char *forms) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(forms).split(u' ');
    };
    row("单雄", "shanxiong/sx danxiong/dx chanxiong/cx");
    row("吕布", "lvbu/lb lubu/lb");
    row("尉迟恭", "yuchigong/ycg weichigong/wcg");
    row("曾云", "zengyun/zy cengyun/cy");
    row("王伟", "wangwei/ww");
}

void PinyinTest::aNameIsFoundByEveryCommonReading()
{
    QFETCH(QString, name);
    QFETCH(QStringList, forms);
    QStringList made;
    for (const Pinyin::SearchForm &form : Pinyin::searchForms(name))
        made.append(form.full + u'/' + form.initials);
    QCOMPARE(made.constFirst(), forms.constFirst());
    for (const QString &form : std::as_const(forms))
        QVERIFY2(made.contains(form), qPrintable(made.join(u' ')));
}

void PinyinTest::searchFormsAreFewAndDistinct()
{
    for (const QString &name :
         {QStringLiteral("单行乐曾"), QStringLiteral("阿卜杜拉·艾合买提"), QStringLiteral("重重重重重重重重重重")}) {
        const auto forms = Pinyin::searchForms(name);
        QVERIFY(!forms.isEmpty());
        QVERIFY(forms.size() <= Pinyin::mostSearchForms);
        for (qsizetype i = 0; i < forms.size(); ++i)
            QCOMPARE(forms.indexOf(forms[i]), i);
    }
    QVERIFY(Pinyin::searchForms(QString()).isEmpty());
}

void PinyinTest::sortsByPinyinToneAndCharacter()
{
    QStringList names{QStringLiteral("张三"), QStringLiteral("李四"), QStringLiteral("单雄"),
                      QStringLiteral("王芳"), QStringLiteral("汪洋"), QStringLiteral("王安"),
                      QStringLiteral("西安"), QStringLiteral("先明"), QStringLiteral("Anna")};
    std::ranges::sort(names, {}, [](const QString &name) { return Pinyin::sortKey(name).toUtf8(); });
    QCOMPARE(names, (QStringList{QStringLiteral("Anna"), QStringLiteral("李四"), QStringLiteral("单雄"),
                                 QStringLiteral("汪洋"), QStringLiteral("王安"), QStringLiteral("王芳"),
                                 QStringLiteral("西安"), QStringLiteral("先明"), QStringLiteral("张三")}));
}

void PinyinTest::whatIsNotANameIsReadWithoutSurnames()
{
    QCOMPARE(Pinyin::ofText(QStringLiteral("单据")).join(u' '), QStringLiteral("dan ju"));
    QCOMPARE(Pinyin::ofText(QStringLiteral("12345热线")).join(u' '), QStringLiteral("12345 re xian"));
}

QTEST_GUILESS_MAIN(PinyinTest)
#include "tst_core_pinyin.moc"
