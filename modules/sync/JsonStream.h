// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "sync/Tuning.h"

#include <QByteArray>
#include <QMap>

#include <functional>

namespace yc::sync {

/// Cuts a long JSON answer into its rows while it arrives, in pieces of any size down to single bytes. Knows two
/// shapes: an object with one long array, {"results":[row, …],"last_seq":…}, and, with an empty key, a plain array
/// [row, …]. Holds one row at a time, never the whole answer. What is inside a row is the reader's business: it gets
/// the bytes of one whole JSON value. Not thread-safe.
class JsonStream {
public:
    using Row = std::function<core::Result<>(QByteArrayView row)>;

    JsonStream(QByteArray rowsKey, Row row, qint64 longestRow = tuning::longestRow);
    /// Gets the first bytes of a row that is longer than the limit; without it such a row is an error.
    void onTooLong(Row head) { m_tooLong = std::move(head); }

    /// Errors: "sync.bad-answer" {position, detail}, and what the reader of a row answers.
    [[nodiscard]] core::Result<> feed(QByteArrayView bytes);
    /// "sync.answer-cut" {position} unless exactly one whole value has come.
    [[nodiscard]] core::Result<> finish() const;

    /// The raw JSON of another member of the object ("last_seq", "error"), empty if there was none.
    [[nodiscard]] QByteArray member(const QByteArray &key) const { return m_members.value(key); }
    [[nodiscard]] qint64 position() const { return m_position; }
    [[nodiscard]] qint64 rows() const { return m_rows; }

private:
    enum class State {
        Start,
        BeforeKey,
        Key,
        BeforeColon,
        BeforeValue,
        Value,
        AfterValue,
        BeforeRow,
        Row,
        AfterRow,
        End
    };

    void begin(State state, qsizetype at);
    core::Result<> finishValue(QByteArrayView bytes, qsizetype end);
    bool scanValue(QByteArrayView bytes, qsizetype &at, bool &endsHere);
    core::Result<> keep(QByteArrayView piece);
    [[nodiscard]] std::unexpected<core::Error> bad(const char *detail, qsizetype at) const;

    QByteArray m_rowsKey;
    Row m_row;
    Row m_tooLong;
    qint64 m_longest;
    State m_state = State::Start;
    bool m_object = false;     // the outermost value is an object
    bool m_rowsInside = false; // the rows are a member of it
    bool m_afterComma = false; // a key or row must follow
    QByteArray m_key;
    QByteArray m_buffer;     // of a value that spans pieces
    qsizetype m_from = 0;    // where the value begins in the present piece
    qint64 m_length = 0;     // of the value so far
    bool m_skipping = false; // too long: only its end is looked for
    int m_depth = 0;
    bool m_string = false;
    bool m_escape = false;
    bool m_scalar = false; // a number, true, false or null: ends at a delimiter
    QMap<QByteArray, QByteArray> m_members;
    qint64 m_position = 0;
    qint64 m_rows = 0;
};

} // namespace yc::sync
