// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"
#include "core/Age.h"
#include "core/Figures.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace yc;
using namespace yc::test;
using core::FigureKey;
using core::FigureMeasure;
using core::FigureRow;
using core::FigureRows;
using core::FiguresQuery;
using core::Query;
using By = FigureKey::By;
using Kind = FigureMeasure::Kind;
using Op = Query::Op;

namespace {

const QString kDistrict = QStringLiteral("310106");
const QStringList kOrgs{QStringLiteral("310106012"), QStringLiteral("310106012001"), QStringLiteral("310106013"),
                        QStringLiteral("310106013002")};

core::Field column(const char *key, core::FieldKind kind = core::FieldKind::Text)
{
    return {.key = QString::fromLatin1(key), .kind = kind, .column = true};
}

core::RecordType personType()
{
    core::RecordType type{QStringLiteral("resident"), 1, {}};
    type.fields = {column("name"), column("sex"), column("birth", core::FieldKind::Date),
                   column("deceased", core::FieldKind::Flag)};
    type.indexes = {
        {QStringLiteral("sex"), QStringLiteral("birth"), QStringLiteral("deceased"), QStringLiteral("org")}};
    return type;
}

/// `covered`: with an index that holds everything; the answers are the same.
core::RecordType matterType(bool covered)
{
    core::RecordType type{QStringLiteral("case"), 1, {}};
    type.fields = {column("line"),
                   column("item"),
                   column("state"),
                   column("on", core::FieldKind::Date),
                   column("days", core::FieldKind::Integer),
                   column("amount", core::FieldKind::Money),
                   column("resident", core::FieldKind::Reference)};
    type.readPermission = QStringLiteral("cases.view");
    if (covered)
        type.indexes = {{QStringLiteral("line"), QStringLiteral("item"), QStringLiteral("state"),
                         QStringLiteral("days"), QStringLiteral("amount"), QStringLiteral("on"),
                         QStringLiteral("resident"), QStringLiteral("org")}};
    return type;
}

core::Session personOf(const QString &scope)
{
    core::Session session = sampleSession();
    session.org = kDistrict;
    session.scope = scope;
    session.permissions.insert(QStringLiteral("cases.view"));
    return session;
}

struct Town {
    QList<core::Document> people;
    QList<core::Document> matters;
    [[nodiscard]] const core::Document *person(const QString &id) const
    {
        const auto found = std::ranges::find(people, id, &core::Document::id);
        return found == people.end() ? nullptr : &*found;
    }
};

core::Document document(const QString &type, int number, const QString &org, const QJsonObject &body)
{
    core::Document one;
    one.id = QStringLiteral("%1:01900000-0000-7000-8000-%2").arg(type).arg(number, 12, 10, QChar(u'0'));
    one.org = org;
    one.body = body;
    return one;
}

Town randomTown(quint32 seed, int people, int matters)
{
    QRandomGenerator random(seed);
    const auto pick = [&random](const QStringList &list) { return list.at(random.bounded(int(list.size()))); };
    Town town;
    for (int i = 0; i < people; ++i) {
        QJsonObject body{{QStringLiteral("name"), QStringLiteral("王秀兰")}};
        if (random.bounded(20) > 0)
            body.insert(QStringLiteral("sex"), pick({QStringLiteral("1"), QStringLiteral("2")}));
        if (random.bounded(20) > 0)
            body.insert(QStringLiteral("birth"),
                        QDate(1920, 1, 1).addDays(random.bounded(107 * 365)).toString(Qt::ISODate));
        if (random.bounded(8) == 0)
            body.insert(QStringLiteral("deceased"), random.bounded(2) == 0);
        town.people << document(QStringLiteral("resident"), i + 1, pick(kOrgs), body);
    }
    for (int i = 0; i < matters; ++i) {
        QJsonObject body{{QStringLiteral("line"), pick({QStringLiteral("civil"), QStringLiteral("medical")})},
                         {QStringLiteral("item"), QStringLiteral("item-%1").arg(random.bounded(7))},
                         {QStringLiteral("state"), pick({QStringLiteral("open"), QStringLiteral("closed")})},
                         {QStringLiteral("on"), QDate(2026, 1, 1).addDays(random.bounded(300)).toString(Qt::ISODate)}};
        if (random.bounded(4) > 0)
            body.insert(QStringLiteral("days"), random.bounded(40));
        if (random.bounded(5) > 0)
            body.insert(QStringLiteral("amount"), random.bounded(1'000'000));
        if (random.bounded(6) > 0) // now and then somebody who is not there
            body.insert(QStringLiteral("resident"),
                        document(QStringLiteral("resident"), 1 + random.bounded(people + people / 10), {}, {}).id);
        town.matters << document(QStringLiteral("case"), i + 1, pick(kOrgs), body);
    }
    return town;
}

bool fill(TestStore &store, const Town &town)
{
    core::Command command{.name = QStringLiteral("test.fill")};
    command.wholeDesk = true;
    command.work = [&town](core::Transaction &tx) -> core::Result<QJsonObject> {
        for (const core::Document &one : town.people + town.matters)
            YC_TRY(tx.put(one));
        return QJsonObject();
    };
    return waitFor(store->execute(std::move(command))).has_value();
}

// The same in plain C++, over the documents.

QVariant valueOf(const Town &town, const core::Document &one, const core::FigureColumn &column, const QString &scope)
{
    const core::Document *about = &one;
    if (!column.through.isEmpty()) {
        about = town.person(one.body.value(column.through).toString());
        if (!about || !about->org.startsWith(scope))
            return {};
    }
    const QJsonValue value = about->body.value(column.field);
    if (value.isUndefined())
        return {};
    if (value.isBool())
        return value.toBool() ? 1 : 0;
    return value.isDouble() ? QVariant(value.toInteger()) : QVariant(value.toString());
}

bool holds(const QVariant &value, const FiguresQuery::Condition &condition)
{
    const auto same = [](const QVariant &a, const QVariant &b) { return a.isValid() && a.toString() == b.toString(); };
    switch (condition.op) {
    case Op::Equal:
        return same(value, condition.value);
    case Op::NotEqual:
        return !same(value, condition.value);
    case Op::GreaterOrEqual:
        return value.isValid() && value.toString() >= condition.value.toString();
    case Op::LessOrEqual:
        return value.isValid() && value.toString() <= condition.value.toString();
    case Op::In:
        return std::ranges::any_of(condition.value.toList(), [&](const QVariant &one) { return same(value, one); });
    case Op::IsNotEmpty:
        return value.isValid();
    default:
        return false;
    }
}

QVariant keyOf(const QVariant &value, const FigureKey &key)
{
    if (!value.isValid() || key.by == By::Value)
        return value;
    if (key.by == By::Month)
        return value.toString().left(7);
    const auto age = core::ageOn(key.day, QDate::fromString(value.toString(), Qt::ISODate));
    QVariant band;
    for (const int lower : key.bands) {
        if (age && *age >= lower)
            band = qint64(lower);
    }
    return band;
}

QVariantList measured(const FiguresQuery &question, const QList<const core::Document *> &group)
{
    QVariantList values;
    for (const FigureMeasure &measure : question.measures) {
        QList<qint64> numbers;
        std::set<QString> different;
        for (const core::Document *one : group) {
            const QJsonValue value = one->body.value(measure.field);
            if (value.isUndefined())
                continue;
            numbers << value.toInteger();
            different.insert(value.isDouble() ? QString::number(value.toInteger()) : value.toString());
        }
        std::ranges::sort(numbers);
        qint64 sum = 0;
        for (const qint64 number : std::as_const(numbers))
            sum += number;
        switch (measure.kind) {
        case Kind::Count:
            values << qint64(group.size());
            break;
        case Kind::Sum:
            values << sum;
            break;
        case Kind::Average:
            values << (numbers.isEmpty() ? QVariant() : QVariant(double(sum) / double(numbers.size())));
            break;
        case Kind::Distinct:
            values << qint64(different.size());
            break;
        case Kind::Percentile: {
            // Nearest rank by its definition: the least value that enough of them do not exceed.
            QVariant found;
            for (const qint64 number : std::as_const(numbers)) {
                const auto upTo = std::ranges::count_if(numbers, [&](qint64 other) { return other <= number; });
                if (double(upTo) >= measure.part * double(numbers.size())) {
                    found = number;
                    break;
                }
            }
            values << found;
            break;
        }
        }
    }
    return values;
}

FigureRows oracle(const Town &town, const FiguresQuery &question, const QString &scope)
{
    QList<const core::Document *> kept;
    const QList<core::Document> &all = question.type == u"case" ? town.matters : town.people;
    const auto fits = [&](const core::Document &one, bool joined) {
        return std::ranges::all_of(question.where, [&](const FiguresQuery::Condition &condition) {
            return condition.column.through.isEmpty() == joined ||
                   holds(valueOf(town, one, condition.column, scope), condition);
        });
    };
    for (const core::Document &one : all) {
        if (one.org.startsWith(scope) && one.org.startsWith(question.organisation) && fits(one, false))
            kept << &one;
    }
    if (!question.latest.per.isEmpty()) {
        std::map<QString, const core::Document *> latest;
        for (const core::Document *one : std::as_const(kept)) {
            const auto at = [&](const core::Document *it) {
                return std::pair(it->body.value(question.latest.by).toString(), it->id);
            };
            const QString per = one->body.value(question.latest.per).toString();
            if (!per.isEmpty() && (!latest[per] || at(latest[per]) < at(one)))
                latest[per] = one;
        }
        kept.clear();
        for (const auto &[per, one] : latest)
            kept << one;
    }
    kept.removeIf([&](const core::Document *one) { return !fits(*one, true); });
    struct Less {
        bool operator()(const QVariantList &one, const QVariantList &other) const
        {
            for (qsizetype i = 0; i < one.size(); ++i) {
                const QVariant &a = one.at(i);
                const QVariant &b = other.at(i);
                if (a == b)
                    continue;
                if (!a.isValid() || !b.isValid())
                    return !a.isValid();
                return a.typeId() == QMetaType::QString ? a.toString() < b.toString() : a.toLongLong() < b.toLongLong();
            }
            return false;
        }
    };
    std::map<QVariantList, QList<const core::Document *>, Less> groups;
    for (const core::Document *one : std::as_const(kept)) {
        QVariantList keys;
        for (const FigureKey &key : question.groupBy)
            keys << keyOf(valueOf(town, *one, key.column, scope), key);
        groups[keys] << one;
    }
    FigureRows rows;
    for (const auto &[keys, group] : groups) {
        if (!question.groupBy.isEmpty())
            rows.groups << FigureRow{keys, measured(question, group)};
    }
    rows.total = measured(question, kept);
    return rows;
}

QString shown(const FigureRows &rows)
{
    QStringList lines;
    for (const FigureRow &row : rows.groups)
        lines << QDebug::toString(row.keys) + QDebug::toString(row.values);
    return lines.join(u'\n') + QDebug::toString(rows.total);
}

bool same(const FigureRows &one, const FigureRows &other)
{
    const auto equal = [](const QVariantList &a, const QVariantList &b) {
        return std::ranges::equal(a, b, [](const QVariant &x, const QVariant &y) {
            if (x.isValid() != y.isValid())
                return false;
            return x.typeId() == QMetaType::Double || y.typeId() == QMetaType::Double
                       ? qFuzzyCompare(x.toDouble() + 1, y.toDouble() + 1)
                       : x.toString() == y.toString();
        });
    };
    return equal(one.total, other.total) &&
           std::ranges::equal(one.groups, other.groups, [&](const FigureRow &a, const FigureRow &b) {
               return equal(a.keys, b.keys) && equal(a.values, b.values);
           });
}

core::FigureColumn ofResident(const char *field)
{
    return {QString::fromLatin1(field), QStringLiteral("resident"), QStringLiteral("resident")};
}
core::FigureColumn own(const char *field) { return {QString::fromLatin1(field)}; }

QList<int> bands() { return {0, 18, 60, 70, 80, 90}; }

/// The questions that the reports ask, and some that they may.
QList<std::pair<const char *, FiguresQuery>> questions()
{
    const QString matter = QStringLiteral("case");
    const QString person = QStringLiteral("resident");
    const FigureMeasure count{};
    const auto of = [](Kind kind, const char *field, double part = 0.5) {
        return FigureMeasure{kind, QString::fromLatin1(field), part};
    };
    const QDate day(2026, 2, 28);
    const FigureKey band{own("birth"), By::AgeBand, day, bands()};
    const FigureKey residentsBand{ofResident("birth"), By::AgeBand, day, bands()};
    const FiguresQuery::Condition from{own("on"), Op::GreaterOrEqual, QDate(2026, 3, 1)};
    const FiguresQuery::Condition until{own("on"), Op::LessOrEqual, QDate(2026, 7, 31)};
    return {
        {"by line and item", {.type = matter, .groupBy = {{own("line")}, {own("item")}}, .measures = {count}}},
        {"in a period",
         {.type = matter, .where = {from, until}, .groupBy = {{own("line")}, {own("state")}}, .measures = {count}}},
        {"below an organisation",
         {.type = matter,
          .organisation = QStringLiteral("310106013"),
          .groupBy = {{own("item")}},
          .measures = {count, of(Kind::Sum, "amount")}}},
        {"times",
         {.type = matter,
          .where = {{own("days"), Op::IsNotEmpty}},
          .groupBy = {{own("line")}, {own("item")}},
          .measures = {count, of(Kind::Average, "days"), of(Kind::Percentile, "days", 0.5),
                       of(Kind::Percentile, "days", 0.9), of(Kind::Percentile, "days", 1)}}},
        {"open ones by state, which all have",
         {.type = matter,
          .where = {{own("state"), Op::Equal, QStringLiteral("open")}},
          .groupBy = {{own("state")}, {own("on"), By::Month}},
          .measures = {count, of(Kind::Percentile, "days", 0.25)}}},
        {"population",
         {.type = person,
          .where = {{own("deceased"), Op::NotEqual, 1}},
          .groupBy = {{own("sex")}, band},
          .measures = {count}}},
        {"by age of the applicant, alive",
         {.type = matter,
          .where = {{ofResident("deceased"), Op::NotEqual, 1}, from},
          .groupBy = {{own("line")}, residentsBand},
          .measures = {count, of(Kind::Distinct, "resident"), of(Kind::Sum, "amount")}}},
        {"the latest of each person",
         {.type = matter,
          .where = {until, {ofResident("sex"), Op::Equal, QStringLiteral("2")}},
          .groupBy = {{own("state")}, residentsBand},
          .measures = {count, of(Kind::Average, "days")},
          .latest = {QStringLiteral("resident"), QStringLiteral("on")}}},
        {"different people of some items",
         {.type = matter,
          .where = {{own("item"), Op::In, QVariantList{QStringLiteral("item-1"), QStringLiteral("item-4")}}},
          .groupBy = {{own("on"), By::Month}},
          .measures = {of(Kind::Distinct, "resident"), of(Kind::Sum, "amount"), count}}},
        {"everything as one figure", {.type = matter, .measures = {count, of(Kind::Percentile, "amount", 0.9)}}},
        {"nothing",
         {.type = matter,
          .where = {{own("state"), Op::Equal, QStringLiteral("never")}},
          .groupBy = {{own("line")}},
          .measures = {count, of(Kind::Average, "days"), of(Kind::Sum, "amount")}}},
    };
}

core::Result<QList<FigureRows>> ask(TestStore &store, const QList<FiguresQuery> &list)
{
    return waitFor(store->figures()->ask(list));
}

} // namespace

/// Figures of random stores against the same computed in plain C++ over the documents.
class StoreFigures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void areWhatCountingTheDocumentsGives_data()
    {
        QTest::addColumn<bool>("covered");
        QTest::addColumn<QString>("scope");
        for (const bool covered : {true, false}) {
            for (const QString &scope :
                 {kDistrict, QStringLiteral("310106012"), QStringLiteral("310106013002"), QStringLiteral("310107")})
                QTest::addRow("%s %s", covered ? "index" : "table", qPrintable(scope)) << covered << scope;
        }
    }
    void areWhatCountingTheDocumentsGives()
    {
        QFETCH(bool, covered);
        QFETCH(QString, scope);
        for (const quint32 seed : {1U, 2U, 3U}) {
            const Town town = randomTown(seed, 60, 400);
            TestStore store;
            QVERIFY(store.signIn(personOf(scope), {personType(), matterType(covered)}).has_value());
            QVERIFY(fill(store, town));
            QList<FiguresQuery> list;
            for (const auto &[name, question] : questions())
                list << question;
            const auto answers = ask(store, list);
            QVERIFY2(answers.has_value(), answers ? "" : qPrintable(QDebug::toString(answers.error().context)));
            for (qsizetype i = 0; i < list.size(); ++i) {
                const FigureRows wanted = oracle(town, list.at(i), scope);
                QVERIFY2(same(answers->at(i), wanted), qPrintable(QStringLiteral("%1, seed %2\n%3\nwanted\n%4")
                                                                      .arg(QString::fromLatin1(questions().at(i).first))
                                                                      .arg(seed)
                                                                      .arg(shown(answers->at(i)), shown(wanted))));
            }
        }
    }

    void followAChangeOfARecord()
    {
        TestStore store;
        QVERIFY(store.signIn(personOf(kDistrict), {personType(), matterType(true)}).has_value());
        Town town = randomTown(9, 10, 20);
        QVERIFY(fill(store, town));
        const FiguresQuery question = questions().first().second;
        QVERIFY(same(ask(store, {question})->first(), oracle(town, question, kDistrict)));
        const QString id = town.matters.first().id;
        const auto changed = store.execute([&](core::Transaction &tx) -> core::Result<QJsonObject> {
            YC_ASSIGN(core::Document one, tx.load(id));
            one.body.insert(QStringLiteral("line"), QStringLiteral("new"));
            YC_TRY(tx.put(one));
            YC_TRY(tx.remove(town.matters.last().id));
            return QJsonObject();
        });
        QVERIFY(changed.has_value());
        town.matters.first().body.insert(QStringLiteral("line"), QStringLiteral("new"));
        town.matters.removeLast();
        QVERIFY(same(ask(store, {question})->first(), oracle(town, question, kDistrict)));
    }

    void refuseWhatIsNotDeclaredOrNotAllowed()
    {
        TestStore store;
        QVERIFY(store.signIn(personOf(kDistrict), {personType(), matterType(true)}).has_value());
        const auto code = [&store](const FiguresQuery &question) {
            const auto answer = ask(store, {question});
            return answer ? QStringLiteral("done") : answer.error().code;
        };
        QCOMPARE(code({.type = QStringLiteral("house")}), QStringLiteral("store.unknown-type"));
        QCOMPARE(code({.type = QStringLiteral("case"), .groupBy = {{own("form")}}}),
                 QStringLiteral("store.unknown-field"));
        QCOMPARE(code({.type = QStringLiteral("case"), .groupBy = {{own("line; DROP TABLE p_case")}}}),
                 QStringLiteral("store.unknown-field"));
        QCOMPARE(code({.type = QStringLiteral("case"), .measures = {{Kind::Sum, QStringLiteral("secret")}}}),
                 QStringLiteral("store.unknown-field"));
        QCOMPARE(code({.type = QStringLiteral("case"), .groupBy = {{own("line")}}}), QStringLiteral("done"));
        core::Session without = personOf(kDistrict);
        without.permissions.remove(QStringLiteral("cases.view"));
        QVERIFY(store.signIn(without, {personType(), matterType(true)}).has_value());
        QCOMPARE(code({.type = QStringLiteral("case"), .groupBy = {{own("line")}}}),
                 QStringLiteral("permission.denied"));
        QCOMPARE(code({.type = QStringLiteral("resident"),
                       .groupBy = {{{QStringLiteral("line"), QStringLiteral("name"), QStringLiteral("case")}}}}),
                 QStringLiteral("permission.denied")); // through a reference neither
    }

    void stopWhenAskedTo()
    {
        TestStore store;
        QVERIFY(store.signIn(personOf(kDistrict), {personType(), matterType(false)}).has_value());
        QVERIFY(fill(store, randomTown(4, 50, 3000)));
        // A question that would take minutes: stopped before it began, and while it runs.
        QList<FiguresQuery> list;
        for (int i = 0; i < 200'000; ++i)
            list << questions().at(6).second;
        std::stop_source before;
        before.request_stop();
        const auto never = waitFor(store->figures()->ask(list, before.get_token()));
        QCOMPARE(never.error().code, QStringLiteral("cancelled"));
        std::stop_source during;
        auto running = store->figures()->ask(list, during.get_token());
        auto behind = store->figures()->ask({list.first()});
        during.request_stop();
        running.waitForFinished();
        QCOMPARE(running.result().error().code, QStringLiteral("cancelled"));
        behind.waitForFinished(); // the connection is none the worse for it
        QVERIFY(behind.result().has_value());
    }

    void endWithTheStore()
    {
        TestStore store;
        QVERIFY(store.signIn(personOf(kDistrict), {personType(), matterType(false)}).has_value());
        QVERIFY(fill(store, randomTown(4, 50, 3000)));
        QList<FiguresQuery> list;
        for (int i = 0; i < 200'000; ++i)
            list << questions().at(6).second;
        auto running = store->figures()->ask(list);
        store.close();
        QVERIFY(running.isFinished());
        QCOMPARE(running.result().error().code, QStringLiteral("cancelled"));
    }
};

QTEST_GUILESS_MAIN(StoreFigures)
#include "tst_store_figures.moc"
