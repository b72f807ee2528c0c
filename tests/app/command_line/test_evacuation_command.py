"""``kiosk evacuation``: begun, called through and ended by a script, too."""

from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT


def test_a_script_begins_ticks_off_and_ends(small: CliRunner) -> None:
    assert small.succeed("evacuation").out == "There is no evacuation.\n"
    assert small.succeed("evacuation", "--json").answer == {"evacuation": None}
    small.scan("CODE-G1", at=AT)
    begun = small.succeed("evacuation", "begin", "--json").answer
    assert (begun["inside"], begun["accounted"]) == (1, 0)
    assert begun["text"]["en"].startswith("Please leave the building now")
    (missing,) = begun["people"]
    assert (missing["reference"], missing["state"]) == ("G1", "missing")
    found = small.succeed("evacuation", "found", "g1", "--json").answer
    assert (found["accounted"], found["people"][0]["state"]) == (1, "found")
    assert "1 of 1 accounted for" in small.succeed("evacuation").out
    missed = small.succeed("evacuation", "found", "G1", "--missed", "--json").answer
    assert missed["accounted"] == 0
    assert "Nobody has the reference" in small("evacuation", "found", "X9").fault
    assert "needs a reason" in small("evacuation", "end", "--reason", " ").fault
    ended = small.succeed("evacuation", "end", "--reason", "drill", "--json")
    assert ended.answer == {"evacuation": None}
    listed = small.succeed("ledger", "--staff").out
    for mark in ("evacuation begun", "found outside", "evacuation ended (drill)"):
        assert mark in listed


def test_its_lines_tell_what_guests_read_and_that_it_is_over(small: CliRunner) -> None:
    begun = small.succeed("evacuation", "begin").out
    assert "Please leave the building now" in begun
    assert "Verlaat nu het gebouw" in begun
    assert "0 of 0 accounted for" in begun
    ended = small.succeed("evacuation", "end", "--reason", "false alarm").out
    assert ended == "The evacuation is ended.\n"
