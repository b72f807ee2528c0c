"""A TOML file knows its lines, whatever stands between them."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.fault import KnownFault
from kiosk.files.toml import KeyPath, TomlFile

FILE = r"""# a comment with [brackets] and "quotes
top = 1

a.b.c = "dotted" # [x]
a.b.d = 2
[table]
"quoted key" = 'it'
text = '''
[table.not]
x = 1'''
quotes = <<<two ""\<<< [quotes]
"<<<
list = [ # [[
    1,
    { in = "line" },
]

[table.below]
x = 1
[[many]]
x = 1
[[many]]
y = 2
[many.one]
z = 3
[[many.more]]
z = 3
[[many.more]]
z = 4
[a.e]
f = 1
[ many . one . "l a s t" ]
g = 1
""".replace("<<<", '"""')


@pytest.mark.parametrize(
    ("key_path", "line"),
    [
        (("top",), 2),
        (("a",), 4),
        (("a", "b", "d"), 5),
        (("table",), 6),
        (("table", "quoted key"), 7),
        (("table", "text"), 8),
        (("table", "quotes"), 11),
        (("table", "list"), 13),
        (("table", "list", 1, "in"), 13),
        (("table", "not there"), 6),
        (("table", "below", "x"), 19),
        (("many",), 20),
        (("many", 0, "x"), 21),
        (("many", 1, "y"), 23),
        (("many", 1, "one", "z"), 25),
        (("many", 1, "more", 0, "z"), 27),
        (("many", 1, "more", 1, "z"), 29),
        (("many", 1, "more", 1, "not there"), 28),
        (("a", "e", "f"), 31),
        (("many", 1, "one", "l a s t", "g"), 33),
        (("nowhere",), None),
        ((), None),
    ],
)
def test_each_key_has_its_line(
    tmp_path: Path, key_path: KeyPath, line: int | None
) -> None:
    path = tmp_path / "x.toml"
    path.write_text(FILE, encoding="utf-8")
    assert TomlFile(path).line_of(key_path) == line


def written(value: object, random: Any) -> str:  # noqa: ANN401  hypothesis gives it
    if isinstance(value, list):
        between = random.choice([", ", ",\n# ]\n", ",\n\n"])
        return f"[{between.join(written(one, random) for one in value)}]"
    if isinstance(value, str):
        bare = value.replace("\\", "\\\\").replace('"', '\\"')
        ways = [f'"{bare}"', f'"""\n{bare}\n"""']
        if "'" not in value:
            ways += [f"'{value}'", f"'''{value}\n'''"]
        return str(random.choice(ways))
    return str(value)


VALUES = st.recursive(
    st.integers(0, 9) | st.text("[]{}#=\"' \\x", max_size=6),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)
TABLES = st.lists(
    st.tuples(
        st.sampled_from(["[[a]]", "[[a.b]]", "[[c]]"]), st.lists(VALUES, max_size=4)
    ),
    max_size=5,
)


def places(values: object, above: KeyPath = ()) -> Iterator[KeyPath]:
    if isinstance(values, dict):
        for key, value in values.items():
            yield from places(value, (*above, key))
    elif isinstance(values, list) and values and isinstance(values[0], dict):
        for number, value in enumerate(values):
            yield from places(value, (*above, number))
    elif above:
        yield above


@settings(deadline=None, max_examples=60)
@given(tables=TABLES, random=st.randoms(use_true_random=False))
def test_on_the_line_of_a_key_its_statement_begins(
    tmp_path_factory: pytest.TempPathFactory,
    tables: list[tuple[str, list[object]]],
    random: Any,  # noqa: ANN401  hypothesis gives it
) -> None:
    text = "[[a]]\n"
    for head, values in tables:
        text += f"# [no]\n\n{head}\n"
        for number, value in enumerate(values):
            text += f"key{number} = {written(value, random)}\n"
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_text(text, encoding="utf-8")
    file = TomlFile(path)
    for key_path in places(file.values):
        line = file.line_of(key_path)
        assert line is not None
        assert text.split("\n")[line - 1].startswith(f"{key_path[-1]} = ")
        begun = "\n".join(text.split("\n")[: line - 1])
        assert held(tomllib.loads(begun), key_path[:-1])
        assert not held(tomllib.loads(begun), key_path)


def held(value: Any, key_path: KeyPath) -> bool:  # noqa: ANN401  TOML is anything
    try:
        for step in key_path:
            value = value[step]
    except (KeyError, IndexError):
        return False
    return True


def test_a_file_may_be_missing_where_it_is_not_needed(tmp_path: Path) -> None:
    assert TomlFile(tmp_path / "none.toml", needed=False).values == {}
    (tmp_path / "file").write_text("x = 1")
    assert TomlFile(tmp_path / "file" / "none.toml", needed=False).values == {}
    with pytest.raises(KnownFault, match="There is no file"):
        TomlFile(tmp_path / "none.toml")


def test_a_fault_reads_as_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text("[a]\n[[a.b]]\nc = 1\n")
    file = TomlFile(path, name="x.toml")
    fault = file.fault(("a", "b", 0, "c"), "this does not fit")
    assert str(fault) == "x.toml, line 3, a › b 1 › c: this does not fit."
    fault = file.fault(("d",), "did you mean “a”?")
    assert str(fault) == "x.toml, d: did you mean “a”?"
