"""A row's name: whole, in parts, or what stands in for one that is not there."""

from collections.abc import Mapping
from dataclasses import replace

from kiosk.domain.people.name_parts import given_name_first, split_name
from kiosk.domain.people.registration import Registration
from kiosk.domain.people.roster_import import ASK_FOR_NAME
from kiosk.exchange.roster.columns import ColumnMap

FullName = tuple[str, str, str]


def full_name(values: Mapping[str, str], columns: ColumnMap) -> FullName:
    """Return a whole name, the given and the family's; all empty without one.

    A name beside a family's name alone is the given one, beside a given name alone the
    family's, unless it holds them.
    """
    name, given = values["name"], values["given_name"]
    family = f"{values['infix']} {values['family_name']}".strip()
    if name and not given and not family and not is_own_export(columns):
        parts = split_name(name)
        return given_name_first(name), parts.called, parts.surname
    if name and family and "given_name" not in columns and not _holds(name, family):
        name, given = "", name
    elif name and given and "family_name" not in columns and not _holds(name, given):
        name, family = "", name
    return name or f"{given} {family}".strip(), given, family


def booker_name(values: Mapping[str, str]) -> str:
    """Return the name of who booked, whole."""
    parts = f"{values['booker_given']} {values['booker_family']}".strip()
    return given_name_first(values["booker_name"]) or parts


def with_stand_in(
    registration: Registration, booker: str, *, is_booker: bool
) -> Registration:
    """Return a registration without a name under who booked, its address or ticket."""
    stand_in = booker if is_booker or not booker else f"Guest of {booker}"
    name = stand_in or registration.email or registration.reference
    attention = "; ".join(filter(None, [registration.attention, ASK_FOR_NAME]))
    return replace(registration, name=name, family_name=name, attention=attention)


def is_own_export(columns: ColumnMap) -> bool:
    """Return whether a table is one that kiosk has written."""
    return columns.profile is not None and columns.profile.system == "kiosk"


def _holds(name: str, part: str) -> bool:
    words = name.casefold().replace(",", " ").split()
    return all(word in words for word in part.casefold().split())
