#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes divisions.txt and retired.tsv from the tables that they are taken from (see README.md).

usage: make_divisions.py CHINA_DIVISION_FOLDER ID_VALIDATOR_GB2260_JS
"""
import csv
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
MARK = {2: "=", 4: "-", 6: "+", 9: ".", 12: ""}
# Retired codes of Shanghai that the second source does not know.
SHANGHAI = {"310111": "上海市吴淞区", "310119": "上海市南汇区", "310221": "上海市上海县", "310222": "上海市嘉定县",
            "310224": "上海市川沙县", "310227": "上海市松江县", "310228": "上海市金山县"}


def rows(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}


def main(folder, gb2260):
    divisions = {}
    for name in ("provinces", "cities", "areas", "streets", "committees-sample"):
        divisions.update(rows(folder, name + ".csv"))
    with open(os.path.join(HERE, "divisions.txt"), "w", encoding="utf-8") as file:
        for code in sorted(divisions):
            parent = {2: 0, 4: 2, 6: 4, 9: 6, 12: 9}[len(code)]
            if parent and code[:parent] not in divisions:
                sys.exit(f"{code} has no parent")
            file.write(f"{MARK[len(code)]}{code[parent:]}{divisions[code]}\n")
    with open(gb2260, encoding="utf-8") as file:
        old = dict(re.findall(r"[\"']?(\d{6})[\"']?\s*:\s*[\"']([^\"']*)", file.read()))
    old = {**old, **SHANGHAI}
    with open(os.path.join(HERE, "retired.tsv"), "w", encoding="utf-8") as file:
        for code in sorted(old):
            if code not in divisions and not code.endswith("00"):
                file.write(f"{code}\t{old[code]}\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
