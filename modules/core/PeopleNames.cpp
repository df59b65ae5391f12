// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/PeopleNames.h"

#include "core/Dataset.h"

#include <QtGlobal>

namespace yc::core {

namespace {
QString key(const char *text) { return QString::fromLatin1(text); }
} // namespace

const RecordType &staffType()
{
    static const RecordType type = [] {
        RecordType made{.name = key("staff")};
        made.line = key(Dataset::deskLine);
        made.label = key(QT_TRANSLATE_NOOP("RecordType", "Member of staff"));
        const auto column = [](const char *name, const char *label, FieldKind kind = FieldKind::Text) {
            return Field{.key = key(name), .label = key(label), .kind = kind, .column = true};
        };
        // Two desks that tell different names of one person: either will do until they tell again.
        Field name = column("name", QT_TRANSLATE_NOOP("Field", "Name"));
        name.merge = MergeRule::Either;
        Field orgName = column("org_name", QT_TRANSLATE_NOOP("Field", "Organisation"));
        orgName.merge = MergeRule::Follow;
        orgName.with = name.key;
        made.fields = {column("person", QT_TRANSLATE_NOOP("Field", "Person"), FieldKind::Reference), name, orgName};
        return made;
    }();
    return type;
}

QString staffRecordId(const QString &personId) { return staffType().name + u':' + personId.section(u':', 1); }

Result<bool> keepStaffName(Transaction &transaction, const QString &personId, const StaffName &name)
{
    if (personId.section(u':', 1).isEmpty() || name.name.isEmpty())
        return false;
    Document card;
    card.id = staffRecordId(personId);
    card.type = staffType().name;
    if (auto stored = transaction.load(card.id))
        card = *std::move(stored);
    else if (stored.error().kind != ErrorKind::NotFound)
        return std::unexpected(stored.error());
    QJsonObject body = card.body;
    body.insert(key("person"), personId);
    body.insert(key("name"), name.name);
    body.insert(key("org_name"), name.orgName);
    if (body == card.body)
        return false;
    card.body = body;
    card.org = transaction.session().org;
    YC_TRY(transaction.put(card));
    return true;
}

PeopleNames::PeopleNames(DocumentStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&store, &DocumentStore::changed, this, [this](const QStringList &, const QStringList &types) {
        if (types.isEmpty() || types.contains(staffType().name))
            read();
    });
    read();
}

void PeopleNames::read()
{
    m_store.query({.type = staffType().name, .columns = {key("person"), key("name"), key("org_name")}})
        .then(this, [this](const Result<Rows> &rows) {
            if (!rows)
                return; // ids are shown in their place
            QHash<QString, StaffName> names;
            for (qsizetype row = 0; row < rows->rows.size(); ++row) {
                names.insert(rows->value(row, key("person")).toString(),
                             {rows->value(row, key("name")).toString(), rows->value(row, key("org_name")).toString()});
            }
            if (names == m_names)
                return;
            m_names = names;
            Q_EMIT changed();
        });
}

} // namespace yc::core
