// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Migrations.h"

#include "store/Connection.h"

#include <QFile>

namespace yc::store {

using core::ErrorKind;
using core::Result;

namespace {
/// Words of the search in one full-text table (SearchKeys); each type's are made at the opening that follows.
QStringList searchTables()
{
    return {
        QStringLiteral("DROP TABLE search_key"),
        QStringLiteral("DROP TABLE search_gram"),
        QStringLiteral("CREATE VIRTUAL TABLE search_word USING fts5(words, content='', contentless_delete=1, "
                       "detail=none, tokenize='ascii')"),
        // A piece of its index fits a page of the store, of which the cipher takes 80 bytes.
        QStringLiteral("INSERT INTO search_word(search_word, rank) VALUES('pgsz', 3900)"),
        // The words of a few thousand people, so that a transaction of them is one run.
        QStringLiteral("INSERT INTO search_word(search_word, rank) VALUES('hashsize', 4194304)"),
        // The same words as a table that can be read from a word on.
        QStringLiteral("CREATE VIRTUAL TABLE search_term USING fts5vocab(search_word, 'instance')"),
    };
}

/// What the replication keeps; modules/store/replica/README.md says how it is used. A document with one revision needs
/// no row of its own anywhere here.
QStringList syncTables()
{
    return {
        QStringLiteral("CREATE TABLE dataset(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)"),
        // CouchDB's name of the state that had the local revision `absorbed`; later ones get theirs when sync comes by.
        QStringLiteral("ALTER TABLE document ADD COLUMN rev TEXT"),
        QStringLiteral("ALTER TABLE document ADD COLUMN absorbed INTEGER NOT NULL DEFAULT 0"),
        // What of the document on the wire the other columns do not say (WireForm).
        QStringLiteral("ALTER TABLE document ADD COLUMN extra BLOB"),
        QStringLiteral("ALTER TABLE document ADD COLUMN dataset INTEGER"),
        QStringLiteral("ALTER TABLE document ADD COLUMN sequence INTEGER"),
        QStringLiteral("CREATE INDEX document_sequence ON document(dataset, sequence) WHERE sequence IS NOT NULL"),
        QStringLiteral("ALTER TABLE history ADD COLUMN rev TEXT"),
        QStringLiteral("ALTER TABLE history ADD COLUMN extra BLOB"),
        // NULL: changed here since sync last came by.
        QStringLiteral("ALTER TABLE outbox ADD COLUMN dataset INTEGER"),
        QStringLiteral("ALTER TABLE outbox ADD COLUMN sequence INTEGER"),
        QStringLiteral("CREATE INDEX outbox_sequence ON outbox(dataset, sequence) WHERE sequence IS NOT NULL"),
        // Of documents with more than one revision.
        QStringLiteral("CREATE TABLE revision_tree(document INTEGER PRIMARY KEY, leaves INTEGER NOT NULL, "
                       "nodes TEXT NOT NULL, confirmed TEXT NOT NULL)"),
        // Contents that are neither the document's state nor one of its history.
        QStringLiteral("CREATE TABLE revision(document INTEGER NOT NULL, rev TEXT NOT NULL, content BLOB NOT NULL, "
                       "PRIMARY KEY(document, rev)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE conflict(document INTEGER PRIMARY KEY, token TEXT NOT NULL, "
                       "since INTEGER NOT NULL, fields TEXT NOT NULL)"),
        QStringLiteral("CREATE TABLE refusal(document INTEGER NOT NULL, rev TEXT NOT NULL, error TEXT NOT NULL, "
                       "reason TEXT NOT NULL, held INTEGER NOT NULL, since INTEGER NOT NULL, "
                       "PRIMARY KEY(document, rev)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE quarantine(number INTEGER PRIMARY KEY, dataset INTEGER NOT NULL, "
                       "id TEXT NOT NULL, rev TEXT NOT NULL, reason TEXT NOT NULL, bytes BLOB NOT NULL, "
                       "since INTEGER NOT NULL, dismissed INTEGER NOT NULL DEFAULT 0)"),
        QStringLiteral("CREATE INDEX quarantine_id ON quarantine(id, rev)"),
        QStringLiteral("CREATE TABLE checkpoint(dataset INTEGER NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL, "
                       "PRIMARY KEY(dataset, key)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE sync_log(number INTEGER PRIMARY KEY, begun INTEGER NOT NULL, "
                       "ended INTEGER NOT NULL, dataset TEXT NOT NULL, failed INTEGER NOT NULL, report BLOB NOT NULL)"),
        // Left the desk in a way that nobody has confirmed.
        QStringLiteral("CREATE TABLE sent(document INTEGER PRIMARY KEY, revision INTEGER NOT NULL, "
                       "at INTEGER NOT NULL)"),
        // Documents from elsewhere with a unique value that another document here has: their list lacks it.
        QStringLiteral("CREATE TABLE duplicate(document INTEGER NOT NULL, field TEXT NOT NULL, "
                       "since INTEGER NOT NULL, PRIMARY KEY(document, field)) WITHOUT ROWID"),
    };
}
} // namespace

const QList<Migration> &migrations()
{
    static const QList<Migration> steps{
        {int(SchemaVersion::GroundFloor),
         {
             QStringLiteral("CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID"),
             // The truth. `row` is the key of every projection and search row of the document.
             QStringLiteral(
                 "CREATE TABLE document(row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, "
                 "schema INTEGER NOT NULL, org TEXT NOT NULL, revision INTEGER NOT NULL, "
                 "deleted INTEGER NOT NULL DEFAULT 0, created_by TEXT NOT NULL, changed_by TEXT NOT NULL, "
                 "created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, body BLOB NOT NULL)"),
             QStringLiteral("CREATE INDEX document_type ON document(type, deleted)"),
             // Earlier states: the person's history, and the base of a three-way merge until the city confirms.
             QStringLiteral("CREATE TABLE history(document INTEGER NOT NULL, revision INTEGER NOT NULL, "
                            "schema INTEGER NOT NULL, org TEXT NOT NULL, deleted INTEGER NOT NULL, "
                            "changed_by TEXT NOT NULL, changed_at INTEGER NOT NULL, body BLOB NOT NULL, "
                            "PRIMARY KEY(document, revision)) WITHOUT ROWID"),
             // Documents that the city has not confirmed; `base` is the revision it last had (0 = never).
             QStringLiteral("CREATE TABLE outbox(document INTEGER PRIMARY KEY, base INTEGER NOT NULL, "
                            "since INTEGER NOT NULL)"),
             QStringLiteral("CREATE TABLE audit(seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, person TEXT NOT NULL, "
                            "org TEXT NOT NULL, desk TEXT NOT NULL, command TEXT NOT NULL, subject TEXT NOT NULL, "
                            "reason TEXT NOT NULL, documents TEXT NOT NULL, result TEXT NOT NULL, "
                            "previous BLOB NOT NULL, hash BLOB NOT NULL)"),
             QStringLiteral("CREATE TABLE series(name TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID"),
             QStringLiteral("CREATE TABLE touched(document INTEGER PRIMARY KEY, at INTEGER NOT NULL)"),
             QStringLiteral("CREATE INDEX touched_at ON touched(at)"),
             // What a prefix of typing can hit (see SearchKeys) …
             QStringLiteral("CREATE TABLE search_key(key TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY(key, row)) "
                            "WITHOUT ROWID"),
             // … and the pieces of numbers and addresses that may be hit in the middle.
             QStringLiteral("CREATE VIRTUAL TABLE search_gram USING fts5(grams, content='', contentless_delete=1, "
                            "detail=none, tokenize='ascii')"),
             QStringLiteral("CREATE TABLE projection(type TEXT PRIMARY KEY, shape BLOB NOT NULL, "
                            "tag TEXT NOT NULL UNIQUE) WITHOUT ROWID"),
         }},
        {int(SchemaVersion::Audit),
         {
             // Rows that are there keep the first form (AuditForm), over which their hash was made.
             QStringLiteral("ALTER TABLE audit ADD COLUMN form INTEGER NOT NULL DEFAULT 1"),
             QStringLiteral("ALTER TABLE audit ADD COLUMN name TEXT NOT NULL DEFAULT ''"),
             QStringLiteral("ALTER TABLE audit ADD COLUMN machine TEXT NOT NULL DEFAULT ''"),
             // What rows are found by; see AuditKeys.
             QStringLiteral("CREATE TABLE audit_key(kind INTEGER NOT NULL, value NOT NULL, seq INTEGER NOT NULL, "
                            "PRIMARY KEY(kind, value, seq)) WITHOUT ROWID"),
             // Failures are few, so that most commands do not touch this one.
             QStringLiteral("CREATE INDEX audit_failed ON audit(seq) WHERE result<>'done'"),
         }},
        {int(SchemaVersion::Sync), syncTables() + searchTables()},
        {int(SchemaVersion::Files),
         {
             // What records name; `digest` is "incoming:…" while it is being taken in. part_size 0: nobody has said yet
             // what its parts are. `here`: all of it, and its digest was right; `arrived` numbers these in their order.
             QStringLiteral("CREATE TABLE file(id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, "
                            "media TEXT NOT NULL, size INTEGER NOT NULL, part_size INTEGER NOT NULL DEFAULT 0, "
                            "here INTEGER NOT NULL DEFAULT 0, arrived INTEGER, unused_since INTEGER, asked INTEGER NOT "
                            "NULL DEFAULT 0, "
                            "tries INTEGER NOT NULL DEFAULT 0, try_after INTEGER NOT NULL DEFAULT 0, "
                            "error TEXT NOT NULL DEFAULT '')"),
             QStringLiteral("CREATE UNIQUE INDEX file_arrived ON file(arrived) WHERE arrived NOTNULL"),
             QStringLiteral("CREATE INDEX file_missing ON file(asked, tries, size) WHERE here=0"),
             QStringLiteral("CREATE INDEX file_unused ON file(unused_since) WHERE unused_since IS NOT NULL"),
             // With row numbers: large values do not belong into the leaves of a table without them.
             QStringLiteral("CREATE TABLE file_part(id INTEGER PRIMARY KEY, file INTEGER NOT NULL, n INTEGER NOT NULL, "
                            "digest BLOB NOT NULL, bytes BLOB, UNIQUE(file, n))"),
             // Which documents name it, and in which dataset; `live` 0: they did once. Derived, but for that.
             QStringLiteral("CREATE TABLE file_use(document INTEGER NOT NULL, file INTEGER NOT NULL, "
                            "dataset TEXT NOT NULL, live INTEGER NOT NULL, PRIMARY KEY(document, file)) WITHOUT ROWID"),
             QStringLiteral("CREATE INDEX file_use_file ON file_use(file)"),
             QStringLiteral("CREATE INDEX file_use_dataset ON file_use(dataset, file)"),
             // What the city has of it; see FileTable::City.
             QStringLiteral("CREATE TABLE file_city(file INTEGER NOT NULL, dataset TEXT NOT NULL, "
                            "state INTEGER NOT NULL, parts INTEGER NOT NULL DEFAULT 0, "
                            "tries INTEGER NOT NULL DEFAULT 0, try_after INTEGER NOT NULL DEFAULT 0, "
                            "error TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '', "
                            "PRIMARY KEY(file, dataset)) WITHOUT ROWID"),
         }},
    };
    return steps;
}

namespace {
Result<> backUp(Connection &connection, int version)
{
    YC_TRY(connection.exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    const QString copy = connection.path() + QStringLiteral(".before-v%1").arg(version);
    QFile::remove(copy); // of an earlier failed attempt
    if (!QFile::copy(connection.path(), copy))
        return core::fail(ErrorKind::FreeDiskSpace, "store.backup-failed");
    return {};
}

Result<> apply(Connection &connection, const Migration &step)
{
    YC_TRY(connection.begin());
    const auto work = [&]() -> Result<> {
        for (const QString &statement : step.statements)
            YC_TRY(connection.exec(statement));
        return connection.exec(QStringLiteral("PRAGMA user_version=%1").arg(step.version));
    };
    Result<> done = work();
    if (done)
        done = connection.commit();
    if (!done) {
        connection.rollback();
        core::Error error = done.error();
        if (error.kind != ErrorKind::FreeDiskSpace)
            error = {ErrorKind::CallAdministrator, QStringLiteral("store.migration-failed"), error.context};
        error.context.insert(QStringLiteral("version"), step.version);
        return std::unexpected(error);
    }
    return {};
}
} // namespace

Result<> migrate(Connection &connection, const QList<Migration> &steps)
{
    YC_ASSIGN(const QVariant stored, connection.scalar(QStringLiteral("PRAGMA user_version")));
    const int present = stored.toInt();
    const int wanted = steps.last().version;
    if (present > wanted) {
        return core::fail(ErrorKind::UpdateProgram, "store.newer-version",
                          {{QStringLiteral("version"), present}, {QStringLiteral("known"), wanted}});
    }
    if (present == wanted)
        return {};
    if (present > 0)
        YC_TRY(backUp(connection, present));
    for (const Migration &step : steps) {
        if (step.version > present)
            YC_TRY(apply(connection, step));
    }
    return {};
}

Result<bool> forgetStatistics(Connection &connection)
{
    bool forgotten = false;
    for (const char *name : {"sqlite_stat1", "sqlite_stat4"}) {
        const QString table = QString::fromLatin1(name);
        YC_ASSIGN(const QVariant there, connection.scalar(QStringLiteral("SELECT count(*) FROM sqlite_schema "
                                                                         "WHERE name=?"),
                                                          {table}));
        if (there.toInt() == 0)
            continue;
        YC_TRY(connection.exec(QStringLiteral("DROP TABLE ") + table));
        forgotten = true;
    }
    return forgotten;
}

} // namespace yc::store
