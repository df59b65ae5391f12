// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace yc::core {

/// A UUIDv7 (RFC 9562 5.7) as 36 lower-case characters: time-ordered, so new rows land at the end of an index.
/// Two calls in one millisecond still ascend. Thread-safe.
[[nodiscard]] QString newUuid7(const QDateTime &now);

/// True for "type:uuid" with a lower-case type and a well-formed UUID of any version.
[[nodiscard]] bool isRecordId(const QString &text);

/// The id of one kind of record, "resident:0198f…"; ids of different kinds do not convert into each other.
/// Tag has `static constexpr const char *type`.
template<class Tag> class RecordId {
public:
    RecordId() = default;
    [[nodiscard]] static QString type() { return QString::fromLatin1(Tag::type); }
    [[nodiscard]] static RecordId create(const Clock &clock) { return RecordId(type() + u':' + newUuid7(clock.now())); }
    /// Empty if `text` is not an id of this kind.
    [[nodiscard]] static RecordId parse(const QString &text)
    {
        return isRecordId(text) && text.startsWith(type() + u':') ? RecordId(text) : RecordId();
    }
    [[nodiscard]] const QString &toString() const { return m_text; }
    [[nodiscard]] bool isNull() const { return m_text.isEmpty(); }
    friend auto operator<=>(const RecordId &, const RecordId &) = default;
    friend size_t qHash(const RecordId &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    explicit RecordId(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

} // namespace yc::core
