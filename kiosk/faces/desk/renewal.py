"""Reads anew what the desk shows, one look at a time."""

from collections.abc import Callable

from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.snapshot import DeskSnapshot, Shown, read_snapshot
from kiosk.faces.desk.trouble import DeskTrouble
from kiosk.faces.throttle import Throttle


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
        self._blind = False
        self.ask = Throttle(self._read, trouble)

    def _read(self) -> None:
        shown = self._shown()
        self._actions.look(
            lambda look: read_snapshot(look, self._actions.place, shown),
            self._take,
            self._go_blind,
        )

    def _take(self, snapshot: DeskSnapshot) -> None:
        if self._blind:
            self._blind = False
            self._trouble.dismiss()
        try:
            self._then(snapshot)
        finally:
            self.ask.done()

    def _go_blind(self, error: Exception) -> None:
        self._blind = True
        self.ask.cancel()
        self.ask.done()
        self._trouble.take(error)
