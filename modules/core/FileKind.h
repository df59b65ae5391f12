// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDate>
#include <QString>
#include <QStringList>

#include <chrono>

namespace yc::core {

/// What files a desk takes in and how it keeps them: dated settings (resources/settings/files.json).
struct FileLimits {
    qint64 largest = 0;                ///< bytes of one file
    qint64 partBytes = 0;              ///< of one part: what is read, written and sent at a time
    QStringList media;                 ///< kinds that are taken, by content
    int perRecord = 0;                 ///< so many files may one record name
    std::chrono::hours orphanKept{0};  ///< a file that no record ever named (a form that was given up) …
    std::chrono::hours removedKept{0}; ///< … and one that no record names any more are kept so long
    qint64 aheadLargest = 0;           ///< files up to this are fetched before anybody asks for them; 0: none
    qint64 slowLine = 0;               ///< bytes a second: on a slower line nothing is fetched that nobody asked for

    [[nodiscard]] static FileLimits on(QDate day);
};

namespace media {
inline constexpr auto jpeg = "image/jpeg";
inline constexpr auto png = "image/png";
inline constexpr auto pdf = "application/pdf";
} // namespace media

/// What a file is, by its first bytes, whatever its name says (ISO 10918-1, ISO 15948, ISO 32000); empty: none of
/// those that are known. 16 bytes are enough.
[[nodiscard]] QString mediaOf(QByteArrayView head);
/// "jpg"; empty for what is not known.
[[nodiscard]] QString suffixOf(const QString &media);

/// The SHA-256 of a file, as records name it: 64 digits, 0 to 9 and a to f.
[[nodiscard]] bool isFileDigest(QStringView digest);

} // namespace yc::core
