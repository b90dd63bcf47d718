"""Facts that contradict each other between the documents of one set: the same person with two addresses, one label with two values.

No pair can show these alone. Each pair notes what it says of persons, labelled values, named periods and programme codes; when all
pairs of a declared set are done, topics with several values are reported, at every place but those of the value that most
documents have.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from align.check.rule import SIDES, Example
from align.check.sets import Mention, SetExample, SetRule
from align.languages.sayings import version_said
from align.model import BlockKind, Category, Mqm, Origin, SegmentKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.check.context import Context
    from align.check.sets import SetRecord
    from align.model import Bead, Fact, Finding, Side

__all__ = ["RULES", "DocumentsContradict"]

_LABELLED: Final = frozenset({"amount", "date", "date-range", "year-range", "percent", "phone", "email"})
_PERIODS: Final = frozenset({"date-range", "year-range"})
_NAMED: Final = frozenset({SegmentKind.HEADING, SegmentKind.TITLE, SegmentKind.LABEL})
_ADDRESSEE: Final = re.compile(r"([^\W\d_]{2,})\.([^\W\d_]{2,}(?:-[^\W\d_]+)?)")
_TOPIC: Final = re.compile(r"([^\W\d_]{5,})\W*$")
_SURE: Final = {"person": 0.75, "label": 0.6, "period": 0.6, "code": 0.5}
"""How probably two values of one topic are a slip and not two matters."""
_SAME_NAME: Final = 80.0
"""rapidfuzz ratio from which two names of a programme's part are one, inflected or mistyped."""


@dataclass(frozen=True)
class DocumentsContradict(SetRule):
    """Documents of one set contradict each other.

    The same person (read from *first.last@…*, or named beside the number) has two e-mail addresses or telephone numbers; the same
    label of a table (*Toteutusaika*) has two values; the same named period (*ohjelmakausi 2021–2027*) has two ends; the same programme
    code has two names. Needs a set of documents checked together (``[[sets]]``). The value that most documents have is taken for the
    right one. An older page beside a newer one may differ rightly: accept the finding then.
    """

    id = "documents-contradict"
    category = Category.CONSISTENCY
    mqm = Mqm.INCONSISTENT_USE
    severity = Severity.MINOR
    origin = Origin.DOCUMENT
    authority = "DGT Translation Quality Guidelines 2015: consistency between related documents"
    passes: ClassVar[tuple[Example, ...]] = (
        Example(
            "Kysy: maija.malli@example.fi", "Fråga: maija.malli@example.fi", "one pair never contradicts itself here"
        ),
    )
    set_examples = (
        SetExample(
            (
                Example(
                    "# Haku\n\nLisätietoja: maija.malli@example.fi",
                    "# Ansökan\n\nMer information: maija.malli@example.fi",
                ),
                Example("# Ohje\n\nKysy: maija.malli@example.org", "# Anvisning\n\nFråga: maija.malli@example.org"),
            ),
            speaks=True,
            note="one person, two addresses",
        ),
        SetExample(
            (
                Example(
                    "# Hanke\n\nToteutusaika\t2021–2027\n\nVastuutaho\tKunta",
                    "# Projekt\n\nGenomförandetid\t2021–2027\n\nAnsvarig part\tKommunen",
                ),
                Example(
                    "# Hanke\n\nToteutusaika\t2021–2028\n\nVastuutaho\tKunta",
                    "# Projekt\n\nGenomförandetid\t2021–2028\n\nAnsvarig part\tKommunen",
                ),
            ),
            speaks=True,
            note="one label, two periods",
        ),
        SetExample(
            (
                Example(
                    "# Haku\n\nOhjelmakausi 2021–2027 jatkuu.", "# Ansökan\n\nProgramperioden 2021–2027 fortsätter."
                ),
                Example(
                    "# Ohje\n\nOhjelmakaudella 2021–2027 kokeillaan.",
                    "# Anvisning\n\nProgramperioden 2021–2027 prövas.",
                ),
            ),
            speaks=False,
            note="the same period, inflected",
        ),
        SetExample(
            (
                Example("# Haku\n\nKysy: maija.malli@example.fi", "# Ansökan\n\nFråga: maija.malli@example.fi"),
                Example("# Ohje\n\nKysy: matti.malli@example.fi", "# Anvisning\n\nFråga: matti.malli@example.fi"),
            ),
            speaks=False,
            note="two persons",
        ),
    )

    def record(self, context: Context) -> Iterator[Mention]:
        """One mention of each value of each topic, with its first place; labels with several values are lists and left out."""
        seen: dict[tuple[str, str], Mention] = {}
        values: dict[str, set[str]] = {}
        for bead in context.units:
            for side in SIDES:
                for topic, fact_span, value in _topics(bead, context, side):
                    values.setdefault(topic, set()).add(value)
                    if (topic, value) not in seen:
                        source, target = (fact_span, None) if side == "source" else (None, fact_span)
                        seen[topic, value] = self.mention(
                            context, bead, topic=topic, value=value, side=side, source=source, target=target
                        )
        for (topic, _), mention in seen.items():
            if len(values[topic]) == 1 or topic.startswith("person"):
                yield mention

    def check_set(self, records: Sequence[SetRecord]) -> Iterator[tuple[SetRecord, Finding]]:
        """Report every mention whose value is not the one that most documents have."""
        topics: dict[str, list[tuple[SetRecord, Mention]]] = {}
        for one in records:
            for mention in one.mentions:
                topics.setdefault(mention.topic, []).append((one, mention))
        for topic, mentions in topics.items():
            if len({one.name for one, _ in mentions}) < 2:
                continue
            usual = _usual(mentions)
            told: set[tuple[str, str]] = set()
            for one, mention in mentions:
                first = next((pair for pair in usual if pair[0].name != one.name), None)
                if first is None or _agrees(topic, mention.value, first[1].value) or (one.name, mention.value) in told:
                    continue
                if any(m.value == first[1].value for o, m in mentions if o.name == one.name):
                    continue  # this document has the usual value as well
                told.add((one.name, mention.value))
                yield one, self._finding(one, mention, first)

    def _finding(self, one: SetRecord, mention: Mention, first: tuple[SetRecord, Mention]) -> Finding:
        other, usual = first
        kind, _, about = mention.topic.partition(" ")
        return self.set_finding(
            mention,
            self.says(
                "message",
                here=version_said(one.languages, mention.side),
                a=mention.shown,
                file=other.path(usual.side),
                b=usual.shown,
                topic=self.says(
                    kind, name=about.rpartition("|")[2].title() if kind == "person" else about.rpartition("|")[2]
                ),
            ),
            confidence=_SURE[kind],
            subject=" / ".join(sorted((mention.value, usual.value))),
            source_value=mention.value if mention.side == "source" else "",
            target_value=mention.value if mention.side == "target" else "",
            reason=self.says("reason"),
            advice=self.says("advice"),
        )


def _usual(mentions: Iterable[tuple[SetRecord, Mention]]) -> list[tuple[SetRecord, Mention]]:
    """The mentions of the value that most documents have, of equals the first by the pairs' names."""
    documents: Counter[str] = Counter()
    for value, _name in dict.fromkeys((mention.value, one.name) for one, mention in mentions):
        documents[value] += 1
    value = max(documents, key=lambda v: documents[v])
    return [(one, mention) for one, mention in mentions if mention.value == value]


def _agrees(topic: str, value: str, usual: str) -> bool:
    if value == usual:
        return True
    if not topic.startswith("code "):
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(value, usual) >= _SAME_NAME


def _topics(bead: Bead, context: Context, side: Side) -> Iterator[tuple[str, tuple[int, int], str]]:
    """What a passage says: topic, flagged words, value. A topic is "KIND SCOPE|NAME"."""
    facts = [fact for fact in context.facts(bead, side) if fact.is_valid]
    yield from _of_persons(facts)
    language = context.language(side)
    label = _label(bead, context, side)
    labelled = [fact for fact in facts if fact.kind in _LABELLED]
    if label and len(labelled) == 1:
        fact = labelled[0]
        yield f"label {language}|{fact.kind}|{label}", (fact.start, fact.end), fact.value
    text = context.text(bead, side)
    for fact in facts:
        start, _, end = fact.value.partition("/")
        name = _TOPIC.search(text[max(0, fact.start - 40) : fact.start])
        if fact.kind in _PERIODS and start and end and name and not label:
            yield f"period {language}|{name[1][:7].casefold()} {start}", (fact.start, fact.end), fact.value
    yield from _of_codes(bead, context, side, facts)


def _of_persons(facts: Sequence[Fact]) -> Iterator[tuple[str, tuple[int, int], str]]:
    persons = [fact for fact in facts if fact.kind == "person"]
    for fact in facts:
        local = _ADDRESSEE.fullmatch(fact.value.partition("@")[0]) if fact.kind == "email" else None
        if local:
            yield f"person email|{local[1]} {local[2]}".casefold(), (fact.start, fact.end), fact.value
    phones = [fact for fact in facts if fact.kind == "phone"]
    if len(persons) == len(phones) == 1:
        phone = phones[0]
        yield f"person phone|{persons[0].value}".casefold(), (phone.start, phone.end), phone.value


def _of_codes(
    bead: Bead, context: Context, side: Side, facts: Sequence[Fact]
) -> Iterator[tuple[str, tuple[int, int], str]]:
    segments = bead.side(side)
    codes = [fact for fact in facts if fact.kind == "code"]
    if len(codes) != 1 or len(segments) != 1 or segments[0].kind not in _NAMED or codes[0].start > 3:
        return
    text = context.text(bead, side)
    name = re.sub(r"\s+", " ", re.sub(r"[\W_]+", " ", text[codes[0].end :])).strip()
    if len(name.split()) >= 2:
        yield f"code {context.language(side)}|{codes[0].value}", (codes[0].start, len(text)), name.casefold()


def _label(bead: Bead, context: Context, side: Side) -> str:
    segments = bead.side(side)
    if not segments or segments[0].kind is not SegmentKind.LABEL:
        return ""
    rows = {s.block for s in segments}
    if len(rows) != 1 or context.block(segments[0], side).kind is not BlockKind.ROW:
        return ""
    return re.sub(r"\s+", " ", segments[0].text).strip(" :").casefold()


RULES: Final[tuple[type[SetRule], ...]] = (DocumentsContradict,)
