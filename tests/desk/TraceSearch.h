// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tabular/TableReader.h"

#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <QSet>
#include <QStringList>

#include <vector>

namespace yc::test {

/// Looks for many texts at once in the bytes of files, as UTF-8 and as UTF-16.
class TraceSearch {
public:
    /// All values of those columns of a ledger, by their heading. Empty if it cannot be read.
    [[nodiscard]] static TraceSearch ofLedger(const QString &path, const QStringList &columns)
    {
        TraceSearch traces;
        auto reader = tabular::TableReader::open(path);
        if (!reader)
            return traces;
        QList<qsizetype> wanted;
        tabular::TableRow row;
        for (auto more = (*reader)->next(row); more && *more; more = (*reader)->next(row)) {
            for (const qsizetype at : std::as_const(wanted))
                traces.add(row.cells.value(at).trimmed());
            for (const QString &column : columns) {
                if (const qsizetype at = row.cells.indexOf(column); at >= 0)
                    wanted.append(at);
            }
        }
        return traces;
    }

    void add(const QString &text)
    {
        // Shorter ones are found in random bytes by chance.
        if (const QByteArray utf8 = text.toUtf8(); utf8.size() >= shortest)
            addBytes(utf8);
        if (text.size() * 2 >= shortest)
            addBytes(QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2));
    }
    [[nodiscard]] qsizetype size() const { return m_texts.size(); }
    [[nodiscard]] bool hits(const QByteArray &bytes) const
    {
        for (qsizetype at = 0; at + shortest <= bytes.size(); ++at) {
            if (!m_begins[beginOf(bytes.constData() + at)])
                continue;
            for (const qsizetype length : m_lengths) {
                if (at + length <= bytes.size() && m_texts.contains(bytes.sliced(at, length)))
                    return true;
            }
        }
        return false;
    }
    [[nodiscard]] bool hitsFile(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) && hits(file.readAll());
    }
    [[nodiscard]] static QStringList filesBelow(const QString &folder)
    {
        QStringList files;
        QDirIterator walk(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files.append(walk.next());
        return files;
    }

private:
    static constexpr qsizetype shortest = 6;
    static constexpr size_t begins = 1U << 24U;
    [[nodiscard]] static size_t beginOf(const char *bytes)
    {
        const auto byte = [bytes](int at) { return static_cast<size_t>(static_cast<unsigned char>(bytes[at])); };
        return byte(0) << 16U | byte(1) << 8U | byte(2);
    }
    void addBytes(const QByteArray &bytes)
    {
        m_texts.insert(bytes);
        m_lengths.insert(bytes.size());
        m_begins[beginOf(bytes.constData())] = true;
    }
    QSet<QByteArray> m_texts;
    QSet<qsizetype> m_lengths;
    std::vector<bool> m_begins = std::vector<bool>(begins);
};

} // namespace yc::test
