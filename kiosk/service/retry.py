"""Retries a use case after a concurrent update by another station."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from kiosk.domain.fault import KnownFault

MAX_ATTEMPTS = 8
"""Each failure means that another station succeeded; more failures are a fault."""

_Params = ParamSpec("_Params")
_Result = TypeVar("_Result")


class ConcurrentUpdateError(KnownFault):
    """Another station changed the same records first; nothing was written."""

    def __init__(self) -> None:
        super().__init__(
            "Other stations are writing the same records, so nothing was written. Try "
            "again."
        )


def retry_on_conflict(
    use_case: Callable[_Params, _Result],
) -> Callable[_Params, _Result]:
    """Repeat a use case in a new transaction while it raises ConcurrentUpdateError."""

    @wraps(use_case)
    def retrying(*args: _Params.args, **kwargs: _Params.kwargs) -> _Result:
        for _ in range(MAX_ATTEMPTS - 1):
            try:
                return use_case(*args, **kwargs)
            except ConcurrentUpdateError:
                continue
        return use_case(*args, **kwargs)

    return retrying
