"""Who passes for staff, or tries to, stands in the ledger, and the desks are called."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app.staff_log import identify_on_record, record_staff_change
from kiosk.app.windows.face_host import FaceHost
from kiosk.app.windows.organiser_ports import make_organiser_ports
from kiosk.domain.admission.ledger import EntryKind, ScanSource
from kiosk.domain.staff import Role
from kiosk.domain.staff_action import StaffAction
from kiosk.domain.ticket import compose_staff_code
from kiosk.service.identify_staff import Identified
from tests.sample_host import EVENT, open_sample_host

PIN = "5093"


@pytest.fixture
def host(tmp_path: Path, qapp: QGuiApplication) -> Iterator[FaceHost]:
    assert qapp is QGuiApplication.instance()
    host = open_sample_host(tmp_path / "home")
    host.app.use_cases.add_staff_member("Ada", Role.STEWARD, PIN)
    yield host
    host.close()


def noted(host: FaceHost) -> list[tuple[str, str | None, str]]:
    with host.app.store.reading() as reader:
        return [
            (entry.mark or "", entry.operator, entry.station)
            for entry in reader.ledger.all(EVENT)
            if entry.kind is EntryKind.STAFF
        ]


def test_each_attempt_is_recorded_and_the_fifth_calls_the_desks(host: FaceHost) -> None:
    identify = identify_on_record(host.app, EVENT, "Main door", ScanSource.DESK)
    assert isinstance(identify(PIN), Identified)
    identify(compose_staff_code("B" * 32))
    identify(host.app.use_cases.find_staff_code("Ada", host.app.find_event(None))[1])
    for _ in range(7):
        identify("6280")
    assert noted(host) == [
        ("identified", "Ada", "Main door"),
        ("wrong_card", None, "Main door"),
        ("identified", "Ada", "Main door"),
        *[("wrong_pin", None, "Main door")] * 4,
        ("pins_locked", None, "Main door"),
    ]
    with host.app.store.reading() as reader:
        assert [call.station for call in reader.notices.help_calls(EVENT)] == [
            "Main door"
        ]
        kept = "".join(map(repr, reader.ledger.all(EVENT)))
    assert PIN not in kept
    assert "6280" not in kept


def test_exports_and_changes_of_staff_are_recorded(host: FaceHost) -> None:
    make_organiser_ports(host.app, EVENT).export("Ada")
    record_staff_change(host.app, StaffAction.STAFF_REMOVED, "Ada")
    assert [(mark, who) for mark, who, _ in noted(host)] == [
        ("exported", "Ada"),
        ("staff_removed", None),
    ]


def test_what_is_recorded_counts_as_no_scan(host: FaceHost) -> None:
    with host.app.store.reading() as reader:
        before = reader.ledger.tally(EVENT)
    record_staff_change(host.app, StaffAction.STAFF_ADDED, "Ada as steward")
    with host.app.store.reading() as reader:
        assert reader.ledger.tally(EVENT) == before
