"""People in a list stand where a reader looks for them."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.people.name_order import surname_key
from kiosk.domain.people.name_parts import split_name


def in_order(names: list[str]) -> list[str]:
    return sorted(names, key=lambda name: surname_key(split_name(name)))


def test_particles_and_accents_do_not_count() -> None:
    names = [
        "Bérénice Boutin",
        "Marijke van der Berg",
        "Øyvind Bjørnstad",
        "Ivan Šimić",
        "Zoë de Vries",
        "Åse Aaberg",
        "Li Wu",
        "Anna Simons",
        "Jan de Vries",
        "Prof. Ada Berg",
    ]
    assert in_order(names) == [
        "Åse Aaberg",
        "Prof. Ada Berg",
        "Marijke van der Berg",
        "Øyvind Bjørnstad",
        "Bérénice Boutin",
        "Ivan Šimić",
        "Anna Simons",
        "Jan de Vries",
        "Zoë de Vries",
        "Li Wu",
    ]


def test_the_roster_says_which_part_is_the_family_s() -> None:
    parts = split_name("Nguyễn Thị Minh", "Thị Minh", "Nguyễn")
    assert surname_key(parts)[0] == "nguyen"
    assert surname_key(split_name("Madonna"))[0] == "madonna"


def test_scripts_follow_each_other() -> None:
    names = ["Анна Иванова", "思远 陈", "Ελένη Παππά", "Zoë Zwart"]
    assert in_order(names) == [
        "Zoë Zwart",
        "Ελένη Παππά",
        "Анна Иванова",
        "思远 陈",
    ]


@given(st.text(max_size=40), st.text(max_size=20), st.text(max_size=20))
def test_every_name_has_a_place(name: str, given_name: str, family: str) -> None:
    parts = split_name(name, given_name, family)
    key = surname_key(parts)
    assert key == surname_key(split_name(name, given_name, family))
    assert key[-1] == parts.written
