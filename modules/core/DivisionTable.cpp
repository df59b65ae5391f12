// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DivisionTable.h"

#include "core/OrganisationCode.h"

#include <QFile>

#include <algorithm>

namespace yc::core {

namespace {

constexpr qsizetype longestCode = 12;

bool isCode(QStringView text)
{
    return (text.size() == 2 || parentCodeLength(text.size()) > 0) &&
           std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

quint64 padded(QStringView digits)
{
    quint64 value = 0;
    for (const QChar c : digits)
        value = value * 10 + static_cast<quint64>(c.unicode() - u'0');
    for (qsizetype i = digits.size(); i < longestCode; ++i)
        value *= 10;
    return value;
}

quint64 keyOf(QStringView code) { return padded(code) * 16 + static_cast<quint64>(code.size()); }

qsizetype digitsOf(quint64 key) { return static_cast<qsizetype>(key % 16); }

QString codeOf(quint64 key) { return QString::number(key / 16).first(digitsOf(key)); }

/// Levels that exist for the numbering only.
bool isOnlyANumber(QStringView name)
{
    return name == u"市辖区" || name == u"县" || name == u"省直辖县级行政区划" || name == u"自治区直辖县级行政区划";
}

QString readResource(const QString &name)
{
    QFile file(QStringLiteral(":/yichuang/divisions/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the table of divisions is missing from the program");
    return QString::fromUtf8(file.readAll());
}

/// The first two cells of a line of CSV; quotes as in RFC 4180.
std::pair<QString, QString> firstCells(QStringView line)
{
    QStringList cells;
    QString cell;
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            cells.append(cell.trimmed());
            cell.clear();
            if (cells.size() == 2)
                break;
        } else {
            cell += c;
        }
    }
    cells.append(cell.trimmed());
    return {cells.value(0), cells.value(1)};
}

} // namespace

struct DivisionTable::Found {
    DivisionFit fit = DivisionFit::Inside;
    quint32 entry = 0;
};

DivisionTable::DivisionTable()
{
    loadDivisions();
    loadRetired();
}

const DivisionTable &DivisionTable::builtIn()
{
    static const DivisionTable table;
    return table;
}

/// See resources/divisions/README.md for the layout. Names stay where they are in the text: nothing is copied.
void DivisionTable::loadDivisions()
{
    m_text = readResource(QStringLiteral("divisions.txt"));
    m_entries.reserve(static_cast<std::size_t>(m_text.count(u'\n')));
    QString code(longestCode, u'0');
    const QChar *const text = m_text.constData();
    for (qsizetype at = 0; at < m_text.size();) {
        qsizetype from = 9;
        qsizetype to = 12;
        switch (text[at].unicode()) {
        case u'=':
            from = 0, to = 2;
            break;
        case u'-':
            from = 2, to = 4;
            break;
        case u'+':
            from = 4, to = 6;
            break;
        case u'.':
            from = 6, to = 9;
            break;
        default:
            --at;
            break; // a committee has no mark
        }
        ++at;
        for (qsizetype i = from; i < to; ++i)
            code[i] = text[at++];
        qsizetype end = m_text.indexOf(u'\n', at);
        if (end < 0)
            end = m_text.size();
        m_entries.push_back(
            {keyOf(QStringView(code).first(to)), static_cast<quint32>(at), static_cast<quint16>(end - at)});
        at = end + 1;
    }
    sortByCode();
}

void DivisionTable::loadRetired()
{
    const QString text = readResource(QStringLiteral("retired.tsv"));
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts))
        m_retired.insert(line.first(6).toString(), line.sliced(7).toString());
}

void DivisionTable::sortByCode()
{
    m_byCode.resize(m_entries.size());
    for (std::size_t i = 0; i < m_byCode.size(); ++i)
        m_byCode[i] = static_cast<quint32>(i);
    const auto key = [this](quint32 at) { return m_entries[at].key; };
    if (!std::ranges::is_sorted(m_byCode, {}, key))
        std::ranges::sort(m_byCode, {}, key);
}

const DivisionTable::Entry *DivisionTable::entry(QStringView code) const
{
    if (!isCode(code))
        return nullptr;
    const quint64 wanted = keyOf(code);
    const auto at = std::ranges::lower_bound(m_byCode, wanted, {}, [this](quint32 i) { return m_entries[i].key; });
    return at != m_byCode.end() && m_entries[*at].key == wanted ? &m_entries[*at] : nullptr;
}

QStringView DivisionTable::nameOf(const Entry &entry) const
{
    return QStringView(m_text).sliced(entry.nameAt, entry.nameLength);
}

bool DivisionTable::contains(const QString &code) const { return entry(code) != nullptr; }

bool DivisionTable::everExisted(const QString &countyCode) const
{
    return countyCode.size() == 6 && (contains(countyCode) || isRetired(countyCode));
}

QString DivisionTable::name(const QString &code) const
{
    const Entry *const found = entry(code);
    return found ? nameOf(*found).toString() : m_retired.value(code);
}

QString DivisionTable::fullName(const QString &code) const
{
    if (!contains(code))
        return m_retired.value(code);
    QString full;
    QStringView below;
    for (QStringView at = code; !at.isEmpty(); at = at.first(parentCodeLength(at.size()))) {
        const Entry *const found = entry(at);
        if (!found)
            continue;
        const QStringView own = nameOf(*found);
        if ((isOnlyANumber(own) && at.size() == 4) || own == below) // 东莞市 is a prefecture and its only county
            continue;
        full.prepend(own);
        below = own;
    }
    return full;
}

QString DivisionTable::parent(const QString &code) { return code.first(parentCodeLength(code.size())); }

QStringList DivisionTable::children(const QString &code) const
{
    QStringList codes;
    if (!code.isEmpty() && !isCode(code))
        return codes;
    const auto key = [this](quint32 at) { return m_entries[at].key; };
    auto at = code.isEmpty() ? m_byCode.begin() : std::ranges::lower_bound(m_byCode, keyOf(code), {}, key);
    for (; at != m_byCode.end(); ++at) {
        const QString other = codeOf(m_entries[*at].key);
        if (!other.startsWith(code))
            break;
        if (parentCodeLength(other.size()) == code.size() && other.size() != code.size())
            codes.append(other);
    }
    return codes;
}

std::shared_ptr<const DivisionLetters> DivisionTable::letters() const
{
    const std::scoped_lock lock(m_lettersMutex);
    if (!m_letters) {
        QList<QStringView> names;
        names.reserve(size());
        for (const Entry &entry : m_entries)
            names.append(nameOf(entry));
        m_letters = std::make_shared<DivisionLetters>(names);
    }
    return m_letters;
}

void DivisionTable::findByCode(const QString &digits, std::vector<Found> &found) const
{
    if (digits.size() > longestCode)
        return;
    const quint64 first = padded(digits) * 16;
    const quint64 last = padded(digits + QString(longestCode - digits.size(), u'9')) * 16 + longestCode;
    const auto key = [this](quint32 at) { return m_entries[at].key; };
    for (auto at = std::ranges::lower_bound(m_byCode, first, {}, key); at != m_byCode.end() && key(*at) <= last; ++at) {
        if (digitsOf(key(*at)) >= digits.size())
            found.push_back({digitsOf(key(*at)) == digits.size() ? DivisionFit::Whole : DivisionFit::Start, *at});
    }
}

void DivisionTable::findByName(const QString &text, std::vector<Found> &found) const
{
    auto entry = m_entries.begin();
    for (qsizetype at = m_text.indexOf(text); at >= 0; at = m_text.indexOf(text, at + 1)) {
        while (std::next(entry) != m_entries.end() &&
               std::next(entry)->nameAt <= static_cast<quint32>(at)) // places ascend
            ++entry;
        if (static_cast<quint32>(at) < entry->nameAt)
            continue;
        const qsizetype inside = at - entry->nameAt;
        if (inside + text.size() > entry->nameLength)
            continue;
        const qsizetype whole = entry->nameLength;
        const auto number = static_cast<quint32>(std::distance(m_entries.begin(), entry));
        const DivisionFit fit = inside > 0                                               ? DivisionFit::Inside
                                : text.size() == whole                                   ? DivisionFit::Whole
                                : text.size() == divisionNameWithoutKind(nameOf(*entry)) ? DivisionFit::WholeWithoutKind
                                                                                         : DivisionFit::Start;
        found.push_back({fit, number});
    }
}

QList<DivisionTable::Division> DivisionTable::find(const QString &text, qsizetype limit, const QString &within) const
{
    const QString wanted = text.normalized(QString::NormalizationForm_KC).remove(u' ').remove(u'\'').toLower();
    std::vector<Found> found;
    if (wanted.isEmpty() || limit <= 0)
        return {};
    if (std::ranges::all_of(wanted, [](QChar c) { return c >= u'0' && c <= u'9'; })) {
        findByCode(wanted, found);
    } else if (std::ranges::all_of(wanted, [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'ü'; })) {
        for (const DivisionLetters::Hit &hit : letters()->find(QString(wanted).replace(u'ü', u'v').toLatin1()))
            found.push_back({hit.fit, hit.entry});
    } else {
        findByName(text.simplified().remove(u' '), found); // names keep their own brackets and capitals
    }

    if (!within.isEmpty()) {
        const QString scope = OrganisationCode::parse(within).value_or(OrganisationCode()).digits();
        const quint64 first = padded(scope);
        const quint64 last = padded(scope + QString(longestCode - scope.size(), u'9'));
        std::erase_if(found, [&](const Found &f) {
            const quint64 key = m_entries[f.entry].key;
            return key / 16 < first || key / 16 > last || digitsOf(key) < scope.size();
        });
    }
    const auto better = [this](const Found &a, const Found &b) {
        if (a.fit != b.fit)
            return a.fit < b.fit;
        const quint64 left = m_entries[a.entry].key;
        const quint64 right = m_entries[b.entry].key;
        return digitsOf(left) != digitsOf(right) ? digitsOf(left) < digitsOf(right) : left < right;
    };
    // An entry comes at most a few times (readings, initials), so this many of the best hold `limit` different ones.
    constexpr std::size_t mostRepeats = 16;
    const std::size_t top = std::min(found.size(), static_cast<std::size_t>(limit) * mostRepeats);
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(top), found.end(), better);
    QList<Division> result;
    std::vector<quint32> taken;
    for (std::size_t i = 0; i < top && result.size() < limit; ++i) {
        if (std::ranges::find(taken, found[i].entry) != taken.end())
            continue;
        taken.push_back(found[i].entry);
        const Entry &entry = m_entries[found[i].entry];
        result.append({codeOf(entry.key), nameOf(entry).toString()});
    }
    return result;
}

Result<DivisionTable::Imported> DivisionTable::importCsv(const QByteArray &csv)
{
    struct Row {
        int line = 0;
        QString code;
        QString name;
    };
    QString text = QString::fromUtf8(csv);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    QList<Row> rows;
    Imported imported;
    int number = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const auto [code, name] = firstCells(line);
        if (isCode(code) && code.size() >= 9 && !name.isEmpty() && name.size() < 256)
            rows.append({number, code, name});
        else if (number > 1) // the first line may be a header
            imported.badRows.append(number);
    }
    std::ranges::stable_sort(rows, {}, [](const Row &row) { return row.code.size(); }); // towns before their committees

    QHash<QString, QString> wanted; // code → name; the last row of a code wins
    for (const Row &row : std::as_const(rows)) {
        const QString above = parent(row.code);
        if (contains(above) || wanted.contains(above))
            wanted.insert(row.code, row.name);
        else
            imported.badRows.append(row.line);
    }
    std::ranges::sort(imported.badRows);
    if (wanted.isEmpty())
        return fail(ErrorKind::FixInput, "division.nothing-to-import");
    QStringList codes = wanted.keys();
    codes.sort();
    std::vector<bool> replaced(m_entries.size(), false);
    std::vector<Entry> fresh;
    for (const QString &code : std::as_const(codes)) {
        const QString name = wanted.value(code);
        const Entry *const known = entry(code);
        if (known && nameOf(*known) == name) {
            ++imported.unchanged;
            continue;
        }
        if (known)
            replaced[static_cast<std::size_t>(known - m_entries.data())] = true;
        ++(known ? imported.renamed : imported.added);
        m_text += u'\n';
        fresh.push_back({keyOf(code), static_cast<quint32>(m_text.size()), static_cast<quint16>(name.size())});
        m_text += name;
    }
    if (!fresh.empty()) {
        std::size_t at = 0;
        std::erase_if(m_entries, [&](const Entry &) { return replaced[at++]; });
        m_entries.insert(m_entries.end(), fresh.begin(), fresh.end());
        sortByCode();
        m_letters.reset();
    }
    return imported;
}

} // namespace yc::core
