"""A badge's design: what is where on its sides, in millimetres and points."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtGui import QImage

from kiosk.devices.documents.colour import BLACK, WHITE, is_dark
from kiosk.devices.documents.placement import Box, Lettering
from kiosk.domain.text import LocalizedText

CATEGORY = "category"
"""As a colour: the one that the badge's category has."""
ON_CATEGORY = "on_category"
"""As a colour: black or white, whichever is read better on the category's."""
OTHER_CATEGORY = "other"
"""The category that stands for all that have no colour of their own."""


class BadgeField(StrEnum):
    """The fields of a badge that a text can show."""

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
    """Some fields of the badge, joined, or a fixed text, and how they are set."""

    shows: tuple[BadgeField, ...]
    lettering: Lettering
    fixed: LocalizedText | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled rectangle, which may run off the badge's edge."""

    box: Box
    colour: str


@dataclass(frozen=True, slots=True)
class ImageElement:
    """An image that fills its box, such as a logo."""

    box: Box
    image: QImage


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeSide:
    """One side of a badge; what is named first lies lowest."""

    paper: str
    shapes: tuple[Shape, ...] = ()
    pictures: tuple[ImageElement, ...] = ()
    texts: tuple[TextField, ...] = ()
    programme: Lettering | None = None
    code: Shape | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeLayout:
    """A badge's whole design; ``categories`` has a colour for each, and for "other"."""

    name: str
    width: float
    height: float
    front: BadgeSide
    back: BadgeSide | None = None
    categories: Mapping[str, str]

    @property
    def sides(self) -> tuple[BadgeSide, ...]:
        """The front, and the back if there is one."""
        return (self.front, self.back) if self.back else (self.front,)

    @property
    def front_only(self) -> "BadgeLayout":
        """The same layout for a printer of one side."""
        return replace(self, back=None)

    def resolve_colour(self, colour_spec: str, category: str) -> str:
        """Return the colour that an element has on a badge of some category."""
        if colour_spec not in (CATEGORY, ON_CATEGORY):
            return colour_spec
        category_colour = self.categories.get(
            category.casefold(), self.categories[OTHER_CATEGORY]
        )
        if colour_spec == CATEGORY:
            return category_colour
        return WHITE if is_dark(category_colour) else BLACK
