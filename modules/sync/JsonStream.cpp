// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/JsonStream.h"

#include <QJsonDocument>

namespace yc::sync {

using core::ErrorKind;
using core::Result;

namespace {

constexpr qsizetype headOfTooLong = 4096;

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool beginsValue(char c)
{
    return c == '{' || c == '[' || c == '"' || c == '-' || (c >= '0' && c <= '9') || c == 't' || c == 'f' || c == 'n';
}
bool isScalarByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '+' || c == '.' || c == 'E';
}

} // namespace

JsonStream::JsonStream(QByteArray rowsKey, Row row, qint64 longestRow)
    : m_rowsKey(std::move(rowsKey))
    , m_row(std::move(row))
    , m_longest(longestRow)
{
}

std::unexpected<core::Error> JsonStream::bad(const char *detail, qsizetype at) const
{
    return core::fail(
        ErrorKind::Retry, "sync.bad-answer",
        {{QStringLiteral("position"), m_position + at}, {QStringLiteral("detail"), QString::fromLatin1(detail)}});
}

void JsonStream::begin(State state, qsizetype at)
{
    m_state = state;
    m_from = at;
    m_buffer.clear();
    m_length = 0;
    m_depth = 0;
    m_string = m_escape = m_scalar = m_skipping = false;
}

Result<> JsonStream::keep(QByteArrayView piece)
{
    m_length += piece.size();
    if (!m_skipping && m_length > m_longest) {
        if (m_state != State::Row || !m_tooLong)
            return core::fail(ErrorKind::CallAdministrator, "sync.answer-too-large",
                              {{QStringLiteral("limit"), m_longest}});
        m_skipping = true;
    }
    if (!m_skipping)
        m_buffer.append(piece);
    else if (m_buffer.size() < headOfTooLong)
        m_buffer.append(piece.first(std::min(piece.size(), headOfTooLong - m_buffer.size())));
    return {};
}

/// Moves `at` behind the value if it ends in this piece.
bool JsonStream::scanValue(QByteArrayView bytes, qsizetype &at, bool &endsHere)
{
    const char *data = bytes.data();
    const qsizetype size = bytes.size();
    endsHere = false;
    qsizetype i = at;
    if (m_depth == 0 && !m_string && !m_scalar) { // its first byte
        const char c = data[i];
        if (c == '"')
            m_string = true;
        else if (c == '{' || c == '[')
            m_depth = 1;
        else
            m_scalar = true;
        ++i;
    }
    // Copies: a byte that is read could be any member otherwise, so each would be read and written for each byte.
    bool string = m_string;
    bool escape = m_escape;
    auto depth = m_depth;
    while (i < size) {
        if (string) {
            while (i < size) {
                const char c = data[i++];
                if (escape) {
                    escape = false;
                } else if (c == '\\') {
                    escape = true;
                } else if (c == '"') {
                    string = false;
                    break;
                }
            }
            if (!string && depth == 0) {
                endsHere = true;
                break;
            }
        } else if (m_scalar) {
            while (i < size && isScalarByte(data[i]))
                ++i;
            endsHere = i < size;
            break;
        } else {
            const char c = data[i++];
            if (c == '"')
                string = true;
            else if (c == '{' || c == '[')
                ++depth;
            else if ((c == '}' || c == ']') && --depth == 0) {
                endsHere = true;
                break;
            }
        }
    }
    m_string = string;
    m_escape = escape;
    m_depth = depth;
    at = i;
    return endsHere;
}

Result<> JsonStream::finishValue(QByteArrayView bytes, qsizetype end)
{
    QByteArrayView value = bytes.sliced(m_from, end - m_from);
    if (!m_buffer.isEmpty() || m_skipping || value.size() > m_longest) {
        YC_TRY(keep(value));
        value = m_buffer;
    }
    if (m_state == State::Row) {
        ++m_rows;
        YC_TRY(m_skipping ? m_tooLong(value) : m_row(value));
        m_state = State::AfterRow;
    } else if (m_state == State::Key) {
        const QJsonDocument read = QJsonDocument::fromJson('[' + value.toByteArray() + ']');
        if (read.isNull())
            return bad("a key is not a string", end);
        m_key = read[0].toString().toUtf8();
        m_state = State::BeforeColon;
    } else {
        m_members.insert(m_key, value.toByteArray());
        m_state = State::AfterValue;
    }
    m_buffer.clear();
    m_skipping = false;
    return {};
}

Result<> JsonStream::feed(QByteArrayView bytes)
{
    qsizetype i = 0;
    m_from = 0;
    while (i < bytes.size()) {
        if (m_state == State::Row || m_state == State::Value || m_state == State::Key) {
            bool ends = false;
            if (!scanValue(bytes, i, ends))
                break;
            YC_TRY(finishValue(bytes, i));
            continue;
        }
        const char c = bytes[i];
        if (isSpace(c)) {
            ++i;
            continue;
        }
        switch (m_state) {
        case State::Start:
            if (c == '{') {
                m_object = true;
                m_state = State::BeforeKey;
            } else if (c == '[' && m_rowsKey.isEmpty()) {
                m_state = State::BeforeRow;
            } else {
                return bad("not the JSON that was asked for", i);
            }
            ++i;
            break;
        case State::BeforeKey:
            if (c == '}' && !m_afterComma) {
                m_state = State::End;
                ++i;
            } else if (c == '"') {
                m_afterComma = false;
                begin(State::Key, i);
            } else {
                return bad("a key is missing", i);
            }
            break;
        case State::BeforeColon:
            if (c != ':')
                return bad("a colon is missing", i);
            m_state = State::BeforeValue;
            ++i;
            break;
        case State::BeforeValue:
            if (c == '[' && m_key == m_rowsKey && !m_rowsKey.isEmpty() && !m_rowsInside) {
                m_rowsInside = true;
                m_state = State::BeforeRow;
                ++i;
            } else if (beginsValue(c)) {
                begin(State::Value, i);
            } else {
                return bad("a value is missing", i);
            }
            break;
        case State::AfterValue:
            if (c == ',') {
                m_afterComma = true;
                m_state = State::BeforeKey;
            } else if (c == '}') {
                m_state = State::End;
            } else {
                return bad("a comma is missing", i);
            }
            ++i;
            break;
        case State::BeforeRow:
            if (c == ']' && !m_afterComma) {
                m_state = m_object ? State::AfterValue : State::End;
                ++i;
            } else if (beginsValue(c)) {
                m_afterComma = false;
                begin(State::Row, i);
            } else {
                return bad("a row is missing", i);
            }
            break;
        case State::AfterRow:
            if (c == ',') {
                m_afterComma = true;
                m_state = State::BeforeRow;
            } else if (c == ']') {
                m_state = m_object ? State::AfterValue : State::End;
            } else {
                return bad("a comma is missing", i);
            }
            ++i;
            break;
        default:
            return bad("something follows the end", i);
        }
    }
    if (m_state == State::Row || m_state == State::Value || m_state == State::Key)
        YC_TRY(keep(bytes.sliced(m_from)));
    m_position += bytes.size();
    return {};
}

Result<> JsonStream::finish() const
{
    if (m_state == State::End)
        return {};
    return core::fail(ErrorKind::Retry, "sync.answer-cut", {{QStringLiteral("position"), m_position}});
}

} // namespace yc::sync
