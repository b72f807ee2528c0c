"""The evening on one page: numbers, arrivals, and bars by what they count."""

from dataclasses import dataclass

from PySide6.QtQml import QmlElement

from kiosk.faces.view import View

QML_IMPORT_NAME = "kiosk.faces.office"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class NumberText:
    """A number and what it counts."""

    number: str
    label: str


@dataclass(frozen=True, slots=True)
class ArrivalBar:
    """How many people came within five minutes, and of the most the share."""

    count: int
    share: float


@dataclass(frozen=True, slots=True)
class ReportBar:
    """A bar; the first of a plot has its title."""

    title: str
    name: str
    text: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class EveningTexts:
    """The evening as its page shows it."""

    numbers: tuple[NumberText, ...] = ()
    arrivals: tuple[ArrivalBar, ...] = ()
    first: str = ""
    last: str = ""
    bars: tuple[ReportBar, ...] = ()


@QmlElement
class EveningView(View[EveningTexts]):
    """The evening for QML."""
