"""Keys as a scanner types them: those of an attack, and bursts of any."""

from dataclasses import dataclass

from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt

PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
STEWARD_PIN, SUPERVISOR_PIN = "5093", "730518"


@dataclass(frozen=True)
class TypedKey:
    """A key as a scanner presses it; None presses or releases it alone."""

    key: int
    text: str = ""
    modifiers: Qt.KeyboardModifier = PLAIN
    types: tuple[QEvent.Type, ...] = (PRESS, RELEASE)

    def __repr__(self) -> str:
        names = "/".join(event_type.name for event_type in self.types)
        return f"{Qt.Key(self.key).name}({self.modifiers.name}, {names})"


def letter(character: str) -> TypedKey:
    return TypedKey(ord(character.upper()), character)


def special(key: Qt.Key, text: str = "") -> TypedKey:
    return TypedKey(key, text)


ENTER = special(Qt.Key.Key_Return, "\r")
F6, F8 = special(Qt.Key.Key_F6), special(Qt.Key.Key_F8)
CONTROL_DOWN = TypedKey(Qt.Key.Key_Control, types=(PRESS,))
CONTROL_UP = TypedKey(Qt.Key.Key_Control, types=(RELEASE,))
CONTROL_O = [
    CONTROL_DOWN,
    TypedKey(Qt.Key.Key_O, "\x0f", CONTROL),
    TypedKey(Qt.Key.Key_Control, "", CONTROL, (RELEASE,)),
]
STRANGER = [F8, *map(letter, "Eve"), ENTER]
OVERRIDE = [F6, *map(letter, "vip"), ENTER]
BY_NAME = [*map(letter, "bea"), *[ENTER] * 60]
TABLE = {
    "GS Eve CR": STRANGER,
    "ESC vip CR": OVERRIDE,
    "bea and 60 CR": BY_NAME,
    "ENQ o ACK": CONTROL_O,
    "ENQ o ACK CR": [*CONTROL_O, ENTER],
    "SI": [TypedKey(Qt.Key.Key_O, "\x0f", CONTROL), ENTER],
    "STX": [special(Qt.Key.Key_F2), ENTER],
    "a PIN": [*map(letter, SUPERVISOR_PIN), ENTER],
    "a short PIN": [*map(letter, STEWARD_PIN), ENTER],
}


COMMANDS = [
    special(key)
    for key in Qt.Key
    if Qt.Key.Key_Escape <= key <= Qt.Key.Key_F15 or key is Qt.Key.Key_Menu
]
TEXTS = [letter(chr(code)) for code in range(0x20, 0x7F)]
CHORDS = [
    TypedKey(key, chr(key & 0x1F), modifiers)
    for key in range(0x41, 0x5B)
    for modifiers in (CONTROL, CONTROL | Qt.KeyboardModifier.AltModifier)
]
HALVES = [
    TypedKey(key, types=(event_type,))
    for key in (
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Shift,
        Qt.Key.Key_AltGr,
    )
    for event_type in (PRESS, RELEASE)
]
BURSTS = st.lists(
    st.one_of(
        st.sampled_from(COMMANDS),
        st.sampled_from(TEXTS),
        st.sampled_from(CHORDS),
        st.sampled_from(HALVES),
        st.just(ENTER),
    ),
    max_size=12,
).map(lambda keys: [*keys, letter("a"), ENTER])
