// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/SlipTemplate.h"
#include "print/SlipText.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace yc;
using namespace yc::print;

class SlipTemplates : public QObject {
    Q_OBJECT

    static QJsonObject small()
    {
        return QJsonDocument::fromJson(
                   "{\"schema\":1,\"title\":\"单\",\"paper\":\"A5\",\"fonts\":[\"Noto Serif CJK SC\"],"
                   "\"blocks\":[{\"kind\":\"text\",\"text\":\"{{a}}\"},"
                   "{\"kind\":\"list\",\"from\":\"materials\",\"columns\":[{\"title\":\"名\",\"value\":\"{{name}}\"}]}]"
                   "}")
            .object();
    }
    static core::Result<SlipTemplate> read(const QJsonObject &object)
    {
        return SlipTemplate::fromJson(QJsonDocument(object).toJson(), QStringLiteral("sample"));
    }

private Q_SLOTS:
    void loadsEveryTemplateItBrings_data()
    {
        QTest::addColumn<QString>("name");
        QVERIFY(SlipTemplate::names().size() >= 5);
        for (const QString &name : SlipTemplate::names())
            QTest::newRow(qPrintable(name)) << name;
    }
    void loadsEveryTemplateItBrings()
    {
        QFETCH(QString, name);
        const auto slip = SlipTemplate::load(name);
        QVERIFY2(slip, slip ? "" : qPrintable(slip.error().context.value(QStringLiteral("where")).toString()));
        QVERIFY(!slip->blocks.isEmpty());
    }
    // Whoever fills a slip reads the key tables; a key that is not there is a surprise at the counter.
    void namesOnlyKeysThatTheReadmesDescribe()
    {
        const auto contents = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        const QString modules = qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/modules");
        const QString common = contents(modules + QStringLiteral("/print/SLIPS.md"));
        QVERIFY(!common.isEmpty());
        const QStringList own{QStringLiteral("page"), QStringLiteral("pages"), QStringLiteral("row_number")};
        QStringList seen;
        QDirIterator services(modules + QStringLiteral("/services"), {QStringLiteral("*.json")}, QDir::Files,
                              QDirIterator::Subdirectories);
        while (services.hasNext()) {
            const QFileInfo slip(services.next());
            if (slip.dir().dirName() != u"slips")
                continue;
            seen << slip.completeBaseName();
            const QString text = common + contents(slip.dir().filePath(QStringLiteral("README.md")));
            const auto keys = SlipText::keys(contents(slip.filePath()));
            QVERIFY(!keys.isEmpty());
            for (QString key : keys) {
                key.remove(u'?');
                const QString root = key.section(u'.', 0, 0);
                QVERIFY2(own.contains(root) || text.contains(u'`' + root + u'`'),
                         qPrintable(slip.filePath() + u' ' + key));
            }
        }
        seen.sort();
        QStringList embedded = SlipTemplate::names();
        embedded.sort();
        QCOMPARE(seen, embedded);
    }
    void saysThatATemplateIsUnknown()
    {
        const auto slip = SlipTemplate::load(QStringLiteral("../acceptance-notice"));
        QVERIFY(!slip);
        QCOMPARE(slip.error().code, QStringLiteral("print.no-template"));
    }
    void saysWhereATemplateIsWrong_data()
    {
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const char *patch, const char *where, const char *problem) {
            QTest::newRow(name) << QByteArray(patch) << QString::fromLatin1(where) << QString::fromLatin1(problem);
        };
        row("schema", "{\"schema\":2}", "schema", "unknown-schema");
        row("paper", "{\"paper\":\"Letter\"}", "paper", "unknown-paper");
        row("no title", "{\"title\":null}", "title", "not-a-text");
        row("fonts", "{\"fonts\":[]}", "fonts", "not-a-list-of-names");
        row("unknown key", "{\"colour\":\"red\"}", "colour", "unknown-key");
        row("margin", "{\"margins_mm\":{\"left\":\"wide\"}}", "margins_mm.left", "not-a-number");
        row("margin range", "{\"margins_mm\":{\"top\":400}}", "margins_mm.top", "out-of-range");
        row("no blocks", "{\"blocks\":[]}", "blocks", "empty");
        row("kind", "{\"blocks\":[{\"kind\":\"poem\"}]}", "blocks[0].kind", "unknown-kind");
        row("block key", "{\"blocks\":[{\"kind\":\"text\",\"text\":\"x\",\"size\":3}]}", "blocks[0].size",
            "unknown-key");
        row("open", "{\"blocks\":[{\"kind\":\"text\",\"text\":\"{{a\"}]}", "blocks[0].text", "unclosed-placeholder");
        row("bad", "{\"blocks\":[{\"kind\":\"text\",\"text\":\"{{A b}}\"}]}", "blocks[0].text", "bad-placeholder");
        row("section", "{\"blocks\":[{\"kind\":\"text\",\"text\":\"{{#a}}x\"}]}", "blocks[0].text", "unclosed-section");
        row("end", "{\"blocks\":[{\"kind\":\"text\",\"text\":\"x{{/a}}\"}]}", "blocks[0].text", "stray-section-end");
        row("columns",
            "{\"blocks\":[{\"kind\":\"list\",\"from\":\"m\",\"columns\":[{\"title\":\"a\",\"value\":\"b\",\"width_mm\":"
            "9}]}]}",
            "blocks[0].columns", "needs-one-column-without-width");
        row("when", "{\"blocks\":[{\"kind\":\"line\",\"when\":\"A!\"}]}", "blocks[0].when", "not-a-key");
        row("align", "{\"blocks\":[{\"kind\":\"text\",\"text\":\"x\",\"align\":\"up\"}]}", "blocks[0].align",
            "unknown-alignment");
        row("flag", "{\"blocks\":[{\"kind\":\"text\",\"text\":\"x\",\"bold\":1}]}", "blocks[0].bold",
            "not-true-or-false");
    }
    void saysWhereATemplateIsWrong()
    {
        QFETCH(QByteArray, patch);
        QFETCH(QString, where);
        QFETCH(QString, problem);
        QVERIFY(read(small()));
        QJsonObject object = small();
        const QJsonObject changes = QJsonDocument::fromJson(patch).object();
        for (auto it = changes.begin(); it != changes.end(); ++it)
            object.insert(it.key(), it.value());
        const auto slip = read(object);
        QVERIFY(!slip);
        QCOMPARE(slip.error().code, QStringLiteral("print.bad-template"));
        QCOMPARE(slip.error().context.value(QStringLiteral("where")).toString(), where);
        QCOMPARE(slip.error().context.value(QStringLiteral("problem")).toString(), problem);
    }
    void saysTheLineThatIsNotJson()
    {
        const auto slip = SlipTemplate::fromJson("{\n\"schema\":1,\n oops }", QStringLiteral("sample"));
        QVERIFY(!slip);
        QCOMPARE(slip.error().context.value(QStringLiteral("where")).toString(), QStringLiteral("line 3"));
    }
    void fillsPlaceholders_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("filled");
        QTest::addColumn<QStringList>("missing");
        const auto row = [](const char *name, const QString &text, const QString &filled, const QStringList &missing) {
            QTest::newRow(name) << text << filled << missing;
        };
        row("value", QStringLiteral("《{{name}}》"), QStringLiteral("《甲》"), {});
        row("number", QStringLiteral("{{days}}日"), QStringLiteral("20日"), {});
        row("zero is a value", QStringLiteral("{{zero}}"), QStringLiteral("0"), {});
        row("nested", QStringLiteral("{{reprint.count}}"), QStringLiteral("2"), {});
        row("date", QStringLiteral("{{on|date}}"), QStringLiteral("2026年3月5日"), {});
        row("time", QStringLiteral("{{at|time}}"), QStringLiteral("2026年3月5日 09:07"), {});
        row("not a date stays", QStringLiteral("{{name|date}}"), QStringLiteral("甲"), {});
        row("word", QStringLiteral("{{form|word}}"), QStringLiteral("原件"), {});
        row("word unknown", QStringLiteral("{{name|word}}"), QStringLiteral("甲"), {});
        row("optional", QStringLiteral("[{{none?}}]"), QStringLiteral("[]"), {});
        row("missing", QStringLiteral("{{none}}{{blank}}{{none}}"), QStringLiteral("  "),
            {QStringLiteral("none"), QStringLiteral("blank")});
        row("section", QStringLiteral("{{#name}}有{{name}}{{/name}}{{^name}}无{{/name}}"), QStringLiteral("有甲"), {});
        row("no section", QStringLiteral("{{#none}}有{{none}}{{/none}}{{^none}}无{{/none}}"), QStringLiteral("无"), {});
        row("nested section", QStringLiteral("{{#name}}{{^none}}x{{/none}}{{/name}}"), QStringLiteral("x"), {});
        row("values are not templates", QStringLiteral("{{trap}}"), QStringLiteral("{{name}}"), {});
    }
    void fillsPlaceholders()
    {
        QFETCH(QString, text);
        QFETCH(QString, filled);
        QFETCH(QStringList, missing);
        const SlipData data =
            QJsonDocument::fromJson(
                "{\"name\":\"甲\",\"days\":20,\"zero\":0,\"blank\":\"  \",\"form\":\"original\","
                "\"on\":\"2026-03-05\",\"at\":\"2026-03-05T09:07:33\",\"reprint\":{\"count\":2},\"trap\":\"{{name}}\"}")
                .object();
        SlipText slip(data, {{QStringLiteral("original"), QStringLiteral("原件")}});
        QCOMPARE(slip.fill(text).trimmed(), filled.trimmed());
        QCOMPARE(slip.missing(), missing);
    }
    void looksIntoTheRowFirst()
    {
        SlipText slip({{QStringLiteral("name"), QStringLiteral("外")}, {QStringLiteral("org"), QStringLiteral("中心")}},
                      {});
        slip.enterRow({{QStringLiteral("name"), QStringLiteral("内")}}, QStringLiteral("materials[3]"));
        QCOMPARE(slip.fill(QStringLiteral("{{name}}{{org}}{{form}}")), QStringLiteral("内中心"));
        QCOMPARE(slip.missing(), QStringList{QStringLiteral("materials[3].form")});
        slip.leaveRow();
        QCOMPARE(slip.fill(QStringLiteral("{{name}}")), QStringLiteral("外"));
    }
};

QTEST_GUILESS_MAIN(SlipTemplates)
#include "tst_print_template.moc"
