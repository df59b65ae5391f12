// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <memory>
#include <optional>
#include <vector>

namespace yc::replica {

/// A document as the wire brought it, in views of its text. Nearly all that a desk pulls has been written by a program
/// like this one; taking such a text apart into values and putting it together again costs more than all the rest.
///
/// Plain is only what says no more and no less than the columns of a store do, in the very form that QJsonDocument
/// gives it: the ten members of a document that is not deleted and has no attachments, no escapes, no fractions, the
/// keys of the body in ascending order, an id and a type that damage() has nothing against. Everything else is for
/// fromWire(), and what is plain gives the same by both ways.
class PlainDocument {
public:
    struct Member {
        QByteArrayView key;   ///< without its quotes
        QByteArrayView value; ///< JSON
    };
    /// What a store has worked out of the document beforehand; only it knows what that is.
    struct Ahead {
        Ahead() = default;
        Ahead(const Ahead &) = delete;
        Ahead &operator=(const Ahead &) = delete;
        virtual ~Ahead() = default;
    };
    std::shared_ptr<const Ahead> ahead = {};

    /// Of the text of an object with `_id` and `_rev`, without history.
    [[nodiscard]] static std::optional<PlainDocument> read(const QByteArray &json);
    /// Of a text that begins with such an object; `length` says how much of the text it is.
    [[nodiscard]] static std::optional<PlainDocument> readBeginning(QByteArrayView json, qsizetype &length);

    [[nodiscard]] const QByteArray &json() const { return m_json; }
    [[nodiscard]] QByteArrayView id() const { return m_id; }
    [[nodiscard]] QByteArrayView rev() const { return m_rev; }
    [[nodiscard]] QByteArrayView type() const { return m_type; }
    [[nodiscard]] int schema() const { return m_schema; }
    [[nodiscard]] QByteArrayView org() const { return m_org; }
    [[nodiscard]] QByteArrayView createdAt() const { return m_createdAt; }
    [[nodiscard]] QByteArrayView createdBy() const { return m_createdBy; }
    [[nodiscard]] QByteArrayView changedAt() const { return m_changedAt; }
    [[nodiscard]] QByteArrayView changedBy() const { return m_changedBy; }
    [[nodiscard]] QByteArrayView body() const { return m_body; }
    /// The members of the body, their keys ascending.
    [[nodiscard]] std::size_t fields() const { return m_fields.size(); }
    [[nodiscard]] Member field(std::size_t place) const
    {
        const Place &at = m_fields[place];
        return {m_body.sliced(at.key, at.keySize), m_body.sliced(at.value, at.valueSize)};
    }
    /// JSON of one member of the body; empty if it has none.
    [[nodiscard]] QByteArrayView value(QByteArrayView key) const;
    /// The same of a string, without its quotes; empty if it is none.
    [[nodiscard]] QByteArrayView text(QByteArrayView key) const;

private:
    /// With views of `json`, which the document does not keep yet.
    [[nodiscard]] static std::optional<PlainDocument> scan(QByteArrayView json, qsizetype &length);

    QByteArray m_json; // what the views are of; never changed
    QByteArrayView m_id;
    QByteArrayView m_rev;
    QByteArrayView m_type;
    QByteArrayView m_org;
    QByteArrayView m_createdAt;
    QByteArrayView m_createdBy;
    QByteArrayView m_changedAt;
    QByteArrayView m_changedBy;
    QByteArrayView m_body;
    int m_schema = 0;
    struct Place {
        quint32 key; // from the beginning of the body
        quint32 keySize;
        quint32 value;
        quint32 valueSize;
    };
    std::vector<Place> m_fields; // of the body, ascending
};

/// The members of an object in compact JSON without escapes and fractions, in the order in which they stand; nothing if
/// the text is anything else.
[[nodiscard]] std::optional<std::vector<PlainDocument::Member>> plainMembers(QByteArrayView json);

/// A string that stands between quotes as it is.
[[nodiscard]] bool isPlainText(QByteArrayView utf8);

} // namespace yc::replica
