"""A badge's design: what stands where on its sides, in millimetres and points."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtGui import QImage

from kiosk.devices.colour import BLACK, WHITE, is_dark
from kiosk.devices.placement import Box, Lettering
from kiosk.domain.text import Text

CATEGORY = "category"
"""As a colour: the one that the badge's category has."""
ON_CATEGORY = "on_category"
"""As a colour: black or white, whichever is read better on the category's."""
OTHER = "other"
"""The category that stands for all that have no colour of their own."""


class Shows(StrEnum):
    """Which of a badge's words a text shows."""

    NAME = "name"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    AFFILIATION = "affiliation"
    CATEGORY = "category"
    REFERENCE = "reference"
    EVENT_TITLE = "event_title"
    SERIES = "series"
    ORGANISER = "organiser"
    DATE = "date"
    HOURS = "hours"
    VENUE = "venue"


@dataclass(frozen=True, slots=True)
class TextField:
    """Some words of the badge, in a row, or fixed ones, and how they are set."""

    shows: tuple[Shows, ...]
    lettering: Lettering
    fixed: Text | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled rectangle, which may run off the badge's edge."""

    box: Box
    colour: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that fills its box, such as a logo."""

    box: Box
    image: QImage


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a badge; what is named first lies lowest."""

    paper: str
    shapes: tuple[Shape, ...] = ()
    pictures: tuple[Picture, ...] = ()
    texts: tuple[TextField, ...] = ()
    programme: Lettering | None = None
    code: Shape | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeLayout:
    """The whole design; ``categories`` has a colour for each, and for "other"."""

    name: str
    width: float
    height: float
    front: Side
    back: Side | None = None
    categories: Mapping[str, str]

    @property
    def sides(self) -> tuple[Side, ...]:
        """The front, and the back if there is one."""
        return (self.front, self.back) if self.back else (self.front,)

    @property
    def front_only(self) -> "BadgeLayout":
        """The same badge for a printer of one side."""
        return replace(self, back=None)

    def colour(self, wanted: str, category: str) -> str:
        """Say the colour that a part has on a badge of some category."""
        if wanted not in (CATEGORY, ON_CATEGORY):
            return wanted
        own = self.categories.get(category.casefold(), self.categories[OTHER])
        if wanted == CATEGORY:
            return own
        return WHITE if is_dark(own) else BLACK
