#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes PinyinTable.cpp: every Mandarin reading of every Han character, from Unicode's Unihan database.

usage: make_pinyin_table.py FOLDER OUTPUT    (FOLDER is /usr/share/unicode of Debian's unicode-data)

Order of readings: the one reading of the official dictionary where it has only one (kTGHZ2013), the customary one (kMandarin),
then by frequency (kHanyuPinlu), then the modern dictionaries; those are "common". What only the big historical dictionaries
know comes after them. A character without any reading takes those of its variants (kSimplifiedVariant and so on), a
compatibility ideograph those of the character that it stands for.
"""
import bz2
import os
import re
import sys
import unicodedata

COMMON = ["kMandarin", "kHanyuPinlu", "kTGHZ2013", "kXHC1983", "kSMSZD2003Readings"]
HISTORICAL = ["kHanyuPinyin"]
VARIANTS = ["kSimplifiedVariant", "kTraditionalVariant", "kZVariant", "kSemanticVariant", "kSpecializedSemanticVariant"]
TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
MISSING = {0x3007: ["líng"], 0x20BB7: ["jí"]}  # 〇 is a number in Unicode's eyes, 𠮷 has no Mandarin; both stand in names


def lines(folder, name):
    path = os.path.join(folder, name)
    stream = bz2.open(path + ".bz2", "rt", encoding="utf-8") if os.path.exists(path + ".bz2") else open(path, encoding="utf-8")
    with stream:
        for line in stream:
            if line.startswith("U+"):
                code, field, value = line.rstrip("\n").split("\t", 2)
                yield int(code[2:], 16), field, value


def syllables(field, value):
    """The readings in one Unihan value, in its own order (by falling frequency for kHanyuPinlu)."""
    if field == "kHanyuPinlu":
        found = [(int(n), s) for s, n in re.findall(r"([^\s(]+)\((\d+)\)", value)]
        return [s for _, s in sorted(found, key=lambda pair: -pair[0])]
    if field in ("kTGHZ2013", "kXHC1983", "kHanyuPinyin"):
        return [s for part in value.split() for s in part.split(":", 1)[1].split(",")]
    if field == "kSMSZD2003Readings":
        return [s for part in value.split() for s in part.split("粵")[0].split(",")]
    return value.split()


def plain_and_tone(toned):
    """"lǚ" -> ("lv", 3); the tone of a neutral syllable is 5."""
    tone, letters = 5, []
    for c in unicodedata.normalize("NFD", toned):
        if c in TONES:
            tone = TONES[c]
        elif c == "\u0308":
            letters[-1] = "v"
        elif not unicodedata.combining(c):
            letters.append(c)
    return "".join(letters).lower(), tone


def read(folder):
    sources = {}
    for code, field, value in lines(folder, "Unihan_Readings.txt"):
        if field in COMMON or field in HISTORICAL:
            sources.setdefault(code, {})[field] = value
    readings = {}
    for code, fields in sources.items():
        found, common = [], 0
        official = syllables("kTGHZ2013", fields.get("kTGHZ2013", ""))
        if len(official) == 1:  # one reading in the official dictionary: it also has the right tone (罗 luó)
            found.append(unicodedata.normalize("NFC", official[0]))
        for field in COMMON + HISTORICAL:
            for syllable in syllables(field, fields.get(field, "")):
                syllable = unicodedata.normalize("NFC", syllable.strip())
                if syllable and plain_and_tone(syllable)[0].isascii() and syllable not in found:
                    found.append(syllable)
            if field == COMMON[-1]:
                common = len(found)
        if found:
            # A character that only a historical dictionary knows has its first reading for a common one.
            readings[code] = (max(common, 1), found)
    for code, found in MISSING.items():
        readings.setdefault(code, (1, found))
    add_variants(folder, readings)
    add_stand_ins(readings)
    return readings


def add_variants(folder, readings):
    variants = {}
    for code, field, value in lines(folder, "Unihan_Variants.txt"):
        if field in VARIANTS and code not in readings:
            targets = [int(t[2:].split("<")[0], 16) for t in value.split()]
            variants.setdefault(code, {})[field] = targets
    known = dict(readings)
    for code, fields in variants.items():
        for field in VARIANTS:
            target = next((t for t in fields.get(field, []) if t in known), None)
            if target is not None:
                readings[code] = known[target]
                break


def add_stand_ins(readings):
    for first, last in ((0x2E80, 0x2FDF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)):
        for code in range(first, last + 1):
            stands_for = unicodedata.normalize("NFKC", chr(code))
            if code not in readings and len(stands_for) == 1 and ord(stands_for) in readings:
                readings[code] = readings[ord(stands_for)]


def rows(values, per_line=24):
    for at in range(0, len(values), per_line):
        yield "    " + ", ".join(str(v) for v in values[at:at + per_line]) + ","


def array(kind, name, values):
    return [f"const {kind} {name}[] = {{", *rows(values), "};"]


def write(readings, output):
    toned = sorted({s for _, found in readings.values() for s in found}, key=lambda s: (*plain_and_tone(s), s))
    number = {s: i for i, s in enumerate(toned)}
    sets, starts, known, pages, blocks = [], [0], {}, [0] * 0x400, [0] * 256
    for code in sorted(readings):
        common, found = readings[code]
        key = (common, tuple(number[s] for s in found))
        if key not in known:
            starts.append(len(sets))
            known[key] = len(starts) - 1
            sets += [common, len(found), *key[1]]
        page = code >> 8
        if pages[page] == 0:
            pages[page] = len(blocks) // 256
            blocks += [0] * 256
        blocks[pages[page] * 256 + (code & 0xFF)] = known[key]
    assert max(starts) < 1 << 32 and len(starts) < 1 << 16 and len(toned) < 1 << 16
    plain = [plain_and_tone(s) for s in toned]
    text = ["// Made by make_pinyin_table.py from the Unihan database; do not edit.", '#include "core/PinyinTable.h"', "",
            "namespace yc::core::pinyin {", ""]
    text += ["const char16_t *const toned[] = {", *rows([f'u"{s}"' for s in toned], 10), "};"]
    text += ["const char *const plain[] = {", *rows([f'"{p}"' for p, _ in plain], 10), "};"]
    text += array("unsigned char", "tone", [t for _, t in plain])
    text += array("std::uint16_t", "pages", pages)
    text += array("std::uint16_t", "blocks", blocks)
    text += array("std::uint32_t", "starts", starts)
    text += array("std::uint16_t", "sets", sets)
    text += ["", f"const std::size_t syllableCount = {len(toned)};", f"const std::size_t characterCount = {len(readings)};",
             "", "} // namespace yc::core::pinyin", ""]
    with open(output, "w", encoding="utf-8") as file:
        file.write("\n".join(text))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    write(read(sys.argv[1]), sys.argv[2])
