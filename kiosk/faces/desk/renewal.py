"""Reads anew what the desk shows, one look at a time."""

from collections.abc import Callable

from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.snapshot import DeskSnapshot, Shown, read_snapshot
from kiosk.faces.desk.trouble import DeskTrouble


class Renewal:
    """Asked again while it reads, it reads once more afterwards.

    What goes wrong is told until reading works again.
    """

    def __init__(
        self,
        actions: DeskActions,
        trouble: DeskTrouble,
        shown: Callable[[], Shown],
        then: Callable[[DeskSnapshot], None],
    ) -> None:
        self._actions, self._trouble = actions, trouble
        self._shown, self._then = shown, then
        self._reading = self._again = self._blind = False

    def ask(self) -> None:
        """Read now, or once more when that is done."""
        if self._reading:
            self._again = True
            return
        self._reading, shown = True, self._shown()
        self._actions.look(
            lambda look: read_snapshot(look, self._actions.place, shown),
            self._take,
            self._go_blind,
        )

    def _take(self, snapshot: DeskSnapshot) -> None:
        self._reading = False
        if self._blind:
            self._blind = False
            self._trouble.dismiss()
        self._then(snapshot)
        if self._again:
            self._again = False
            self.ask()

    def _go_blind(self, error: Exception) -> None:
        self._reading, self._blind, self._again = False, True, False
        self._trouble.take(error)
