"""One value for QML: an object whose properties are the fields of a dataclass."""

from collections.abc import Callable
from dataclasses import is_dataclass
from typing import ClassVar, Generic, TypeVar, get_args

from PySide6.QtCore import Property, QObject, Signal

from kiosk.faces.qml_fields import field_types, qml_name, qt_type, row_type
from kiosk.faces.row_model import RowModel

ValueT = TypeVar("ValueT")


class View(QObject, Generic[ValueT]):
    """Exposes a frozen dataclass to QML: ``class EventView(View[EventSummary])``.

    Each field is a property of its own type, and a field of rows is a RowModel that
    stays the same. ``changed`` is emitted when the value differs.
    """

    changed: ClassVar[Signal]

    def __init_subclass__(cls) -> None:
        """Add a property for each field, named in camelCase."""
        super().__init_subclass__()
        cls.changed = Signal()
        for name, hint in field_types(_value_type(cls)).items():
            property_type = RowModel if row_type(hint) else qt_type(hint)
            qt_property = Property(
                property_type, _make_getter(name), notify=cls.changed
            )
            setattr(cls, qml_name(name), qt_property)

    def __init__(self, value: ValueT, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._value = value
        hints = field_types(_value_type(type(self))).items()
        self._row_models: dict[str, RowModel[object]] = {
            name: RowModel(row_class, self)
            for name, hint in hints
            if (row_class := row_type(hint))
        }
        self._fill_row_models()

    @property
    def value(self) -> ValueT:
        """The value that is exposed."""
        return self._value

    def field_value(self, name: str) -> object:
        """Return what QML reads of a field."""
        return self._row_models.get(name, getattr(self._value, name))

    def set_value(self, value: ValueT) -> None:
        """Replace the value."""
        if value != self._value:
            self._value = value
            self._fill_row_models()
            self.changed.emit()

    def _fill_row_models(self) -> None:
        for name, model in self._row_models.items():
            model.set_rows(getattr(self._value, name))


def _value_type(view: type) -> type:
    """Return the dataclass that a view exposes.

    Raise TypeError if there is none.
    """
    for base in view.__orig_bases__:  # type: ignore[attr-defined]
        for value_type in get_args(base):
            if is_dataclass(value_type) and isinstance(value_type, type):
                return value_type
    raise TypeError(f"{view.__name__} shows no dataclass")


def _make_getter(name: str) -> Callable[[View[object]], object]:
    def get(view: View[object]) -> object:
        return view.field_value(name)

    return get
