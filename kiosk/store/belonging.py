"""Whether the records here are a home's own, or a station's copy of a hub's."""

from sqlalchemy import Connection

from kiosk.domain.fault import KnownFault

HUB = "hub"
"""Under this key a copy notes the id of its hub."""

_WHOSE = f"SELECT 1 FROM replica WHERE key = '{HUB}'"  # noqa: S608  a word of ours


def check_alone(connection: Connection) -> None:
    """Raise KnownFault for a copy: its hub would never hear of what is written so."""
    if connection.exec_driver_sql(_WHOSE).first() is not None:
        raise KnownFault(
            "This home belongs to a hub since it was opened here, so nothing was "
            "written: close this and open it again. If that does not help, “kiosk hub "
            "adopt” was broken off; run it again."
        )
