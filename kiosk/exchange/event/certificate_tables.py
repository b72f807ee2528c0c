"""The tables of an event file on certificates."""

from typing import Annotated

from pydantic import Field, StrictBool, StrictInt

from kiosk.domain.event.agenda_kind import AgendaKind
from kiosk.domain.event.certificate_rules import (
    DEFAULT_COUNTED,
    MissingExit,
    PresenceRule,
)
from kiosk.exchange.event.field_types import Entries, Line, RequiredLine
from kiosk.files.toml_tables import Table

_MAX_HOURS = 100


class PointTable(Table):
    """The points of one professional register."""

    each: Annotated[float, Field(gt=0, le=_MAX_HOURS)] = 1.0
    recognised: StrictBool = False
    number: Line = ""


class TeachingTable(Table):
    """What counts more to those who taught."""

    kinds: Annotated[tuple[AgendaKind, ...], Field(min_length=1)] = (AgendaKind.TALK,)
    factor: Annotated[float, Field(ge=1, le=_MAX_HOURS)] = 2.0


class SignatoryTable(Table):
    """Who signs the certificates."""

    name: RequiredLine
    role: Line = ""


class CertificateTable(Table):
    """What is certified of those who attended."""

    categories: Entries[RequiredLine] = ()
    counts: Annotated[tuple[AgendaKind, ...], Field(min_length=1)] = DEFAULT_COUNTED
    hour: Annotated[StrictInt, Field(ge=30, le=120)] = 60
    step: Annotated[float, Field(gt=0, le=_MAX_HOURS)] = 1.0
    grace: Annotated[StrictInt, Field(ge=0, le=60)] = 5
    presence: PresenceRule = PresenceRule.BUILDING
    without_exit: MissingExit = MissingExit.PROGRAMME
    least: Annotated[float, Field(ge=0, le=_MAX_HOURS)] = 1.0
    points: Annotated[dict[RequiredLine, PointTable], Field(max_length=20)] = Field(
        default_factory=dict
    )
    teaching: TeachingTable | None = None
    signed_by: Annotated[tuple[SignatoryTable, ...], Field(max_length=4)] = ()
    url: Line = ""
