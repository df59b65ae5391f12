// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>

#include <algorithm>
#include <span>
#include <vector>

namespace yc::test {

/// Looks for bytes in every writable page of this process, through the kernel. It keeps them with every bit flipped, so
/// that it does not find itself.
class SecretInMemory {
public:
    explicit SecretInMemory(std::span<const unsigned char> secret)
    {
        for (const unsigned char byte : secret)
            m_flipped.push_back(static_cast<unsigned char>(~byte));
    }
    /// The same secret in hexadecimal digits, as it is given to SQLCipher.
    [[nodiscard]] static SecretInMemory asHex(std::span<const unsigned char> secret)
    {
        static constexpr char digits[] = "0123456789abcdef";
        SecretInMemory hex({});
        for (const unsigned char byte : secret) {
            hex.m_flipped.push_back(static_cast<unsigned char>(~digits[byte >> 4]));
            hex.m_flipped.push_back(static_cast<unsigned char>(~digits[byte & 15]));
        }
        return hex;
    }
    /// -1: this process may not be read.
    [[nodiscard]] int count() const
    {
        int found = 0;
        QFile maps(QStringLiteral("/proc/self/maps"));
        QFile memory(QStringLiteral("/proc/self/mem"));
        if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return -1;
        const QList<QByteArray> lines = maps.readAll().split('\n');
        const std::size_t size = m_flipped.size();
        std::vector<unsigned char> window(1 << 16);
        for (const QByteArray &line : lines) {
            const QList<QByteArray> fields = line.split(' ');
            if (fields.size() < 2 || !fields[1].startsWith("rw"))
                continue;
            const qsizetype dash = fields[0].indexOf('-');
            const qulonglong end = fields[0].mid(dash + 1).toULongLong(nullptr, 16);
            for (qulonglong at = fields[0].left(dash).toULongLong(nullptr, 16); at < end; at += window.size() - size) {
                memory.seek(static_cast<qint64>(at));
                const qint64 got = memory.read(reinterpret_cast<char *>(window.data()),
                                               static_cast<qint64>(std::min<qulonglong>(window.size(), end - at)));
                for (qint64 i = 0; i + static_cast<qint64>(size) <= got; ++i) {
                    if (std::equal(m_flipped.begin(), m_flipped.end(), window.begin() + i,
                                   [](unsigned char a, unsigned char b) { return (a ^ b) == 0xFF; }))
                        ++found;
                }
                if (got <= 0)
                    break;
            }
            std::ranges::fill(window, 0); // what was read here is not to be found again in this very buffer
        }
        return found;
    }

private:
    std::vector<unsigned char> m_flipped;
};

} // namespace yc::test
