"""`resources/start` on a pretended system, whose programs only note their calls."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
SCRIPT = (REPOSITORY / "resources/start").read_text(encoding="utf-8")
SCRIPTS = ("resources/start", "resources/deploy/hub", "resources/deploy/hub-backup")
LIBRARIES = re.findall(r"^(lib\S+\.so\.\d+) ", SCRIPT, re.MULTILINE)
PROGRAMS = (
    "cupsd",
    "dbus-daemon",
    "ippeveprinter",
    "lpadmin",
    "pg_ctlcluster",
    "setxkbmap",
    "xauth",
    "xdotool",
    "xvfb-run",
)


@dataclass(frozen=True, slots=True)
class Clone:
    """A clone of the project, and the programs that its script finds."""

    root: Path

    @property
    def programs(self) -> Path:
        return self.root.parent / "programs"

    @property
    def tools(self) -> Path:
        return self.root / ".venv" / "bin"

    def pretend(self, program: Path, behaviour: str = "") -> None:
        """Puts a program in place that writes down its call before it behaves."""
        program.parent.mkdir(parents=True, exist_ok=True)
        note = f'echo "{program.name} $*" >>"{self.root.parent}/calls"'
        program.write_text(f"#!/bin/sh\n{note}\n{behaviour}\n")
        program.chmod(0o755)

    def start(
        self, *arguments: str, cwd: Path | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", str(self.root / "resources" / "start"), *arguments],
            cwd=cwd or self.root,
            env={
                "PATH": f"{self.programs}:{os.defpath}",
                "LANG": "C.UTF-8",
                **environment,
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def calls(self, program: str) -> list[str]:
        """What the program was called with, call by call, up to now."""
        book = self.root.parent / "calls"
        lines = book.read_text().splitlines() if book.exists() else []
        return [
            line.removeprefix(program).strip()
            for line in lines
            if line.split()[0] == program
        ]


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    """A clone on a complete system, its environment made but never filled."""
    clone = Clone(tmp_path / "clone")
    (clone.root / "resources").mkdir(parents=True)
    (clone.root / "resources" / "deploy").mkdir()
    for name in (*SCRIPTS, "requirements.lock", "pyproject.toml"):
        shutil.copy(REPOSITORY / name, clone.root / name)
    listing = "\n".join(f"{library} (libc6) => /x" for library in LIBRARIES)
    clone.pretend(clone.programs / "ldconfig", f"echo '{listing}'")
    clone.pretend(clone.programs / "id", "echo 1000")
    for program in ("apt-get", "python3", *PROGRAMS):
        clone.pretend(clone.programs / program)
    clone.pretend(clone.tools / "python", "echo Python 3.11.2")
    origin = clone.tools.parent / "lib"
    clone.pretend(clone.tools / "pip", f"echo pip 1 from {origin}")
    for tool in ("uv", "kiosk", "ruff", "mypy", "pytest"):
        clone.pretend(clone.tools / tool)
    return clone


@pytest.mark.parametrize("script", [*SCRIPTS, ".ci/run"])
def test_a_shell_understands_the_script(script: str) -> None:
    subprocess.run(["sh", "-n", REPOSITORY / script], check=True)


@pytest.mark.parametrize("arguments", [(), ("tests",), ("--help",)])
def test_another_word_is_answered_with_the_usage(
    clone: Clone, arguments: tuple[str, ...]
) -> None:
    answer = clone.start(*arguments)
    assert answer.returncode == 2
    assert answer.stderr.startswith("usage: sh resources/start demo|test|setup|hub")
    assert answer.stdout == ""


def test_everything_is_installed_by_its_hash(clone: Clone) -> None:
    assert clone.start("setup").returncode == 0
    assert "install --require-hashes -r .venv/uv.txt" in clone.calls("pip")
    everything, kiosk = clone.calls("uv")
    assert everything.endswith("--require-hashes -r requirements.lock")
    assert kiosk.endswith("--no-deps --no-build-isolation --editable .")
    (first, *rest) = (clone.root / ".venv/uv.txt").read_text().splitlines()
    assert first.startswith("uv==")
    assert rest
    assert all("--hash=sha256:" in line for line in rest)


def test_a_second_setup_installs_nothing_and_says_nothing(clone: Clone) -> None:
    clone.start("setup")
    before = len(clone.calls("uv"))
    again = clone.start("setup")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert len(clone.calls("uv")) == before


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_a_changed_list_is_installed_again(clone: Clone, changed: str) -> None:
    clone.start("setup")
    with (clone.root / changed).open("a") as file:
        file.write("# changed\n")
    clone.start("setup")
    assert len(clone.calls("uv")) == 4


def test_a_failed_installation_is_shown_and_tried_again(clone: Clone) -> None:
    clone.pretend(clone.tools / "uv", "echo no network >&2; exit 1")
    for _ in range(2):
        answer = clone.start("setup")
        assert answer.returncode == 1
        assert "no network" in answer.stderr
        assert "this failed: .venv/bin/uv pip install" in answer.stderr
    assert len(clone.calls("uv")) == 2


def test_a_moved_clone_gets_a_new_environment(clone: Clone) -> None:
    clone.start("setup")
    assert "-m venv --clear .venv" not in clone.calls("python3")
    moved = Clone(clone.root.rename(clone.root.with_name("moved")))
    moved.start("setup")
    assert "-m venv --clear .venv" in moved.calls("python3")


def test_a_visitor_is_told_what_is_missing_and_the_command(clone: Clone) -> None:
    clone.pretend(clone.programs / "ldconfig", "echo 'libEGL.so.1 (libc6) => /x'")
    answer = clone.start("demo")
    assert answer.returncode == 1
    assert "\n    sudo apt-get update && sudo apt-get install" in answer.stderr
    assert "libxcb-cursor0" in answer.stderr
    assert "libegl1" not in answer.stderr
    assert clone.calls("apt-get") == clone.calls("uv") == clone.calls("kiosk") == []


def test_root_gets_what_is_missing(clone: Clone) -> None:
    clone.pretend(clone.programs / "ldconfig")
    clone.pretend(clone.programs / "id", "echo 0")
    assert clone.start("demo").returncode == 0
    update, install = clone.calls("apt-get")
    assert update == "update"
    packages = install.removeprefix("install --yes --no-install-recommends ").split()
    assert len(packages) == len(LIBRARIES)
    assert {"libglib2.0-0", "libgl1", "libxkbcommon-x11-0"} <= set(packages)


def test_what_the_tests_start_is_installed_for_them_alone(clone: Clone) -> None:
    for program in ("cupsd", "ippeveprinter", "pg_ctlcluster", "xvfb-run"):
        script = clone.root / "resources/start"
        script.write_text(
            script.read_text().replace(f"\n{program} ", f"\nno-{program} ")
        )
    clone.pretend(clone.programs / "id", "echo 0")
    assert clone.start("demo").returncode == 0
    assert clone.calls("apt-get") == []
    assert clone.start("test").returncode == 0
    packages = "cups cups-ipp-utils postgresql xvfb"
    assert clone.calls("apt-get")[1].endswith(f"--no-install-recommends {packages}")


def test_a_system_without_ldconfig_is_left_to_itself(clone: Clone) -> None:
    clone.pretend(clone.programs / "ldconfig", "exit 127")
    assert clone.start("demo").returncode == 0


def test_a_python_that_does_not_fit_is_named(clone: Clone) -> None:
    shutil.rmtree(clone.tools)
    for minor in ("", ".13", ".12", ".11"):
        whole = '[ "$1" = -c ]'  # it has ensurepip, but another version
        clone.pretend(clone.programs / f"python3{minor}", whole)
    answer = clone.start("setup")
    assert answer.returncode == 1
    assert "Python 3.11, 3.12 or 3.13 is needed" in answer.stderr
    assert "uv python install 3.13" in answer.stderr


def test_the_demo_gets_its_arguments_and_the_callers_folder(clone: Clone) -> None:
    clone.pretend(clone.tools / "kiosk", "pwd; echo $LC_ALL")
    elsewhere = clone.root.parent
    answer = clone.start("demo", "a b", "-o", "c", cwd=elsewhere, LANG="POSIX")
    assert clone.calls("kiosk") == ["demo a b -o c"]
    assert answer.stdout.splitlines()[-2:] == [str(elsewhere), "C.UTF-8"]


def test_all_checks_have_their_say_and_one_failure_fails(clone: Clone) -> None:
    assert clone.start("test").returncode == 0
    clone.pretend(clone.tools / "ruff", "exit 1")
    assert clone.start("test").returncode == 1
    assert clone.calls("ruff") == ["check", "format --check"] * 2
    assert len(clone.calls("mypy")) == 2


def test_the_long_tests_are_measured_and_the_short_ones_not(clone: Clone) -> None:
    clone.pretend(clone.tools / "pytest", "echo length: $KIOSK_TESTS")
    short, long = clone.start("test"), clone.start("test", "--long")
    measured = ["--cov" in call.split() for call in clone.calls("pytest")]
    assert measured == [False, True]
    assert short.stdout.endswith("length:\n")
    assert long.stdout.endswith("length: long\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "a hub is made by root"),
        (("--name", "main"), "not PostgreSQL's own: not “main”"),
        (("--name", "x'; DROP"), "a hub's name is of small letters"),
        (("--host", "$(reboot)"), "is no name and no number of a computer"),
        (("--name",), "usage: sh resources/start hub"),
        (("hub", "hub"), "usage: sh resources/start hub"),
    ],
)
def test_a_hub_is_made_of_nothing_strange(
    clone: Clone, arguments: tuple[str, ...], sentence: str
) -> None:
    answer = clone.start("hub", *arguments)
    assert answer.returncode == 1
    assert sentence in answer.stderr
    assert clone.calls("apt-get") == []


def test_named_tests_can_be_long_too(clone: Clone) -> None:
    assert clone.start("test", "--long", "-k", "one or two").returncode == 0
    assert clone.calls("pytest") == ["-k one or two"]


def test_named_tests_run_alone(clone: Clone) -> None:
    clone.pretend(clone.tools / "pytest", "exit 3")
    assert clone.start("test", "-k", "one or two").returncode == 3
    assert clone.calls("pytest") == ["-k one or two"]
    assert clone.calls("ruff") == clone.calls("mypy") == []
