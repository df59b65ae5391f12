// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/RecordTypes.h"
#include "replica/Merge.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace yc;
using core::MergeRule;

namespace {

/// Written in the tests as people write JSON, with ' for ".
QJsonObject json(const char *text)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(QByteArray(text).replace('\'', '"'), &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", text, qPrintable(error.errorString()));
    return object;
}

QJsonObject over(QJsonObject body, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it) {
        if (it->isNull())
            body.remove(it.key());
        else
            body.insert(it.key(), *it);
    }
    return body;
}

QByteArray text(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

/// What somebody has written down about the records of a line: see the first of these files.
struct Table {
    QString line;
    QJsonObject json;
};

QList<Table> tables()
{
    const QDir tests(qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/tests"));
    QList<std::pair<QString, QString>> files{{QStringLiteral("desk"), tests.filePath(QStringLiteral("data"))}};
    const QStringList services =
        QDir(tests.filePath(QStringLiteral("services"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &service : services)
        files.append({service, tests.filePath(QStringLiteral("services/") + service)});
    QList<Table> all;
    for (const auto &[line, folder] : std::as_const(files)) {
        QFile file(folder + QStringLiteral("/merge-by-type.json"));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        if (json.isEmpty())
            qFatal("%s is damaged", qPrintable(file.fileName()));
        all.append({line, json});
    }
    return all;
}

const core::RecordType &typeOf(const QString &name)
{
    static const QList<core::RecordType> all = registry::recordTypes();
    const auto found = std::ranges::find(all, name, &core::RecordType::name);
    if (found == all.end())
        qFatal("no type %s", qPrintable(name));
    return *found;
}

} // namespace

/// What two desks do to one record in a day without hearing of each other, type by type: what adds up adds up, and a
/// person is asked only for what nobody else can know. The scenarios are data,
/// tests/services/SERVICE/merge-by-type.json: "ours", "theirs" and "merged" stand over "base" (itself or the name of
/// one of "bases"), null takes a field away; "conflicts" names the fields that are left to a person. "as_a_whole" names
/// the objects that do not merge part by part.
class MergeByType : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoDesksAndOneRecord_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QJsonObject>("base");
        QTest::addColumn<QJsonObject>("ours");   // over base; null takes away
        QTest::addColumn<QJsonObject>("theirs"); // over base
        QTest::addColumn<QJsonObject>("merged"); // over base
        QTest::addColumn<QString>("conflicts");  // fields in conflict, in order
        for (const Table &table : tables()) {
            for (const QJsonValue &one : table.json.value(u"scenarios").toArray()) {
                const auto part = [&one](const char *key) { return one.toObject().value(QLatin1StringView(key)); };
                const QJsonValue base = part("base");
                const QJsonObject whole =
                    base.isString() ? table.json.value(u"bases")[base.toString()].toObject() : base.toObject();
                if (whole.isEmpty())
                    qFatal("%s: no base", qPrintable(part("name").toString()));
                QStringList conflicts;
                for (const QJsonValue &field : part("conflicts").toArray())
                    conflicts.append(field.toString());
                QTest::newRow(qPrintable(part("name").toString()))
                    << part("type").toString() << whole << part("ours").toObject() << part("theirs").toObject()
                    << part("merged").toObject() << conflicts.join(u' ');
            }
        }
    }
    void twoDesksAndOneRecord()
    {
        QFETCH(QString, type);
        QFETCH(QJsonObject, base);
        QFETCH(QJsonObject, ours);
        QFETCH(QJsonObject, theirs);
        QFETCH(QJsonObject, merged);
        QFETCH(QString, conflicts);
        const core::RecordType &declared = typeOf(type);
        const QJsonObject o = over(base, ours);
        const QJsonObject t = over(base, theirs);
        const replica::MergeResult result = replica::merge(base, o, t, &declared);
        QStringList fields;
        for (const core::FieldConflict &conflict : result.conflicts)
            fields.append(conflict.field);
        QCOMPARE(fields.join(u' '), conflicts);
        QCOMPARE(text(result.merged), text(over(base, merged)));
        const replica::MergeResult swapped = replica::merge(base, t, o, &declared);
        QCOMPARE(text(swapped.merged), text(result.merged));
        QCOMPARE(swapped.conflicts.size(), result.conflicts.size());
        // Nobody loses what they wrote where the other wrote nothing.
        QCOMPARE(text(replica::merge(base, o, base, &declared).merged), text(o));
        QCOMPARE(text(replica::merge(base, base, t, &declared).merged), text(t));
        if (declared.tidy) // once is enough
            QCOMPARE(text(declared.tidy(result.merged)), text(result.merged));
    }

    /// A conflict inside an object shows each side with what the other changed elsewhere in it: whatever is chosen,
    /// nothing else is lost.
    void aChoiceInsideAnObjectKeepsTheRest()
    {
        const QJsonObject base = json("{'materials':{'a':{'state':'missing'},'b':{'state':'missing'}}}");
        const QJsonObject ours = json("{'materials':{'a':{'state':'received'},'b':{'state':'received'}}}");
        const QJsonObject theirs = json("{'materials':{'a':{'state':'verified'},'b':{'state':'missing'}}}");
        const auto result = replica::merge(base, ours, theirs, &typeOf(QStringLiteral("case")));
        QCOMPARE(result.conflicts.size(), 1);
        QCOMPARE(result.conflicts.first().theirs.toObject(),
                 json("{'a':{'state':'verified'},'b':{'state':'received'}}"));
        QCOMPARE(result.conflicts.first().ours.toObject(), json("{'a':{'state':'received'},'b':{'state':'received'}}"));
    }

    /// Every declared rule can do its work: a log has events to tell apart, a state its order, a group its leader.
    void everyTypeSaysWhatItsRulesNeed()
    {
        QStringList asAWhole;
        QStringList tried;
        for (const Table &table : tables()) {
            for (const QJsonValue &field : table.json.value(u"as_a_whole").toArray())
                asAWhole.append(field.toString());
            for (const QJsonValue &one : table.json.value(u"scenarios").toArray())
                tried.append(one[u"type"].toString());
        }
        const QList<core::RecordType> all = registry::recordTypes();
        for (const core::RecordType &type : all) {
            if (type.localOnly)
                continue;
            QVERIFY2(tried.contains(type.name),
                     qPrintable(type.name + QStringLiteral(": no scenario in tests/services/") + type.line +
                                QStringLiteral("/merge-by-type.json")));
            for (const core::Field &field : type.fields) {
                const QByteArray name = (type.name + u'.' + field.key).toUtf8();
                if (field.merge == MergeRule::Log)
                    QVERIFY2(!field.entryKey.isEmpty(), name.constData());
                if (field.merge == MergeRule::ForwardOnly && field.kind == core::FieldKind::Code)
                    QVERIFY2(!field.forward.isEmpty() || !field.codeTable.isEmpty(), name.constData());
                if (!field.with.isEmpty())
                    QVERIFY2(type.field(field.with) && type.field(field.with)->with.isEmpty(), name.constData());
                if (field.merge == MergeRule::Follow)
                    QVERIFY2(!field.with.isEmpty(), name.constData());
                const bool structured = field.kind == core::FieldKind::Object;
                const bool parted = field.merge == MergeRule::Tree || field.merge == MergeRule::Log;
                if (structured && !parted) // two desks that change it are a conflict: said, so that it is on purpose
                    QVERIFY2(asAWhole.contains(QString::fromUtf8(name)), name.constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(MergeByType)
#include "tst_merge_by_type.moc"
