// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/conflicts/RecordTitles.h"
#include "ui/FormField.h"

#include <optional>

namespace yc::desk {

/// Fields of any record as its forms and pages show them: labels, code tables, money, dates, names behind references.
class FieldText {
    Q_DECLARE_TR_FUNCTIONS(FieldText)
public:
    FieldText(const ui::ServiceContext &context, const core::RecordType &type, QHash<QString, RecordTitle> titles = {})
        : m_context(context)
        , m_type(type)
        , m_titles(std::move(titles))
    {
    }
    [[nodiscard]] static QString typeName(const core::RecordType &type);
    /// "org" is the organisation that the record belongs to.
    [[nodiscard]] QString label(const QString &field) const;
    /// A value as lines, whole: who shows them masks them by their kind. Never empty: what is not there says so.
    [[nodiscard]] QList<ui::ValueLine> lines(const QString &field, const QJsonValue &value,
                                             const QJsonObject &body) const;
    /// The ids that lines() needs names for.
    [[nodiscard]] QStringList references(const QString &field, const QJsonValue &value) const;
    /// How another value may be typed; nothing for what only a page of its own can write.
    [[nodiscard]] std::optional<ui::FormFieldSpec> editor(const QString &field) const;
    /// What such an editor holds as the value of the record.
    [[nodiscard]] QJsonValue typed(const QString &field, const QVariant &value) const;

private:
    [[nodiscard]] QString text(const core::Field &field, const QJsonValue &value) const;
    const ui::ServiceContext &m_context;
    const core::RecordType &m_type;
    QHash<QString, RecordTitle> m_titles;
};

} // namespace yc::desk
