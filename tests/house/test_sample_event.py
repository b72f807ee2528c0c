"""The sample event is the one announced; its roster has people of every kind."""

import csv
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

SAMPLE = Path(__file__).parents[2] / "resources" / "event"

KEYS = {
    "event": "id title starts_at ends_at timezone venue organiser capacity"
    " series description address fee url languages",
    "admission": "opens_at closes_at reentry automatic_exit_at find_own",
    "checkpoint": "name kind capacity categories opens_at closes_at",
    "speaker": "id name affiliation bio portrait picture links",
    "agenda": "starts_at ends_at title kind room description talk",
    "material": "title url",
    "privacy": "controller contact keep automatic",
}
COLUMNS = (
    "reference,given_name,family_name,email,affiliation,category,state,code,language,"
    "valid_from,valid_until,checkpoints,party,attention,note"
)
NAMES = (
    "Müller|Łukasz|Żółciński|Øyvind|Strauß|Çelik|José|Đorđević|Þór|Ħ|Nguyễn|O'Brien"
    "|St. Michel|van der Berg|de Vries|van 't Hoff|in 't Veld|Ten Have|'s-Gravesande"
    "|Hoekema-de Boer"
)
SPEAKERS = {
    "kayser": ("Daan Kayser", "PAX"),
    "boutin": ("Dr. Bérénice Boutin", "Asser Institute"),
    "kanetake": ("Dr. Machiko Kanetake", "Utrecht University"),
}
PROGRAMME = [
    ("17:00", "17:05", "Opening", "opening"),
    ("17:05", "17:45", "Presentations by the speakers", "talks"),
    ("17:45", "18:20", "Discussion and Q&A", "discussion"),
    ("18:20", "19:00", "Reception", "reception"),
]
TALKS = {
    "kayser": "Overview of the international processes and initiatives on the"
    " regulation and governance of AWS, and thoughts on a possible normative framework",
    "boutin": "The duty of states to respect and ensure respect with international law"
    " in the design, development, and adoption of military AI",
    "kanetake": "Due diligence and corporate liability of the defence industry",
}


@pytest.fixture(scope="module")
def sample() -> dict[str, Any]:
    return tomllib.loads((SAMPLE / "dilema-2023.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def roster() -> list[dict[str, str]]:
    with (SAMPLE / "roster.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def full_name(row: dict[str, str]) -> str:
    return f"{row['given_name']} {row['family_name']}".strip()


def texts(value: object) -> Iterator[dict[str, str]]:
    """Walk to every text that is given per language."""
    if isinstance(value, dict):
        if "en" in value or "nl" in value:
            yield value
        else:
            for inner in value.values():
                yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def test_only_known_keys(sample: dict[str, Any]) -> None:
    assert set(sample) == set(KEYS)
    for name, known in KEYS.items():
        tables = sample[name] if isinstance(sample[name], list) else [sample[name]]
        for table in tables:
            assert set(table) <= set(known.split()), name


def test_the_event_is_the_one_announced(sample: dict[str, Any]) -> None:
    event = sample["event"]
    assert event["id"] == "dilema-2023"
    assert event["title"]["en"] == (
        "International governance of military AI: The way forward"
    )
    assert event["series"]["en"] == "DILEMA roundtable"
    assert event["venue"]["en"] == "Asser Institute, The Hague"
    assert event["organiser"]["en"] == "DILEMA project"
    assert event["fee"]["en"] == "Free"
    assert event["timezone"] == "Europe/Amsterdam"
    assert event["starts_at"] == datetime(2023, 11, 28, 17, 0)  # noqa: DTZ001 - the file's local time
    assert event["ends_at"] == datetime(2023, 11, 28, 19, 0)  # noqa: DTZ001 - the file's local time


def test_every_text_is_in_both_languages(sample: dict[str, Any]) -> None:
    for text in texts(sample):
        assert set(text) == {"en", "nl"}
        for words in text.values():
            assert words == " ".join(words.split())
            assert words


def test_description_and_biographies_are_short_reads(sample: dict[str, Any]) -> None:
    long_texts = [sample["event"]["description"]]
    long_texts += [speaker["bio"] for speaker in sample["speaker"]]
    for text in long_texts:
        for language in ("en", "nl"):
            assert 60 <= len(text[language].split()) <= 110, text[language]


def test_speakers_and_their_affiliations(sample: dict[str, Any]) -> None:
    speakers = {
        speaker["id"]: (speaker["name"], speaker["affiliation"])
        for speaker in sample["speaker"]
    }
    assert speakers == SPEAKERS
    assert list(speakers) == list(SPEAKERS), "in the programme's order"


def test_the_programme_is_exact(sample: dict[str, Any]) -> None:
    programme = [
        (
            f"{item['starts_at']:%H:%M}",
            f"{item['ends_at']:%H:%M}",
            item["title"]["en"],
            item["kind"],
        )
        for item in sample["agenda"]
    ]
    assert programme == PROGRAMME


def test_the_programme_has_no_gaps(sample: dict[str, Any]) -> None:
    agenda = sample["agenda"]
    assert agenda[0]["starts_at"] == sample["event"]["starts_at"]
    assert agenda[-1]["ends_at"] == sample["event"]["ends_at"]
    for before, after in pairwise(agenda):
        assert before["ends_at"] == after["starts_at"]


def test_talks_in_the_programmes_order(sample: dict[str, Any]) -> None:
    talks = [
        (talk["speakers"], talk["title"]["en"])
        for item in sample["agenda"]
        for talk in item.get("talk", [])
    ]
    assert talks == [([speaker], title) for speaker, title in TALKS.items()]


def test_rooms_are_checkpoints(sample: dict[str, Any]) -> None:
    names = {checkpoint["name"] for checkpoint in sample["checkpoint"]}
    assert {item["room"] for item in sample["agenda"] if "room" in item} <= names


def test_the_roster_is_120_people_each_told_apart(roster: list[dict[str, str]]) -> None:
    assert ",".join(roster[0]) == COLUMNS
    assert len(roster) == 120
    references = [row["reference"] for row in roster]
    assert references == [f"DIL-{number:03d}" for number in range(1, 121)]
    assert len({row["email"] for row in roster}) == 120
    for row in roster:
        assert None not in row, "more cells than columns"
        assert None not in row.values(), "fewer cells than columns"


def test_the_people_are_made_up(roster: list[dict[str, str]]) -> None:
    domains = {row["email"].partition("@")[2] for row in roster}
    assert domains == {"example.org", "example.com", "example.nl"}


def test_cells_are_clean(roster: list[dict[str, str]]) -> None:
    for row in roster:
        for cell in row.values():
            assert cell == cell.strip()
            assert unicodedata.is_normalized("NFC", cell)
            assert cell.isprintable()


def test_states_categories_and_languages(roster: list[dict[str, str]]) -> None:
    states = Counter(row["state"] for row in roster)
    assert set(states) == {
        "confirmed",
        "pending",
        "waitlisted",
        "unpaid",
        "cancelled",
        "blocked",
    }
    assert states["confirmed"] == 105
    assert {row["category"] for row in roster} == {
        "guest",
        "speaker",
        "student",
        "staff",
        "press",
    }
    assert {row["language"] for row in roster} == {"en", "nl", ""}


def test_the_speakers_are_on_the_roster(roster: list[dict[str, str]]) -> None:
    invited = [
        (full_name(row), row["affiliation"])
        for row in roster
        if row["category"] == "speaker"
    ]
    assert invited == [
        (name.removeprefix("Dr. "), affiliation)
        for name, affiliation in SPEAKERS.values()
    ]


@pytest.mark.parametrize(
    "script", ["LATIN", "GREEK", "CYRILLIC", "ARABIC", "CJK", "HIRAGANA", "HANGUL"]
)
def test_a_name_in_every_script(roster: list[dict[str, str]], script: str) -> None:
    letters = set("".join(full_name(row) for row in roster))
    assert any(unicodedata.name(letter).startswith(script) for letter in letters)


@pytest.mark.parametrize("part", NAMES.split("|"))
def test_a_name_of_every_make(roster: list[dict[str, str]], part: str) -> None:
    assert any(part in full_name(row) for row in roster)


def test_long_single_and_shared_names(roster: list[dict[str, str]]) -> None:
    names = Counter(full_name(row) for row in roster)
    assert [name for name, times in names.items() if times > 1] == ["Jan de Vries"]
    assert any(60 <= sum(map(str.isalpha, name)) <= 80 for name in names)
    assert any(len(word) == 40 for name in names for word in name.split())
    assert any(not row["family_name"] for row in roster)
    assert any(len(row["affiliation"]) > 100 for row in roster)


def test_parties(roster: list[dict[str, str]]) -> None:
    parties = Counter(row["party"] for row in roster if row["party"])
    assert sorted(parties.values()) == [3, 4]


def test_codes_of_other_systems(roster: list[dict[str, str]]) -> None:
    codes = [row["code"] for row in roster if row["code"]]
    assert len(set(codes)) == len(codes) == 5
    assert sum(code.isdigit() for code in codes) == 2
    assert sum(code.isalnum() and len(code) == 32 for code in codes) == 2
    assert sum('"checkin_secret": "' in code for code in codes) == 1


def test_limits_and_remarks(
    sample: dict[str, Any], roster: list[dict[str, str]]
) -> None:
    starts_at: datetime = sample["event"]["starts_at"]
    begins = [row["valid_from"] for row in roster if row["valid_from"]]
    assert begins
    assert all(datetime.fromisoformat(moment) > starts_at for moment in begins)
    names = {checkpoint["name"] for checkpoint in sample["checkpoint"]}
    limited = {row["checkpoints"] for row in roster if row["checkpoints"]}
    assert limited
    assert limited < names
    remarks = [row["attention"] for row in roster]
    assert "Wheelchair: use the side entrance" in remarks
    assert sum(bool(row["note"]) for row in roster) >= 10
