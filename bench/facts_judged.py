"""What a reader found each finding on a clean pair to be: our own judgements, kept beside the bench.

``facts_judged.tsv`` has a line for each finding that was read: the hash of its pair of passages, the rule, a verdict and a reason in
our own words. It holds no sentence of the texts. Verdicts:

* ``true`` – the published versions differ in what they say, or one has the slip that the rule names: a reviewer would want to know;
* ``arguable`` – there is a difference, and two careful reviewers might disagree whether it matters;
* ``pair`` – the two passages measured do not translate each other, or one is cut short: a fault of the test data;
* ``false`` – the tool is wrong: another way of saying the same, or something misread.

A finding that nobody has read counts as false, and `python bench/facts.py noise` names it ``unread``.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

__all__ = ["VERDICTS", "key_of", "verdict"]

FILE = Path(__file__).with_name("facts_judged.tsv")
VERDICTS = ("true", "arguable", "pair", "false", "unread")
"""``unread``: no line says anything of it yet."""


def key_of(source: str, target: str) -> str:
    """A name for a pair of passages that does not tell their text: white space folded, SHA-256, sixteen digits."""
    folded = "\x1f".join(" ".join(text.split()) for text in (source, target))
    return hashlib.sha256(folded.encode()).hexdigest()[:16]


@cache
def _judged() -> dict[tuple[str, str], str]:
    if not FILE.exists():
        return {}
    rows = (line.split("\t") for line in FILE.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return {(key, rule): said for key, rule, said, _ in rows}


def verdict(finding) -> str:
    """What a reader said of a finding on a pair: one of ``VERDICTS``."""
    texts = [passage.text if passage else "" for passage in (finding.source, finding.target)]
    return _judged().get((key_of(*texts), finding.rule), "unread")
