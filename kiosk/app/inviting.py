"""Hands out a station's place at a hub, as a token and on paper."""

from pathlib import Path

from kiosk.app.qt import application
from kiosk.devices.sheet_file import write_ticket
from kiosk.devices.ticket_content import TicketContent
from kiosk.domain.station_token import StationToken, in_groups

_HINT = "Scan this code when “kiosk station join” asks for it. Keep it to yourself."


def draw_token(path: Path, station: str, address: str, token: StationToken) -> None:
    """Write a token as PDF or PNG, with its code, for this user alone."""
    application(windows=False)
    content = TicketContent(
        name=station,
        event_title="A station joins",
        series="kiosk",
        date=f"kiosk station join {address}",
        hours="",
        venue=in_groups(token),
        hint=_HINT,
        code=token.letters,
    )
    write_ticket(path, content, private=True)
