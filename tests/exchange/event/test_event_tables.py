"""The tables of an event file and what they become have the same shape."""

from dataclasses import MISSING, Field, fields

import pytest
from pydantic_core import PydanticUndefined

from kiosk.domain.event.event import (
    Admission,
    AgendaItem,
    Checkpoint,
    DailyHours,
    Event,
    Material,
    Speaker,
    Talk,
)
from kiosk.domain.event.event_question import EventQuestion
from kiosk.domain.event.privacy import Keep
from kiosk.exchange.event import event_tables as tables
from kiosk.files.toml_tables import Table

OF_THEIR_OWN = {
    "admission": "admission",
    "checkpoints": "checkpoint",
    "speakers": "speaker",
    "agenda": "agenda",
    "materials": "material",
    "questions": "question",
    "rules": "rule",
    "privacy": "privacy",
    "certificate": "certificate",
}
"""What of an event is a table of its own, and what that is called."""
PAIRS: list[tuple[type, type[Table]]] = [
    (Event, tables.EventTable),
    (Admission, tables.AdmissionTable),
    (DailyHours, tables.DailyTable),
    (Checkpoint, tables.CheckpointTable),
    (Speaker, tables.SpeakerTable),
    (AgendaItem, tables.AgendaTable),
    (Talk, tables.TalkTable),
    (Material, tables.MaterialTable),
    (EventQuestion, tables.QuestionTable),
    (Keep, tables.KeepTable),
]


@pytest.mark.parametrize(("kind", "table"), PAIRS)
def test_a_table_has_the_fields_of_what_it_becomes_and_their_defaults(
    kind: type, table: type[Table]
) -> None:
    wanted = {
        field.name: default(field)
        for field in fields(kind)
        if kind is not Event or field.name not in OF_THEIR_OWN
    }
    found = {
        name: field.get_default(call_default_factory=True, validated_data={})
        for name, field in table.model_fields.items()
    }
    assert found == wanted


def test_each_part_of_an_event_is_a_table_of_the_file() -> None:
    assert set(tables.EventFile.model_fields) == {"event", *OF_THEIR_OWN.values()}
    assert OF_THEIR_OWN.keys() <= {field.name for field in fields(Event)}


def default(field: "Field[object]") -> object:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return PydanticUndefined if field.default is MISSING else field.default
