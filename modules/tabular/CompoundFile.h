// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace yc::tabular {

/// The streams of an OLE compound file (MS-CFB), which XLS is. Every offset is checked; a chain that runs out of the
/// file or in a circle ends the stream there.
class CompoundFile {
public:
    /// Nothing if `bytes` is not such a file or its tables are broken.
    [[nodiscard]] static std::optional<CompoundFile> parse(QByteArray bytes);

    [[nodiscard]] bool contains(const QString &stream) const { return m_entries.contains(stream); }
    /// What there is of the stream; shorter than it should be if the file was cut.
    [[nodiscard]] QByteArray stream(const QString &name) const;

private:
    struct Entry {
        quint32 start = 0;
        quint32 size = 0;
    };
    bool readAllocation();
    bool readDirectory();
    [[nodiscard]] QByteArray chain(quint32 start, qsizetype most) const;
    [[nodiscard]] QByteArray miniChain(quint32 start, qsizetype most) const;
    [[nodiscard]] QByteArray sector(quint32 index) const;

    QByteArray m_bytes;
    qsizetype m_sectorSize = 512;
    qsizetype m_miniSize = 64;
    quint32 m_miniCutoff = 4096;
    QList<quint32> m_next;     ///< FAT
    QList<quint32> m_miniNext; ///< mini FAT
    QByteArray m_miniStream;
    QHash<QString, Entry> m_entries;
};

} // namespace yc::tabular
