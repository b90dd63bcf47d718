"""Parts of an hour in words: "kolme varttia", "en kvart", "a quarter of an hour", and from one to another of them.

They are numbers of minutes: *tre kvart* is "45" with "unit:minute", *en halvtimme till tre kvart* is ``30/45`` as *30–45 minuuttia* is. The
words are in the tables ``facts_times`` under ``durations``; a clock's quarters ("kvart i tio") are read before.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.lexicon import alternatives
from align.languages import table
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from align.facts.scan import Scan

__all__ = ["read_durations"]

_FLAGS: Final = re.IGNORECASE


@cache
def _patterns(language: str) -> tuple[tuple[tuple[str, re.Pattern[str]], ...], re.Pattern[str], re.Pattern[str]]:
    """Minutes and their words; a span of two of them; one alone."""
    data = table(language, "facts_times").get("durations", {})
    words = {minutes: str(pattern) for minutes, pattern in data.items() if minutes.isdigit()}
    every = alternatives([*words.values(), "(?!)"])
    return (
        tuple((minutes, compiled(pattern, _FLAGS)) for minutes, pattern in words.items()),
        compiled(rf"(?<!\w)(?P<first>{every}) {data.get('to', '(?!)')} (?P<last>{every})(?!\w)", _FLAGS),
        compiled(rf"(?<!\w)(?:{data.get('alone', '(?!)')})(?!\w)", _FLAGS),
    )


def read_durations(scan: Scan) -> None:
    """Spans first, so that what both ends share is one fact."""
    words, span, alone = _patterns(scan.language)

    for match in scan.free(span):
        first, last = scan.key_at(words, *match.span("first")), scan.key_at(words, *match.span("last"))
        if first is not None and last is not None:
            scan.add("number", f"{first}/{last}", match.start(), match.end(), qualifiers=("unit:minute", "word"))
    for match in scan.free(alone):
        minutes = scan.key_at(words, *match.span())
        if minutes is not None:
            scan.add("number", minutes, match.start(), match.end(), qualifiers=("unit:minute", "word"))
