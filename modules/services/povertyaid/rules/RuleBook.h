// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace yc::povertyaid {

/// What the lines of a working say, in both languages, and where each rule stands: settings/
/// rules.json and figures.json. Workings are stored and handed out, so their words are data and not translations.
class RuleBook {
public:
    [[nodiscard]] static const RuleBook &builtIn();

    struct Rule {
        QString zh;
        QString en;
        QString document; ///< key of documents
        QString article;  ///< "9"; empty where it was not found
        QString source;
        QString certainty;
    };
    /// Null for an unknown rule.
    [[nodiscard]] const Rule *rule(const QString &code) const;
    /// The sentence of a rule with its values; a value that is a word of the book stands in the language.
    [[nodiscard]] QString sentence(const QString &code, const QJsonObject &values, bool chinese) const;
    /// "《社会救助暂行办法》（国务院令第649号）第9条"; `document` as in Rule.
    [[nodiscard]] QString basis(const QString &document, const QString &article, bool chinese) const;
    [[nodiscard]] QString className(const QString &code, bool chinese) const;
    [[nodiscard]] QString word(const QString &code, bool chinese) const;
    [[nodiscard]] QString figureName(const QString &key, bool chinese) const;
    /// "fen", "percent", "area", "count", "list", "flag", "rule", "none"; empty for an unknown figure.
    [[nodiscard]] QString figureUnit(const QString &key) const;
    [[nodiscard]] QStringList ruleCodes() const { return m_rules.keys(); }

private:
    RuleBook();
    QHash<QString, Rule> m_rules;
    QJsonObject m_documents;
    QJsonObject m_classes;
    QJsonObject m_words;
    QJsonObject m_figures;
};

} // namespace yc::povertyaid
