// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/rules/AfterMergeCards.h"

#include "services/socialcard/rules/CardTypes.h"

#include <QMap>

namespace yc::socialcard {

using core::MergeFinding;
using core::Query;
using core::Rows;

namespace {

QString k(const char *key) { return QString::fromLatin1(key); }

struct Held {
    QString id;
    QString name;
    QString replaces;
};

} // namespace

Query AfterMergeCards::cardsQuery()
{
    Query query{.type = cardType().name,
                .columns = {k("resident"), k("resident_name"), k("replaces"), k("social_state")}};
    query.where = {{k("social_state"), Query::Op::NotEqual, k("cancelled")}};
    return query;
}

Query AfterMergeCards::boxesQuery()
{
    return {.type = boxType().name,
            .where = {},
            .columns = {k("box"), k("blanks"), k("used_count"), k("damaged_count"), k("returned_count"), k("left")}};
}

QList<MergeFinding> AfterMergeCards::findings(const Rows &cards, const Rows &boxes)
{
    QMap<QString, QList<Held>> byPerson;
    for (qsizetype row = 0; row < cards.rows.size(); ++row) {
        byPerson[cards.value(row, k("resident")).toString()].append({cards.value(row, k("id")).toString(),
                                                                     cards.value(row, k("resident_name")).toString(),
                                                                     cards.value(row, k("replaces")).toString()});
    }
    QList<MergeFinding> found;
    for (const QList<Held> &held : std::as_const(byPerson)) {
        // A card and the one that is to take its place are one.
        QStringList ids;
        for (const Held &one : held) {
            const bool next = std::ranges::any_of(held, [&](const Held &old) { return old.id == one.replaces; });
            if (!next)
                ids.append(one.id);
        }
        if (ids.size() > 1)
            found.append({QStringLiteral("card.two-valid"), ids, held.first().name, int(ids.size())});
    }
    for (qsizetype row = 0; row < boxes.rows.size(); ++row) {
        const auto number = [&](const char *key) { return boxes.value(row, k(key)).toInt(); };
        const int twice = number("used_count") + number("damaged_count") + number("returned_count") + number("left") -
                          number("blanks");
        if (twice > 0) {
            found.append({QStringLiteral("card.blank-twice"),
                          {boxes.value(row, k("id")).toString()},
                          boxes.value(row, k("box")).toString(),
                          twice});
        }
    }
    return found;
}

} // namespace yc::socialcard
