// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/rules/Stock.h"

#include "core/RecordId.h"
#include "core/Reveal.h"
#include "services/socialcard/rules/CardNumbers.h"
#include "services/socialcard/rules/CardTypes.h"
#include "services/socialcard/rules/CommandList.h"

#include <QJsonArray>

namespace yc::socialcard {

using core::ErrorKind;
using core::fail;
using core::Result;
using core::Transaction;

namespace {

QString k(const char *key) { return QString::fromLatin1(key); }
QString textOf(const QJsonObject &body, const char *key) { return body.value(k(key)).toString(); }

std::optional<SerialRange> rangeOf(const QJsonObject &box)
{
    return SerialRange::of(textOf(box, "first"), textOf(box, "last"));
}

void addMovement(const Transaction &transaction, QJsonObject &box, const char *kind, const QString &serials,
                 qint64 count, const QString &reason = {})
{
    QJsonArray movements = box.value(u"movements").toArray();
    QJsonObject movement{{k("id"), core::newUuid7(transaction.now())},
                         {k("kind"), k(kind)},
                         {k("at"), transaction.now().toUTC().toString(Qt::ISODateWithMs)},
                         {k("by"), transaction.session().personId},
                         {k("by_name"), transaction.session().personName},
                         {k("desk"), transaction.session().desk},
                         {k("serials"), serials},
                         {k("count"), count}};
    if (!reason.trimmed().isEmpty())
        movement.insert(k("reason"), reason.trimmed());
    movements.append(movement);
    box.insert(k("movements"), movements);
}

bool isGone(const QJsonObject &box, const QString &serial)
{
    for (const char *key : {"used", "damaged", "returned"}) {
        if (box.value(k(key)).toArray().contains(serial))
            return true;
    }
    return false;
}

Result<core::Document> boxOf(Transaction &transaction, const QString &id)
{
    auto box = transaction.load(id);
    if (!box || box->type != boxType().name)
        return fail(ErrorKind::FixInput, "socialcard.unknown-box");
    return *box;
}

/// Serials leave a box.
Result<> take(QJsonObject &box, const char *into, const QStringList &serials)
{
    QJsonArray gone = box.value(k(into)).toArray();
    for (const QString &serial : serials) {
        if (isGone(box, serial))
            return fail(ErrorKind::FixInput, "socialcard.serial-gone", {{k("serial"), serial}});
        gone.append(serial);
    }
    box.insert(k(into), gone);
    return {};
}

Result<QJsonObject> answer(const core::Document &box)
{
    return QJsonObject{
        {k("box"), box.id}, {k("revision"), box.revision}, {k("left"), boxType().derive(box.body).value(u"left")}};
}

Result<> notKnown(Transaction &transaction, const SerialRange &range)
{
    core::Query query{.type = boxType().name, .where = {}, .columns = {k("box"), k("first"), k("last")}};
    YC_ASSIGN(const core::Rows rows, transaction.query(query));
    for (qsizetype row = 0; row < rows.rows.size(); ++row) {
        const auto other =
            SerialRange::of(rows.value(row, k("first")).toString(), rows.value(row, k("last")).toString());
        if (other && other->prefix == range.prefix && other->width == range.width && other->first <= range.last &&
            range.first <= other->last)
            return fail(ErrorKind::FixInput, "socialcard.serials-known", {{k("box"), rows.value(row, k("box"))}});
    }
    return {};
}

Result<QJsonObject> takeIn(Transaction &transaction, const NewBox &box)
{
    if (box.box.trimmed().isEmpty())
        return fail(ErrorKind::FixInput, "socialcard.bad-box");
    const auto range = SerialRange::of(box.first, box.last);
    if (!range)
        return fail(ErrorKind::FixInput, "socialcard.bad-serials");
    const QDate today = core::dayInChina(transaction.now());
    const int most = StockRules::on(today).largestBox;
    if (range->count() > most)
        return fail(ErrorKind::FixInput, "socialcard.box-too-large", {{k("most"), most}});
    YC_TRY(notKnown(transaction, *range));
    core::Document document;
    document.id = boxType().name + u':' + core::newUuid7(transaction.now());
    document.type = boxType().name;
    document.body = {{k("box"), box.box.trimmed()},           {k("first"), range->serial(range->first)},
                     {k("last"), range->serial(range->last)}, {k("bank"), box.bank},
                     {k("source"), box.source.trimmed()},     {k("received_on"), today.toString(Qt::ISODate)}};
    addMovement(transaction, document.body, "in", textOf(document.body, "first") + u'-' + textOf(document.body, "last"),
                range->count());
    YC_ASSIGN(const core::Document stored, transaction.put(document));
    return answer(stored);
}

core::Command leave(const core::CommandSpec &spec, const QString &box, qint64 revision, const QString &serials,
                    const QString &reason, const char *into)
{
    core::Command command = spec.command();
    command.subject = box;
    command.reason = reason;
    command.work = [=](Transaction &transaction) -> Result<QJsonObject> {
        YC_ASSIGN(core::Document document, boxOf(transaction, box));
        if (reason.trimmed().isEmpty())
            return fail(ErrorKind::FixInput, "socialcard.reason-missing");
        const auto range = rangeOf(document.body);
        const auto all = range ? range->expand(serials, range->count() + 1) : std::nullopt;
        if (!all)
            return fail(ErrorKind::FixInput, "socialcard.bad-serials");
        document.revision = revision;
        YC_TRY(take(document.body, into, *all));
        addMovement(transaction, document.body, into, serials.simplified(), all->size(), reason);
        YC_ASSIGN(const core::Document stored, transaction.put(document));
        return answer(stored);
    };
    return command;
}

} // namespace

core::Command takeInBox(NewBox box)
{
    core::Command command = commands::takeIn.command();
    command.subject = box.box;
    command.work = [box = std::move(box)](Transaction &transaction) { return takeIn(transaction, box); };
    return command;
}

core::Command writeOffBlanks(const QString &box, qint64 revision, const QString &serials, const QString &reason)
{
    return leave(commands::damaged, box, revision, serials, reason, "damaged");
}

core::Command sendBackBlanks(const QString &box, qint64 revision, const QString &serials, const QString &reason)
{
    return leave(commands::sendBack, box, revision, serials, reason, "returned");
}

Result<> useBlank(Transaction &transaction, const QString &box, const QString &serial, const QString &card)
{
    YC_ASSIGN(core::Document document, boxOf(transaction, box));
    const auto range = rangeOf(document.body);
    const auto one = range ? range->expand(serial, 1) : std::nullopt;
    if (!one)
        return fail(ErrorKind::FixInput, "socialcard.serial-not-here", {{k("serial"), serial}});
    YC_TRY(take(document.body, "used", *one));
    addMovement(transaction, document.body, "used", one->first(), 1, card);
    YC_TRY(transaction.put(document));
    return {};
}

} // namespace yc::socialcard
