"""Names are the field's own words, one word means one thing, and each is used once."""

import ast
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOUSE_WORDS = {"KnownFault"}
"""Exceptions that need not end in Error: a fault that a person can mend is no bug."""
BANNED = {
    "awake": "screen_saver",
    "beginnings": "setup_backend",
    "bearing": "words_without_particles",
    "belonging": "ownership",
    "bench": "settings_backend",
    "came": "the result's name",
    "comfort": "accessibility",
    "contended": "ConcurrentUpdateError",
    "crowd": "occupancy",
    "departing": "move_out",
    "doing": "background_task",
    "dossier": "person_details",
    "ears": "scanner_status",
    "emptying": "wipe",
    "fate": "job_status",
    "feel": "sample",
    "felt": "modules",
    "filing": "export_task",
    "founder": "setup_backend",
    "fresh": "refresh",
    "gate": "write_lock or login",
    "glance": "score",
    "guard": "login_config",
    "hearer": "scanner_control",
    "hearing": "scanner_control",
    "heed": "record",
    "hunt": "detector",
    "lacking": "missing_glyphs",
    "lane": "printer_worker",
    "laying": "grid_fitter",
    "look": "theme, reader or detect",
    "looks": "readers",
    "moments": "snapshots or times",
    "one": "the name of its type: registration, event, row …",
    "ones": "the plural of its type",
    "pace": "throttle",
    "parcel": "batch",
    "pardon": "decay",
    "patience": "timeouts",
    "patiently": "long_transaction",
    "pulse": "change_poller",
    "purse": "time_budget",
    "said": "the name of its type: message, text, response …",
    "seeing": "camera_control",
    "seer": "camera_control",
    "sight": "detection",
    "sightings": "debounce",
    "snag": "issue",
    "snags": "issues",
    "soundness": "integrity",
    "spend": "run",
    "telling": "formatting",
    "testimony": "status",
    "those": "the plural of its type",
    "tidings": "announcements",
    "told": "the name of its type: text, lines, report …",
    "trials": "device_tests",
    "tried_again": "retry_on_conflict",
    "turned_round": "given_name_first",
    "unfold": "decode",
    "unfolding": "symbol_decoder",
    "untitled": "without_titles",
    "visit": "scan_session or scan_result",
    "way": "the name of its type: direction, method, path …",
    "wellbeing": "device_health",
    "witness": "verify",
}
"""Words that nobody would search for, each with the terms to use."""
NAMED_ELSEWHERE = {
    "look": "the setting in settings.toml",
    "one": "SQLAlchemy's result of exactly one row",
    "ones": "NumPy's array",
}
"""Banned words that are attributes or fields all the same, and whose names they are."""
COMMANDS = Path("kiosk/app/command_line")
"""Typer shows the docstrings of these functions as their help, to people."""
RIDDLES = ("Give ", "Know ", "Say ", "Take ", "Tell ")
"""How a docstring does not begin: it returns, raises, reads, writes, applies …"""


@cache
def modules() -> dict[Path, ast.Module]:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "kiosk", "tests"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    files = [ROOT / line for line in listed.splitlines() if line.endswith(".py")]
    return {
        file.relative_to(ROOT): ast.parse(file.read_text("utf-8"))
        for file in files
        if file.exists()
    }


def product() -> Iterator[tuple[Path, ast.Module]]:
    for file, tree in modules().items():
        if file.parts[0] == "kiosk" and "versions" not in file.parts:
            yield file, tree


def test_no_class_name_stands_in_two_places() -> None:
    places = defaultdict(set)
    for file, tree in product():
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                places[node.name].add(str(file))
            elif (
                isinstance(node, ast.AnnAssign)
                and isinstance(node.target, ast.Name)
                and ast.unparse(node.annotation) == "TypeAlias"
            ):
                places[node.target.id].add(str(file))
    assert not {name: sorted(at) for name, at in places.items() if len(at) > 1}


def test_no_module_name_stands_in_three_places() -> None:
    places = defaultdict(list)
    for file, _ in product():
        if file.stem != "__init__":
            places[file.stem].append(str(file))
    assert not {name: at for name, at in places.items() if len(at) > 2}


def test_every_exception_ends_in_error() -> None:
    bases = {
        node.name: [ast.unparse(base) for base in node.bases]
        for _, tree in product()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }

    def is_exception(name: str) -> bool:
        return (
            name in {"Exception", "BaseException"}
            or name.endswith("Error")
            or any(is_exception(base) for base in bases.get(name, ()))
        )

    assert not [
        name
        for name in bases
        if is_exception(name) and not name.endswith("Error") and name not in HOUSE_WORDS
    ]


def identifiers(tree: ast.Module) -> Iterator[tuple[str, int]]:
    fields = {
        id(field.target)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for field in node.body
        if isinstance(field, ast.AnnAssign)
    }
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) if id(node) in fields and name in NAMED_ELSEWHERE:
                pass
            case ast.Attribute(attr=name) if name in NAMED_ELSEWHERE:
                pass
            case ast.Name(id=name) | ast.Attribute(attr=name):
                yield name, node.lineno
            case ast.arg(arg=name):
                yield name, node.lineno
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name, node.lineno
            case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)):
                yield name, node.lineno
            case _:
                pass


def test_no_identifier_is_a_word_that_nobody_would_search_for() -> None:
    found = [
        f"{file}:{line}: {name} (rather: {BANNED[word]})"
        for file, tree in product()
        for name, line in identifiers(tree)
        if (word := name.strip("_").lower()) in BANNED
    ]
    assert not found, "\n".join(found)


def test_docstrings_are_plain_technical_english() -> None:
    found = [
        f"{file}:{node.lineno}: {text.splitlines()[0]}"
        for file, tree in product()
        if not file.is_relative_to(COMMANDS)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and (text := ast.get_docstring(node) or "").startswith(RIDDLES)
        for node in [node if not isinstance(node, ast.Module) else ast.Pass(lineno=1)]
    ]
    assert not found, "\n".join(found)
