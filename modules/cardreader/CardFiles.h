// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>

namespace yc::cardreader {

// Where things stand on the chip. Source: ssc facts 3 (programs C3 to C19); [G]: general knowledge, not confirmed.

/// 社保应用环境 SSSE: "sx1.sh." and 社会保障 in GBK.
inline constexpr std::array<unsigned char, 15> socialApplication{0x73, 0x78, 0x31, 0x2E, 0x73, 0x68, 0x2E, 0xC9,
                                                                 0xE7, 0xBB, 0xE1, 0xB1, 0xA3, 0xD5, 0xCF};
/// UnionPay debit.
inline constexpr std::array<unsigned char, 8> bankApplication{0xA0, 0x00, 0x00, 0x03, 0x33, 0x01, 0x01, 0x01};

/// A record of a file: its number is also the tag of its value.
struct CardItem {
    int file;
    int record;
    int length; ///< of the value
};

inline constexpr int issuerFile = 0x05; ///< EF05 发卡机构数据
inline constexpr int holderFile = 0x06; ///< EF06 持卡人基本信息
inline constexpr CardItem identificationItem{issuerFile, 0x01, 16};
inline constexpr CardItem versionItem{issuerFile, 0x03, 4};
inline constexpr CardItem issuedItem{issuerFile, 0x05, 4};
inline constexpr CardItem validItem{issuerFile, 0x06, 4};
inline constexpr CardItem cardNumberItem{issuerFile, 0x07, 9};
inline constexpr CardItem idNumberItem{holderFile, 0x01, 18};
inline constexpr CardItem nameItem{holderFile, 0x02, 30};

/// What moved between the generations: the second gave record 03 to the rest of a long name [G].
struct HolderItems {
    int nameRest; ///< 0: none
    int sex;
    int birth; ///< generation 2 and 3: [G]
};
inline constexpr HolderItems firstGeneration{0, 0x03, 0x06};
inline constexpr HolderItems laterGenerations{0x03, 0x04, 0x07};
[[nodiscard]] constexpr HolderItems holderItems(int generation)
{
    return generation == 1 ? firstGeneration : laterGenerations;
}

/// READ RECORD of the bank's application, P1 and P2, in the order in which cards have their number there.
inline constexpr std::array<std::array<int, 2>, 4> bankRecords{{{1, 1}, {1, 2}, {1, 3}, {1, 16}}};

} // namespace yc::cardreader
