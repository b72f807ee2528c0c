"""Try a use case again when another station was first."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from kiosk.domain.fault import KnownFault

TRIES = 8
"""Each time somebody else got on; more often than this, something is wrong."""

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


class ConcurrentUpdateError(KnownFault):
    """Another station was first with the same records; nothing was written."""

    def __init__(self) -> None:
        super().__init__(
            "Other stations are writing the same records, so nothing was written. Try "
            "again."
        )


def retry_on_conflict(use_case: Callable[_Asked, _Answer]) -> Callable[_Asked, _Answer]:
    """Begin a use case anew, in a new transaction, as often as others were first."""

    @wraps(use_case)
    def try_again(*args: _Asked.args, **kwargs: _Asked.kwargs) -> _Answer:
        for _ in range(TRIES - 1):
            try:
                return use_case(*args, **kwargs)
            except ConcurrentUpdateError:
                continue
        return use_case(*args, **kwargs)

    return try_again
