"""What stands on a badge, and the work of printing one."""

from dataclasses import dataclass

from kiosk.domain.event import Event
from kiosk.domain.registration import Registration
from kiosk.domain.text import say


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeContent:
    """The words of one badge, and the text of its code (none: no code is drawn)."""

    name: str
    given_name: str = ""
    family_name: str = ""
    affiliation: str = ""
    category: str = ""
    event_title: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeWork:
    """A badge that a printer is to put on paper, by its job's id."""

    job_id: str
    reference: str
    content: BadgeContent


def badge_content(event: Event, registration: Registration, code: str) -> BadgeContent:
    """Say what stands on a registration's badge, in its holder's language."""
    return BadgeContent(
        name=registration.name,
        given_name=registration.given_name,
        family_name=registration.family_name,
        affiliation=registration.affiliation,
        category=registration.category,
        event_title=say(event.title, registration.language or event.languages[0]),
        code=code,
    )
