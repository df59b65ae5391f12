// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"
#include "audit/AuditSheet.h"
#include "audit/AuditSheetCheck.h"
#include "audit/AuditWords.h"
#include "registry/EveryCommand.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace yc;
using namespace yc::test;
using audit::AuditSheet;
using audit::AuditSheetCheck;
using audit::AuditWords;
using Fault = AuditSheetCheck::Fault;

namespace {
core::Session auditor()
{
    core::Session session = sampleSession();
    session.permissions = {QStringLiteral("audit.view"), QStringLiteral("audit.export")};
    return session;
}

/// A log with the texts that tables mangle.
struct Log {
    Log()
    {
        base.close();
        store = std::move(*store::SqlDocumentStore::open({base.path(), {sampleType()}, auditor(), clock}, sampleKey()));
        const QStringList reasons{QStringLiteral("asked at the counter"),
                                  QStringLiteral("=SUM(A1:A9)"),
                                  QStringLiteral("'-1"),
                                  QStringLiteral("one\ntwo, \"three\"; four"),
                                  QStringLiteral(" spaces at both ends "),
                                  QString::fromUtf8("＝全角 𠮷"),
                                  QStringLiteral("00123"),
                                  QStringLiteral("2026-11-21"),
                                  QString()};
        for (const QString &reason : reasons) {
            core::Command command{.name = QStringLiteral("residents.reveal"), .subject = QStringLiteral("resident:1")};
            command.reason = reason;
            command.audited = true;
            command.work = [](core::Transaction &) -> core::Result<QJsonObject> { return QJsonObject(); };
            (void)waitFor(store->execute(command));
        }
    }
    [[nodiscard]] QString file(const QString &name) const { return base.folder() + u'/' + name; }
    core::Result<store::AuditSeal> exportTo(const QString &path, const store::AuditFilter &filter = {})
    {
        const auto view = waitFor(store->openAudit(filter));
        return AuditSheet::write(*store, *view, path, QStringLiteral("test"));
    }
    TestStore base;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::unique_ptr<store::SqlDocumentStore> store;
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
bool overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}
} // namespace

class AppAudit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anExportIsCheckedWithoutTheDesk_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("whole");
        QTest::newRow("CSV") << QStringLiteral("log.csv") << true;
        QTest::newRow("XLSX") << QStringLiteral("log.xlsx") << true;
        QTest::newRow("a part") << QStringLiteral("part.csv") << false;
    }
    void anExportIsCheckedWithoutTheDesk()
    {
        QFETCH(QString, name);
        QFETCH(bool, whole);
        Log log;
        const QString path = log.file(name);
        const auto seal = log.exportTo(path, whole ? store::AuditFilter()
                                                   : store::AuditFilter{.subject = QStringLiteral("resident:1")});
        QVERIFY(seal);
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const auto verdict = AuditSheetCheck::check(path);
        QVERIFY2(verdict, verdict ? "" : qPrintable(verdict.error().code));
        QCOMPARE(verdict->row, 0);
        QCOMPARE(verdict->fault, Fault::None);
        QCOMPARE(verdict->seal.whole, whole);
        QCOMPARE(verdict->rows, seal->rows);
        QCOMPARE(verdict->rows, whole ? 11 : 9); // the look and the export are rows too
    }
    void everyChangeOfAnExportIsFound_data()
    {
        QTest::addColumn<std::function<void(QList<QByteArray> &)>>("change");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("error");
        using Change = std::function<void(QList<QByteArray> &)>;
        const auto row = [](const char *name, const Change &change, Fault fault, const char *error = "") {
            QTest::newRow(name) << change << fault << QString::fromLatin1(error);
        };
        row("a word", [](auto &lines) { lines[1].replace("asked at", "asked in"); }, Fault::RowChanged);
        row("a result", [](auto &lines) { lines[2].replace(",done,", ",cancelled,"); }, Fault::RowChanged);
        row(
            "a row removed", [](auto &lines) { lines.removeAt(2); },
            Fault::RowChanged); // its hash stood above the next
        row("two rows swapped", [](auto &lines) { lines.swapItemsAt(7, 8); }, Fault::RowChanged);
        row("the first row removed", [](auto &lines) { lines.removeAt(1); }, Fault::RowChanged);
        row("the last rows removed", [](auto &lines) { lines.removeAt(lines.size() - 2); }, Fault::OtherRows);
        row(
            "the seal's count", [](auto &lines) { lines.last().replace("\"\"rows\"\":11", "\"\"rows\"\":10"); },
            Fault::SealForged);
        row("the seal removed", [](auto &lines) { lines.removeLast(); }, Fault::None, "audit.export-cut");
        row("a row below the seal", [](auto &lines) { lines.append(lines.at(1)); }, Fault::None, "audit.not-an-export");
        row("another table", [](auto &lines) { lines = {"a,b", "1,2"}; }, Fault::None, "audit.not-an-export");
    }
    void everyChangeOfAnExportIsFound()
    {
        QFETCH(std::function<void(QList<QByteArray> &)>, change);
        QFETCH(Fault, fault);
        QFETCH(QString, error);
        Log log;
        const QString path = log.file(QStringLiteral("log.csv"));
        QVERIFY(log.exportTo(path));
        QByteArray text = contents(path);
        text.replace("one\ntwo", "one two-lines"); // so that a line is a row below …
        QList<QByteArray> lines = text.trimmed().split('\n');
        change(lines);
        QByteArray changed = lines.join('\n') + '\n';
        changed.replace("one two-lines", "one\ntwo"); // … and nothing else has changed
        QVERIFY(changed != contents(path));
        QVERIFY(overwrite(path, changed));
        const auto verdict = AuditSheetCheck::check(path);
        if (!error.isEmpty()) {
            QVERIFY(!verdict);
            QCOMPARE(verdict.error().code, error);
            return;
        }
        QVERIFY2(verdict, verdict ? "" : qPrintable(verdict.error().code));
        QCOMPARE(verdict->fault, fault);
    }
    void anExportIsHeldAgainstAHeadKeptElsewhere()
    {
        Log log;
        const auto before = *waitFor(log.store->noteHead());
        const QString path = log.file(QStringLiteral("log.csv"));
        QVERIFY(log.exportTo(path));
        QCOMPARE(AuditSheetCheck::check(path, before)->fault, Fault::None);
        (void)waitFor(log.store->openAudit({}));
        const auto later = *waitFor(log.store->noteHead()); // the export is shorter than this
        QCOMPARE(AuditSheetCheck::check(path, later)->fault, Fault::BehindTheHead);
        Log other;
        QCOMPARE(AuditSheetCheck::check(path, *waitFor(other.store->noteHead()))->fault, Fault::OtherDesk);
    }
    void aStoppedExportLeavesNoFile()
    {
        Log log;
        const QString path = log.file(QStringLiteral("log.csv"));
        std::stop_source stop;
        stop.request_stop();
        const auto view = waitFor(log.store->openAudit({}));
        const auto seal = AuditSheet::write(*log.store, *view, path, {}, {}, stop.get_token());
        QCOMPARE(seal.error().kind, core::ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(path));
    }
    void everyCommandThatTheSourcesNameHasWords()
    {
        QStringList missing;
        for (const core::CommandSpec &spec : registry::everyCommand()) {
            const QString name = QString::fromLatin1(spec.name);
            if (!spec.done || !*spec.done)
                missing << name;
            QCOMPARE(AuditWords::command(name), QString::fromUtf8(spec.done)); // those of one name say the same
        }
        // Events of the desk are not commands; they are named where they are made.
        static const QRegularExpression event(QStringLiteral(
            R"re(\bname\s*=\s*QStringLiteral\("((?:affairs|residents|desk|audit|demo|backup|sync)\.[a-z-]+)")re"));
        int seen = 0;
        for (const char *folder : {"/modules", "/app"}) {
            QDirIterator files(qEnvironmentVariable("YC_SOURCE_DIR") + QLatin1String(folder),
                               {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString text = QString::fromUtf8(contents(files.next()));
                for (auto match = event.globalMatch(text); match.hasNext();) {
                    const QString name = match.next().captured(1);
                    ++seen;
                    if (!AuditWords::knows(name))
                        missing << name + QStringLiteral(" in ") + files.fileName();
                }
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
        QVERIFY2(seen > 5, qPrintable(QString::number(seen))); // the pattern still finds them
    }
    void everyCommandIsSaidInChinese()
    {
        const QDir folder(qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/translations/terms"));
        const QStringList files = folder.entryList({QStringLiteral("*.tsv")}, QDir::Files);
        QString terms;
        for (const QString &file : files)
            terms += QString::fromUtf8(contents(folder.filePath(file)));
        for (const QString &command : AuditWords::commands()) {
            QVERIFY(AuditWords::knows(command));
            const QString line = QStringLiteral("AuditWords\t") + AuditWords::command(command) + u'\t';
            QVERIFY2(terms.contains(line), qPrintable(command));
        }
    }
};

QTEST_GUILESS_MAIN(AppAudit)
#include "tst_app_audit.moc"
