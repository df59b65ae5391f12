#!/usr/bin/env python3
"""changelog.Debian from CHANGELOG.md. Usage: make_changelog.py SOURCE VERSION CONTACT OUT

One entry for each version of CHANGELOG.md: its first paragraph, and where the rest is. An entry's date is the one in its
heading; that of the newest is SOURCE_DATE_EPOCH, else the last commit's."""
import os
import re
import subprocess
import sys
import textwrap
from datetime import datetime, timezone
from email.utils import format_datetime
from pathlib import Path

source, version, contact, out = sys.argv[1:]
epoch = os.environ.get("SOURCE_DATE_EPOCH") or subprocess.run(
    ["git", "-C", source, "log", "-1", "--format=%ct"], capture_output=True, text=True).stdout.strip() or "0"
newest = datetime.fromtimestamp(int(epoch), timezone.utc)
text = Path(source, "CHANGELOG.md").read_text("utf-8")
entries = re.findall(r"^## \[([\d.]+)\] - (\S+)\n+(.*?)(?=^##|\Z)", text, re.M | re.S)
if not entries:
    sys.exit("CHANGELOG.md has no heading '## [VERSION] - DATE'")
release = version.rsplit("-", 1)[1]
lines = []
for place, (number, day, body) in enumerate(entries):
    date = newest
    if re.fullmatch(r"\d{4}-\d\d-\d\d", day) and place > 0:
        date = datetime.fromisoformat(day).replace(tzinfo=timezone.utc)
    said = " ".join(body.split("\n\n")[0].split("###")[0].split()) or f"Version {number}."
    lines += [f"yichuang ({version if place == 0 else f'{number}-{release}'}) stable; urgency=medium", ""]
    lines += textwrap.wrap(said, 76, initial_indent="  * ", subsequent_indent="    ")
    lines += ["    All changes: changelog.gz beside this file.", "", f" -- {contact}  {format_datetime(date)}", ""]
Path(out).write_text("\n".join(lines), "utf-8")
