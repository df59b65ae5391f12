// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/RecordTypes.h"
#include "replica/Merge.h"

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
/// person is asked only for what nobody else can know.
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
        const auto row = [](const char *name, const char *type, const char *base, const char *ours, const char *theirs,
                            const char *merged, const char *conflicts = "") {
            QTest::newRow(name) << QString::fromLatin1(type) << json(base) << json(ours) << json(theirs) << json(merged)
                                << QString::fromLatin1(conflicts);
        };
        constexpr auto running = "{'number':'2026-310106-000001','state':'accepted','due':'2026-12-11',"
                                 "'events':[{'id':'e1','kind':'accepted','at':'1'}],"
                                 "'materials':{'a':{'state':'missing'},'b':{'state':'missing'}}}";
        row("case: two clerks write down what happened", "case", running,
            "{'events':[{'id':'e1','kind':'accepted','at':'1'},{'id':'e3','kind':'supplemented','at':'3'}]}",
            "{'events':[{'id':'e1','kind':'accepted','at':'1'},{'id':'e2','kind':'supplemented','at':'2'}]}",
            "{'events':[{'id':'e1','kind':'accepted','at':'1'},{'id':'e2','kind':'supplemented','at':'2'},"
            "{'id':'e3','kind':'supplemented','at':'3'}]}");
        row("case: the same event by two ways stands there once", "case", running,
            "{'events':[{'id':'e1','kind':'accepted','at':'1'},{'id':'e2','kind':'paused','at':'2'}]}",
            "{'events':[{'id':'e1','kind':'accepted','at':'1'},{'id':'e2','kind':'paused','at':'2'},"
            "{'id':'e4','kind':'supplemented','at':'4'}]}",
            "{'events':[{'id':'e1','kind':'accepted','at':'1'},{'id':'e2','kind':'paused','at':'2'},"
            "{'id':'e4','kind':'supplemented','at':'4'}]}");
        row("case: one suspends while the other takes in material", "case", running,
            "{'state':'paused','pauses':[{'kind':'hearing','from':'2026-11-20'}],"
            "'events':[{'id':'e1','kind':'accepted','at':'1'},{'id':'e2','kind':'paused','at':'2'}]}",
            "{'materials':{'a':{'state':'received'},'b':{'state':'missing'}},"
            "'events':[{'id':'e1','kind':'accepted','at':'1'},{'id':'e3','kind':'supplemented','at':'3'}]}",
            "{'state':'paused','pauses':[{'kind':'hearing','from':'2026-11-20'}],"
            "'materials':{'a':{'state':'received'},'b':{'state':'missing'}},"
            "'events':[{'id':'e1','kind':'accepted','at':'1'},{'id':'e2','kind':'paused','at':'2'},"
            "{'id':'e3','kind':'supplemented','at':'3'}]}");
        row("case: each takes in another material", "case", running,
            "{'materials':{'a':{'state':'received'},'b':{'state':'missing'}}}",
            "{'materials':{'a':{'state':'missing'},'b':{'state':'received','copies':2}}}",
            "{'materials':{'a':{'state':'received'},'b':{'state':'received','copies':2}}}");
        row("case: one material, seen differently", "case", running,
            "{'materials':{'a':{'state':'received'},'b':{'state':'received'}}}",
            "{'materials':{'a':{'state':'verified'},'b':{'state':'missing'}}}",
            "{'materials':{'a':{'state':'missing'},'b':{'state':'received'}}}", "materials");
        row("case: paused here, paused and started again there", "case", running,
            "{'state':'paused','pauses':[{'kind':'hearing','from':'2026-11-20'}]}",
            "{'state':'running','due':'2026-12-15','pauses':[{'kind':'check','from':'2026-11-18','to':'2026-11-20'}]}",
            "{'state':'paused','due':'2026-12-15','pauses':[{'kind':'check','from':'2026-11-18','to':'2026-11-20'},"
            "{'kind':'hearing','from':'2026-11-20'}]}");
        constexpr auto paused = "{'number':'1','state':'paused','due':'2026-12-11',"
                                "'pauses':[{'kind':'hearing','from':'2026-11-02'}]}";
        row("case: started again at two desks, the first counts", "case", paused,
            "{'state':'running','due':'2026-12-15','pauses':[{'kind':'hearing','from':'2026-11-02','to':'2026-11-05'}]"
            "}",
            "{'state':'running','due':'2026-12-16','pauses':[{'kind':'hearing','from':'2026-11-02','to':'2026-11-06'}]"
            "}",
            "{'state':'running','due':'2026-12-15','pauses':[{'kind':'hearing','from':'2026-11-02','to':'2026-11-05'}]"
            "}");
        row("case: decided here, paused there: the pause ends with it", "case", running,
            "{'state':'decided','outcome':'granted','decided_at':'2026-11-21T02:00:00.000Z'}",
            "{'state':'paused','pauses':[{'kind':'hearing','from':'2026-11-20'}]}",
            "{'state':'decided','outcome':'granted','decided_at':'2026-11-21T02:00:00.000Z',"
            "'pauses':[{'kind':'hearing','from':'2026-11-20','to':'2026-11-21'}]}");
        row("case: decided alike at two desks", "case", running,
            "{'state':'decided','outcome':'granted','decided_at':'2026-11-21T02:00:00.000Z'}",
            "{'state':'decided','outcome':'granted','decided_at':'2026-11-21T01:00:00.000Z'}",
            "{'state':'decided','outcome':'granted','decided_at':'2026-11-21T01:00:00.000Z'}");
        row("case: decided differently is for a person, with all that belongs to it", "case", running,
            "{'state':'decided','outcome':'granted','decided_at':'2026-11-21T02:00:00.000Z'}",
            "{'state':'decided','outcome':'denied','decided_at':'2026-11-21T01:00:00.000Z'}", "{'state':'decided'}",
            "decided_at outcome");
        row("case: granted here, withdrawn there", "case", running,
            "{'state':'decided','outcome':'granted','decided_at':'2026-11-21T02:00:00.000Z'}",
            "{'state':'withdrawn','outcome':'withdrawn','closed_at':'2026-11-21T01:00:00.000Z'}", "{}",
            "closed_at decided_at outcome state");
        constexpr auto decided = "{'number':'1','state':'decided','outcome':'granted','accepted_on':'2026-11-02',"
                                 "'decided_at':'2026-11-10T01:00:00.000Z'}";
        row("case: closed here, opened again there", "case", decided,
            "{'state':'closed','closed_at':'2026-11-11T01:00:00.000Z'}",
            "{'state':'running','outcome':null,'decided_at':null,"
            "'pauses':[{'kind':'closed','from':'2026-11-10','to':'2026-11-12'}]}",
            "{'pauses':[{'kind':'closed','from':'2026-11-10','to':'2026-11-12'}]}",
            "closed_at decided_at outcome state");
        constexpr auto promised =
            "{'number':'1','state':'accepted','deficiency_until':'2026-11-20','deficiency':{'items':["
            "{'material':'a','until':'2026-11-20','supplied':false},"
            "{'material':'b','until':'2026-11-25','supplied':false}]}}";
        row("case: each keeps a part of the promise", "case", promised,
            "{'deficiency_until':'2026-11-25','deficiency':{'items':["
            "{'material':'a','until':'2026-11-20','supplied':true,'supplied_on':'2026-11-18'},"
            "{'material':'b','until':'2026-11-25','supplied':false}]}}",
            "{'deficiency':{'items':[{'material':'a','until':'2026-11-20','supplied':false},"
            "{'material':'b','until':'2026-11-25','supplied':true,'supplied_on':'2026-11-19'}]}}",
            "{'deficiency_until':null,'deficiency':{'items':["
            "{'material':'a','until':'2026-11-20','supplied':true,'supplied_on':'2026-11-18'},"
            "{'material':'b','until':'2026-11-25','supplied':true,'supplied_on':'2026-11-19'}]}}");
        constexpr auto correction = "{'number':'1','state':'correction','correction_until':'2026-11-30',"
                                    "'missing':[{'material':'a'},{'material':'b'},{'field':'name','code':'x'}]}";
        row("case: each takes away what came in", "case", correction,
            "{'missing':[{'material':'b'},{'field':'name','code':'x'}]}",
            "{'missing':[{'material':'a'},{'field':'name','code':'x'}]}", "{'missing':[{'field':'name','code':'x'}]}");
        row("case: accepted here while a part came in there", "case", correction,
            "{'state':'accepted','missing':null,'correction_until':null,'accepted_on':'2026-11-20'}",
            "{'missing':[{'material':'b'},{'field':'name','code':'x'}]}",
            "{'state':'accepted','missing':null,'correction_until':null,'accepted_on':'2026-11-20'}");
        row("case: one telephone, two corrections", "case",
            "{'number':'1','state':'correction','telephone':'1','form':{'telephone':'1','name':'王'}}",
            "{'telephone':'2','form':{'telephone':'2','name':'王'}}",
            "{'telephone':'3','form':{'telephone':'3','name':'王秀'}}", "{'form':{'telephone':'1','name':'王秀'}}",
            "form telephone");

        constexpr auto wang = "{'name':'王秀兰','id_kind':'citizen','id_number':'1','telephone':'1','address':'甲',"
                              "'committee':'310106013005','tags':['advanced_age'],'note':'一',"
                              "'household':'household:1','relation':'02'}";
        row("resident: tags and notes of two clerks", "resident", wang,
            "{'tags':['advanced_age','living_alone'],'note':'一\\n左'}",
            "{'tags':['advanced_age','veteran'],'note':'一\\n右'}",
            "{'tags':['advanced_age','living_alone','veteran'],'note':'一\\n右\\n左'}");
        row("resident: telephone here, address there", "resident", wang, "{'telephone':'2'}", "{'address':'乙'}",
            "{'telephone':'2','address':'乙'}");
        row("resident: two telephones", "resident", wang, "{'telephone':'2'}", "{'telephone':'3'}", "{}", "telephone");
        row("resident: moved here, a door corrected there", "resident", wang,
            "{'address':'乙','committee':'310106013006'}", "{'address':'甲1'}", "{}", "address committee");
        row("resident: moved to two households", "resident", wang, "{'household':'household:2','relation':'20'}",
            "{'household':'household:3'}", "{}", "household relation");
        row("resident: died here, another telephone there", "resident", wang,
            "{'deceased':true,'deceased_on':'2026-11-01'}", "{'telephone':'2'}",
            "{'deceased':true,'deceased_on':'2026-11-01','telephone':'2'}");
        row("resident: two days of death", "resident", wang, "{'deceased':true,'deceased_on':'2026-11-01'}",
            "{'deceased':true,'deceased_on':'2026-11-02'}", "{'deceased':true}", "deceased_on");
        row("resident: two ledgers", "resident", wang, "{'source':'台账甲'}", "{'source':'台账乙'}",
            "{'source':'台账甲'}");

        constexpr auto home = "{'number':'17','head':'resident:1','address':'甲','committee':'310106013005',"
                              "'events':[{'id':'h1','kind':'joined','at':'1','resident':'resident:1'}]}";
        row("household: somebody joined at both desks", "household", home,
            "{'events':[{'id':'h1','kind':'joined','at':'1','resident':'resident:1'},"
            "{'id':'h3','kind':'joined','at':'3','resident':'resident:3'}]}",
            "{'events':[{'id':'h1','kind':'joined','at':'1','resident':'resident:1'},"
            "{'id':'h2','kind':'joined','at':'2','resident':'resident:2'}]}",
            "{'events':[{'id':'h1','kind':'joined','at':'1','resident':'resident:1'},"
            "{'id':'h2','kind':'joined','at':'2','resident':'resident:2'},"
            "{'id':'h3','kind':'joined','at':'3','resident':'resident:3'}]}");
        row("household: the head moved away here and died there", "household", home,
            "{'head':null,'events':[{'id':'h1','kind':'joined','at':'1','resident':'resident:1'},"
            "{'id':'h2','kind':'head_left','at':'2','resident':'resident:1'}]}",
            "{'events':[{'id':'h1','kind':'joined','at':'1','resident':'resident:1'},"
            "{'id':'h4','kind':'died','at':'4','resident':'resident:1'}]}",
            "{'head':null,'events':[{'id':'h1','kind':'joined','at':'1','resident':'resident:1'},"
            "{'id':'h2','kind':'head_left','at':'2','resident':'resident:1'},"
            "{'id':'h4','kind':'died','at':'4','resident':'resident:1'}]}");
        row("household: two heads", "household", home, "{'head':'resident:2'}", "{'head':'resident:3'}", "{}", "head");

        row("slip: reprinted at two desks", "slip", "{'number':'受1','reprints':0,'prints':[{'id':'p1','at':'1'}]}",
            "{'reprints':1,'prints':[{'id':'p1','at':'1'},{'id':'p2','at':'2'}]}",
            "{'reprints':1,'prints':[{'id':'p1','at':'1'},{'id':'p3','at':'3'}]}",
            "{'reprints':2,'prints':[{'id':'p1','at':'1'},{'id':'p2','at':'2'},{'id':'p3','at':'3'}]}");
        row("alarm: settled at two desks, who was first has settled it", "reveal_alarm", "{'state':'open'}",
            "{'state':'settled','settled_at':'2026-11-21T02:00:00.000Z','settled_by':'person:1',"
            "'settled_by_name':'甲','note':'后'}",
            "{'state':'settled','settled_at':'2026-11-21T01:00:00.000Z','settled_by':'person:2',"
            "'settled_by_name':'乙','note':'先'}",
            "{'state':'settled','settled_at':'2026-11-21T01:00:00.000Z','settled_by':'person:2',"
            "'settled_by_name':'乙','note':'先'}");
        row("policy: two rules do not add up", "desk_policy", "{'watermark_opacity':0.1}", "{'watermark_opacity':0.2}",
            "{'watermark_opacity':0.3}", "{}", "watermark_opacity");
        row("staff: two names told of one person", "staff", "{'person':'person:1','name':'甲','org_name':'一'}",
            "{'name':'乙','org_name':'二'}", "{'name':'丙','org_name':'三'}", "{'name':'乙','org_name':'二'}");
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
        const QList<core::RecordType> all = registry::recordTypes();
        for (const core::RecordType &type : all) {
            if (type.localOnly)
                continue;
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
                const bool ours =
                    QStringList({QStringLiteral("residents"), QStringLiteral("affairs"), QStringLiteral("desk")})
                        .contains(type.line);
                if (ours && structured && !parted) // written once, never changed
                    QVERIFY2(QByteArrayList({"slip.data", "case.refusal", "case.files"}).contains(name),
                             name.constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(MergeByType)
#include "tst_merge_by_type.moc"
