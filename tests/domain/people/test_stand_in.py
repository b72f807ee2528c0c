"""What stands in for a name that no font here can write."""

from dataclasses import replace

import pytest

from kiosk.domain.badges.badge_content import badge_content
from kiosk.domain.people.stand_in import is_european, is_latin, latin_name, writable
from tests.sample_event import sample_event, sample_guest

KENTA = replace(
    sample_guest("DIL-115", "佐々木 健太"), email="kenta.sasaki@example.org"
)


@pytest.mark.parametrize(
    ("name", "given", "family", "email", "latin"),
    [
        ("佐々木 健太", "", "", "kenta.sasaki@example.org", "Kenta Sasaki"),
        ("佐々木 健太", "", "", "Kenta_Sasaki99@example.org", "Kenta Sasaki"),
        ("佐々木 健太 (Kenta Sasaki)", "", "", "info@example.org", "Kenta Sasaki"),
        ("佐々木 健太", "Kenta", "Sasaki", "info@example.org", "Kenta Sasaki"),
        ("佐々木 健太", "健太", "佐々木", "ksasaki@example.org", ""),
        ("Dr. 佐々木", "", "", "info@example.org", ""),
        ("김민준", "", "", "", ""),
        ("يوسف بن عمر", "", "", "y.b.omar@example.org", ""),
    ],
)
def test_a_latin_form_is_a_whole_name_or_none(
    name: str, given: str, family: str, email: str, latin: str
) -> None:
    guest = replace(KENTA, name=name, given_name=given, family_name=family, email=email)
    assert latin_name(guest, is_latin) == latin
    shown = writable(guest, is_latin)
    assert shown.name == (f"{latin} (DIL-115)" if latin else "DIL-115")
    assert is_latin(shown.name + shown.affiliation + shown.greeting_name)


def test_what_can_be_written_stays_as_it_is() -> None:
    boutin = sample_guest("DIL-002", "Bérénice Boutin")
    assert writable(boutin, is_latin) is boutin
    institute = replace(boutin, affiliation="東京大学")
    assert writable(institute, is_latin) == replace(boutin, affiliation="")


def test_a_badge_has_the_latin_form_at_hand() -> None:
    assert badge_content(sample_event(), KENTA, "").latin_name == "Kenta Sasaki"


def test_the_programs_own_fonts_are_european() -> None:
    assert is_european("Никола Þórsson-Παπαδόπουλος 3")
    assert not is_european("김민준")
