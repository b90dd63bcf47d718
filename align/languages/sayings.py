"""What findings say, in the reader's language: ``fi/sayings.toml``, ``sv/sayings.toml``, ``en/sayings.toml``, the same keys in each.

A rule names a saying and fills its slots with language-neutral parts; how it is put, and in which case, is the table's matter::

    saying("email-invalid.message", here=context.version(side), address="a@b@c", n=2)

    [email-invalid]
    message = "{here:in} on sähköpostiosoite {address!q}, joka ei voi olla oikein: siinä on {n:at-signs}."

``{slot}`` takes words of a document as they are, a number, another saying, or a list of these ("a, b ja c"). ``{slot:form}`` takes
a form: of a saying that is a table of forms (``[side.fi] in = "suomenkielisessä versiossa"``), of a counted noun
(``[count.places] one = …, other = …`` for ``{n:places}``), of a list (``and``, ``or``, ``comma``, ``semicolon``; ``in+or`` for the form of
its members too). ``{slot!q}`` sets it, or each member of a list, in the language's quotation marks. Words of documents are never
read as templates.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from string import Formatter
from typing import TYPE_CHECKING, Any, Final

from align.languages import LANGUAGES, table
from align.model import Said

if TYPE_CHECKING:
    from align.model import Side, Slot

__all__ = ["language_said", "phrase", "said_data", "said_from", "say", "saying", "version_said"]

_PLAIN: Final = "plain"
"""The form of a saying that is a table of forms when none is asked for."""
_JOINS: Final = frozenset({"and", "or", "comma", "semicolon"})
_DEEPEST: Final = 12


def saying(key: str, /, **slots: Slot) -> Said:
    """The saying ``key`` ("rule-id.message", "common.and-more") with its slots filled."""
    return Said(key, tuple(slots.items()))


def language_said(code: str) -> Said:
    """A language's name for a slot: ``{language}`` is "ruotsi", "svenska"; ``{language:in}`` "ruotsiksi", "på svenska"."""
    return Said(f"language.{code}") if code in LANGUAGES else Said("language.other", (("code", code or "?"),))


def version_said(languages: tuple[str, str], side: Side) -> Said:
    """How a pair's version is called, for a slot: ``{here:in}`` is "suomenkielisessä versiossa", "i den finska versionen", "in FI".

    Called by its side where the languages do not tell the versions apart.
    """
    first, second = languages
    if not first or not second or first == second:
        return Said(f"side.{side}")
    code = first if side == "source" else second
    return Said(f"side.{code}") if code in LANGUAGES else Said("side.other", (("code", code.upper()),))


def say(said: Said, language: str) -> str:
    """A whole sentence in a language (English for one that has no sayings): capital first letter, one full stop at its end.

    Raises:
        KeyError: no such saying, form or slot; a test renders every rule's examples in every language.
    """
    told = language if language in LANGUAGES else "en"
    text = phrase(said, told)
    if text.endswith("..") and not text.endswith("..."):
        text = text[:-1]
    return text[:1].upper() + text[1:] if _begins_with_own_words(said, told) else text


def phrase(said: Said, language: str) -> str:
    """The same as it stands in the table, to go on after a colon ("file.pdf: …") or to be put into another text."""
    return _render(said, language if language in LANGUAGES else "en", _PLAIN)


def _begins_with_own_words(said: Said, language: str) -> bool:
    pieces = _pieces(_template(language, said.key, _PLAIN))
    if not pieces or pieces[0][0]:
        return True
    first = dict(said.slots)[pieces[0][1]]
    if isinstance(first, tuple) and first:
        first = first[0]
    return isinstance(first, Said) and _begins_with_own_words(first, language)


def _render(said: Said, language: str, form: str, depth: int = 0) -> str:
    if depth > _DEEPEST:
        raise KeyError(f"{said.key}: sayings too deep in each other")
    slots = dict(said.slots)
    parts: list[str] = []
    for literal, name, spec, conversion in _pieces(_template(language, said.key, form)):
        parts.append(literal)
        if name:
            if name not in slots:
                raise KeyError(f"{said.key}: nothing for the slot {name}")
            parts.append(_fill(slots[name], language, spec, conversion == "q", depth))
    return "".join(parts)


def _fill(value: Slot, language: str, form: str, is_quoted: bool, depth: int) -> str:
    if isinstance(value, tuple):
        told = form.split("+")
        join = next((part for part in told if part in _JOINS), "and")
        each = next((part for part in told if part not in _JOINS), "")
        return _join([_fill(item, language, each, is_quoted, depth) for item in value], language, join)
    if isinstance(value, Said):
        text = _render(value, language, form or _PLAIN, depth + 1)
    elif isinstance(value, int):
        text = _counted(value, language, form) if form else str(value)
    else:
        text = value
    return _template(language, "common.quoted", _PLAIN).replace("{text}", text, 1) if is_quoted else text


def _counted(number: int, language: str, noun: str) -> str:
    form = _template(language, f"count.{noun}", "one" if number == 1 else "other")
    return form.replace("{n}", str(number))


def _join(items: list[str], language: str, how: str) -> str:
    if how in {"comma", "semicolon"} or len(items) < 2:
        return ("; " if how == "semicolon" else ", ").join(items)
    return f"{', '.join(items[:-1])} {_template(language, f'common.{how}', _PLAIN)} {items[-1]}"


def _tables(language: str) -> Mapping[str, Any]:
    # what is said of files that cannot be read has a file of its own: align/languages/recognise.py
    return {**table(language, "sayings"), "errors": table(language, "errors")}


@cache
def _template(language: str, key: str, form: str) -> str:
    node: Any = _tables(language)
    for part in key.split("."):
        node = node.get(part) if isinstance(node, Mapping) else None
    if isinstance(node, dict):
        node = node.get(form)
    elif form != _PLAIN:
        node = None
    if not isinstance(node, str):
        raise KeyError(f"no saying {key} ({form}) in {language}")
    return node


@cache
def _pieces(template: str) -> tuple[tuple[str, str, str, str], ...]:
    return tuple((text, name or "", spec or "", how or "") for text, name, spec, how in Formatter().parse(template))


# --- as data -----------------------------------------------------------------------------------------------------------------


def said_data(said: Said | None) -> dict[str, Any] | None:
    """A saying as plain dicts, lists, strings and numbers, for JSON."""
    return None if said is None else {"key": said.key, "slots": {name: _data(value) for name, value in said.slots}}


def _data(value: Slot) -> Any:
    if isinstance(value, Said):
        return said_data(value)
    return [_data(item) for item in value] if isinstance(value, tuple) else value


def said_from(data: Mapping[str, Any] | None) -> Said | None:
    """The saying that ``said_data`` made ``data`` of, None for None.

    Raises:
        ValueError: it is something else, or a saying this version does not have.
    """
    if data is None:
        return None
    made = _said(data)
    try:
        say(made, "en")
    except KeyError as error:
        raise ValueError(str(error)) from error
    return made


def _said(data: Any, depth: int = 0) -> Said:
    if not isinstance(data, dict) or not isinstance(data.get("key"), str) or depth > _DEEPEST:
        raise ValueError("not a saying")
    slots = data.get("slots", {})
    if not isinstance(slots, dict):
        raise ValueError("not a saying")  # noqa: TRY004 - one error for all that is wrong with it
    return Said(data["key"], tuple((str(name), _slot(value, depth + 1)) for name, value in slots.items()))


def _slot(data: Any, depth: int) -> Slot:
    if isinstance(data, list) and depth <= _DEEPEST:
        return tuple(_slot(item, depth + 1) for item in data)
    if isinstance(data, str) or (isinstance(data, int) and not isinstance(data, bool)):
        return data
    return _said(data, depth)
