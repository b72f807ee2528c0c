"""Why one row of a roster is not taken."""


class Unfit(Exception):  # noqa: N818  a row's failing, which never leaves this room
    """The field that does not fit, and the reason."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason
