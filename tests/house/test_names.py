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
    "dossier": "person_details",
    "ears": "scanner_status",
    "fate": "job_status",
    "hunt": "detector",
    "lane": "printer_worker",
    "look": "reader, theme or detect",
    "looks": "readers",
    "one": "the name of its type: registration, event, row …",
    "ones": "the plural of its type",
    "parcel": "batch",
    "patience": "timeouts",
    "pulse": "change_poller",
    "purse": "time_budget",
    "said": "the name of its type: message, text, answer …",
    "snag": "issue",
    "testimony": "status",
    "those": "the plural of its type",
    "tidings": "announcements",
    "told": "the name of its type: text, lines, report …",
}
"""Words that nobody would search for, each with the terms to use."""
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
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name):
                yield name, node.lineno
            case ast.arg(arg=name):
                yield name, node.lineno
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name, node.lineno
            case ast.Attribute(attr=name):
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
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and (text := ast.get_docstring(node) or "").startswith(RIDDLES)
        for node in [node if not isinstance(node, ast.Module) else ast.Pass(lineno=1)]
    ]
    assert not found, "\n".join(found)
