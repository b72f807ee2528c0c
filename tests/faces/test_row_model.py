"""Rows that stay keep their place on the screen, and each field has its own type."""

from dataclasses import dataclass
from enum import IntEnum

import pytest
from PySide6.QtCore import QModelIndex, QObject

from kiosk.faces.row_model import RowModel
from kiosk.faces.view import View

pytestmark = pytest.mark.usefixtures("qapp")


class Tone(IntEnum):
    CALM = 1
    LOUD = 2


@dataclass(frozen=True, slots=True)
class Talk:
    title: str


@dataclass(frozen=True, slots=True)
class Item:
    title: str
    new_day: bool = False
    tone: Tone = Tone.CALM
    talks: tuple[Talk, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    heading: str = ""
    items: tuple[Item, ...] = ()


class PageView(View[Page]):
    """A page."""


def items(names: str) -> list[Item]:
    return [Item(name) for name in names]


def changes(model: RowModel[Item]) -> list[tuple[str, int, int]]:
    """Return the list to which the model's changes are recorded."""
    recorded: list[tuple[str, int, int]] = []

    def record_as(change: str) -> object:
        return lambda _parent, first, last: recorded.append((change, first, last))

    model.rowsInserted.connect(record_as("come"))
    model.rowsRemoved.connect(record_as("gone"))
    model.dataChanged.connect(
        lambda first, last: recorded.append(("differ", first.row(), last.row()))
    )
    return recorded


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("abc", "abc", []),
        ("abc", "nabc", [("come", 0, 0)]),
        ("abc", "ab", [("gone", 2, 2)]),
        ("abc", "axc", [("differ", 1, 1)]),
        ("abcd", "axd", [("differ", 1, 1), ("gone", 2, 2)]),
        ("", "ab", [("come", 0, 1)]),
        ("aa", "a", [("gone", 1, 1)]),
    ],
)
def test_only_what_is_different_is_told(
    before: str, after: str, expected: list[tuple[str, int, int]]
) -> None:
    model = RowModel(Item)
    model.set_rows(items(before))
    seen = changes(model)
    model.set_rows(items(after))
    assert seen == expected
    assert [row.title for row in model.rows] == list(after)
    assert model.count == model.rowCount() == len(after)


def test_a_field_is_a_role_and_rows_within_a_row_are_a_model() -> None:
    model = RowModel(Item)
    model.set_rows([Item("a", new_day=True, tone=Tone.LOUD, talks=(Talk("t"),))])
    roles = {bytes(name.data()): role for role, name in model.roleNames().items()}
    assert list(roles) == [b"title", b"newDay", b"tone", b"talks"]
    index = model.index(0)
    assert model.data(index, roles[b"title"]) == "a"
    assert model.data(index, roles[b"newDay"]) is True
    assert model.data(index, roles[b"tone"]) == Tone.LOUD
    talks = model.data(index, roles[b"talks"])
    assert isinstance(talks, RowModel)
    model.set_rows([Item("a", talks=(Talk("t"), Talk("u")))])
    assert model.data(index, roles[b"talks"]) is talks
    assert talks.count == 2
    assert model.data(QModelIndex(), roles[b"title"]) is None


def test_a_view_tells_of_a_change_once_and_of_none_never() -> None:
    view, headings = PageView(Page()), list[str]()
    view.changed.connect(lambda: headings.append(str(view.property("heading"))))
    view.set_value(Page(heading="one", items=(Item("a"),)))
    view.set_value(Page(heading="one", items=(Item("a"),)))
    assert headings == ["one"]
    rows = getattr(view, "items")  # noqa: B009  a field's property, which mypy does not know
    assert isinstance(rows, RowModel)
    assert rows.count == 1


def test_what_qml_has_no_type_for_is_refused() -> None:

    @dataclass(frozen=True)
    class Odd:
        thing: QObject | None

    with pytest.raises(TypeError, match="no type"):
        RowModel(Odd)
