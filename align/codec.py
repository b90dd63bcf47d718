"""Our frozen nouns as JSON and back, by their own type hints. Nothing is executed on the way in, unlike with pickle.

A dataclass becomes the list of its fields' values, so a change of a noun changes the form: what is written by one version is
read by the same version only (the cache puts the version in its keys).
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from align.model import Said

if TYPE_CHECKING:
    from collections.abc import Callable

    from align.model import Slot

__all__ = ["decode", "encode"]

T = TypeVar("T")


def encode(value: Any) -> Any:
    """A noun as lists, strings, numbers, booleans and null."""
    if isinstance(value, Said):  # its slots hold words, counts, lists and sayings alike: told apart by their form
        return {"key": value.key, "slots": [[name, encode(slot)] for name, slot in value.slots]}
    if is_dataclass(value):
        return [encode(getattr(value, name)) for name in _names(cast("Any", type(value)))]
    if isinstance(value, tuple):
        return [encode(item) for item in value]
    return value


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))


def decode(kind: type[T], data: Any) -> T:
    """The noun of type ``kind`` that ``encode`` made ``data`` of.

    Raises:
        ValueError: it is something else.
    """
    try:
        return cast("T", _decoder(cast("Any", kind))(data))
    except (TypeError, KeyError, IndexError) as error:
        raise ValueError(f"not a {kind.__name__}") from error


def _said(data: Any) -> Said:
    return Said(data["key"], tuple((name, _slot(slot)) for name, slot in data["slots"]))


def _slot(data: Any) -> Slot:
    if isinstance(data, dict):
        return _said(data)
    return tuple(map(_slot, data)) if isinstance(data, list) else data


@cache
def _decoder(kind: Any) -> Callable[[Any], Any]:
    if kind is Said:
        return _said
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        inner = next(a for a in arguments if a is not NoneType)
        return lambda data: None if data is None else _decoder(inner)(data)
    if origin is tuple:
        return _tuple_decoder(arguments)
    if origin is Literal:
        return lambda data: data
    if isinstance(kind, type) and is_dataclass(kind):
        return _dataclass_decoder(kind)
    if isinstance(kind, type) and issubclass(kind, tuple):  # a named tuple
        return lambda data: kind(*data)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if kind in (str, int, float, bool):
        return lambda data: data
    raise TypeError(f"no way to read a {kind}")


def _tuple_decoder(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        one = arguments[0]
        return lambda data: tuple(map(_decoder(one), data))
    parts = tuple(map(_decoder, arguments))
    return lambda data: tuple(part(item) for part, item in zip(parts, data, strict=True))


def _dataclass_decoder(kind: type) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    types = [hints[name] for name in _names(kind)]
    # fields are looked up when first used: a section holds sections

    def read(data: Any) -> Any:
        if len(data) != len(types):
            raise ValueError(f"not a {kind.__name__}")
        return kind(*(_decoder(t)(item) for t, item in zip(types, data, strict=True)))

    return read
