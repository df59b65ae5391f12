// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/CaseFigures.h"
#include "services/affairs/rules/CaseType.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace yc::affairs;

namespace {

QJsonObject json(QByteArray text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.replace('\'', '"')).object();
    Q_ASSERT(!object.isEmpty());
    return object;
}

} // namespace

/// What a case's document gives the columns of reports. November 2026: the 16th is a Monday.
class CaseFigureColumns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followFromTheDocument_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("result");
        QTest::addColumn<QString>("ended");
        QTest::addColumn<QString>("days"); // empty: none
        const auto row = [](const char *name, const char *body, const char *result, const char *ended,
                            const char *days) {
            QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(result) << QString::fromLatin1(ended)
                                << QString::fromLatin1(days);
        };
        row("decided on the due day",
            "{'state':'decided','accepted_on':'2026-11-16','due':'2026-11-20','decided_at':'2026-11-20T09:00:00.000Z'}",
            "kept", "2026-11-20", "4");
        row("the last minute of the due day, in China",
            "{'state':'closed','accepted_on':'2026-11-16','due':'2026-11-20','decided_at':'2026-11-20T15:59:00.000Z'}",
            "kept", "2026-11-20", "4");
        row("the minute after",
            "{'state':'closed','accepted_on':'2026-11-16','due':'2026-11-20','decided_at':'2026-11-20T16:00:00.000Z'}",
            "late", "2026-11-21", "4");
        row("after the statutory limit",
            "{'state':'closed','accepted_on':'2026-11-02','due':'2026-11-06','statutory_due':'2026-11-13',"
            "'decided_at':'2026-11-16T02:00:00.000Z'}",
            "statutory", "2026-11-16", "10");
        row("on the statutory limit",
            "{'state':'closed','accepted_on':'2026-11-02','due':'2026-11-06','statutory_due':'2026-11-16',"
            "'decided_at':'2026-11-16T02:00:00.000Z'}",
            "late", "2026-11-16", "10");
        row("at once",
            "{'state':'closed','accepted_on':'2026-11-16','due':'2026-11-16','decided_at':'2026-11-16T02:00:00.000Z'}",
            "kept", "2026-11-16", "0");
        row("within its hours, though a day later",
            "{'state':'closed','accepted_on':'2026-11-16','due':'2026-11-16','due_at':'2026-11-17T02:00:00.000Z',"
            "'decided_at':'2026-11-17T02:00:00.000Z'}",
            "kept", "2026-11-17", "1");
        row("after its hours, on the same day",
            "{'state':'closed','accepted_on':'2026-11-16','due':'2026-11-17','due_at':'2026-11-17T02:00:00.000Z',"
            "'decided_at':'2026-11-17T02:00:00.001Z'}",
            "late", "2026-11-17", "1");
        row("pauses that overlap count once",
            "{'state':'closed','accepted_on':'2026-11-02','due':'2026-11-30','decided_at':'2026-11-20T02:00:00.000Z',"
            "'pauses':[{'kind':'check','from':'2026-11-09','to':'2026-11-13'},"
            "{'kind':'check','from':'2026-11-11','to':'2026-11-16'}]}",
            "kept", "2026-11-20", "9");
        row("a pause that was left open ends with the case",
            "{'state':'closed','accepted_on':'2026-11-16','due':'2026-11-30','decided_at':'2026-11-20T02:00:00.000Z',"
            "'pauses':[{'kind':'check','from':'2026-11-18'}]}",
            "kept", "2026-11-20", "2");
        row("without a limit known in advance",
            "{'state':'closed','accepted_on':'2026-11-16','decided_at':'2026-11-20T02:00:00.000Z'}", "none",
            "2026-11-20", "4");
        row("running", "{'state':'running','accepted_on':'2026-11-16','due':'2026-11-20'}", "open", "", "");
        row("reopened: the former end is not there any more",
            "{'state':'running','accepted_on':'2026-11-16','due':'2026-11-20','pauses':[]}", "open", "", "");
        row("paused", "{'state':'paused','accepted_on':'2026-11-16','due':'2026-11-20'}", "paused", "", "");
        row("to be supplied", "{'state':'correction','received_on':'2026-11-16'}", "none", "", "");
        row("refused", "{'state':'refused','closed_at':'2026-11-16T02:00:00.000Z'}", "none", "2026-11-16", "");
        row("withdrawn after acceptance",
            "{'state':'withdrawn','accepted_on':'2026-11-16','due':'2026-11-20','closed_at':'2026-11-17T02:00:00.000Z'"
            "}",
            "none", "2026-11-17", "");
    }
    void followFromTheDocument()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, result);
        QFETCH(QString, ended);
        QFETCH(QString, days);
        const QJsonObject figures = caseFigures(json(body), yc::core::WorkCalendar::builtIn());
        QCOMPARE(figures.value(u"limit_result").toString(), result);
        QCOMPARE(figures.value(u"ended_on").toString(), ended);
        QCOMPARE(figures.value(u"handled_days").isNull() ? QString()
                                                         : QString::number(figures.value(u"handled_days").toInt()),
                 days);
    }

    void areAlwaysAllThere()
    {
        const QStringList keys = caseFigures({}, yc::core::WorkCalendar::builtIn()).keys();
        QCOMPARE(keys.size(), 3);
        for (const QString &key : keys)
            QVERIFY(caseType().field(key) && caseType().field(key)->column);
    }
};

QTEST_GUILESS_MAIN(CaseFigureColumns)
#include "tst_affairs_figures.moc"
