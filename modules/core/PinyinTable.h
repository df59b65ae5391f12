// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// The tables that tables/make_pinyin_table.py writes at build time. Read through Pinyin only.
///
/// A character's set number is blocks[pages[code >> 8] * 256 + (code & 255)], 0 for none. A set is, from starts[number]
/// on in `sets`: how many readings are common, how many there are, and the numbers of the syllables.
namespace yc::core::pinyin {

extern const char16_t *const toned[]; ///< "lǚ"
extern const char *const plain[];     ///< "lv"
extern const unsigned char tone[];    ///< 1…4, 5 is the neutral tone
extern const std::uint16_t pages[];
extern const std::uint16_t blocks[];
extern const std::uint32_t starts[];
extern const std::uint16_t sets[];
extern const std::size_t syllableCount;
extern const std::size_t characterCount;

} // namespace yc::core::pinyin
