"""Reads the desk's snapshot again, throttled."""

from collections.abc import Callable

from kiosk.faces.desk.actions import DeskActions
from kiosk.faces.desk.desk_snapshot import DeskSnapshot, SnapshotRequest, read_snapshot
from kiosk.faces.desk.error_banner import DeskErrorBanner
from kiosk.faces.throttle import Throttle


class SnapshotRefresh:
    """Reads a snapshot at each request; requests during a read cause one more.

    An error is shown until a read succeeds.
    """

    def __init__(
        self,
        actions: DeskActions,
        error: DeskErrorBanner,
        request: Callable[[], SnapshotRequest],
        on_snapshot: Callable[[DeskSnapshot], None],
    ) -> None:
        self._actions, self._error = actions, error
        self._request, self._on_snapshot = request, on_snapshot
        self._failed = False
        self.request_read = Throttle(self._read, error)

    def _read(self) -> None:
        request = self._request()
        self._actions.read(
            lambda reader: read_snapshot(reader, self._actions.context, request),
            self._apply,
            self._fail,
        )

    def _apply(self, snapshot: DeskSnapshot) -> None:
        if self._failed:
            self._failed = False
            self._error.dismiss()
        try:
            self._on_snapshot(snapshot)
        finally:
            self.request_read.done()

    def _fail(self, exception: Exception) -> None:
        self._failed = True
        self.request_read.cancel()
        self.request_read.done()
        self._error.report(exception)
