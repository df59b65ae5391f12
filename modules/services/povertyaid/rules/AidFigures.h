// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QDate>
#include <QHash>
#include <QJsonValue>
#include <QStringList>

namespace yc::povertyaid {

/// One figure as it is in force on a day: a standard, a limit, a ratio, a list. Amounts are integer fen.
struct Figure {
    QString key;       ///< "standard.urban"
    QJsonValue value;  ///< null: such a rule exists, and its figure was not found
    QDate from;        ///< invalid: the day is before every version
    QString certainty; ///< "V" several sources, "V1" one source, "G" unverified, "open" not found, "given" by the desk
    QString source;    ///< keys of the list of sources in README.md, or the basis the desk gave
    [[nodiscard]] bool found() const { return !value.isNull() && !value.isUndefined(); }
    [[nodiscard]] qint64 number() const { return value.toInteger(); }
};

/// The figures of one place, dated, over the national ones. A figure that the place does not name at all is a rule it
/// does not have as far as is known; one without a value on a day is missing data. Immutable; safe from every thread.
class AidFigures {
public:
    /// Error "povertyaid.bad-figures" {key} (CallAdministrator): what a defective program would bring.
    [[nodiscard]] static core::Result<AidFigures> fromJson(const QByteArray &place, const QByteArray &national = "{}");
    /// By the first two digits of a division: "31", "50". Null for a place that is not known.
    [[nodiscard]] static const AidFigures *builtIn(const QString &place);
    [[nodiscard]] static QStringList places();

    [[nodiscard]] QString place() const { return m_place; }
    [[nodiscard]] QString placeName(bool chinese) const { return chinese ? m_zh : m_en; }
    /// Whether the place has such a rule at all.
    [[nodiscard]] bool has(const QString &key) const { return m_versions.contains(key); }
    [[nodiscard]] Figure at(const QString &key, QDate day) const;

private:
    core::Result<> read(const QByteArray &json);

    QString m_place;
    QString m_zh;
    QString m_en;
    QHash<QString, QList<Figure>> m_versions; ///< ascending by `from`
};

} // namespace yc::povertyaid
