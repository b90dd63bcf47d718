"""JSON that people can read, as ``json.dumps`` with an indent writes it, which the standard library does in a third of the speed."""

from __future__ import annotations

import json
from json.encoder import encode_basestring
from typing import Any

__all__ = ["dumps"]


def dumps(value: Any) -> str:
    """``json.dumps(value, ensure_ascii=False, indent=1)``.

    Raises:
        TypeError: it holds what JSON has no form for.
        RecursionError: it holds itself.
    """
    parts: list[str] = []
    _write(value, "\n", parts)
    return "".join(parts)


def _write(value: Any, line: str, parts: list[str]) -> None:
    """Add a value; ``line`` begins a line of what it stands in."""
    kind = type(value)
    if kind is str:
        parts.append(encode_basestring(value))
    elif kind is int:
        parts.append(int.__repr__(value))
    elif isinstance(value, dict) and value:
        inner = line + " "
        before = "{" + inner
        for key, held in value.items():
            name = encode_basestring(key) if type(key) is str else json.dumps({key: 0}, ensure_ascii=False)[1:-4]
            parts.append(f"{before}{name}: ")
            _write(held, inner, parts)
            before = "," + inner
        parts.append(line + "}")
    elif isinstance(value, (list, tuple)) and value:
        inner = line + " "
        before = "[" + inner
        for held in value:
            parts.append(before)
            _write(held, inner, parts)
            before = "," + inner
        parts.append(line + "]")
    else:
        parts.append(json.dumps(value, ensure_ascii=False, indent=1))
