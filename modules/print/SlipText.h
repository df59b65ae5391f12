// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace yc::print {

/// Data for one slip: a JSON object with the keys that SLIPS.md lists.
using SlipData = QJsonObject;

/// Fills the placeholders of template texts and remembers which required ones had no value.
///
/// `{{key}}` must have a value, `{{key?}}` may be empty, `{{a.b}}` looks into an object.
/// `{{key|date}}` writes an ISO date as 2026年11月21日, `|time` adds the time of day, `|word` looks the value up in the
/// template's words. `{{#key}}…{{/key}}` stands only when key has a value, `{{^key}}…{{/key}}` only when it has none.
class SlipText {
public:
    SlipText(const SlipData &data, QHash<QString, QString> words)
        : m_data(data)
        , m_words(std::move(words))
    {
    }

    /// In a list row, keys are looked up in the row first; `rowPath` ("materials[3]") names the row in missing().
    void enterRow(const QJsonObject &row, const QString &rowPath);
    void leaveRow();

    QString fill(const QString &text);
    /// A value is there when it is neither null, empty text, an empty list nor an empty object; false counts as absent.
    bool has(const QString &key) const;
    QJsonValue value(const QString &key) const;
    void miss(const QString &key);
    /// Paths of the required placeholders that had no value, each once, in order of appearance.
    const QStringList &missing() const { return m_missing; }

    /// A code for what is wrong with the text's placeholders ("unclosed-placeholder", "bad-key"…), or an empty string.
    static QString problem(const QString &text);
    /// The keys that the text names, with their `?` when optional; sections count as optional.
    static QStringList keys(const QString &text);

private:
    QString plain(const QString &key, const QString &filter) const;

    SlipData m_data;
    QHash<QString, QString> m_words;
    QJsonObject m_row;
    QString m_rowPath;
    QStringList m_missing;
};

} // namespace yc::print
