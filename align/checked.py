"""Reading a table of a TOML file with complaints a person can use: file, key, what was expected, what was found."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from align.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Table", "nearest", "suggest"]


def nearest(wrong: str, right: Iterable[str]) -> str:
    """The word that was probably meant, "" when none is near."""
    from rapidfuzz import fuzz, process, utils

    words = list(right)
    best = process.extractOne(wrong, words, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=80)
    # then by parts: "baseline-file" for "file"
    best = best or process.extractOne(
        wrong, words, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=70
    )
    return best[0] if best else ""


def suggest(wrong: str, right: Iterable[str]) -> str:
    """A tail for a message: the nearest right word, or all of them when they are few."""
    words = list(right)
    if best := nearest(wrong, words):
        return f"; did you mean {best!r}?"
    return f"; there are {', '.join(words)}" if 0 < len(words) <= 12 else ""


class Table:
    """One table; remembers which keys were asked for, so that the rest can be refused."""

    def __init__(self, path: str, data: dict[str, Any], name: str = "") -> None:
        self.path = path
        self.data = data
        self.name = name
        self._asked: dict[str, None] = {}

    def error(self, key: str, message: str) -> ConfigError:
        """A complaint about one key."""
        where = f"[{self.name}] " if self.name else ""
        return ConfigError(f"{where}{key}: {message}", path=self.path)

    def names(self) -> tuple[str, ...]:
        """The keys that are there, all of them welcome."""
        self._asked |= dict.fromkeys(self.data)
        return tuple(self.data)

    def refuse_unknown(self) -> None:
        """Complain about the first key nobody asked for."""
        for key in self.data:
            if key not in self._asked:
                raise self.error(key, f"no such key{suggest(key, self._asked)}")

    def _get(self, key: str, kind: type | tuple[type, ...], expected: str) -> Any:
        self._asked[key] = None
        value = self.data.get(key)
        is_truth = isinstance(value, bool)
        if value is None or (isinstance(value, kind) and (not is_truth or kind is bool)):
            return value
        raise self.error(key, f"expected {expected}, found {value!r}")

    def string(self, key: str) -> str:
        """A string, "" when absent."""
        return self._get(key, str, "a string") or ""

    def boolean(self, key: str) -> bool | None:
        """True, false, or None when absent."""
        value: bool | None = self._get(key, bool, "true or false")
        return value

    def count(self, key: str) -> int | None:
        """A whole number from 0."""
        value: int | None = self._get(key, int, "a whole number")
        if value is not None and value < 0:
            raise self.error(key, f"expected a number from 0 up, found {value}")
        return value

    def fraction(self, key: str) -> float | None:
        """A number from 0 to 1."""
        value: float | None = self._get(key, (int, float), "a number from 0 to 1")
        if value is not None and not 0 <= value <= 1:
            raise self.error(key, f"expected a number from 0 to 1, found {value}")
        return value

    def number(self, key: str) -> float | None:
        """A number above 0, whole or not."""
        value: float | None = self._get(key, (int, float), "a number")
        if value is not None and not 0 < value < float("inf"):
            raise self.error(key, f"expected a number above 0, found {value}")
        return value

    def date(self, key: str) -> str:
        """A date as ISO text; TOML dates and strings alike."""
        value = self.data.get(key)
        self._asked[key] = None
        text = value.isoformat()[:10] if isinstance(value, date) else value
        if text is None:
            return ""
        if not isinstance(text, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            raise self.error(key, f"expected a date such as 2026-11-22, found {value!r}")
        return text

    def choice(self, key: str, choices: Sequence[str]) -> str | None:
        """One of a few words."""
        value: str | None = self._get(key, str, f"one of {', '.join(choices)}")
        if value is not None and value not in choices:
            raise self.error(key, f"expected one of {', '.join(choices)}, found {value!r}{suggest(value, choices)}")
        return value

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of strings; one string stands for a list of one."""
        value = self._get(key, (list, str), "a list of strings")
        items = [value] if isinstance(value, str) else value or []
        for item in items:
            if not isinstance(item, str):
                raise self.error(key, f"expected a list of strings, found {item!r} in it")
        return tuple(items)

    def table(self, key: str) -> Table:
        """A table, empty when absent."""
        value = self._get(key, dict, "a table")
        return Table(self.path, value or {}, f"{self.name}.{key}" if self.name else key)

    def tables(self, key: str) -> Iterator[Table]:
        """A list of tables (``[[key]]``)."""
        value = self._get(key, list, f"a list of tables, [[{key}]]") or []
        for number, item in enumerate(value, 1):
            if not isinstance(item, dict):
                raise self.error(key, f"expected [[{key}]] tables, found {item!r}")
            yield Table(self.path, item, f"{key} {number}")

    def named_tables(self, key: str) -> Iterator[tuple[str, Table]]:
        """The tables ``[key.NAME]`` with their names."""
        outer = self.table(key)
        for name in outer.names():
            yield name, outer.table(name)
