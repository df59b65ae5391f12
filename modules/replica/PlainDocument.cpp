// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/PlainDocument.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yc::replica {

namespace {

constexpr int deepest = 16;
constexpr std::size_t usualMembers = 10;
constexpr std::size_t usualFields = 24;
constexpr int mostDigits = 15; // every such number is exact as a double

using Members = std::vector<PlainDocument::Member>;

/// Bytes that stand in a plain string: not the quote, no escape, no control character.
constexpr std::array<bool, 256> isInside = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0x20; byte < table.size(); ++byte)
        table[byte] = byte != '"' && byte != '\\';
    return table;
}();

/// One pass over compact JSON. Stops at whatever is not plain.
class Scanner {
public:
    /// `inside`: the members of a member called "body", whose keys have to be ascending all the way down.
    explicit Scanner(QByteArrayView json, Members *inside = nullptr)
        : m_at(json.begin())
        , m_end(json.end())
        , m_inside(inside)
    {
    }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    [[nodiscard]] const char *at() const { return m_at; }

    bool object(Members *members)
    {
        if (!take('{'))
            return false;
        if (take('}'))
            return true;
        QByteArrayView last;
        do {
            QByteArrayView key;
            if (!string(key) || !take(':'))
                return false;
            const auto *from = m_at;
            if (members && m_inside && key == "body") {
                m_ascending = true;
                if (!object(std::exchange(m_inside, nullptr)))
                    return false;
                m_ascending = false;
            } else if (!value()) {
                return false;
            }
            if (m_ascending && !last.isNull() && !(last < key))
                return false;
            last = key;
            if (members)
                members->push_back({key, QByteArrayView(from, m_at)});
        } while (take(','));
        return take('}');
    }

private:
    bool take(char c)
    {
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }
    bool word(QByteArrayView text)
    {
        if (m_end - m_at < text.size() || QByteArrayView(m_at, text.size()) != text)
            return false;
        m_at += text.size();
        return true;
    }
    bool string(QByteArrayView &inside)
    {
        if (!take('"'))
            return false;
        const char *at = m_at; // not the member: a store for each byte
        while (at != m_end && isInside[static_cast<unsigned char>(*at)])
            ++at;
        inside = QByteArrayView(m_at, at);
        m_at = at;
        return take('"');
    }
    bool number()
    {
        const bool negative = take('-');
        const auto *from = m_at;
        while (m_at != m_end && *m_at >= '0' && *m_at <= '9')
            ++m_at;
        const auto digits = m_at - from;
        if (digits == 0 || digits > mostDigits || (*from == '0' && (digits > 1 || negative)))
            return false;
        return m_at == m_end || (*m_at != '.' && *m_at != 'e' && *m_at != 'E');
    }
    bool array()
    {
        if (!take('['))
            return false;
        if (take(']'))
            return true;
        do {
            if (!value())
                return false;
        } while (take(','));
        return take(']');
    }
    bool value()
    {
        if (m_at == m_end || ++m_depth > deepest)
            return false;
        bool good = false;
        QByteArrayView inside;
        switch (*m_at) {
        case '"':
            good = string(inside);
            break;
        case '{':
            good = object(nullptr);
            break;
        case '[':
            good = array();
            break;
        case 't':
            good = word("true");
            break;
        case 'f':
            good = word("false");
            break;
        case 'n':
            good = word("null");
            break;
        default:
            good = number();
        }
        --m_depth;
        return good;
    }

    const char *m_at;
    const char *m_end;
    Members *m_inside;
    bool m_ascending = false;
    int m_depth = 0;
};

bool isString(QByteArrayView value) { return value.startsWith('"'); }

/// What damage() asks of an id: "resident:" and 36 characters of a UUID.
bool isId(QByteArrayView id, QByteArrayView type)
{
    constexpr qsizetype uuid = 36;
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
    const auto hexadecimal = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-'; };
    return !type.isEmpty() && type[0] != '_' && id.size() == type.size() + 1 + uuid && id.startsWith(type) &&
           id[type.size()] == ':' && std::ranges::all_of(type, letter) &&
           std::ranges::all_of(id.last(uuid), hexadecimal);
}

bool isRevision(QByteArrayView rev)
{
    const qsizetype dash = rev.indexOf('-');
    return dash > 0 && dash < 8 && dash + 1 < rev.size() && rev[0] != '0' &&
           std::ranges::all_of(rev.first(dash), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::optional<Members> plainMembers(QByteArrayView json)
{
    Members members;
    Scanner scanner(json);
    if (!scanner.object(&members) || !scanner.atEnd() || !json.isValidUtf8())
        return {};
    return members;
}

bool isPlainText(QByteArrayView utf8)
{
    return std::ranges::all_of(utf8, [](char c) { return isInside[static_cast<unsigned char>(c)]; });
}

std::optional<PlainDocument> PlainDocument::read(const QByteArray &json)
{
    qsizetype length = 0;
    std::optional<PlainDocument> document = scan(json, length);
    if (!document || length != json.size())
        return {};
    document->m_json = json;
    return document;
}

std::optional<PlainDocument> PlainDocument::readBeginning(QByteArrayView json, qsizetype &length)
{
    std::optional<PlainDocument> document = scan(json, length);
    if (!document)
        return {};
    document->m_json = json.first(length).toByteArray();
    const char *const kept = document->m_json.constData();
    for (QByteArrayView *view :
         {&document->m_id, &document->m_rev, &document->m_type, &document->m_org, &document->m_createdAt,
          &document->m_createdBy, &document->m_changedAt, &document->m_changedBy, &document->m_body})
        *view = QByteArrayView(kept + (view->data() - json.data()), view->size());
    return document;
}

std::optional<PlainDocument> PlainDocument::scan(QByteArrayView json, qsizetype &length)
{
    PlainDocument document;
    Members members;
    Members fields;
    members.reserve(usualMembers);
    fields.reserve(usualFields);
    Scanner scanner(json, &fields);
    if (!scanner.object(&members))
        return {};
    length = scanner.at() - json.data();
    if (!json.first(length).isValidUtf8())
        return {};
    struct Text {
        QByteArrayView key;
        QByteArrayView PlainDocument::*member;
    };
    constexpr std::array texts{Text{"_id", &PlainDocument::m_id},
                               Text{"_rev", &PlainDocument::m_rev},
                               Text{"type", &PlainDocument::m_type},
                               Text{"org", &PlainDocument::m_org},
                               Text{"created_at", &PlainDocument::m_createdAt},
                               Text{"created_by", &PlainDocument::m_createdBy},
                               Text{"changed_at", &PlainDocument::m_changedAt},
                               Text{"changed_by", &PlainDocument::m_changedBy}};
    constexpr std::size_t others = 2;
    for (const auto &[key, value] : members) {
        const auto text = std::ranges::find(texts, key, &Text::key);
        if (text != texts.end()) {
            if (!isString(value) || !(document.*(text->member)).isNull())
                return {};
            document.*(text->member) = value.sliced(1, value.size() - 2);
        } else if (key == "schema" && document.m_schema == 0) {
            bool number = false;
            document.m_schema = value.toInt(&number);
            if (!number || document.m_schema <= 0)
                return {};
        } else if (key == "body" && document.m_body.isNull()) {
            document.m_body = value;
        } else {
            return {};
        }
    }
    if (members.size() != texts.size() + others || !isId(document.m_id, document.m_type) || !isRevision(document.m_rev))
        return {};
    if (!document.m_body.startsWith('{') || fields.empty())
        return {};
    document.m_fields.reserve(fields.size());
    const char *const from = document.m_body.begin();
    for (const auto &[key, value] : fields) {
        const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
        if (!std::ranges::all_of(key, ascii)) // whose order is another as UTF-8 than as UTF-16
            return {};
        document.m_fields.push_back({static_cast<quint32>(key.begin() - from), static_cast<quint32>(key.size()),
                                     static_cast<quint32>(value.begin() - from), static_cast<quint32>(value.size())});
    }
    return document;
}

QByteArrayView PlainDocument::value(QByteArrayView key) const
{
    const auto keyOf = [this](const Place &place) { return m_body.sliced(place.key, place.keySize); };
    const auto found = std::ranges::lower_bound(m_fields, key, {}, keyOf);
    return found != m_fields.end() && keyOf(*found) == key ? m_body.sliced(found->value, found->valueSize)
                                                           : QByteArrayView();
}

QByteArrayView PlainDocument::text(QByteArrayView key) const
{
    const QByteArrayView found = value(key);
    return isString(found) ? found.sliced(1, found.size() - 2) : QByteArrayView();
}

} // namespace yc::replica
