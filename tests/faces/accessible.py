"""What somebody who cannot see, or only has keys or fingers, would complain about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from shiboken6 import Shiboken

from kiosk.faces.window import FaceWindow

Role = QAccessible.Role
CONTROLS = {
    Role.Button,
    Role.CheckBox,
    Role.ComboBox,
    Role.EditableText,
    Role.Link,
    Role.PageTab,
    Role.RadioButton,
    Role.Slider,
    Role.SpinBox,
}
SPEAKING = CONTROLS | {
    Role.AlertMessage,
    Role.Graphic,
    Role.Heading,
    Role.ListItem,
    Role.ProgressBar,
    Role.StaticText,
}
"""Whose name is read out in place of what they are made of."""
MOST_STEPS = 80


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it stands on the screen; ``finger`` pixels can be touched surely."""

    window: FaceWindow
    finger: int
    _found: dict[int, QAccessibleInterface] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        """Look for the first time."""
        self.look()

    def look(self) -> None:
        """Look at all that a screen reader finds."""
        self._found.clear()
        root = QAccessible.queryAccessibleInterface(self.window)
        for one in _everything(root):
            if one.object() is not None:
                self._found[_address(one.object())] = one

    def forget(self) -> None:
        """Let go of all that was found.

        Qt ends it when a page turns, and PySide would take what comes to lie in its
        place for it.
        """
        self._found.clear()

    def accessible(self, item: QQuickItem) -> QAccessibleInterface | None:
        """Give what a screen reader finds of an item, if it finds it."""
        return self._found.get(_address(item))

    def complaints(self) -> list[str]:
        """List all that is wrong."""
        told = [*self._unsaid(), *self._unnamed(), *self._too_small()]
        self.forget()
        stops = list(self.walk_by_keys())
        self.look()  # a key may have turned the page
        told += [*self._jumps(stops), *self._out_of_reach(stops)]
        self.forget()
        return told

    def out_of_a_seated_reach(self) -> list[str]:
        """List what is to be touched in the upper half of an upright screen."""
        middle = self.window.y() + self.window.height() // 2
        return [
            f"“{name(one)}” is too high: {one.rect().center().y()} of {middle}"
            for one in self.controls()
            if one.rect().center().y() < middle
        ]

    def items(self) -> Iterator[QQuickItem]:
        """Walk through all that is drawn."""
        if (root := self.window.rootObject()) is not None:
            yield from _drawn(root)

    def controls(self) -> list[QAccessibleInterface]:
        """List all that can be used now, and that is on the screen."""
        shown = QRect(self.window.position(), self.window.size())
        return [
            one
            for one in self._found.values()
            if one.role() in CONTROLS
            and not one.state().disabled
            and shown.intersects(one.rect())
        ]

    def walk_by_keys(self) -> Iterator[QQuickItem]:
        """Press Tab until the walk is round, and give where it stops."""
        seen: list[QQuickItem] = []
        for _ in range(MOST_STEPS):
            QTest.keyClick(self.window, Qt.Key.Key_Tab)
            stop = self.window.activeFocusItem()
            if stop in seen:
                return
            seen.append(stop)
            yield stop

    def _unsaid(self) -> Iterator[str]:
        for item in self.items():
            text = _text(item)
            if (
                text
                and _in_view(item)
                and not _is_monogram(item)
                and not self._is_said(item, text)
            ):
                yield f"“{text}” is on the screen, and nobody says it"

    def _unnamed(self) -> Iterator[str]:
        for one in self._found.values():
            if one.role() in SPEAKING and not name(one):
                yield f"a {one.role().name} has no name ({_kind(one.object())})"

    def _too_small(self) -> Iterator[str]:
        for one in self.controls():
            area = one.rect()
            if min(area.width(), area.height()) < self.finger:
                size = f"{area.width()} by {area.height()}"
                yield f"“{name(one)}” is too small for a finger: {size}"

    def _walk_by_arrows(self, stops: Sequence[QQuickItem]) -> Iterator[QQuickItem]:
        """Press the arrows at each stop, and give where they lead."""
        known = list(stops)
        for stop in known:
            for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
                stop.forceActiveFocus(Qt.FocusReason.TabFocusReason)
                QTest.keyClick(self.window, key)
                led = self.window.activeFocusItem()
                if led not in known:
                    known.append(led)
                    yield led

    def _out_of_reach(self, stops: Sequence[QQuickItem]) -> Iterator[str]:
        root = self.window.rootObject()  # where there is nothing to use
        for stop in stops:
            one = self.accessible(stop)
            if stop != root and (one is None or not name(one)):
                yield f"the keys stop at something without a name ({_kind(stop)})"
        reached = {_address(stop) for stop in stops}
        left = {_address(one.object()): name(one) for one in self.controls()}
        self.forget()
        if not left.keys() <= reached:
            reached |= {_address(led) for led in self._walk_by_arrows(stops)}
        for address, called in left.items():
            if address not in reached:
                yield f"“{called}” cannot be reached by keys"

    def _is_said(self, item: QQuickItem, text: str) -> bool:
        """Say if a text is read out: with what it is a part of, or somewhere else."""
        above: QQuickItem | None = item
        while above is not None:
            one = self.accessible(above)
            if one is not None and name(one) and one.role() in SPEAKING:
                return True
            above = above.parentItem()
        return any(text in name(one) for one in self._found.values())

    def _jumps(self, stops: Sequence[QQuickItem]) -> Iterator[str]:
        """Tell where the keys go back; once round, they do, wherever they began."""
        found = [one for one in map(self.accessible, stops) if one is not None]
        back = [
            f"from “{name(one)}” the keys jump back to “{name(two)}”"
            for one, two in pairwise(found)
            if _backwards(one.rect(), two.rect())
        ]
        if len(back) > 1:
            yield from back


def _everything(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    if one.state().invisible:
        return
    yield one
    for index in range(one.childCount()):
        yield from _everything(one.child(index))


def _address(thing: QObject) -> int:
    return int(Shiboken.getCppPointer(thing)[0])


def name(one: QAccessibleInterface) -> str:
    """Give the name that is read out; a PIN's field, for Qt, has its group's alone."""
    secret = one.state().passwordEdit and one.parent() is not None
    return (one.parent() if secret else one).text(QAccessible.Text.Name)


def _drawn(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in item.childItems():
        yield from _drawn(child)


def _kind(item: QObject) -> str:
    return item.metaObject().className().partition("_QML")[0]


def _text(item: QQuickItem) -> str:
    if not item.inherits("QQuickText") or item.width() <= 0 or item.height() <= 0:
        return ""
    return str(item.property("text")).strip()


def _is_monogram(item: QQuickItem) -> bool:
    """Say if somebody's initials stand in place of a picture."""
    above = item.parentItem()
    return bool(above) and _kind(above) == "Monogram"


def _in_view(item: QQuickItem) -> bool:
    """Say if the middle of an item is not cut off by what it lies in."""
    middle = item.mapToScene(item.boundingRect().center())
    above: QQuickItem | None = item.parentItem()
    while above is not None:
        area = above.boundingRect()
        if above.clip() and not area.contains(above.mapFromScene(middle)):
            return False
        above = above.parentItem()
    return True


def _backwards(one: QRect, two: QRect) -> bool:
    """Say if the second lies above the first in its column, or before it in its row."""
    same_column = one.left() < two.right() and two.left() < one.right()
    same_row = one.top() < two.bottom() and two.top() < one.bottom()
    above = same_column and two.bottom() <= one.top()
    before = same_row and two.right() <= one.left()
    return above or before
