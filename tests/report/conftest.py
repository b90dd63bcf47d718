"""Reports built by hand, so that the renderers are tested without reading, pairing or rules."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from align.model import (
    Alignment,
    Bead,
    BeadKind,
    Block,
    BlockKind,
    Category,
    Document,
    Finding,
    Mqm,
    Passage,
    Place,
    Problem,
    Report,
    RuleInfo,
    Section,
    SectionReliability,
    Segment,
    SegmentKind,
    Severity,
    Signature,
    Statistics,
)

if TYPE_CHECKING:
    from collections.abc import Callable

SCHEMAS = Path(__file__).parent / "schemas"


@pytest.fixture(scope="session")
def official() -> Callable[[str], Path]:
    """Where an official schema lies; skips the test when it was not fetched."""

    def find(name: str) -> Path:
        path = SCHEMAS / name
        if not path.is_file():
            pytest.skip(f"{name} is not there: python tests/report/schemas.py fetches it")
        return path

    return find


RULES = {
    "amount-mismatch": (Category.AMOUNT, Mqm.MISTRANSLATION, Severity.CRITICAL),
    "passage-missing": (Category.OMISSION, Mqm.OMISSION, Severity.MAJOR),
    "term-wrong": (Category.TERMINOLOGY, Mqm.WRONG_TERM, Severity.MINOR),
    "date-format": (Category.FORMAT, Mqm.DATE_FORMAT, Severity.NEUTRAL),
}


@dataclass
class Builder:
    """Sections of pairs of sentences, "" where a side has nothing; findings by the words they flag."""

    names: tuple[str, str] = ("ohje.fi.docx", "anvisning.sv.docx")
    languages: tuple[str, str] = ("fi", "sv")
    pages: bool = True
    blocks: tuple[list[list[Block]], list[list[Block]]] = field(default_factory=lambda: ([], []))
    segments: tuple[list[Segment], list[Segment]] = field(default_factory=lambda: ([], []))
    beads: list[Bead] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def section(self, source: str, target: str, number: str = "") -> Builder:
        for side in (0, 1):
            self.blocks[side].append([])
        self.pair(source, target, kind=SegmentKind.HEADING, block=BlockKind.HEADING, label=number)
        return self

    def pair(
        self, source: str, target: str, *, kind=SegmentKind.SENTENCE, block=BlockKind.PARAGRAPH, label="", **bead
    ) -> Builder:
        sides = [
            (self._add(side, text, kind, block, label),) if text else () for side, text in ((0, source), (1, target))
        ]
        default = BeadKind.ALIGNED if all(sides) else BeadKind.MISSING if sides[0] else BeadKind.ADDED
        self.beads.append(Bead(*sides, confidence=bead.pop("confidence", 0.97), kind=bead.pop("as_", default), **bead))
        return self

    def _add(self, side, text, kind, block_kind, label):
        if not self.blocks[side]:
            for other in (0, 1):
                self.blocks[other].append([])
        index = sum(map(len, self.blocks[side]))
        section = len(self.blocks[side]) - 1
        place = Place(
            self.names[side], page=1 + index // 6 if self.pages else None, section=str(section + 1), block=index
        )
        self.blocks[side][-1].append(Block(block_kind, text, label=label, level=1, places=(place,)))
        segment = Segment(
            f"{'st'[side]}{len(self.segments[side])}",
            text,
            kind,
            index,
            0,
            len(text),
            self.languages[side],
            section,
            place,
        )
        self.segments[side].append(segment)
        return segment

    def find(
        self, rule: str, source: str | None, target: str | None, message: str, *, bead: int = -1, **more
    ) -> Builder:
        """A finding on the last bead (or another); the words are flagged where they stand, None for no passage, "" for none."""
        category, _mqm, severity = RULES[rule]
        passages = []
        for side, words in ((0, source), (1, target)):
            segments = (self.beads[bead].source, self.beads[bead].target)[side]
            if words is None or not segments:
                passages.append(None)
                continue
            text = " ".join(s.text for s in segments)
            start = text.index(words) if words else None
            passages.append(
                Passage(
                    text,
                    words or None,
                    start,
                    start + len(words) if words else None,
                    page=segments[0].place.page,
                    section=segments[0].place.section,
                    block=segments[0].block,
                    language=self.languages[side],
                    segments=tuple(s.id for s in segments),
                )
            )
        self.findings.append(
            replace(
                Finding(rule, category, severity, 0.93, message, passages[0], passages[1]),
                fingerprint=f"{len(self.findings):016x}",
                **more,
            )
        )
        return self

    def document(self, side: int) -> Document:
        sections = []
        for blocks in self.blocks[side]:
            heading = blocks[0] if blocks and blocks[0].kind is BlockKind.HEADING else None
            rest = tuple(blocks[1:] if heading else blocks)
            sections.append(Section(heading.label if heading else "", heading, 1, rest))
        title = next((b.text for bs in self.blocks[side] for b in bs), "")
        return Document(self.names[side], "docx", self.languages[side], title, tuple(sections))

    def report(self, **more) -> Report:
        kinds = [b.kind for b in self.beads]
        alignment = Alignment(
            self.document(0),
            self.document(1),
            tuple(self.segments[0]),
            tuple(self.segments[1]),
            tuple(self.beads),
            "vectors+lexicon+anchors+length",
            more.pop("sections", ()),
            0.94,
        )
        rules = tuple(
            RuleInfo(
                name,
                mqm,
                category,
                severity,
                f"What {name} sees.",
                "It looks.\n\nIgnore it when asked.",
                "a statute",
                "0.1",
            )
            for name, (category, mqm, severity) in RULES.items()
        )
        statistics = Statistics(
            *(sum(len(s.text.split()) for s in self.segments[side]) for side in (0, 1)),
            *(len(self.segments[side]) for side in (0, 1)),
            len(kinds),
            *(kinds.count(kind) for kind in BeadKind),
        )
        values = {
            "name": "ohje",
            "source_path": self.names[0],
            "target_path": self.names[1],
            "alignment": alignment,
            "findings": tuple(self.findings),
            "rules": rules,
            "statistics": statistics,
            "signature": Signature("0.1.0", tier=alignment.tier),
        }
        return Report(**(values | more))


@pytest.fixture
def builder() -> type[Builder]:
    return Builder


@pytest.fixture
def sample() -> Report:
    """Two sections, every kind of bead, findings of every severity."""
    b = Builder()
    b.section("Avustuksen hakeminen", "Ansökan om understöd", "1")
    b.pair("Avustusta voi hakea 1.3.–30.4.2026.", "Understöd kan sökas 1.3–30.4.2026.")
    b.pair("Hakemus toimitetaan kirjaamoon.", "Ansökan lämnas till registratorskontoret.")
    b.pair("Avustuksen määrä on 15 000 euroa.", "Understödets belopp är 1 500 euro.")
    b.find(
        "amount-mismatch",
        "15 000 euroa",
        "1 500 euro",
        "FI says 15 000 euroa, SV says 1 500 euro",
        source_value="EUR 15000",
        target_value="EUR 1500",
        reason="Both passages have one amount; the values differ by a factor of ten.",
        advice="Check the decision.",
        authority="Valtionavustuslaki 688/2001",
    )
    b.find("term-wrong", "määrä", "belopp", "the term list has storlek for määrä", severity=Severity.MINOR)
    b.pair("Päätöksestä voi valittaa hallinto-oikeuteen.", "")
    b.find("passage-missing", "", None, "The passage is missing in SV")
    b.pair("Tiedustelut virka-aikana.", "Förfrågningar under tjänstetid.")
    b.section("Käyttö", "Användning", "2")
    b.pair("Avustus käytetään kahden vuoden kuluessa.", "Understödet ska användas inom två år.")
    b.pair("Selvitys annetaan <b>ministeriölle</b> & liitteet mukaan.", "Redovisning ges till ministeriet & bilagorna.")
    b.pair("", "Blanketten finns på webbplatsen.")
    b.pair("The form is also in English.", "", as_=BeadKind.FOREIGN)
    b.pair("Lisätietoja antaa ylitarkastaja.", "Närmare information ges av överinspektören.", confidence=0.3)
    b.pair("Voimassa 1. tammikuuta 2026 alkaen.", "Gäller från 1.1.2026.")
    b.find(
        "date-format", "1. tammikuuta 2026", "1.1.2026", "the date is written in two ways", severity=Severity.NEUTRAL
    )
    report = b.report(
        sections=(SectionReliability(1, 1, 0.4, 6, "few passages match"),),
        problems=(Problem("liite.pdf", "no-text", "no text could be read on page 3", "run text recognition", (3,)),),
    )
    # the last but one pair stands first in the target
    beads = list(report.alignment.beads)
    beads[-2] = replace(beads[-2], kind=BeadKind.MOVED)
    targets = list(report.alignment.target_segments)
    targets.insert(1, targets.pop(next(i for i, t in enumerate(targets) if t.id == beads[-2].target[0].id)))
    return replace(report, alignment=replace(report.alignment, beads=tuple(beads), target_segments=tuple(targets)))
