"""The pages of an evacuation, at guests' and at staff's screens."""

from kiosk.app.gallery.face_driver import FaceDriver
from kiosk.app.gallery.sample_evening import STATION
from kiosk.app.qt_application import wait_until
from kiosk.faces.evacuation.staff_evacuation import StaffEvacuation
from kiosk.service.evacuate import CallRoll, Hand, TickOff

_TICKED = 5
"""People who are ticked off in the picture of the roll-call."""


def begin(driver: FaceDriver) -> None:
    """Begin an evacuation elsewhere, with some people found already."""
    hand, use_cases = _hand(driver), driver.app.use_cases
    use_cases.begin_evacuation(hand)
    roll = CallRoll(driver.app.store)(hand.event)
    for row in (roll.rows if roll else ())[:_TICKED]:
        TickOff(driver.app.store, driver.clock)(hand, row.registration.id)
    driver.host.change_poller.changed.emit()


def show_roll(driver: FaceDriver, evacuation: StaffEvacuation) -> None:
    """Begin an evacuation and wait for a staff screen's roll-call."""
    begin(driver)
    wait_until(
        lambda: (
            evacuation.running
            and evacuation.accounted >= min(_TICKED, evacuation.total)
        )
    )


def end(driver: FaceDriver) -> None:
    """End the evacuation, if there is one."""
    hand, use_cases = _hand(driver), driver.app.use_cases
    if CallRoll(driver.app.store)(hand.event):
        use_cases.end_evacuation(hand, "The picture is taken")
        driver.host.change_poller.changed.emit()
        driver.wait_idle()


def _hand(driver: FaceDriver) -> Hand:
    return Hand(event=driver.event.id, station=STATION)
