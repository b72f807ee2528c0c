"""Takes the codes of scanners and camera: answered at once, or kept for who unlocks."""

from kiosk.domain.sound import Sound
from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.parts import Parts
from kiosk.faces.desk.staff import Code


class Incoming:
    """Answers each code once somebody is at the desk; at an exit, it is an exit."""

    def __init__(self, actions: DeskActions, parts: Parts) -> None:
        self._actions, self._parts = actions, parts
        parts.staff.came.connect(self._take_kept)
        if parts.staff.locked:  # until it is known whether there is any staff
            parts.refresh()

    def take(self, code: Code) -> None:
        """Answer a code; while the desk is locked it waits, and asks to be seen to."""
        parts = self._parts
        if parts.staff.locked:
            parts.staff.hold(code)
            parts.verdict.sounded.emit(Sound.LOOK)
            return
        self._answer(*code)

    def _answer(self, code: str, others: tuple[str, ...] = ()) -> None:
        parts = self._parts
        parts.staff.stir()
        leaving, no = parts.bar.leaving, parts.trouble.take
        self._actions.scan(code, others, parts.show_scan, no, leaving=leaving)

    def _take_kept(self, codes: list[Code]) -> None:
        for code in codes:
            self.take(code)
