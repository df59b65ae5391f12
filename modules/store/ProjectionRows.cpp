// SPDX-License-Identifier: GPL-3.0-or-later
// What of a document stands in the row of its projection.
#include "core/Scope.h"
#include "store/Connection.h"
#include "store/Projection.h"
#include "store/files/FileUses.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yc::store {

using core::Field;
using core::FieldKind;
using core::Result;

namespace {
QVariant sqlValue(const Field &field, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    switch (field.kind) {
    case FieldKind::Integer:
    case FieldKind::Money:
        return value.toInteger();
    case FieldKind::Flag:
        return value.toBool() ? 1 : 0;
    case FieldKind::List: {
        QStringList parts; // "|a|b|": one is found by the pattern %|a|%
        for (const QJsonValue &part : value.toArray())
            parts << part.toString();
        return parts.isEmpty() ? QVariant() : QVariant(u'|' + parts.join(u'|') + u'|');
    }
    default: {
        const QString text = value.toString();
        return text.isEmpty() ? QVariant() : QVariant(text);
    }
    }
}

SqlValue boundValue(const Field &field, const QJsonValue &value)
{
    const QVariant known = sqlValue(field, value);
    if (known.isNull())
        return {};
    return known.typeId() == QMetaType::QString ? SqlValue::text(known.toString()) : SqlValue(known.toLongLong());
}

/// As boundValue() of the parsed value.
SqlValue boundText(const Field &field, QByteArrayView json)
{
    if (json.isEmpty() || json == "null")
        return {};
    switch (field.kind) {
    case FieldKind::Integer:
    case FieldKind::Money:
        return SqlValue(json.toLongLong()); // 0 of what is no number
    case FieldKind::Flag:
        return SqlValue(json == "true" ? 1 : 0);
    case FieldKind::List:
        return boundValue(field, QJsonDocument::fromJson(json.toByteArray()).array());
    default:
        return json.startsWith('"') && json.size() > 2 ? SqlValue::textView(json.sliced(1, json.size() - 2))
                                                       : SqlValue();
    }
}
} // namespace

QVariantList Projection::valuesOf(qint64 row, const core::Document &document) const
{
    QVariantList values{row, document.id, ownerOf(document), document.changedAt.toMSecsSinceEpoch()};
    if (m_type.localOnly)
        values << document.createdBy;
    const QJsonObject derived = m_type.derive ? m_type.derive(document.body) : QJsonObject();
    for (const Column &column : m_columns) {
        const Field &field = m_type.fields.at(column.field);
        const auto computed = derived.constFind(field.key);
        values << sqlValue(field, computed != derived.constEnd() ? *computed : document.body.value(field.key));
    }
    return values;
}

Result<QStringList> Projection::taken(Connection &connection, qint64 row, const core::Document &document) const
{
    QStringList fields;
    const QStringList names = allColumns();
    const QVariantList values = valuesOf(row, document);
    for (const Field &field : m_type.fields) {
        const QVariant value = field.unique ? values.value(names.indexOf(field.key)) : QVariant();
        if (!value.isValid() || value.isNull())
            continue;
        YC_ASSIGN(const QString name, column(field.key));
        YC_ASSIGN(const QVariant other,
                  connection.scalar(QStringLiteral("SELECT 1 FROM %1 WHERE %2=? AND row<>?").arg(table(), name),
                                    {value, row}));
        if (other.isValid())
            fields << field.key;
    }
    return fields;
}

Result<> Projection::write(Connection &connection, qint64 row, const core::Document &document,
                           const QStringList &without) const
{
    std::vector<SqlValue> values;
    values.reserve(static_cast<std::size_t>(m_columns.size()) + 5);
    values.emplace_back(row);
    values.push_back(SqlValue::text(document.id));
    values.push_back(SqlValue::text(ownerOf(document)));
    values.emplace_back(document.changedAt.toMSecsSinceEpoch());
    if (m_type.localOnly)
        values.push_back(SqlValue::text(document.createdBy));
    const QJsonObject derived = m_type.derive ? m_type.derive(document.body) : QJsonObject();
    for (const Column &column : m_columns) {
        const Field &field = m_type.fields.at(column.field);
        QJsonValue value = derived.isEmpty() ? QJsonValue(QJsonValue::Undefined) : derived.value(field.key);
        if (value.isUndefined())
            value = document.body.value(field.key);
        values.push_back(without.contains(field.key) ? SqlValue() : boundValue(field, value));
    }
    YC_TRY(connection.run(m_insert, std::span<const SqlValue>(values)));
    return FileUses::write(connection, row, m_type, document);
}

QJsonObject Projection::derivedOf(const replica::PlainDocument &document) const
{
    if (!m_type.derive)
        return {};
    const auto parsed = [&] { return QJsonDocument::fromJson(document.body().toByteArray()).object(); };
    if (m_type.derivedFrom.isEmpty())
        return m_type.derive(parsed());
    QJsonObject some;
    for (const QString &key : m_type.derivedFrom) {
        const QByteArrayView json = document.value(key.toLatin1());
        if (json.startsWith('"'))
            some.insert(key, QString::fromUtf8(document.text(key.toLatin1())));
        else if (!json.isEmpty())
            return m_type.derive(parsed()); // whatever it is
    }
    return m_type.derive(some);
}

Result<> Projection::writeNew(Connection &connection, qint64 row, const replica::PlainDocument &document,
                              qint64 changedAt, const QJsonObject &derived) const
{
    QByteArray owner = document.org().toByteArray();
    if (const QByteArrayView named = document.text(m_type.orgField.toLatin1()); !named.isEmpty() && named != owner) {
        owner = core::Scope::ownerOf(m_type, QString::fromUtf8(owner), {{m_type.orgField, QString::fromUtf8(named)}})
                    .toUtf8();
    }
    constexpr std::size_t before = 4; // columns that every list has
    std::vector<SqlValue> values(before + static_cast<std::size_t>(m_columns.size()));
    values[0] = SqlValue(row);
    values[1] = SqlValue::textView(document.id());
    values[2] = SqlValue::textView(owner);
    values[3] = SqlValue(changedAt);
    const auto valueOf = [&](qsizetype column) -> SqlValue & {
        return values[before + static_cast<std::size_t>(column)];
    };
    std::size_t at = 0; // in the document, whose keys ascend as these columns do
    for (const qsizetype place : m_byKey) {
        const Column &column = m_columns.at(place);
        while (at < document.fields() && document.field(at).key < column.key)
            ++at;
        if (at == document.fields())
            break;
        if (const auto [key, value] = document.field(at); key == column.key)
            valueOf(place) = boundText(m_type.fields.at(column.field), value);
    }
    for (auto one = derived.constBegin(); one != derived.constEnd(); ++one) {
        const QString key = one.key();
        for (qsizetype place = 0; place < m_columns.size(); ++place) {
            if (const Field &field = m_type.fields.at(m_columns.at(place).field); field.key == key)
                valueOf(place) = boundValue(field, one.value());
        }
    }
    YC_TRY(connection.run(m_insertNew, std::span<const SqlValue>(values)));
    return {};
}

Result<> Projection::remove(Connection &connection, qint64 row) const
{
    YC_TRY(connection.run(QStringLiteral("DELETE FROM %1 WHERE row=?").arg(table()), {row}));
    return FileUses::remove(connection, row, m_type);
}

} // namespace yc::store
