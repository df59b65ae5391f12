// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/conflicts/RecordTitles.h"

#include "core/Futures.h"

namespace yc::desk {

namespace {
constexpr qsizetype tail = 4; ///< of an id, enough to tell two apart
const QLatin1StringView staffPrefix("person:");
} // namespace

QString RecordTitles::person(const ui::ServiceContext &context, const QString &personId, const QString &asWritten)
{
    if (!asWritten.isEmpty())
        return asWritten;
    if (personId == context.store.session().personId)
        return context.store.session().personName;
    if (const QString name = context.names ? context.names->name(personId) : QString(); !name.isEmpty())
        return name;
    return personId.isEmpty() ? QString() : tr("Staff …%1").arg(personId.right(tail));
}

RecordTitle RecordTitles::of(const ui::ServiceContext &context, const QString &id, const QString &type,
                             const QJsonObject &body)
{
    const core::SearchHit hit{id, type, {}, 0, body.toVariantMap()};
    for (ui::Service *service : context.services) {
        if (ui::SearchOffer offer; service->present(hit, offer))
            return {offer.title, offer.subtitle, offer.choose};
    }
    for (const char *key : {"name", "person_name", "number"}) {
        if (const QString name = body.value(QLatin1StringView(key)).toString(); !name.isEmpty())
            return {name, {}, {}};
    }
    return {context.store.session().orgName, {}, {}};
}

void RecordTitles::load(const ui::ServiceContext &context, QStringList ids, QObject *receiver,
                        const std::function<void(const QHash<QString, RecordTitle> &)> &take)
{
    ids.removeDuplicates();
    QHash<QString, RecordTitle> people;
    QStringList records;
    for (const QString &id : std::as_const(ids)) {
        if (id.startsWith(staffPrefix))
            people.insert(id, {person(context, id), {}, {}});
        else if (!id.isEmpty())
            records.append(id);
    }
    QList<QFuture<core::Result<core::Document>>> loads;
    for (const QString &id : std::as_const(records))
        loads.append(context.store.load(id));
    core::allOf(loads).then(
        receiver, [&context, records, people, take](const QList<core::Result<core::Document>> &documents) {
            QHash<QString, RecordTitle> titles = people;
            for (qsizetype i = 0; i < records.size(); ++i) {
                const core::Result<core::Document> &document = documents.at(i);
                titles.insert(records.at(i), document ? of(context, document->id, document->type, document->body)
                                                      : RecordTitle{tr("a record that is not here"), {}, {}});
            }
            take(titles);
        });
}

} // namespace yc::desk
