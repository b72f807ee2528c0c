"""Runs one piece of work at a time; what is asked for meanwhile is dropped."""

from collections.abc import Callable
from typing import TypeAlias, TypeVar

from kiosk.faces.worker import Worker

ValueT = TypeVar("ValueT")
OnError: TypeAlias = Callable[[Exception], None]


class ExclusiveRunner:
    """Runs work on the worker unless its own is still running."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._busy = False

    def run(
        self,
        work: Callable[[], ValueT],
        on_done: Callable[[ValueT], None],
        on_error: OnError,
    ) -> None:
        """Run the work, or drop it if there is work under way."""
        if self._busy:
            return
        self._busy = True

        def finish(result: ValueT) -> None:
            self._busy = False
            on_done(result)

        def fail(error: Exception) -> None:
            self._busy = False
            on_error(error)

        self._worker.run(work, finish, fail)
