"""Scanners on serial ports, each of them a real pseudo-terminal."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from kiosk.devices.scanners.port_settings import AUTO, PortSettings
from kiosk.devices.scanners.serial_port import SerialPort, find_ports
from kiosk.devices.scanners.serial_scanner import SerialScanner
from kiosk.devices.scanners.serial_scanners import SerialScanners

CODE = "KIOSKBCCDDGDXPHEKSHDLLPSHPLHJDKKECTGT"
NOBODY = 65534


class ScannerCable:
    """A scanner's cable: its far end, and a name in /dev that comes and goes."""

    def __init__(self, link: Path) -> None:
        self.link = link
        self.far = -1

    def plug(self) -> None:
        self.far, near = os.openpty()
        self.link.unlink(missing_ok=True)
        self.link.symlink_to(os.ttyname(near))
        os.close(near)

    def unplug(self) -> None:
        if self.far >= 0:
            os.close(self.far)
            self.link.unlink()
            self.far = -1

    def send(self, data: bytes) -> None:
        while data:
            data = data[os.write(self.far, data) :]


@pytest.fixture
def cable(tmp_path: Path) -> Iterator[ScannerCable]:
    cable = ScannerCable(tmp_path / "ttyACM0")
    cable.plug()
    yield cable
    cable.unplug()


class ScanRecorder:
    """Records what a station's scanners read."""

    def __init__(self, scanners: SerialScanners) -> None:
        self.scanners = scanners
        self.codes: list[str] = []
        scanners.scanned.connect(self.codes.append)


@pytest.fixture
def listen(qapp: QCoreApplication) -> Iterator[Callable[..., ScanRecorder]]:
    """Open scanners that are polled ten times a second."""
    assert qapp is QCoreApplication.instance()
    opened: list[SerialScanners] = []

    def listen(
        *wanted: PortSettings, ports: Callable[[], list[SerialPort]] | None = None
    ) -> ScanRecorder:
        scanners = SerialScanners(wanted, None, ports or find_ports)
        opened.append(scanners)
        timer = scanners.findChild(QTimer)
        assert isinstance(timer, QTimer)
        timer.setInterval(100)
        scanners.start()
        return ScanRecorder(scanners)

    yield listen
    for scanners in opened:
        scanners.close()


@pytest.fixture
def ears(listen: Callable[..., ScanRecorder], cable: ScannerCable) -> ScanRecorder:
    ears = listen(PortSettings(str(cable.link)))
    assert ears.scanners.open == [str(cable.link)]
    return ears


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\t", b""])
def test_a_code_ends_with_the_line_or_with_silence(
    ears: ScanRecorder, cable: ScannerCable, qtbot: QtBot, end: bytes
) -> None:
    cable.send(CODE.encode() + end)
    qtbot.waitUntil(lambda: ears.codes == [CODE], timeout=10_000)


def test_codes_in_one_piece_are_separated(
    ears: ScanRecorder, cable: ScannerCable, qtbot: QtBot
) -> None:
    cable.send(b"one\rtwo\r\n\r\nthree\n")
    qtbot.waitUntil(lambda: ears.codes == ["one", "two", "three"], timeout=10_000)


def test_noise_is_no_scan_and_does_no_harm(
    ears: ScanRecorder, cable: ScannerCable, qtbot: QtBot
) -> None:
    cable.send(b"\x00\x01\x02\r\xff\xfe\x00\r" + b"x" * 9000 + b"\r\x80\x81\r")
    cable.send(b"M\xfcller\rM\xc3\xbcller\r" + CODE.encode() + b"\r")
    qtbot.waitUntil(lambda: CODE in ears.codes, timeout=10_000)
    assert ears.codes == ["ÿþ\x00", "Müller", "Müller", CODE]


def test_a_scanner_unplugged_is_missed_and_heard_again_when_it_is_back(
    ears: ScanRecorder, cable: ScannerCable, qtbot: QtBot
) -> None:
    name = str(cable.link)
    cable.unplug()
    qtbot.waitUntil(lambda: ears.scanners.lost == [name], timeout=10_000)
    assert ears.scanners.open == []
    cable.plug()
    qtbot.waitUntil(lambda: ears.scanners.open == [name], timeout=10_000)
    assert (ears.scanners.lost, ears.scanners.trouble) == ([], "")
    cable.send(CODE.encode() + b"\r")
    qtbot.waitUntil(lambda: ears.codes == [CODE], timeout=10_000)


def test_half_a_code_is_lost_with_its_cable(
    ears: ScanRecorder, cable: ScannerCable, qtbot: QtBot
) -> None:
    cable.send(b"KIO")
    cable.unplug()
    qtbot.waitUntil(lambda: ears.scanners.lost != [], timeout=10_000)
    cable.plug()
    qtbot.waitUntil(lambda: ears.scanners.open != [], timeout=10_000)
    cable.send(b"second\r")
    qtbot.waitUntil(lambda: "second" in ears.codes, timeout=10_000)


def test_a_scanner_on_usb_is_found_by_itself(
    listen: Callable[..., ScanRecorder], cable: ScannerCable, qtbot: QtBot
) -> None:
    name = str(cable.link)
    there = [
        SerialPort("/dev/modem", 0x1199, "Sierra modem"),
        SerialPort(name, 0x0C2E, ""),
    ]
    ears = listen(PortSettings(AUTO), ports=lambda: there)
    assert ears.scanners.open == [name]
    cable.send(CODE.encode() + b"\n")
    qtbot.waitUntil(lambda: ears.codes == [CODE], timeout=10_000)


def test_one_that_comes_back_under_another_name_is_no_longer_missed(
    listen: Callable[..., ScanRecorder], cable: ScannerCable, qtbot: QtBot
) -> None:
    there = [SerialPort(str(cable.link), 0x05E0, "")]
    ears = listen(PortSettings(AUTO), ports=lambda: list(there))
    cable.unplug()
    qtbot.waitUntil(lambda: ears.scanners.lost != [], timeout=10_000)
    cable.link = cable.link.with_name("ttyACM1")
    cable.plug()
    there[:] = [SerialPort(str(cable.link), 0x05E0, "")]
    qtbot.waitUntil(lambda: ears.scanners.open == [str(cable.link)], timeout=10_000)
    assert ears.scanners.lost == []


@pytest.mark.parametrize(
    ("port", "found"),
    [
        (SerialPort("COM3", 0x0C2E, "Honeywell Voyager"), True),
        (SerialPort("COM3", 0x05F9), True),
        (SerialPort("COM4", 0x0483, "STMicro QR-Code Scanner"), True),
        (SerialPort("COM4", 0x9999, "NETUM Barcode VCP"), True),
        (SerialPort("COM5", 0x0403, "FT232R USB UART"), False),
        (SerialPort("COM6", 0x0A5F, "Zebra ZD421 label printer"), False),
        (SerialPort("ttyS0"), False),
    ],
    ids=str,
)
def test_only_what_is_surely_a_scanner_is_opened_unasked(
    port: SerialPort, *, found: bool
) -> None:
    assert port.is_scanner is found


def test_this_computers_ports_can_be_listed() -> None:
    assert all(isinstance(port.is_scanner, bool) for port in find_ports())


def test_a_port_that_another_window_hears_is_left_to_it(
    listen: Callable[..., ScanRecorder], cable: ScannerCable, qtbot: QtBot
) -> None:
    name = str(cable.link)
    first, second = listen(PortSettings(name)), listen(PortSettings(name))
    assert (second.scanners.open, second.scanners.trouble) == ([], "")
    first.scanners.close()
    qtbot.waitUntil(lambda: second.scanners.open == [name], timeout=10_000)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Drop root's permissions meanwhile: root may open everything."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    yield
    if root:
        os.seteuid(0)


def test_a_port_that_may_not_be_opened_says_what_to_do(
    listen: Callable[..., ScanRecorder], cable: ScannerCable, qtbot: QtBot
) -> None:
    port = cable.link.resolve()
    port.chmod(0)
    with as_nobody():
        ears = listen(PortSettings(str(port)))
        qtbot.waitUntil(lambda: ears.scanners.trouble != "", timeout=10_000)
    assert f"The scanner at {port} may not be read" in ears.scanners.trouble
    assert "sudo usermod -aG " in ears.scanners.trouble


def test_a_path_that_is_no_serial_port_is_explained(
    listen: Callable[..., ScanRecorder], qtbot: QtBot
) -> None:
    ears = listen(PortSettings("/dev/null"))
    qtbot.waitUntil(lambda: ears.scanners.trouble != "", timeout=10_000)
    assert ears.scanners.trouble.startswith("/dev/null cannot be opened as a serial")


def test_a_named_port_that_is_not_there_is_waited_for(
    listen: Callable[..., ScanRecorder], cable: ScannerCable, qtbot: QtBot
) -> None:
    cable.unplug()
    ears = listen(PortSettings(str(cable.link)))
    assert (ears.scanners.open, ears.scanners.trouble) == ([], "")
    cable.plug()
    qtbot.waitUntil(lambda: len(ears.scanners.open) == 1, timeout=10_000)


class DelayedScanner:
    """One scanner whose clock and silence timer a test drives."""

    def __init__(self, cable: ScannerCable, qtbot: QtBot) -> None:
        self.now = 0
        self.codes: list[str] = []
        timer = QTimer()
        self.scanner = SerialScanner(
            PortSettings(str(cable.link)), timer, lambda: self.now
        )
        self._parent = timer
        self.scanner.scanned.connect(self.codes.append)
        silence = self.scanner.findChild(QTimer)
        assert isinstance(silence, QTimer)
        self.silence = silence
        self.silence.setInterval(1_000_000)
        self.scanner.open()
        cable.send(b"KIOSK")
        qtbot.waitUntil(self.silence.isActive, timeout=10_000)


@pytest.fixture
def late(cable: ScannerCable, qtbot: QtBot) -> Iterator[DelayedScanner]:
    late = DelayedScanner(cable, qtbot)
    yield late
    late.scanner.close()


def test_a_busy_screen_first_hears_what_has_come_meanwhile(
    late: DelayedScanner, cable: ScannerCable, qtbot: QtBot
) -> None:
    late.now = 900
    late.silence.timeout.emit()
    assert late.codes == []
    cable.send(b"BCD\r")
    qtbot.waitUntil(lambda: late.codes == ["KIOSKBCD"], timeout=10_000)


def test_half_a_code_is_dropped_after_two_seconds(late: DelayedScanner) -> None:
    late.now = 2_100
    late.silence.timeout.emit()
    late.silence.timeout.emit()
    assert late.codes == []
