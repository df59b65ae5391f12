// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace yc::core {

/// One list of codes (sex, ethnic group, relation to the head of household…) with Chinese and English names, from
/// resources/codes. Immutable; safe from every thread.
class CodeTable {
public:
    struct Entry {
        QString code;
        QString zh;
        QString en;
        QStringList aliases;           ///< other words in use: "汉" for 汉族, "离异" for 离婚
        QHash<QString, QString> facts; ///< "letters": "HA"
    };

    /// The table of that name ("ethnic_group"); an empty one for an unknown name.
    [[nodiscard]] static const CodeTable &named(QStringView name);
    [[nodiscard]] static QStringList names();
    /// Errors, FixInput: "codes.not-json", "codes.unknown-layout", "codes.not-unique" {word}.
    [[nodiscard]] static Result<CodeTable> fromJson(const QByteArray &json);

    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    [[nodiscard]] QString name() const { return m_name; }
    /// "GB/T 3304-1991"; empty where there is none.
    [[nodiscard]] QString standard() const { return m_standard; }
    [[nodiscard]] QString title(bool chinese) const { return chinese ? m_zh : m_en; }
    [[nodiscard]] QList<Entry> entries() const { return m_entries; }
    [[nodiscard]] const Entry *find(const QString &code) const;
    /// What people read; the code itself when it is unknown, so that nothing disappears from a page.
    [[nodiscard]] QString label(const QString &code, bool chinese) const;
    /// The code that a person's word means: a code, a Chinese or English name or an alias, in any width, case and
    /// spacing. Empty when the word is unknown.
    [[nodiscard]] QString codeOf(const QString &word) const;

private:
    Result<> addWord(const QString &word, qsizetype entry);

    QString m_name;
    QString m_standard;
    QString m_zh;
    QString m_en;
    QList<Entry> m_entries;
    QHash<QString, qsizetype> m_byCode;
    QHash<QString, qsizetype> m_byWord;
};

} // namespace yc::core
