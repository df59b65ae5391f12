// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/CompoundFile.h"

#include <algorithm>

namespace yc::tabular {

namespace {

constexpr quint32 lastRegularSector = 0xFFFFFFFA;
constexpr qsizetype headerBytes = 512;
constexpr qsizetype entryBytes = 128;
constexpr int headerAllocationSectors = 109;

/// Little-endian; zero beyond the end.
template<class T> T read(QByteArrayView bytes, qsizetype at)
{
    if (at < 0 || bytes.size() < qsizetype(sizeof(T)) || at > bytes.size() - qsizetype(sizeof(T)))
        return 0;
    quint64 value = 0;
    for (qsizetype i = qsizetype(sizeof(T)) - 1; i >= 0; --i)
        value = value << 8 | uchar(bytes[at + i]);
    return T(value);
}

void appendNumbers(QList<quint32> &list, const QByteArray &sector)
{
    for (qsizetype at = 0; at + 4 <= sector.size(); at += 4)
        list.append(read<quint32>(sector, at));
}

} // namespace

std::optional<CompoundFile> CompoundFile::parse(QByteArray bytes)
{
    if (bytes.size() < headerBytes || !bytes.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return std::nullopt;
    CompoundFile file;
    file.m_bytes = std::move(bytes);
    const auto sectorShift = read<quint16>(file.m_bytes, 30);
    const auto miniShift = read<quint16>(file.m_bytes, 32);
    if ((sectorShift != 9 && sectorShift != 12) || miniShift != 6) // the only ones that MS-CFB 2.2 allows
        return std::nullopt;
    file.m_sectorSize = qsizetype(1) << sectorShift;
    file.m_miniCutoff = read<quint32>(file.m_bytes, 56);
    if (!file.readAllocation() || !file.readDirectory())
        return std::nullopt;
    return file;
}

QByteArray CompoundFile::sector(quint32 index) const
{
    const qint64 at = (qint64(index) + 1) * m_sectorSize;
    return index <= lastRegularSector && at < m_bytes.size()
               ? m_bytes.sliced(at, std::min<qint64>(m_sectorSize, m_bytes.size() - at))
               : QByteArray();
}

bool CompoundFile::readAllocation()
{
    const qsizetype sectors = m_bytes.size() / m_sectorSize + 1;
    QList<quint32> tables;
    for (int i = 0; i < headerAllocationSectors; ++i)
        tables.append(read<quint32>(m_bytes, 76 + i * 4));
    quint32 more = read<quint32>(m_bytes, 68);
    for (qsizetype turn = 0; more <= lastRegularSector && turn < sectors; ++turn) {
        const QByteArray table = sector(more);
        if (table.size() < m_sectorSize)
            break;
        appendNumbers(tables, table.first(m_sectorSize - 4));
        more = read<quint32>(table, m_sectorSize - 4);
    }
    for (const quint32 table : std::as_const(tables)) {
        if (table > lastRegularSector || m_next.size() > sectors)
            break;
        appendNumbers(m_next, sector(table));
    }
    return !m_next.isEmpty();
}

bool CompoundFile::readDirectory()
{
    const QByteArray directory = chain(read<quint32>(m_bytes, 48), m_bytes.size());
    for (qsizetype at = 0; at + entryBytes <= directory.size(); at += entryBytes) {
        const int nameBytes = std::clamp<int>(read<quint16>(directory, at + 64), 0, 64);
        QString name;
        for (int i = 0; i + 2 < nameBytes; i += 2) // without the closing zero
            name += QChar(read<quint16>(directory, at + i));
        const auto kind = quint8(directory[at + 66]);
        const Entry entry{read<quint32>(directory, at + 116), read<quint32>(directory, at + 120)};
        constexpr quint8 isStream = 2;
        constexpr quint8 isRoot = 5;
        if (kind == isRoot)
            m_miniStream = chain(entry.start, entry.size);
        else if (kind == isStream && !m_entries.contains(name))
            m_entries.insert(name, entry);
    }
    appendNumbers(m_miniNext, chain(read<quint32>(m_bytes, 60), m_bytes.size()));
    return !m_entries.isEmpty();
}

QByteArray CompoundFile::chain(quint32 start, qsizetype most) const
{
    QByteArray bytes;
    // No chain is longer than the table, so a circle ends.
    for (qsizetype turn = 0; start < m_next.size() && turn < m_next.size() && bytes.size() < most; ++turn) {
        const QByteArray part = sector(start);
        if (part.isEmpty())
            break;
        bytes += part;
        start = m_next[start];
    }
    return bytes.first(std::min(bytes.size(), most));
}

QByteArray CompoundFile::miniChain(quint32 start, qsizetype most) const
{
    QByteArray bytes;
    for (qsizetype turn = 0; start < m_miniNext.size() && turn < m_miniNext.size() && bytes.size() < most; ++turn) {
        const qint64 at = qint64(start) * m_miniSize;
        if (at >= m_miniStream.size())
            break;
        bytes += m_miniStream.sliced(at, std::min<qint64>(m_miniSize, m_miniStream.size() - at));
        start = m_miniNext[start];
    }
    return bytes.first(std::min(bytes.size(), most));
}

QByteArray CompoundFile::stream(const QString &name) const
{
    const Entry entry = m_entries.value(name);
    return entry.size < m_miniCutoff ? miniChain(entry.start, entry.size) : chain(entry.start, entry.size);
}

} // namespace yc::tabular
