// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QSet>
#include <QString>

#include <functional>

namespace yc::print {

/// The first problem found while reading a template; later ones are mostly its consequences.
struct TemplateProblem {
    QString where;
    QString problem;
    void note(const QString &path, const char *what)
    {
        if (problem.isEmpty()) {
            where = path;
            problem = QString::fromLatin1(what);
        }
    }
};

/// Reads one JSON object of a template strictly: a wrong type, a value out of range, a broken placeholder or a key
/// that nobody asked for becomes a TemplateProblem. finish() reports the unknown keys.
class SlipTemplateReader {
public:
    SlipTemplateReader(const QJsonValue &value, QString path, TemplateProblem &problem);

    enum class Need { Required, Optional };
    QString text(const char *key, Need need = Need::Optional);
    /// A key of the data, not a text with placeholders; `optionalMark` permits a trailing `?`.
    QString key(const char *key, Need need = Need::Optional, bool optionalMark = false);
    qreal number(const char *key, qreal fallback, qreal least, qreal most);
    bool flag(const char *key, bool fallback);
    Qt::Alignment alignment(const char *key, Qt::Alignment fallback);
    /// Calls `read` for each object of the list; an absent or empty list is a problem when required.
    void list(const char *key, Need need, const std::function<void(SlipTemplateReader &)> &read);
    void object(const char *key, Need need, const std::function<void(SlipTemplateReader &)> &read);
    QJsonValue raw(const char *key);
    bool has(const char *key) const { return m_object.contains(QLatin1String(key)); }
    QStringList keys() const { return m_object.keys(); }
    void note(const char *key, const char *what);
    void finish();

private:
    QString pathOf(const char *key) const;
    QJsonObject m_object;
    QString m_path;
    TemplateProblem &m_problem;
    QSet<QString> m_asked;
};

} // namespace yc::print
