"""What QML reads has a type, or says on its line why it has none."""

import re
from pathlib import Path

HOUSE = Path(__file__).parents[2]
QML = sorted((HOUSE / "kiosk").rglob("*.qml"))
PYTHON = sorted((HOUSE / "kiosk" / "faces").rglob("*.py"))
UNTYPED = re.compile(r"^\s*(?:(?:readonly|required|default) )*property var \w+")
REASON = re.compile(r" // \w.*$")
LOOSE = re.compile(r'@Property\("QVariant(?:Map|List)?"')
MOST_UNTYPED, MOST_LOOSE = 41, 6
"""How many there were last; there may be fewer, and then these go down."""


def untyped() -> list[tuple[str, str]]:
    lines = ((path, line) for path in QML for line in path.read_text().splitlines())
    return [(path.name, line) for path, line in lines if UNTYPED.match(line)]


def test_a_property_without_a_type_says_why() -> None:
    assert [found for found in untyped() if not REASON.search(found[1])] == []


def test_properties_without_a_type_become_fewer() -> None:
    assert len(untyped()) <= MOST_UNTYPED


def test_maps_and_lists_without_a_shape_become_fewer() -> None:
    loose = [found for path in PYTHON for found in LOOSE.findall(path.read_text())]
    assert len(loose) <= MOST_LOOSE
