"""The queue of scanned codes: run at once, or held while the desk is locked."""

from kiosk.domain.admission.sound import Sound
from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.desk_staff import ScannedCode
from kiosk.faces.desk.panels import DeskPanels


class ScanQueue:
    """Runs each scanned code, or holds it until the desk is unlocked."""

    def __init__(self, actions: DeskActions, panels: DeskPanels) -> None:
        self._actions, self._panels = actions, panels
        panels.staff.released.connect(self._flush)
        if panels.staff.locked:  # the staff is not read yet
            panels.refresh()

    def put(self, code: ScannedCode) -> None:
        """Run a code; while the desk is locked it is held and a sound is played."""
        panels = self._panels
        if panels.staff.locked:
            panels.staff.hold(code)
            panels.verdict.sounded.emit(Sound.ATTENTION)
            return
        self._run(*code)

    def _run(self, code: str, alternatives: tuple[str, ...] = ()) -> None:
        panels = self._panels
        panels.staff.restartIdleTimer()
        is_exit, on_error = panels.status_bar.exitMode, panels.error.report
        self._actions.scan(
            code, alternatives, panels.show_scan_result, on_error, is_exit=is_exit
        )

    def _flush(self, codes: list[ScannedCode]) -> None:
        for code in codes:
            self.put(code)
