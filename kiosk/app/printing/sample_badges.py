"""Badges of invented people, to try a layout with every kind of name."""

from itertools import cycle

from kiosk.app.resources import resources
from kiosk.devices.documents.badge_layout import OTHER_CATEGORY, BadgeLayout
from kiosk.domain.badges.badge_content import BadgeContent, badge_content
from kiosk.domain.people.registration import Registration
from kiosk.exchange.event.event_file import read_event

_CODE = "KIOSKBCDEFGHJKLNPRSTXTXRSPNLKJHGFEDCB"
"""As dense as a ticket's code, and of no ticket."""
_PEOPLE = (
    ("Hanneke", "de Wit", "Leiden University"),
    ("Li", "Wu", "PAX"),
    (
        "Maria Antónia Francisca Xavier",
        "de Albuquerque e Vasconcelos de Menezes Coutinho",
        "Faculdade de Direito da Universidade de Lisboa, Instituto de Ciências",
    ),
    ("", "Donaudampfschifffahrtsgesellschaftskapit", ""),
    ("Thị Bảo Quỳnh", "Nguyễn", "Đại học Quốc gia Hà Nội"),
    ("Łukasz", "Żółćiński von Ærøskøbing", "Uniwersytet Jagielloński"),
    ("Ελένη", "Παπαδοπούλου-Κωνσταντινίδου", "Πανεπιστήμιο Αθηνών"),
    ("Александра", "Вознесенская", "Киевский университет"),
    ("محمد بن عبد الله", "الحسيني", "جامعة القاهرة"),
    ("思远", "陈", "Peking University"),
)


def sample_badges(layout: BadgeLayout) -> list[BadgeContent]:
    """Return badges with all categories of a layout, in each language of the event."""
    event = read_event(resources() / "event" / "dilema-2023.toml")
    categories = [name for name in layout.categories if name != OTHER_CATEGORY]
    category_cycle, language_cycle = (
        cycle([*categories, "guest"]),
        cycle(event.languages),
    )
    return [
        badge_content(
            event,
            Registration(
                id=str(number),
                event=event.id,
                reference=f"SAMPLE-{number}",
                name=f"{given_name} {family_name}".strip(),
                given_name=given_name,
                family_name=family_name if given_name else "",
                affiliation=affiliation,
                category=next(category_cycle),
                language=next(language_cycle),
            ),
            _CODE,
        )
        for number, (given_name, family_name, affiliation) in enumerate(_PEOPLE, 1)
    ]
