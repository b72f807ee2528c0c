"""Names taken apart."""

import pytest

from kiosk.exchange.names import take_apart

NAMES = {
    "Bérénice Boutin": ("Bérénice", "Boutin"),
    "Jan de Vries": ("Jan", "de Vries"),
    "Marie van der Berg-Bos": ("Marie", "van der Berg-Bos"),
    "Gabriel García Márquez": ("Gabriel", "García Márquez"),
    "van der Berg": ("", "van der Berg"),
    "Van Morrison": ("Van", "Morrison"),
    "Cher": ("Cher", ""),
    "Dr. Ng": ("Ng", ""),
    "Prof. dr. Jan-Willem van 't Hoff": ("Jan-Willem", "van 't Hoff"),
    "Jane Doe, PhD": ("Jane", "Doe, PhD"),
    "Jane Doe, M.Sc.": ("Jane", "Doe, M.Sc."),
    "Martin Luther King, Jr.": ("Martin", "Luther King, Jr."),
    "a, b, c": ("a", "b, c"),
    ",": ("", ""),
}


@pytest.mark.parametrize(("name", "parts"), NAMES.items())
def test_a_name_written_in_one(name: str, parts: tuple[str, str]) -> None:
    assert take_apart(name) == (name, *parts)


TURNED = {
    "Boutin, Bérénice": ("Bérénice", "Boutin"),
    "Boutin,Bérénice": ("Bérénice", "Boutin"),
    "de Vries, Jan": ("Jan", "de Vries"),
    "Berg, Jan van der": ("Jan", "van der Berg"),
    "Márquez, Gabriel García": ("Gabriel García", "Márquez"),
}


@pytest.mark.parametrize(("name", "parts"), TURNED.items())
def test_a_name_written_family_first(name: str, parts: tuple[str, str]) -> None:
    assert take_apart(name) == (" ".join(parts), *parts)


def test_a_title_stays_in_the_whole_name() -> None:
    assert take_apart("Smith, Dr. Anna") == ("Dr. Anna Smith", "Anna", "Smith")
