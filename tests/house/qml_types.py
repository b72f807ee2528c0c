"""What Qt knows of the faces' Python types, written down for qmllint."""

import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QMetaEnum, QMetaMethod, QMetaObject, QMetaProperty, QObject
from PySide6.QtQml import qmlTypeId

IMPORT_NAME = re.compile(r'^QML_IMPORT_NAME = "(.+)"', re.MULTILINE)


def describe(house: Path) -> None:
    """Let each QML module below ``house`` name the types that Python registers in it.

    They are read from Qt's own metaobjects: a property that a class makes of a field
    is there as any other.
    """
    modules: dict[str, list[str]] = {}
    for path in sorted((house / "kiosk").rglob("*.py")):
        if named := IMPORT_NAME.search(path.read_text()):
            dotted = ".".join(path.relative_to(house).with_suffix("").parts)
            modules.setdefault(named[1], []).append(dotted)
    for uri, names in modules.items():
        types = [kind for name in names for kind in _types(name)]
        written = "\n".join(_component(kind, uri) for kind in types)
        folder = house.joinpath(*uri.split("."))
        (folder / "python.qmltypes").write_text(
            f"import QtQuick.tooling 1.2\nModule {{\n{written}\n}}\n"
        )
        with (folder / "qmldir").open("a") as qmldir:
            qmldir.write("typeinfo python.qmltypes\n")


def _types(module: str) -> Iterator[type[QObject]]:
    for kind in vars(importlib.import_module(module)).values():
        own = isinstance(kind, type) and kind.__module__ == module
        if own and issubclass(kind, QObject):
            yield kind


def _component(kind: type[QObject], uri: str) -> str:
    meta: QMetaObject = kind.staticMetaObject  # type: ignore[attr-defined]  # not in the stub
    parent = meta.superClass()
    while parent.className() == "View":
        parent = parent.superClass()
    lines = [
        f'name: "{meta.className()}"',
        'accessSemantics: "reference"',
        f'prototype: "{parent.className()}"',
    ]
    name: Any = meta.className()  # the stub of qmlTypeId wants bytes, it takes text
    if qmlTypeId(cast("Any", uri), 1, 0, name) >= 0:
        lines += [
            f'exports: ["{uri}/{meta.className()} 1.0"]',
            "exportMetaObjectRevisions: [256]",
        ]
    enums = range(meta.enumeratorOffset(), meta.enumeratorCount())
    lines += [_enum(meta.enumerator(at)) for at in enums]
    properties = range(meta.propertyOffset(), meta.propertyCount())
    lines += [_property(meta.property(at)) for at in properties]
    methods = range(meta.methodOffset(), meta.methodCount())
    lines += [_method(meta.method(at)) for at in methods]
    return "Component {\n" + "\n".join(lines) + "\n}"


def _enum(enum: QMetaEnum) -> str:
    values = ", ".join(f'"{_text(enum.key(at))}"' for at in range(enum.keyCount()))
    return (
        f'Enum {{ name: "{_text(enum.name())}"; isScoped: true; values: [{values}] }}'
    )


def _property(shown: QMetaProperty) -> str:
    name, kind = _text(shown.name()), _text(shown.typeName())
    notify = _text(shown.notifySignal().name().data())
    parts = [
        f'name: "{name}"; type: "{kind.removesuffix("*")}"; read: "{name}"',
        f'notify: "{notify}"' if notify else "isConstant: true",
    ]
    if kind.endswith("*"):
        parts.append("isPointer: true")
    parts.append(f'write: "{name}"' if shown.isWritable() else "isReadonly: true")
    return f"Property {{ {'; '.join(parts)} }}"


def _method(method: QMetaMethod) -> str:
    signal = method.methodType() is QMetaMethod.MethodType.Signal
    name = _text(method.name().data())
    types = [_text(kind.data()) for kind in method.parameterTypes()]
    parts = [f'name: "{name}"']
    returned = _text(method.typeName())
    if returned not in {"", "void"}:
        parts.append(f'type: "{returned.removesuffix("*")}"')
    parts += [
        f'Parameter {{ name: "a{at}"; type: "{kind.removesuffix("*")}" }}'
        for at, kind in enumerate(types, 1)
    ]
    joined = "\n".join(parts)
    return f"{'Signal' if signal else 'Method'} {{\n{joined}\n}}"


def _text(name: "str | bytes | bytearray | memoryview[int]") -> str:
    """Return what Qt's stub calls bytes, and PySide6 gives as text."""
    return name if isinstance(name, str) else bytes(name).decode()
