"""The tables of a TOML file as pydantic models, and sentences on invalid values."""

from collections.abc import Callable, Mapping
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails, PydanticCustomError

from kiosk.files.text_cleaning import hint
from kiosk.files.toml import InvalidValueError, KeyPath, dotted, shown_value

_A_TEXT, _A_NUMBER, _A_LIST = "a text, in quotation marks", "a number", "a list, in [ ]"
_TRUE_OR_FALSE, _A_WHOLE_NUMBER = "true or false", "a whole number"
_EXPECTED = {
    "bool_parsing": _TRUE_OR_FALSE,
    "bool_type": _TRUE_OR_FALSE,
    "dict_type": "a table",
    "enum": "{expected}",
    "finite_number": _A_NUMBER,
    "float_parsing": _A_NUMBER,
    "float_type": _A_NUMBER,
    "frozen_set_type": _A_LIST,
    "greater_than_equal": "{ge:.0f} or more",
    "int_from_float": _A_WHOLE_NUMBER,
    "int_parsing": _A_WHOLE_NUMBER,
    "int_type": _A_WHOLE_NUMBER,
    "less_than_equal": "{le:.0f} or less",
    "list_type": _A_LIST,
    "literal_error": "{expected}",
    "path_type": _A_TEXT,
    "string_too_long": "a text of at most {max_length} letters",
    "string_too_short": "a text that is not empty",
    "string_type": _A_TEXT,
    "too_short": "a list that is not empty",
    "too_long": "a list of at most {max_length} entries",
    "tuple_type": _A_LIST,
}
"""What a value must be, by pydantic's error types."""
_PRIORITIES = {"extra_forbidden": 0, "missing": 2}
"""The order of reported errors: an unknown key often explains a missing one."""


class Table(BaseModel):
    """A table without unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


TableT = TypeVar("TableT", bound=BaseModel)


def invalid(words: str, at: KeyPath = ()) -> PydanticCustomError:
    """Return the error that a validator raises, with the path within its value."""
    return PydanticCustomError("invalid_value", "{words}", {"words": words, "at": at})


def must_be(wanted: str, fits: Callable[[Any], bool]) -> BeforeValidator:
    """Return a validator whose error names the wanted value."""

    def check(value: object) -> object:
        if fits(value):
            return value
        raise invalid(f"this must be {wanted}; it is {shown_value(value)}")

    return BeforeValidator(check)


def read_table(model: type[TableT], values: Mapping[str, Any]) -> TableT:
    """Return the values as a model; raise InvalidValueError for one that is wrong."""
    try:
        return model.model_validate(values)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        errors.sort(key=lambda each: _PRIORITIES.get(each["type"], 1))
        first, *further = (
            ((*each["loc"], *each.get("ctx", {}).get("at", ())), _words(each, model))
            for each in errors
        )
        raise InvalidValueError(*first, further) from error


def _words(error: ErrorDetails, model: type[BaseModel]) -> str:
    place, facts = error["loc"], error.get("ctx", {})
    inner = _model_at(model, place)
    match error["type"]:
        case "invalid_value":
            return str(facts["words"])
        case "value_error":
            return str(facts["error"])
        case "extra_forbidden":
            known = _fields_by_key(_model_at(model, place[:-1]) or model)
            return f"there is no such key; {hint(str(place[-1]), known)}"
        case "missing":
            return f"this is missing; add {_as_written(place, inner)}"
        case "model_type" | "tuple_type" if inner:
            return _no_table(error["type"], place)
        case kind:
            wanted = _EXPECTED.get(kind, "something else").format_map(facts)
            return f"this must be {wanted}; it is {shown_value(error['input'])}"


def _fields_by_key(model: type[BaseModel]) -> Mapping[str, FieldInfo]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _as_written(place: KeyPath, inner: type[BaseModel] | None) -> str:
    return f"[{dotted(place)}]" if inner else f"{place[-1]} = …"


def _no_table(kind: str, place: KeyPath) -> str:
    name = dotted(place)
    if kind == "tuple_type":
        return f"this is no list of tables; write [[{name}]] above each one"
    head = f"[[{name}]]" if isinstance(place[-1], int) else f"[{name}]"
    return f"this is no single table; write it under {head}"


def _model_at(model: type[BaseModel], place: KeyPath) -> type[BaseModel] | None:
    """Return the model of the table at a path; None if a value is there."""
    for step in place:
        if isinstance(step, str):
            field = _fields_by_key(model).get(step)
            kind = field.annotation if field else None
            while get_origin(kind) in {tuple, Union, UnionType}:
                kind = get_args(kind)[0]
            if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
                return None
            model = kind
    return model
