"""One value for QML: an object whose properties are the fields of a dataclass."""

from collections.abc import Callable
from dataclasses import is_dataclass
from typing import ClassVar, Generic, TypeVar, get_args

from PySide6.QtCore import Property, QObject, Signal

from kiosk.faces.qml_fields import fields_of, qml_name, qt_type, row_type
from kiosk.faces.row_model import RowModel

ValueT = TypeVar("ValueT")


class View(QObject, Generic[ValueT]):
    """Shows a frozen dataclass: ``class CapacityView(View[Capacity])``.

    Each field is a property of its own type, and a field of rows is a RowModel that
    stays the same. ``changed`` is emitted once a value differs.
    """

    changed: ClassVar[Signal]

    def __init_subclass__(cls) -> None:
        """Give the class a property for each field, as QML names it."""
        super().__init_subclass__()
        cls.changed = Signal()
        for name, hint in fields_of(_shape(cls)).items():
            kind = RowModel if row_type(hint) else qt_type(hint)
            shown = Property(kind, _getter(name), notify=cls.changed)
            setattr(cls, qml_name(name), shown)

    def __init__(self, value: ValueT, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._value = value
        hints = fields_of(_shape(type(self))).items()
        self._models: dict[str, RowModel[object]] = {
            name: RowModel(kind, self)
            for name, hint in hints
            if (kind := row_type(hint))
        }
        self._fill()

    @property
    def value(self) -> ValueT:
        """The value that is shown."""
        return self._value

    def read(self, name: str) -> object:
        """Return what QML reads of a field."""
        return self._models.get(name, getattr(self._value, name))

    def show(self, value: ValueT) -> None:
        """Show this value from now on."""
        if value != self._value:
            self._value = value
            self._fill()
            self.changed.emit()

    def _fill(self) -> None:
        for name, model in self._models.items():
            model.show(getattr(self._value, name))


def _shape(view: type) -> type:
    """Return the dataclass that a view shows."""
    for base in view.__orig_bases__:  # type: ignore[attr-defined]
        for shape in get_args(base):
            if is_dataclass(shape) and isinstance(shape, type):
                return shape
    raise TypeError(f"{view.__name__} shows no dataclass")


def _getter(name: str) -> Callable[[View[object]], object]:
    def get(view: View[object]) -> object:
        return view.read(name)

    return get
