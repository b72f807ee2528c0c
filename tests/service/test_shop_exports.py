"""The exports of an order while its tickets change: check-ins stay with people."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desk_driver import DeskDriver
from tests.effort import effort
from tests.sample_event import sample_event
from tests.service.roster_imports import arrived, import_file, registrations

HEADINGS = "Order code,Attendee name,Product,Secret,E-mail"
FIRST = [
    "Aaf",
    "Bea",
    "Cees",
    "Dora",
    "Eva",
    "Fer",
    "Gijs",
    "Hilde",
    "Ids",
    "Joop",
    "Kiki",
    "Lot",
    "Mien",
    "Nol",
    "Otis",
]
LAST = [
    "Zwart",
    "Yde",
    "Xanten",
    "Wolf",
    "Vis",
    "Uil",
    "Toren",
    "Sluis",
    "Roos",
    "Quak",
    "Pot",
    "Olm",
    "Nagel",
]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "cancel", "rename", "sort", "check in", "check in"]),
        st.integers(0, 99),
    ),
    min_size=4,
    max_size=12,
)


class TicketShop:
    """An order as a ticket system exports it, with what became of its tickets."""

    def __init__(self, *, codes: bool) -> None:
        self.codes = codes
        self.tickets = dict[int, str]()
        self.names = dict[int, set[str]]()
        self.order = list[int]()
        self._next = 0

    def add(self) -> None:
        """Sell one more ticket."""
        self._next += 1
        self.order.append(self._next)
        self.rename(self._next)

    def rename(self, ticket: int) -> None:
        """Write another name on a ticket, all of it."""
        number = sum(map(len, self.names.values()))
        name = f"{FIRST[number % len(FIRST)]} {LAST[number % len(LAST)]}"
        self.tickets[ticket] = name
        self.names.setdefault(ticket, set()).add(name)

    def step(self, kind: str, number: int) -> None:
        """Do what happens in a shop."""
        if kind == "add" or not self.order:
            self.add()
        elif kind == "cancel":
            self.order.remove(self.order[number % len(self.order)])
        elif kind == "rename":
            self.rename(self.order[number % len(self.order)])
        else:
            random.Random(number).shuffle(self.order)  # noqa: S311  no secret

    @property
    def export(self) -> str:
        """Return the list of the order's valid tickets."""
        rows = [
            f"XYZ,{self.tickets[ticket]},A,"
            f"{f'secret{ticket:04}k7m2x' if self.codes else ''},buyer@x.example"
            for ticket in self.order
        ]
        return "\n".join([HEADINGS, *rows, ""])


@pytest.mark.parametrize("codes", [True, False], ids=["codes", "names alone"])
@settings(max_examples=effort(12, 400), deadline=None)
@given(steps=STEPS)
def test_each_check_in_stays_with_the_person_who_was_there(
    tmp_path_factory: pytest.TempPathFactory,
    codes: bool,  # noqa: FBT001  pytest's parameter
    steps: list[tuple[str, int]],
) -> None:
    folder = tmp_path_factory.mktemp("order")
    desk = DeskDriver(folder, sample_event())
    shop, there = TicketShop(codes=codes), dict[str, int]()
    try:
        for kind, number in [("add", 0), ("add", 0), *steps]:
            if kind != "check in":
                shop.step(kind, number)
                (folder / "list.csv").write_text(shop.export, encoding="utf-8")
                import_file(desk, folder / "list.csv")
            elif shop.order:
                ticket = shop.order[number % len(shop.order)]
                for person in registrations(desk):
                    if person.name == shop.tickets[ticket]:
                        desk.scan(person.reference)
                        there[person.id] = ticket
        for who, name in arrived(desk).items():
            assert name in shop.names[there[who]]
    finally:
        desk.close()
