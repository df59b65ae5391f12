// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include "core/CodeTable.h"
#include "core/RecordId.h"
#include "demo/DemoTown.h"
#include "registry/RecordTypes.h"
#include "services/residents/rules/ImportCommand.h"
#include "store/Connection.h"
#include "store/SqlDocumentStore.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTextStream>

namespace yc::bench {

namespace {
/// A committee's ledger of `rows` invented people, and their records as plain documents for the comparison.
QList<QByteArray> writeLedger(const QString &path, qint64 rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    QTextStream out(&file);
    out << "户号,姓名,与户主关系,性别,民族,公民身份号码,出生日期,联系电话,居住地址,婚姻,备注\n";
    demo::DemoTown town(7, QDate(2026, 11, 21));
    QList<QByteArray> documents;
    const auto label = [](const char *table, const QString &code) {
        return core::CodeTable::named(QString::fromLatin1(table)).label(code, true);
    };
    qint64 household = 0;
    for (qint64 row = 0; row < rows;) {
        ++household;
        for (const demo::DemoPerson &person : town.next().members) {
            const QJsonObject body = person.resident.toBody();
            const auto text = [&body](const char *key) { return body.value(QLatin1StringView(key)).toString(); };
            out << QString::number(household).rightJustified(7, u'0') << ',' << text("name") << ','
                << label("relation_to_head", text("relation")) << ',' << label("sex", text("sex")) << ','
                << label("ethnic_group", text("ethnic_group")) << ',' << text("id_number") << ',' << text("birth")
                << ',' << text("telephone") << ',' << text("address") << ',' << label("marital_status", text("marital"))
                << ",\n";
            documents << QJsonDocument(body).toJson(QJsonDocument::Compact);
            if (++row == rows)
                break;
        }
    }
    return documents;
}

core::Session benchSession()
{
    return {QStringLiteral("person:01900000-0000-7000-8000-000000000001"),
            QStringLiteral("bench"),
            {},
            {QStringLiteral("residents.import"), QStringLiteral("residents.view")},
            QStringLiteral("310106013"),
            QString(),
            QStringLiteral("1")};
}

/// The floor: the same JSON into one encrypted table with one unique key, nothing else.
double plainSeconds(const QList<QByteArray> &documents)
{
    const QTemporaryDir folder;
    auto opened = store::Connection::open(folder.filePath(QStringLiteral("plain.db")), QByteArray(48, 'b'),
                                          store::Connection::Mode::Writer);
    if (!opened)
        return 0;
    store::Connection &connection = **opened;
    if (!connection.exec(QStringLiteral("CREATE TABLE document(row INTEGER PRIMARY KEY, id TEXT UNIQUE, body BLOB)")))
        return 0;
    const core::SystemClock clock;
    QElapsedTimer timer;
    timer.start();
    (void)connection.begin();
    for (const QByteArray &document : documents) {
        (void)connection.run(QStringLiteral("INSERT INTO document(id, body) VALUES(?,?)"),
                             {core::newUuid7(clock.now()), document});
    }
    (void)connection.commit();
    return static_cast<double>(timer.elapsed()) / 1e3;
}
} // namespace

int importBench(qint64 rows)
{
    const QTemporaryDir folder;
    const QString ledger = folder.filePath(QStringLiteral("ledger.csv"));
    const double plain = plainSeconds(writeLedger(ledger, rows));

    auto opened = store::SqlDocumentStore::open({folder.filePath(QStringLiteral("store.db")), registry::recordTypes(),
                                                 benchSession(), std::make_shared<core::SystemClock>()},
                                                QByteArray(48, 'b'));
    if (!opened) {
        std::fprintf(stderr, "no store: %s\n", qPrintable(opened.error().code));
        return 1;
    }
    residents::LedgerSource source;
    source.path = ledger;
    source.org = QStringLiteral("310106013");
    source.today = QDate(2026, 11, 21);
    const auto preview = residents::LedgerImport::preview(ledger, *source.vocabulary);
    if (!preview) {
        std::fprintf(stderr, "no preview: %s\n", qPrintable(preview.error().code));
        return 1;
    }
    source.columns = preview->columns;

    const auto once = [&](const char *name) {
        double early = 0;
        double most = 0;
        QElapsedTimer timer;
        timer.start();
        auto future = (*opened)->execute(
            residents::ImportCommand::make(source, {}, {}, [&](const residents::LedgerProgress &progress) {
                const double now = residentMegabytes();
                if (early == 0 && progress.part > 0.2)
                    early = now;
                most = std::max(most, now);
            }));
        future.waitForFinished();
        const double seconds = static_cast<double>(timer.elapsed()) / 1e3;
        const auto result = future.result();
        if (!result) {
            std::fprintf(stderr, "%s failed: %s\n", name, qPrintable(result.error().code));
            return 1;
        }
        std::printf(
            "%-14s %7lld rows %7.2f s %9.0f rows/s   created %lld, unchanged %lld, rejected %lld, households %lld\n",
            name, static_cast<long long>(rows), seconds, static_cast<double>(rows) / seconds,
            static_cast<long long>(result->value(QStringLiteral("created")).toInteger()),
            static_cast<long long>(result->value(QStringLiteral("unchanged")).toInteger()),
            static_cast<long long>(result->value(QStringLiteral("rejected")).toInteger()),
            static_cast<long long>(result->value(QStringLiteral("households_created")).toInteger()));
        std::printf(
            "%-14s memory %.0f MB at a fifth, %.0f MB at most; %.2f x the time of bare encrypted inserts (%.2f s)\n",
            "", early, most, plain > 0 ? seconds / plain : 0, plain);
        return 0;
    };
    return once("import") | once("import again");
}

} // namespace yc::bench
