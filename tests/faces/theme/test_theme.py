"""The theme's colours can be told apart, in every scheme."""

import math
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QQmlEngine

HOUSE = Path(__file__).parents[3]
SCHEMES = ["light", "dark", "contrast"]
GROUNDS = ["ground", "surface", "pressed", "selected"]
VERDICTS = ["welcome", "look", "help", "refuse", "exit"]
SOFT = [f"{verdict}Soft" for verdict in VERDICTS]
WORDS = [
    *product([*GROUNDS, *SOFT], ["ink", "quietInk"]),
    *product(GROUNDS, [f"{verdict}Text" for verdict in VERDICTS]),
    *[(f"{verdict}Soft", f"{verdict}Text") for verdict in VERDICTS],
    *product(["ground", "surface"], ["accent"]),
    ("idle", "idleInk"),
    ("accentPressed", "accentInk"),
    ("refusePressed", "refuseInk"),
]
VERDICT_WORDS = [(verdict, f"{verdict}Ink") for verdict in [*VERDICTS, "accent"]]
MARKS = [
    *product(GROUNDS, ["edge", "focus"]),
    *product(["ground", "surface"], [f"{verdict}Mark" for verdict in VERDICTS]),
]


@pytest.fixture
def theme(qapp: QGuiApplication) -> Iterator[QObject]:
    assert qapp is QGuiApplication.instance()
    engine = QQmlEngine()
    engine.addImportPath(str(HOUSE))
    theme = engine.singletonInstance("kiosk.faces.theme", "Theme")
    assert isinstance(theme, QObject)
    yield theme
    engine.deleteLater()


@pytest.fixture
def schemes(theme: QObject) -> dict[str, dict[str, str]]:
    schemes: dict[str, dict[str, str]] = theme.property("schemes").toVariant()
    return schemes


def contrast(first: str, second: str) -> float:
    """Return WCAG 2.2's contrast ratio of two colours."""

    def luminance(colour: str) -> float:
        paint = QColor(colour)
        channels = paint.redF(), paint.greenF(), paint.blueF()
        red, green, blue = (
            c / 12.92 if c <= 0.04045 else math.pow((c + 0.055) / 1.055, 2.4)
            for c in channels
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, bright = sorted((luminance(first), luminance(second)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_word_stands_out(scheme: str, schemes: dict[str, dict[str, str]]) -> None:
    tokens, minimum = schemes[scheme], 7 if scheme == "contrast" else 4.5
    faint = [
        pair for pair in WORDS if contrast(tokens[pair[0]], tokens[pair[1]]) < minimum
    ]
    faint += [
        pair for pair in VERDICT_WORDS if contrast(tokens[pair[0]], tokens[pair[1]]) < 7
    ]
    faint += [pair for pair in MARKS if contrast(tokens[pair[0]], tokens[pair[1]]) < 3]
    assert not faint


def test_the_schemes_know_the_same_tokens(schemes: dict[str, dict[str, str]]) -> None:
    assert set(schemes) == set(SCHEMES)
    assert len({tuple(tokens) for tokens in schemes.values()}) == 1


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_scheme_reaches_every_colour(scheme: str, theme: QObject) -> None:
    theme.setProperty("scheme", scheme)
    tokens = theme.property("tokens").toVariant()
    named_colours = [name for name in tokens if theme.property(name) is not None]
    assert len(named_colours) > 15
    assert all(theme.property(name) == QColor(tokens[name]) for name in named_colours)
