"""The sheet with a station's token, on paper or as an image."""

from pathlib import Path

from kiosk.app.qt_application import start_qt
from kiosk.devices.documents.document_files import write_ticket
from kiosk.domain.stations.station_token import StationToken, format_token
from kiosk.domain.ticket_content import TicketContent

_HINT = "Scan this code when “kiosk station join” asks for it. Keep it to yourself."


def write_token_sheet(
    path: Path, station: str, address: str, token: StationToken
) -> None:
    """Write a token with its QR code as PDF or PNG, for this user alone."""
    start_qt(windows=False)
    content = TicketContent(
        name=station,
        event_title="A station joins",
        series="kiosk",
        date=f"kiosk station join {address}",
        hours="",
        venue=format_token(token),
        hint=_HINT,
        code=token.letters,
    )
    write_ticket(path, content, private=True)
