"""What an event certifies of those who attended it, as its file says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.domain.event.agenda_kind import AgendaKind


class PresenceRule(StrEnum):
    """Where somebody must be for an item to count: in the building, or in its room."""

    BUILDING = "building"
    ROOM = "room"


class MissingExit(StrEnum):
    """What counts of a visit whose end nobody scanned."""

    PROGRAMME = "programme"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class PointScheme:
    """Points of a professional register, for each ``hour`` that was followed.

    They are printed only where the institute is ``recognised`` by it, with its number.
    """

    each: float = 1.0
    recognised: bool = False
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TeachingRule:
    """What counts more for points to those who taught it."""

    kinds: tuple[AgendaKind, ...] = (AgendaKind.TALK,)
    factor: float = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs the certificates."""

    name: str
    role: str = ""


DEFAULT_COUNTED = (
    AgendaKind.TALK,
    AgendaKind.TALKS,
    AgendaKind.DISCUSSION,
    AgendaKind.WORKSHOP,
)
"""The kinds of items that are teaching; breaks and receptions never are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateRules:
    """How attendance becomes hours.

    Without ``categories`` everybody gets a certificate. An item counts whole if at most
    ``grace`` minutes were missed at either end of it. The minutes become hours of
    ``hour`` minutes, rounded down to ``step``; below ``least`` hours there is none.
    ``url`` is where the institute has the page that checks certificates.
    """

    categories: tuple[str, ...] = ()
    counts: tuple[AgendaKind, ...] = DEFAULT_COUNTED
    hour: int = 60
    step: float = 1.0
    grace: int = 5
    presence: PresenceRule = PresenceRule.BUILDING
    without_exit: MissingExit = MissingExit.PROGRAMME
    least: float = 1.0
    points: Mapping[str, PointScheme] = field(default_factory=dict)
    teaching: TeachingRule | None = None
    signed_by: tuple[Signatory, ...] = ()
    url: str = ""

    def is_for(self, category: str) -> bool:
        """Return whether people of a category get certificates."""
        folded = {each.casefold() for each in self.categories}
        return not folded or category.casefold() in folded

    def hours(self, minutes: int) -> float:
        """Return minutes as hours, rounded down to the step."""
        return int(minutes / self.hour / self.step + 1e-9) * self.step
