"""Names of scripts from right to left turn no sentence around them."""

from kiosk.domain.bidi import fill, isolate
from kiosk.domain.fault import KnownFault

ARABIC, HEBREW = "يوسف بن عمر", "נועה בן דוד"
NAMES = (ARABIC, HEBREW)


def test_only_what_reads_from_right_to_left_is_marked() -> None:
    for plain in ("Bérénice", "Дмитрий", "佐々木 健太", "", "D\u2019Harcourt"):
        assert isolate(plain) == plain
    for name in (*NAMES, f"{ARABIC} (PhD)", "Noor نور"):
        assert isolate(name) == f"\u2068{name}\u2069"


def test_a_sentence_isolates_each_of_its_texts_and_no_number() -> None:
    sentence = fill(
        "{name}: {count:d} of {other}", {"name": ARABIC, "count": 2, "other": "x"}
    )
    assert sentence == f"\u2068{ARABIC}\u2069: 2 of x"


def test_a_fault_names_somebody_in_their_own_direction() -> None:
    fault = KnownFault("{name} has no scan that could be undone.", name=HEBREW)
    assert str(fault) == f"\u2068{HEBREW}\u2069 has no scan that could be undone."
