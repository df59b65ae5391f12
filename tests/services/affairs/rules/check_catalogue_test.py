# SPDX-License-Identifier: GPL-3.0-or-later
"""Damages copies of the catalogue, one defect at a time, and expects tests/check/catalogue to name each."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

source = pathlib.Path(sys.argv[1])


def edit(name, change):
    def apply(folder):
        path = folder / name
        data = json.loads(path.read_text(encoding="utf-8"))
        change(data)
        path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return apply


def item(change):
    return edit("items/elderly.json", lambda data: change(data["items"][0]))


DEFECTS = {
    "unknown key": (item(lambda i: i.update(colour="red")), "colour"),
    "english missing": (item(lambda i: i["name"].pop("en")), "'en' is a required property"),
    "chinese in the english name": (item(lambda i: i["name"].update(en="津贴")), "does not match"),
    "promised above statutory": (item(lambda i: i.update(statutory={"unit": "working_day", "value": 5})), "longer than statutory"),
    "calendar days against working days": (item(lambda i: i.update(statutory={"unit": "day", "value": 20})), "longer than statutory"),
    "source that is not there": (item(lambda i: i["fields"][1].update({"from": ["resident.shoe_size"]})), "does not resolve"),
    "double code": (edit("items/elderly.json", lambda d: d["items"][1].update(code=d["items"][0]["code"])), "also belongs to"),
    "double id": (edit("items/elderly.json", lambda d: d["items"][1].update(id=d["items"][0]["id"])), "same day"),
    "deferred beyond the limit": (item(lambda i: i["materials"][3].update(later=30)), "after the promised limit"),
    "unknown material": (item(lambda i: i["materials"][0].update(use="horoscope")), "no material"),
    "unknown tag": (item(lambda i: i["target"]["rule"].update(tags_any=["tall"])), "no tag"),
    "no such day": (item(lambda i: i.update(valid_from="2026-02-30")), "no date"),
    "an item lost": (edit("items/union.json", lambda d: d["items"].pop()), "83 of at least 84"),
    "instant with days": (item(lambda i: i.update(case_type="instant")), "instant"),
    "choice without choices": (item(lambda i: i["fields"][0].pop("choices")), "fields/0"),
    "broken json": (lambda folder: (folder / "items/union.json").write_text("{", encoding="utf-8"), "union.json"),
}

failed = 0
for name, (damage, expected) in DEFECTS.items():
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "catalogue"
        shutil.copytree(source / "modules/services/affairs/catalogue", folder)
        damage(folder)
        run = subprocess.run([sys.executable, source / "tests" / "check" / "catalogue", source, folder],
                             capture_output=True, text=True, check=False)
        if run.returncode != 1 or expected not in run.stdout:
            failed += 1
            print(f"not found: {name}: exit {run.returncode}\n{run.stdout}{run.stderr}")
print(f"{len(DEFECTS) - failed} of {len(DEFECTS)} defects found")
sys.exit(1 if failed else 0)
