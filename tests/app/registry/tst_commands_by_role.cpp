// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeClock.h"
#include "core/RecordId.h"
#include "core/RolePermissions.h"
#include "registry/EveryCommand.h"
#include "registry/RecordTypes.h"
#include "store/Connection.h"
#include "store/SqlDocumentStore.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace yc;
using core::CommandSpec;
using registry::everyCommand;

namespace {

/// "affairs.accept" needs "affairs.accept": one row of the table.
QString keyOf(const QString &name, const QString &permission) { return name + u'\t' + permission; }
QString keyOf(const CommandSpec &spec)
{
    return keyOf(QString::fromLatin1(spec.name), QString::fromLatin1(spec.permission));
}

struct Table {
    QStringList roles;
    QHash<QString, QHash<QString, bool>> may; ///< by row, then role
};

void readInto(Table &table, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no table of commands by role: %s", qPrintable(path));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList cells = line.split(u'\t');
        if (cells.at(0) == u"command") {
            if (!table.roles.isEmpty() && table.roles != cells.mid(2))
                qFatal("other roles in %s", qPrintable(path));
            table.roles = cells.mid(2);
            continue;
        }
        if (cells.size() != table.roles.size() + 2)
            qFatal("bad row: %s", qPrintable(line));
        QHash<QString, bool> row;
        for (qsizetype i = 0; i < table.roles.size(); ++i) {
            const QString &word = cells.at(i + 2);
            if (word != u"yes" && word != u"no")
                qFatal("neither yes nor no: %s", qPrintable(line));
            row.insert(table.roles.at(i), word == u"yes");
        }
        const QString key = keyOf(cells.at(0), cells.at(1) == u"-" ? QString() : cells.at(1));
        if (table.may.contains(key))
            qFatal("twice: %s", qPrintable(line));
        table.may.insert(key, row);
    }
}

/// Of the desk, and of each service.
Table readTable()
{
    const QString tests = qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/tests");
    Table table;
    readInto(table, tests + QStringLiteral("/data/commands-by-role.tsv"));
    QDirIterator services(tests + QStringLiteral("/services"), {QStringLiteral("commands-by-role.tsv")}, QDir::Files,
                          QDirIterator::Subdirectories);
    while (services.hasNext())
        readInto(table, services.next());
    return table;
}

core::RecordType noteType()
{
    core::RecordType type{QStringLiteral("note"), 1, {}};
    type.fields = {{.key = QStringLiteral("text"), .column = true}};
    return type;
}

/// What the log says happened, oldest first: "affairs.accept done".
QStringList auditOf(const QString &path)
{
    auto connection = store::Connection::open(path, QByteArray(48, 'k'), store::Connection::Mode::Reader);
    if (!connection)
        return {};
    auto cursor = (*connection)->run(QStringLiteral("SELECT command, result FROM audit ORDER BY seq"));
    QStringList rows;
    while (cursor && cursor->next())
        rows.append(cursor->text(0) + u' ' + cursor->text(1));
    return rows;
}

} // namespace

/// Every command of the programs under every role, against a table that people have read.
class CommandsByRole : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstPersonCanDoTheWorkOfADeskOfOne()
    {
        const auto &roles = core::RolePermissions::builtIn();
        const QSet<QString> may = roles.of(roles.firstPerson());
        for (const char *permission :
             {"affairs.accept", "affairs.decide", "residents.edit", "residents.import", "residents.export"})
            QVERIFY2(may.contains(QString::fromLatin1(permission)), permission);
        for (const char *role : {"administrator", "security_administrator", "auditor"}) { // GB/T 22239-2019 8.1.5
            for (const QString &permission : roles.of({QString::fromLatin1(role)}))
                QVERIFY2(permission.startsWith(u"desk.") || permission.startsWith(u"audit."), qPrintable(permission));
        }
    }

    void theTableKnowsEveryRoleAndEveryCommand()
    {
        QCOMPARE(m_table.roles, core::RolePermissions::builtIn().roles());
        QStringList commands;
        for (const CommandSpec &spec : everyCommand()) {
            QVERIFY2(m_table.may.contains(keyOf(spec)),
                     qPrintable(QStringLiteral("no row in a commands-by-role.tsv: ") + keyOf(spec)));
            QVERIFY2(!commands.contains(keyOf(spec)), spec.name);
            commands.append(keyOf(spec));
        }
        for (auto row = m_table.may.constBegin(); row != m_table.may.constEnd(); ++row)
            QVERIFY2(commands.contains(row.key()), qPrintable(QStringLiteral("no such command: ") + row.key()));
    }

    /// Whoever may settle conflicts in a record does so by a command that stands in a list, as any other.
    void everySettlementIsACommand()
    {
        QStringList commands;
        for (const CommandSpec &spec : everyCommand())
            commands.append(keyOf(spec));
        for (const core::RecordType &type : registry::recordTypes()) {
            const QString key = keyOf(QStringLiteral("sync.settle"), type.settlePermission);
            QVERIFY2(type.settlePermission.isEmpty() || commands.contains(key), qPrintable(type.name));
        }
    }

    void noCommandIsMadeBesideTheLists()
    {
        static const QRegularExpression declared(
            QString::fromLatin1(R"re(CommandSpec\s+\w+\{\s*"([^"]*)",\s*"([^"]*)")re"));
        static const QRegularExpression byHand(QString::fromLatin1(
            R"re(\w\.name\s*=\s*(?:QStringLiteral|QString::fromLatin1)\("[a-z]+\.[a-z-]+"|)re"
            R"re(\bCommand\s*(?:\w+\s*)?\{\s*(?:\.name\s*=\s*)?(?:QStringLiteral|QString::fromLatin1)\()re"));
        QStringList listed;
        for (const CommandSpec &spec : everyCommand())
            listed.append(keyOf(spec));
        int found = 0;
        for (const char *folder : {"/modules", "/app"}) {
            QDirIterator files(qEnvironmentVariable("YC_SOURCE_DIR") + QString::fromLatin1(folder),
                               {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString text = QString::fromUtf8(file.readAll());
                auto specs = declared.globalMatch(text);
                while (specs.hasNext()) {
                    const auto spec = specs.next();
                    ++found;
                    QVERIFY2(
                        listed.contains(keyOf(spec.captured(1), spec.captured(2))),
                        qPrintable(file.fileName() + QStringLiteral(": not in a commandList(): ") + spec.captured(1)));
                }
                const QRegularExpressionMatch made = byHand.match(text);
                QVERIFY2(
                    !made.hasMatch(),
                    qPrintable(file.fileName() + QStringLiteral(": a command beside the lists: ") + made.captured()));
            }
        }
        QCOMPARE(found, int(listed.size()));
    }

    void everyCommandUnderEveryRole_data()
    {
        QTest::addColumn<QString>("role");
        for (const QString &role : std::as_const(m_table.roles))
            QTest::newRow(qPrintable(role)) << role;
    }
    void everyCommandUnderEveryRole()
    {
        QFETCH(QString, role);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("store.db"));
        const auto clock = std::make_shared<test::FakeClock>();
        const core::Session session{QStringLiteral("person:01900000-0000-7000-8000-000000000001"),
                                    QStringLiteral("测试员"),
                                    {role},
                                    core::RolePermissions::builtIn().of({role}),
                                    QStringLiteral("310106013"),
                                    QStringLiteral("静安寺街道"),
                                    QStringLiteral("3")};
        auto opened = store::SqlDocumentStore::open({path, {noteType()}, session, clock}, QByteArray(48, 'k'));
        QVERIFY(opened);
        QStringList expected;
        qint64 notes = 0;
        for (const CommandSpec &spec : everyCommand()) {
            const bool may = m_table.may.value(keyOf(spec)).value(role);
            bool ran = false;
            core::Command command = spec.command();
            command.work = [&ran, &clock](core::Transaction &transaction) -> core::Result<QJsonObject> {
                ran = true;
                core::Document note;
                note.id = QStringLiteral("note:") + core::newUuid7(clock->now());
                note.type = QStringLiteral("note");
                note.body = {{QStringLiteral("text"), QStringLiteral("x")}};
                YC_TRY(transaction.put(note));
                return QJsonObject();
            };
            auto future = (*opened)->execute(std::move(command));
            future.waitForFinished();
            const auto outcome = future.result();
            QVERIFY2(outcome.has_value() == may, spec.name);
            QVERIFY2(ran == may, spec.name);
            if (may)
                ++notes;
            else
                QCOMPARE(outcome.error().code, QStringLiteral("permission.denied"));
            auto count = (*opened)->count({.type = QStringLiteral("note")});
            count.waitForFinished();
            QCOMPARE(count.result().value_or(-1), notes); // refused: nothing has changed
            expected.append(QString::fromLatin1(spec.name) +
                            (may ? QStringLiteral(" done") : QStringLiteral(" permission.denied")));
        }
        opened->reset();
        expected.append(QStringLiteral("desk.sign-out done")); // somebody had signed in, and the store was closed
        QCOMPARE(auditOf(path), expected);                     // refused or not, it stands in the log
    }

    /// Queries, loads and the search box obey the role as well: who has no business with residents reads none.
    void readingUnderEveryRole_data() { everyCommandUnderEveryRole_data(); }
    void readingUnderEveryRole()
    {
        QFETCH(QString, role);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("store.db"));
        const auto clock = std::make_shared<test::FakeClock>();
        core::RecordType type = noteType();
        type.readPermission = QStringLiteral("residents.view");
        core::Session session{QStringLiteral("person:01900000-0000-7000-8000-000000000001"),
                              QStringLiteral("测试员"),
                              {role},
                              {},
                              QStringLiteral("310106013"),
                              QStringLiteral("静安寺街道"),
                              QStringLiteral("3")};
        const QString id = QStringLiteral("note:") + core::newUuid7(clock->now());
        {
            auto writing = store::SqlDocumentStore::open({path, {type}, session, clock}, QByteArray(48, 'k'));
            QVERIFY(writing);
            core::Command command = store::commands::signIn.command();
            command.work = [&id](core::Transaction &transaction) -> core::Result<QJsonObject> {
                core::Document note;
                note.id = id;
                note.type = QStringLiteral("note");
                note.body = {{QStringLiteral("text"), QStringLiteral("x")}};
                YC_TRY(transaction.put(note));
                return QJsonObject();
            };
            auto written = (*writing)->execute(std::move(command));
            written.waitForFinished();
            QVERIFY(written.result());
        }
        session.permissions = core::RolePermissions::builtIn().of({role});
        auto opened = store::SqlDocumentStore::open({path, {type}, session, clock}, QByteArray(48, 'k'));
        QVERIFY(opened);
        const bool may = !QStringList{QStringLiteral("administrator"), QStringLiteral("security_administrator"),
                                      QStringLiteral("auditor")}
                              .contains(role);
        const auto check = [may](auto future) {
            future.waitForFinished();
            const auto result = future.result();
            return result.has_value() == may && (may || result.error().code == u"permission.denied");
        };
        const core::Query query{.type = QStringLiteral("note")};
        QVERIFY(check((*opened)->query(query)));
        QVERIFY(check((*opened)->count(query)));
        QVERIFY(check((*opened)->countBy(query, QStringLiteral("text"))));
        QVERIFY(check((*opened)->load(id)));
        QVERIFY(check((*opened)->history(id)));
        QVERIFY(check((*opened)->forEach(QStringLiteral("note"), [](const core::Document &) { return true; })));
    }

private:
    const Table m_table = readTable();
};

QTEST_GUILESS_MAIN(CommandsByRole)
#include "tst_commands_by_role.moc"
