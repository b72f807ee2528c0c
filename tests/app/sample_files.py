"""The small event's files, with a roster of every kind of person."""

from pathlib import Path

EVENT = """\
[event]
id = "{id}"
title = {{ en = "{title}", nl = "Avond over {id}" }}
starts_at = 2030-05-01T18:00:00
ends_at = 2030-05-01T20:00:00
timezone = "Europe/Amsterdam"
venue = "Asser Institute"
organiser = "The test"
{event}

[admission]
opens_at = 2030-05-01T17:30:00
closes_at = 2030-05-01T20:00:00
{admission}

[[checkpoint]]
name = "Main door"
{door}

[[checkpoint]]
name = "Hall"
kind = "room"
capacity = 2

[[checkpoint]]
name = "Stage"
kind = "room"
categories = ["speaker"]
"""
BEFORE, EARLY, AT, SOON, LATER, CLOSING, AFTER = (
    f"2030-05-01T{time}"
    for time in ("17:00", "17:35", "18:05", "18:15", "18:25", "20:30", "20:45")
)

ROSTER = """\
reference,name,email,affiliation,category,state,code,language,valid_from,valid_until,checkpoints,party,attention,note
G1,Anna de Vries,anna@example.org,Leiden University,guest,confirmed,CODE-G1,nl,,,,,,
G2,Bob O'Brien,bob@example.org,,guest,confirmed,CODE-G2,en,,,,,,
G3,Chloë Müller,,Asser Institute,guest,confirmed,Code-g3,,,,,,,Owes us a book
G4,Łukasz Strauß,,,guest,confirmed,CODE-G4,en,,,,,,
S1,Zoë Spreker,,PAX,speaker,confirmed,CODE-S1,nl,,,,,Reserved seat,
CA,Carl Away,,,guest,cancelled,CODE-CA,,,,,,,
BL,Bea Blocked,,,guest,blocked,CODE-BL,,,,,,,
PE,Per Ending,,,guest,pending,CODE-PE,,,,,,,
WL,Willa List,,,guest,waitlisted,CODE-WL,,,,,,,
UP,Una Paid,,,guest,unpaid,CODE-UP,,,,,,,
FR,Fred From,,,guest,confirmed,CODE-FR,,2030-05-01T18:30:00,,,,,
UN,Ursa Until,,,guest,confirmed,CODE-UN,,,2030-05-01T18:00:00,,,,
HA,Hal Hall,,,guest,confirmed,CODE-HA,,,,Hall,,,
"""
EXPECTED = 8
"""How many of them may come."""


def event_file(folder: Path, name: str = "evening", **more: str) -> Path:
    """Write the event file; ``more`` adds lines to its tables."""
    lines = dict.fromkeys(("event", "admission", "door"), "") | more
    path = folder / f"{name}.toml"
    lines.setdefault("title", f"Evening about {name}")
    path.write_text(EVENT.format(id=name, **lines), encoding="utf-8")
    return path


def roster_file(folder: Path, *rows: str, text: str = ROSTER) -> Path:
    """Write the roster, or its heading with other rows."""
    path = folder / "roster.csv"
    if rows:
        text = "\n".join([text.splitlines()[0], *rows, ""])
    path.write_text(text, encoding="utf-8")
    return path
