"""Badges of people who are not, to try a layout with every kind of name."""

from itertools import cycle

from kiosk.app.resources import resources
from kiosk.devices.badge_layout import OTHER, BadgeLayout
from kiosk.domain.badge_content import BadgeContent, badge_content
from kiosk.domain.registration import Registration
from kiosk.exchange.event_file import read_event

_CODE = "KIOSKBCDEFGHJKLNPRSTXTXRSPNLKJHGFEDCB"
"""As dense as a ticket's code, and nobody's."""
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
    """Make badges that show all categories of a layout, in both languages."""
    event = read_event(resources() / "event" / "dilema-2023.toml")
    categories = [name for name in layout.categories if name != OTHER]
    kinds, tongues = cycle([*categories, "guest"]), cycle(event.languages)
    return [
        badge_content(
            event,
            Registration(
                id=str(number),
                event=event.id,
                reference=f"SAMPLE-{number}",
                name=f"{given} {family}".strip(),
                given_name=given,
                family_name=family if given else "",
                affiliation=affiliation,
                category=next(kinds),
                language=next(tongues),
            ),
            _CODE,
        )
        for number, (given, family, affiliation) in enumerate(_PEOPLE, 1)
    ]
