"""``kiosk rules check``: each rule, whether it holds, and when it does next."""

from pathlib import Path

from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT, LATER, event_file

RULES = """
[[rule]]
name = "Once"
entries = { at_most = 1, per = "day" }

[[rule]]
name = "Late"
for = { categories = ["speaker"] }
any = [ { between = ["19:00", "20:00"] }, { minutes_since = { last_entry = 5 } } ]
"""


def with_rules(folder: Path, rules: str = RULES) -> Path:
    """Return the small event's file with rules."""
    path = event_file(folder)
    path.write_text(path.read_text(encoding="utf-8") + rules, encoding="utf-8")
    return path


def test_each_rule_is_told_with_its_values(small: CliRunner, tmp_path: Path) -> None:
    assert "has no rules" in small.succeed("rules", "check").out
    small.succeed("event", "import", with_rules(tmp_path))
    answer = small.succeed(
        "rules", "check", "evening", "--category", "guest", "--at", AT, "--json"
    ).answer
    assert (answer["admits"], answer["next_at"]) == (True, None)
    assert [rule["binds"] for rule in answer["rules"]] == [True, False]
    (count,) = answer["rules"][0]["conditions"]
    assert count == {"key": "at_most", "met": True, "value": 0}
    assert len(answer["rules"][1]["any"]) == 2


def test_a_person_is_judged_by_their_entries(small: CliRunner, tmp_path: Path) -> None:
    small.succeed("event", "import", with_rules(tmp_path))
    small.scan("CODE-G1", at=AT)
    command = ("rules", "check", "--reference", "G1", "--at", LATER)
    answer = small.succeed(*command, "--json").answer
    assert (answer["admits"], answer["reference"]) == (False, "G1")
    assert answer["rules"][0]["conditions"][0]["value"] == 1
    shown = small.succeed(*command).out
    assert "Once" in shown
    assert "until the end of the event" in shown


def test_who_is_kept_out_learns_the_next_moment(
    small: CliRunner, tmp_path: Path
) -> None:
    late = '\n[[rule]]\nname = "Late"\nbetween = ["19:00", "20:00"]\n'
    small.succeed("event", "import", with_rules(tmp_path, late))
    shown = small.succeed("rules", "check", "--at", AT).out
    assert "next they let them in at 2030-05-01 19:00" in shown
    refused = small.scan("CODE-G2", at=AT)
    assert (refused["verdict"], refused["refusal"]) == ("refused", "not_by_rule")
    assert refused["visitor"] == "You can come in at 19:00."


def test_a_category_that_nobody_has_is_no_rule(
    small: CliRunner, tmp_path: Path
) -> None:
    wrong = RULES.replace('"speaker"', '"speeker"')
    fault = small("event", "import", with_rules(tmp_path, wrong)).fault
    assert "speaker" in fault
    assert (
        "--reference"
        in small("rules", "check", "--category", "guest", "--reference", "G1").err
    )
