// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"

#include <QTest>

using namespace yc;
using namespace yc::test;

class StoreSearch : public QObject {
    Q_OBJECT

    TestStore m_store;
    QString m_wang;

    QStringList namesFor(const QString &text, int limit = 50)
    {
        QStringList names;
        const auto hits = waitFor(m_store->search({.text = text, .limit = limit}, 0));
        if (!hits)
            return {hits.error().code};
        for (const auto &hit : *hits)
            names << hit.row.value(QStringLiteral("name")).toString();
        return names;
    }
    QString add(const char *name, const char *number, const char *telephone, const char *address)
    {
        return m_store.add({{QStringLiteral("name"), QString::fromUtf8(name)},
                            {QStringLiteral("id_number"), QString::fromUtf8(number)},
                            {QStringLiteral("telephone"), QString::fromUtf8(telephone)},
                            {QStringLiteral("address"), QString::fromUtf8(address)}});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_wang = add("王秀兰", "310199194403020024", "13800005678", "延安中路154弄10号704室");
        add("王小龙", "310199199006013453", "13900001234", "胶州路154弄10号2704室");
        add("万秀莲", "310199195803150014", "13700005432", "新闸路1509弄23号");
        add("单文秀", "310199195803150022", "", "江宁路615弄74号2408室");
        add("仇志强", "310199196211201230", "02162881234", "武宁南路94弄1号803室");
        add("古丽娜尔·买买提", "310199200002290045", "", "延安中路200号");
        add("欧阳静", "31019919860425683X", "", "共和新路1号");
        add("吕布", "", "", "");
        add("林桂英", "E81234567", "", "长乐路A1203室");
        add("𠮷永福", "310199195003050015", "", "昌平路2号"); // one low surrogate, two high ones
        add("𠎷永福", "31019919500305004X", "", "𡌛塘路3号");
        add("周建国", "2026-310106013-K7QXM-004812", "", "");
    }
    void findsByWhatAClerkTypes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *typed, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(expected);
        };
        row("name", "王秀兰", "王秀兰");
        row("beginning of the name", "欧阳", "欧阳静");
        row("given name only", "秀兰", "王秀兰");
        row("a character of two code units", "𠮷", "𠮷永福");
        row("another with the same second unit", "𠎷永", "𠎷永福");
        row("address with such a character", "𡌛塘", "𠎷永福");
        row("address after such a character", "塘路", "𠎷永福");
        row("pinyin", "wangxiulan", "王秀兰");
        row("capital letters", "WangXiuLan", "王秀兰");
        row("given name in pinyin", "xiulan", "王秀兰");
        row("initials", "oyj", "欧阳静");
        row("surname and initials", "wangxiul", "王秀兰");
        row("surname reading", "shan", "单文秀");
        row("surname reading initials", "qzq", "仇志强");
        row("u umlaut as v", "lv", "吕布");
        row("middle dot is not needed", "古丽娜尔买买提", "古丽娜尔·买买提");
        row("identity number", "310199194403020024", "王秀兰");
        row("tail of the identity number", "0024", "王秀兰");
        row("tail with a small x", "683x", "欧阳静");
        row("birth date inside the number", "19440302", "王秀兰");
        row("four digits inside", "4403", "王秀兰");
        row("telephone tail", "5678", "王秀兰");
        row("landline", "62881234", "仇志强");
        row("address fragment", "江宁路", "单文秀");
        row("address with numbers", "1509弄", "万秀莲");
        row("full-width digits", "００２４", "王秀兰");
        row("name and number tail", "wang 3453", "王小龙");
        row("passport", "e81234567", "林桂英");
        row("tail of a passport", "4567", "林桂英");
        row("number with a mark", "2026-310106013-K7QXM-004812", "周建国");
        row("mark and serial", "K7QXM-004812", "周建国");
        row("serial alone", "004812", "周建国");
        row("door with a letter", "A1203", "林桂英");
        row("address and initials", "延安中路 wxl", "王秀兰");
    }
    void findsByWhatAClerkTypes()
    {
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        const QStringList names = namesFor(typed);
        QVERIFY2(!names.isEmpty(), qPrintable(typed));
        QCOMPARE(names.first(), expected);
    }
    void sharedInitialsFindEveryone()
    {
        const QStringList names = namesFor(QStringLiteral("wxl"));
        QCOMPARE(QSet<QString>(names.begin(), names.end()),
                 QSet<QString>({QStringLiteral("王秀兰"), QStringLiteral("王小龙"), QStringLiteral("万秀莲")}));
    }
    void thePersonWorkedWithLatelyComesFirstAmongEquals()
    {
        m_store->touch(m_wang);
        QTRY_COMPARE(namesFor(QStringLiteral("wxl")).first(), QStringLiteral("王秀兰"));
    }
    void whatMatchesNothingFindsNobody_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed :
             {"", "   ", "zzz", "9999", "王五", "123", "%", "\"", "a\"b", "' OR 1=1", "wxl 9999", "*"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }
    void whatMatchesNothingFindsNobody()
    {
        QFETCH(QString, typed);
        QCOMPARE(namesFor(typed), QStringList());
    }
    void aChangedNameIsFoundByTheNewOneOnly()
    {
        TestStore store;
        const QString id = store.add({{QStringLiteral("name"), QStringLiteral("赵丽华")}});
        auto document = *waitFor(store->load(id));
        document.body.insert(QStringLiteral("name"), QStringLiteral("孙丽华"));
        QVERIFY(store.execute([document](core::Transaction &tx) -> core::Result<QJsonObject> {
            YC_TRY(tx.put(document));
            return QJsonObject();
        }));
        QCOMPARE(waitFor(store->search({.text = QStringLiteral("slh")}, 0))->size(), 1);
        QVERIFY(waitFor(store->search({.text = QStringLiteral("zlh")}, 0))->isEmpty());
    }
    void aNewerSearchOfTheSameBoxEndsTheOlder()
    {
        QList<QFuture<core::Result<QList<core::SearchHit>>>> futures;
        for (int i = 0; i < 50; ++i)
            futures << m_store->search({.text = QStringLiteral("w")}, 1);
        QVERIFY(waitFor(futures.last()));
        int answered = 0;
        for (auto &future : futures)
            answered += waitFor(future).has_value() ? 1 : 0;
        QVERIFY2(answered < 50, "no older search was ended");
    }
};

QTEST_GUILESS_MAIN(StoreSearch)
#include "tst_store_search.moc"
