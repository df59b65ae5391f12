// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include "TownDocuments.h"
#include "registry/RecordTypes.h"
#include "store/Connection.h"
#include "store/SqlDocumentStore.h"

#include <QJsonDocument>
#include <QTemporaryDir>

namespace yc::bench {

namespace {
core::Session benchSession()
{
    return {QStringLiteral("person:01900000-0000-7000-8000-000000000001"),
            QStringLiteral("bench"),
            {},
            {QStringLiteral("residents.edit"), QStringLiteral("residents.view")},
            demo::DemoTown::street(),
            QString(),
            QStringLiteral("1")};
}
} // namespace

int writeBench(qint64 rows, qint64 together)
{
    const QTemporaryDir folder;
    auto opened = store::SqlDocumentStore::open({folder.filePath(QStringLiteral("store.db")), registry::recordTypes(),
                                                 benchSession(), std::make_shared<core::SystemClock>()},
                                                QByteArray(48, 'b'));
    if (!opened) {
        std::fprintf(stderr, "no store: %s\n", qPrintable(opened.error().code));
        return 1;
    }
    TownDocuments town(7);
    double wall = 0;
    double processor = 0;
    qint64 bytes = 0;
    for (qint64 done = 0; done < rows; done += together) {
        QList<core::Document> documents;
        for (qint64 i = 0; i < std::min(together, rows - done); ++i) {
            documents << town.next();
            documents.last().org = QString(); // the desk's own way: the store says whose it is
            bytes += TownDocuments::wire(documents.last()).size();
        }
        const double before = processorSeconds();
        QElapsedTimer timer;
        timer.start();
        auto future = (*opened)->execute({QStringLiteral("bench.write"),
                                          QStringLiteral("residents.edit"),
                                          {},
                                          {},
                                          [&](core::Transaction &tx) -> core::Result<QJsonObject> {
                                              for (const core::Document &document : documents)
                                                  YC_TRY(tx.put(document));
                                              return QJsonObject();
                                          }});
        future.waitForFinished();
        wall += static_cast<double>(timer.nsecsElapsed()) / 1e9;
        processor += processorSeconds() - before;
        if (!future.result()) {
            std::fprintf(stderr, "not written: %s\n", qPrintable(future.result().error().code));
            return 1;
        }
    }
    std::printf("%-14s %7lld documents of %lld bytes, %lld a transaction: %8.0f /s, %.1f us of processor time each\n",
                "write", static_cast<long long>(rows), static_cast<long long>(bytes / rows),
                static_cast<long long>(together), static_cast<double>(rows) / wall,
                processor * 1e6 / static_cast<double>(rows));
    return 0;
}

} // namespace yc::bench
