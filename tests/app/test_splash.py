"""A process that opens one window shows the ground and the wordmark at once."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from typer.core import TyperGroup, TyperOption

from kiosk.app.command_line.main import build_command
from kiosk.app.splash import COLOURS, Splash, splash_shown
from kiosk.app.splash_plan import FLAGS, VALUES, SplashPlan, plan_splash
from kiosk.app.windows.windows import OpenOptions

THEME = Path(__file__).parents[2] / "kiosk" / "faces" / "theme" / "Theme.qml"
HOME = Path("/srv/kiosk")


@pytest.fixture(autouse=True)
def display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.delenv("KIOSK_HOME", raising=False)


@pytest.mark.parametrize(
    ("words", "plan"),
    [
        ("", SplashPlan(None)),
        ("--home /srv/kiosk", SplashPlan(HOME)),
        ("--home=/srv/kiosk open", SplashPlan(HOME)),
        ("open desk", SplashPlan(None)),
        ("open --camera none attendee", SplashPlan(None)),
        ("open attendee --full-screen", SplashPlan(None, full_screen=True)),
        ("open --locked attendee --out", SplashPlan(None, full_screen=True)),
        ("open organiser --wall --event e-1", SplashPlan(None)),
    ],
)
def test_one_window_is_covered_as_it_will_be_shown(
    words: str, plan: SplashPlan
) -> None:
    assert plan_splash(words.split()) == plan


@pytest.mark.parametrize(
    "words",
    [
        *("--help", "--version", "scan CODE", "demo", "gallery -o pictures"),
        *("open desk --help", "open attendee desk", "open desk --watch", "open table"),
        *("open desk --fullscreen", "--full-screen", "doctor"),
    ],
)
def test_a_command_that_opens_no_single_window_is_covered_by_none(words: str) -> None:
    assert plan_splash(words.split()) is None


def test_nothing_is_shown_without_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert plan_splash([]) is None
    assert plan_splash(["open", "desk"]) is None


def test_a_face_that_is_opened_with_others_is_covered_on_its_own_screen() -> None:
    opening = OpenOptions(event="e-1", number=1, locked=True, shift=timedelta(hours=1))
    words = ["--home", "/srv/kiosk", "open", "attendee", "--opening", opening.to_json()]
    assert plan_splash(words) == SplashPlan(HOME, full_screen=True, number=1)
    assert plan_splash(["open", "desk", "--opening", "{"]) == SplashPlan(None)


def test_every_option_of_an_opened_window_is_known() -> None:
    whole = build_command()
    assert isinstance(whole, TyperGroup)
    options = {
        name: option.is_flag
        for option in whole.commands["open"].params
        if isinstance(option, TyperOption)
        for name in option.opts
    }
    assert {name for name, is_flag in options.items() if is_flag} == FLAGS | {"--watch"}
    assert {name for name, is_flag in options.items() if not is_flag} == VALUES - {
        "--home"
    }


def picture(home: Path) -> QImage:
    """Return what is on the screen while a window is being loaded."""
    with splash_shown(SplashPlan(home)):
        (splash,) = (
            window
            for window in QGuiApplication.topLevelWindows()
            if isinstance(window, Splash)
        )
        assert splash.isExposed()
        return splash.screen().grabWindow(splash.winId()).toImage()


@pytest.mark.parametrize(
    ("settings", "look"),
    [
        (None, "light"),
        ('look = "dark"', "dark"),
        ('look = "contrast"', "contrast"),
        ('look = "pink"', "light"),
        ("look = 7", "light"),
        ("look =", "light"),
    ],
)
def test_the_ground_and_the_wordmark_are_of_the_look_in_the_settings(
    tmp_path: Path, qapp: QGuiApplication, settings: str | None, look: str
) -> None:
    assert qapp.platformName() == "offscreen"
    if settings is not None:
        (tmp_path / "settings.toml").write_text(settings, encoding="utf-8")
    ground, ink = map(QColor, COLOURS[look])
    image = picture(tmp_path)
    assert image.pixelColor(0, 0) == ground
    middle = image.height() // 2
    assert ink in [image.pixelColor(x, middle) for x in range(image.width())]


def test_its_colours_are_the_theme_s() -> None:
    theme = THEME.read_text(encoding="utf-8")
    for look, (ground, ink) in COLOURS.items():
        _, _, tokens = theme.partition(f'"{look}": {{')
        assert f'"ground": "{ground}"' in tokens.partition("}")[0]
        assert f'"ink": "{ink}"' in tokens.partition("}")[0]
