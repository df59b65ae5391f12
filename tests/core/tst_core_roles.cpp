// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/RoleRules.h"

#include <QTest>

using namespace yc::core;

namespace {
QStringList roles(const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); }

QList<QStringList> desk(std::initializer_list<const char *> people)
{
    QList<QStringList> list;
    for (const char *one : people)
        list.append(roles(one));
    return list;
}

QString codeOf(const Result<> &result) { return result ? QString() : result.error().code; }
QSet<QString> of(const char *text) { return RolePermissions::builtIn().of(roles(text)); }
} // namespace

class Roles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRoleHasANameInBothLanguagesAndPermissions()
    {
        const auto all = RolePermissions::builtIn().all();
        QCOMPARE(all.size(), 8);
        for (const Role &role : all) {
            QVERIFY2(!role.en.isEmpty() && !role.zh.isEmpty(), qPrintable(role.id));
            QVERIFY2(!role.aboutEn.isEmpty() && !role.aboutZh.isEmpty(), qPrintable(role.id));
            QVERIFY2(!role.permissions.isEmpty(), qPrintable(role.id));
        }
        QVERIFY(RolePermissions::builtIn().of({QStringLiteral("nobody")}).isEmpty());
    }
    /// GB/T 22239-2019 8.1.5: who looks after the machine, the rules and the log does not do the desk's work as that.
    void theThreeAdministratorsTouchNoResidentAndShareNoPower()
    {
        const QSet<QString> shared = of("administrator") & of("security_administrator") & of("auditor");
        for (const QString &permission : shared)
            QVERIFY2(permission == u"desk.local" || permission == u"desk.verify", qPrintable(permission));
        for (const char *one : {"administrator", "security_administrator", "auditor"}) {
            for (const QString &permission : of(one))
                QVERIFY2(permission.startsWith(u"desk.") || permission.startsWith(u"audit."), qPrintable(permission));
        }
        QVERIFY(!of("administrator").contains(QStringLiteral("audit.view")));
        QVERIFY(!of("administrator").contains(QStringLiteral("desk.key")));
        QVERIFY(!of("auditor").contains(QStringLiteral("desk.people")));
    }
    void firstPersonCanDoTheWorkOfADeskOfOne()
    {
        const QStringList first = RolePermissions::builtIn().firstPerson();
        QVERIFY(RoleRules().checkCombination(first));
        const QSet<QString> may = RolePermissions::builtIn().of(first);
        for (const char *permission :
             {"desk.people", "desk.backup", "sync.settle", "desk.verify"}) // of services: theirs
            QVERIFY2(may.contains(QString::fromLatin1(permission)), permission);
        QVERIFY(!may.contains(QStringLiteral("audit.view")));
    }
    void combinationsAreChecked_data()
    {
        QTest::addColumn<QString>("roles");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *text, const char *code) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(code);
        };
        row("", "roles.none");
        row("clerk", "");
        row("clerk supervisor administrator", "");
        row("clerk auditor", "");
        row("administrator security_administrator", "roles.exclusive");
        row("administrator auditor", "roles.exclusive");
        row("auditor clerk security_administrator", "roles.exclusive");
        row("mayor", "roles.unknown");
    }
    void combinationsAreChecked()
    {
        QFETCH(QString, roles);
        QFETCH(QString, code);
        QCOMPARE(codeOf(RoleRules().checkCombination(roles.split(u' ', Qt::SkipEmptyParts))), code);
    }
    void grants_data()
    {
        QTest::addColumn<QString>("granter");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<bool>("securityOnDesk");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *granter, const char *before, const char *after, bool there,
                            const char *code) {
            QTest::newRow(name) << QString::fromLatin1(granter) << QString::fromLatin1(before)
                                << QString::fromLatin1(after) << there << QString::fromLatin1(code);
        };
        row("clerk makes nobody", "clerk", "", "clerk", false, "permission.denied");
        row("supervisor makes nobody", "supervisor", "", "clerk", true, "permission.denied");
        row("administrator makes a clerk", "administrator", "", "clerk", true, "");
        row("administrator promotes a clerk", "administrator", "clerk", "clerk approver", true, "");
        row("first security administrator", "administrator", "", "security_administrator", false, "");
        row("no second one by the administrator", "administrator", "", "security_administrator", true,
            "permission.denied");
        row("no auditor by the administrator", "administrator", "", "auditor", true, "permission.denied");
        row("auditor before there is security", "administrator", "clerk", "clerk auditor", false, "");
        row("administrator takes no auditor away", "administrator", "auditor clerk", "clerk", true,
            "permission.denied");
        row("administrator takes a clerk's role from an administrator", "administrator", "administrator clerk",
            "administrator", true, "");
        row("security makes an auditor", "security_administrator", "clerk", "clerk auditor", true, "");
        row("security makes an administrator", "security_administrator", "", "administrator", true, "");
        row("security makes no clerk", "security_administrator", "", "clerk", true, "permission.denied");
        row("security gives itself no counter", "security_administrator", "security_administrator",
            "security_administrator clerk", true, "permission.denied");
        row("auditor gives nothing", "auditor", "", "auditor", true, "permission.denied");
        row("nothing changes", "clerk", "clerk", "clerk", true, "");
        row("never two of the three", "security_administrator", "administrator", "administrator auditor", true,
            "roles.exclusive");
    }
    void grants()
    {
        QFETCH(QString, granter);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(bool, securityOnDesk);
        QFETCH(QString, code);
        QList<QStringList> everybody = desk({"administrator", "clerk"});
        if (securityOnDesk)
            everybody.append(roles("security_administrator"));
        const RoleRules rules;
        QCOMPARE(codeOf(rules.mayGrant(of(qPrintable(granter)), {roles(qPrintable(before)), roles(qPrintable(after))},
                                       everybody)),
                 code);
    }
    /// Whoever can set somebody's passphrase can be that somebody: an administrator must not become the auditor so.
    void guardedAccountsAreTheSecurityAdministrators()
    {
        const RoleRules rules;
        const auto everybody = desk({"administrator", "security_administrator", "auditor clerk", "clerk"});
        QVERIFY(rules.mayManage(of("administrator"), roles("clerk supervisor"), everybody));
        QCOMPARE(codeOf(rules.mayManage(of("administrator"), roles("auditor clerk"), everybody)),
                 QStringLiteral("permission.denied"));
        QVERIFY(rules.mayManage(of("security_administrator"), roles("auditor clerk"), everybody));
        QCOMPARE(codeOf(rules.mayManage(of("security_administrator"), roles("clerk"), everybody)),
                 QStringLiteral("permission.denied"));
        QVERIFY(rules.mayManage(of("administrator"), roles("auditor"), desk({"administrator", "auditor"})));
    }
    void damagedTablesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no roles") << QByteArray(R"({"roles": []})");
        QTest::newRow("no name") << QByteArray(R"({"roles": [{"role": "a", "label": {"en": "A"}}]})");
        QTest::newRow("twice") << QByteArray(
            R"({"roles": [{"role": "a", "label": {"en": "A", "zh": "甲"}}, {"role": "a", "label": {"en": "A", "zh": "甲"}}]})");
        QTest::newRow("exclusive of nobody")
            << QByteArray(R"({"exclusive": [["a", "b"]], "roles": [{"role": "a", "label": {"en": "A", "zh": "甲"}}]})");
    }
    void damagedTablesAreRefused()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!RolePermissions::fromJson(json));
    }
    void aServiceGivesItsOwnPermissionsOnly_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *name, const char *json, const char *where) {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(where);
        };
        row("two roles", R"({"a": ["cards.view", "cards.edit"], "b": ["cards.view"]})", "");
        row("nobody", "{}", "");
        row("no JSON", "nonsense", "cards");
        row("a role that is not there", R"({"a": ["cards.view"], "mayor": ["cards.view"]})", "cards/mayor");
        row("nothing for a role", R"({"a": []})", "cards/a");
        row("a power of the desk", R"({"a": ["cards.view"], "b": ["cards.view", "desk.people"]})", "cards/b");
        row("of a service of a longer name", R"({"a": ["cardsharp.view"]})", "cards/a");
    }
    void aServiceGivesItsOwnPermissionsOnly()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, where);
        auto table = RolePermissions::fromJson(R"({"roles": [
            {"role": "a", "label": {"en": "A", "zh": "甲"}, "permissions": ["desk.local"]},
            {"role": "b", "label": {"en": "B", "zh": "乙"}, "permissions": []}]})");
        QVERIFY(table);
        const auto added = table->addService(QStringLiteral("cards"), json);
        QCOMPARE(added.has_value(), where.isEmpty());
        if (!added) {
            QCOMPARE(added.error().code, QStringLiteral("roles.damaged"));
            QCOMPARE(added.error().context.value(QStringLiteral("where")).toString(), where);
        }
        const bool more = json.contains("cards.edit");
        QCOMPARE(table->of({QStringLiteral("a")}).size(), more ? 3 : 1); // refused: nothing of it
        QCOMPARE(table->of({QStringLiteral("b")}).size(), more ? 1 : 0);
    }
};

QTEST_GUILESS_MAIN(Roles)
#include "tst_core_roles.moc"
