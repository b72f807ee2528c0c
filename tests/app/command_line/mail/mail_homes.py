"""What the tests of mail put into a home."""

from pathlib import Path

from tests.app.kiosk_runner import CliRunner


def set_up(kiosk: CliRunner, settings: str) -> None:
    path = kiosk.home / "settings.toml"
    path.write_text((path.read_text() if path.exists() else "") + settings)


def add_people(kiosk: CliRunner, tmp_path: Path, *rows: str) -> None:
    roster = tmp_path / "more.csv"
    heading = "reference,name,email,category,state,language"
    roster.write_text("\n".join((heading, *rows)))
    kiosk("roster", "import", roster)


def set_shift(kiosk: CliRunner, seconds: int) -> None:
    path = kiosk.home / "settings.toml"
    path.write_text(f"clock_shift = {seconds}\n{path.read_text()}")
