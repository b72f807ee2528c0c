"""``kiosk station grant`` and ``revoke --stolen``: who manages, what a thief has."""

from pathlib import Path

from kiosk.domain.staff import Role
from kiosk.store.hub.hub_store import HubStore
from tests.app.hub_homes import membership_of
from tests.app.kiosk_runner import CliRunner
from tests.desk_driver import DeskDriver, add_staff
from tests.sample_event import sample_event, sample_guest


def test_a_station_manages_as_long_as_the_owner_says(
    station: CliRunner, hub: str, tmp_path: Path
) -> None:
    DeskDriver(hub, sample_event()).close()
    pin = tmp_path / "pin"
    pin.write_text("834512")
    add = ("staff", "add", "Anna", "--role", "steward", "--pin-file", pin)
    for words in (add, ("event", "rotate-key")):
        run = station(*words)
        assert "kiosk station grant NAME" in run.fault
        assert "on its own" not in run.err
    station.succeed("station", "grant", "Desk", "--hub", hub)
    station.succeed(*add)
    station.succeed("event", "rotate-key")
    station.succeed("station", "grant", "Desk", "--hub", hub, "--withdraw")
    assert "grant NAME" in station("staff", "remove", "Anna").fault
    assert "no station “No”" in station("station", "grant", "No", "--hub", hub).fault


def test_what_a_stolen_station_can_make_of_its_copy_ends(
    station: CliRunner, hub: str
) -> None:
    desk = DeskDriver(hub, sample_event(), station="Back desk")
    desk.import_people(sample_guest("A"), sample_guest("B"))
    add_staff(desk, "Anna", Role.ORGANISER)
    code = desk.ticket_code("A")
    thief = DeskDriver(HubStore(membership_of(station).url), desk.event, station="Desk")
    thief.scan("B")
    with desk.store.reading() as reader:
        (before,) = reader.staff.all()
    revoke = ("station", "revoke", "Desk", "--hub", hub)
    assert "--stolen" in station.succeed(*revoke, "--anyway").out
    output = station.succeed(*revoke, "--stolen").out
    assert "2 tickets are revoked" in output
    assert "PINs and cards of Anna end" in output
    assert "Its entries in the ledger: 1." in output
    assert "B" in output
    assert desk.scan(code=code).outcome == "refused"
    with desk.store.reading() as reader:
        (after,) = reader.staff.all()
    assert (after.name, after.role) == (before.name, before.role)
    assert after.pin != before.pin
    thief.close()
    desk.close()
