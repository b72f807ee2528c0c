"""What a user of a screen reader, of keys or of touch would miss on a page."""

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
SPOKEN_ROLES = CONTROLS | {
    Role.AlertMessage,
    Role.Graphic,
    Role.Heading,
    Role.ListItem,
    Role.ProgressBar,
    Role.StaticText,
}
"""Whose name is read out in place of what they are made of."""
MAX_TAB_STOPS = 80


@dataclass(frozen=True, slots=True)
class PageAudit:
    """A page on the screen; ``finger`` is the smallest size of a control, in pixels."""

    window: FaceWindow
    finger: int
    _accessibles: dict[int, QAccessibleInterface] = field(
        default_factory=dict, init=False
    )

    def __post_init__(self) -> None:
        """Read the page for the first time."""
        self.refresh()

    def refresh(self) -> None:
        """Read everything that a screen reader finds."""
        self._accessibles.clear()
        root = QAccessible.queryAccessibleInterface(self.window)
        for accessible in _everything(root):
            if accessible.object() is not None:
                self._accessibles[_pointer(accessible.object())] = accessible

    def clear(self) -> None:
        """Drop everything that was found.

        Qt deletes it when a page turns, and PySide would take a new object at the same
        address for it.
        """
        self._accessibles.clear()

    def accessible(self, item: QQuickItem) -> QAccessibleInterface | None:
        """Return what a screen reader finds of an item; None if it finds nothing."""
        return self._accessibles.get(_pointer(item))

    def issues(self) -> list[str]:
        """Return everything that is wrong."""
        issues = [*self._unspoken(), *self._unnamed(), *self._too_small()]
        self.clear()
        stops = list(self.walk_by_keys())
        self.refresh()  # a key may have turned the page
        issues += [*self._backward_jumps(stops), *self._unreachable_by_keys(stops)]
        self.clear()
        return issues

    def out_of_seated_reach(self) -> list[str]:
        """Return the controls in the upper half of an upright screen."""
        middle = self.window.y() + self.window.height() // 2
        return [
            f"“{name_of(item)}” is too high: {item.rect().center().y()} of {middle}"
            for item in self.controls()
            if item.rect().center().y() < middle
        ]

    def items(self) -> Iterator[QQuickItem]:
        """Yield all visible items."""
        if (root := self.window.rootObject()) is not None:
            yield from _visible_items(root)

    def controls(self) -> list[QAccessibleInterface]:
        """Return the enabled controls on the screen."""
        screen = QRect(self.window.position(), self.window.size())
        return [
            accessible
            for accessible in self._accessibles.values()
            if accessible.role() in CONTROLS
            and not accessible.state().disabled
            and screen.intersects(accessible.rect())
        ]

    def walk_by_keys(self) -> Iterator[QQuickItem]:
        """Press Tab until the walk is round, and yield where it stops."""
        seen: list[QQuickItem] = []
        for _ in range(MAX_TAB_STOPS):
            QTest.keyClick(self.window, Qt.Key.Key_Tab)
            self.window.keyboard_wedge.flush()
            stop = self.window.activeFocusItem()
            if stop in seen:
                return
            seen.append(stop)
            yield stop

    def _unspoken(self) -> Iterator[str]:
        for item in self.items():
            text = _text(item)
            if (
                text
                and _in_view(item)
                and not _is_monogram(item)
                and not self._is_spoken(item, text)
            ):
                yield f"“{text}” is on the screen, and nobody says it"

    def _unnamed(self) -> Iterator[str]:
        for accessible in self._accessibles.values():
            if accessible.role() in SPOKEN_ROLES and not name_of(accessible):
                yield (
                    f"a {accessible.role().name} has no name "
                    f"({_type_name(accessible.object())})"
                )

    def _too_small(self) -> Iterator[str]:
        for control in self.controls():
            area = control.rect()
            if min(area.width(), area.height()) < self.finger:
                size = f"{area.width()} by {area.height()}"
                yield f"“{name_of(control)}” is too small for a finger: {size}"

    def _walk_by_arrows(self, stops: Sequence[QQuickItem]) -> Iterator[QQuickItem]:
        """Press the arrow keys at each stop, and yield where they lead."""
        visited = list(stops)
        for stop in visited:
            for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
                stop.forceActiveFocus(Qt.FocusReason.TabFocusReason)
                QTest.keyClick(self.window, key)
                self.window.keyboard_wedge.flush()
                focused = self.window.activeFocusItem()
                if focused not in visited:
                    visited.append(focused)
                    yield focused

    def _unreachable_by_keys(self, stops: Sequence[QQuickItem]) -> Iterator[str]:
        root = self.window.rootObject()  # where there is nothing to use
        for stop in stops:
            control = self.accessible(stop)
            if stop != root and (control is None or not name_of(control)):
                yield f"the keys stop at something without a name ({_type_name(stop)})"
        reached = {_pointer(stop) for stop in stops}
        control_names = {
            _pointer(control.object()): name_of(control) for control in self.controls()
        }
        self.clear()
        if not control_names.keys() <= reached:
            reached |= {_pointer(focused) for focused in self._walk_by_arrows(stops)}
        for address, control_name in control_names.items():
            if address not in reached:
                yield f"“{control_name}” cannot be reached by keys"

    def _is_spoken(self, item: QQuickItem, text: str) -> bool:
        """Return whether a text is spoken, by what it is part of or elsewhere."""
        ancestor: QQuickItem | None = item
        while ancestor is not None:
            accessible = self.accessible(ancestor)
            if (
                accessible is not None
                and name_of(accessible)
                and accessible.role() in SPOKEN_ROLES
            ):
                return True
            ancestor = ancestor.parentItem()
        return any(
            text in name_of(accessible) for accessible in self._accessibles.values()
        )

    def _backward_jumps(self, stops: Sequence[QQuickItem]) -> Iterator[str]:
        """Yield where the keys go back; a single jump is the next round's start."""
        accessibles = [
            first for first in map(self.accessible, stops) if first is not None
        ]
        jumps = [
            f"from “{name_of(first)}” the keys jump back to “{name_of(second)}”"
            for first, second in pairwise(accessibles)
            if _lies_before(first.rect(), second.rect())
        ]
        if len(jumps) > 1:
            yield from jumps


def _everything(accessible: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    if accessible.state().invisible:
        return
    yield accessible
    for index in range(accessible.childCount()):
        yield from _everything(accessible.child(index))


def _pointer(qt_object: QObject) -> int:
    return int(Shiboken.getCppPointer(qt_object)[0])


def name_of(accessible: QAccessibleInterface) -> str:
    """Return the accessible name; for a PIN's field Qt has only its group's."""
    is_password = accessible.state().passwordEdit and accessible.parent() is not None
    return (accessible.parent() if is_password else accessible).text(
        QAccessible.Text.Name
    )


def _visible_items(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in item.childItems():
        yield from _visible_items(child)


def _type_name(item: QObject) -> str:
    return item.metaObject().className().partition("_QML")[0]


def _text(item: QQuickItem) -> str:
    if not item.inherits("QQuickText") or item.width() <= 0 or item.height() <= 0:
        return ""
    return str(item.property("text")).strip()


def _is_monogram(item: QQuickItem) -> bool:
    """Return whether an item is somebody's initials in place of a picture."""
    parent = item.parentItem()
    return bool(parent) and _type_name(parent) == "Monogram"


def _in_view(item: QQuickItem) -> bool:
    """Return whether the middle of an item is not clipped."""
    middle = item.mapToScene(item.boundingRect().center())
    ancestor: QQuickItem | None = item.parentItem()
    while ancestor is not None:
        area = ancestor.boundingRect()
        if ancestor.clip() and not area.contains(ancestor.mapFromScene(middle)):
            return False
        ancestor = ancestor.parentItem()
    return True


def _lies_before(first: QRect, second: QRect) -> bool:
    """Return whether the second is above the first, or before it in its row."""
    same_column = first.left() < second.right() and second.left() < first.right()
    same_row = first.top() < second.bottom() and second.top() < first.bottom()
    is_above = same_column and second.bottom() <= first.top()
    is_before = same_row and second.right() <= first.left()
    return is_above or is_before
