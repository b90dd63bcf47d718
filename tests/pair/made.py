"""Small documents for the pairing tests."""

from __future__ import annotations

from align.model import Block, BlockKind, Document, Section, Segment, SegmentKind

BLOCKS = {
    SegmentKind.HEADING: BlockKind.HEADING,
    SegmentKind.TITLE: BlockKind.TITLE,
    SegmentKind.ITEM: BlockKind.ITEM,
    SegmentKind.LABEL: BlockKind.ROW,
    SegmentKind.CELL: BlockKind.ROW,
}


def document(texts, side="source", language="fi", kinds=None, labels=None, sections=None):
    """One block per text."""
    kinds = kinds or [SegmentKind.SENTENCE] * len(texts)
    blocks = tuple(
        Block(BLOCKS.get(kind, BlockKind.PARAGRAPH), text, label=(labels or {}).get(index, ""))
        for index, (text, kind) in enumerate(zip(texts, kinds, strict=True))
    )
    segments = tuple(
        Segment(f"{side[0]}{index}", text, kind, index, 0, len(text), language, (sections or [0] * len(texts))[index])
        for index, (text, kind) in enumerate(zip(texts, kinds, strict=True))
    )
    return Document(side, "text", language, sections=(Section(blocks=blocks),)), segments


def indices(alignment):
    """The beads as index tuples with their kinds."""
    return [
        (tuple(int(s.id[1:]) for s in bead.source), tuple(int(s.id[1:]) for s in bead.target), bead.kind)
        for bead in alignment.beads
    ]


PAIRS = [
    ("Avustuksen hakeminen", "Ansökan om understöd"),
    (
        "Hakemus on toimitettava ministeriöön viimeistään 31.3.2024.",
        "Ansökan ska lämnas till ministeriet senast den 31 mars 2024.",
    ),
    ("Avustusta voidaan myöntää kunnille ja järjestöille.", "Understöd kan beviljas kommuner och organisationer."),
    ("Hankkeen kokonaisbudjetti on 15 miljoonaa euroa.", "Projektets totala budget är 15 miljoner euro."),
    ("Päätös annetaan tiedoksi sähköisesti.", "Beslutet delges elektroniskt."),
    (
        "Avustuksen saajan on pidettävä kirjanpitoa avustuksen käytöstä.",
        "Mottagaren av understödet ska föra bok över hur understödet används.",
    ),
    ("Ministeriö valvoo avustuksen käyttöä.", "Ministeriet övervakar användningen av understödet."),
    ("Perusteettomasti maksettu avustus peritään takaisin.", "Understöd som har betalats utan grund återkrävs."),
    (
        "Lisätietoja antaa neuvotteleva virkamies Maija Virtanen.",
        "Närmare upplysningar ges av konsultativa tjänstemannen Maija Virtanen.",
    ),
    ("Tämä ohje on voimassa vuoden 2026 loppuun.", "Denna anvisning gäller till utgången av 2026."),
    (
        "Tasa-arvolain mukaan työnantajan on edistettävä tasa-arvoa.",
        "Enligt jämställdhetslagen ska arbetsgivaren främja jämställdhet.",
    ),
    (
        "Kunnan asukkailla on oikeus osallistua päätöksentekoon.",
        "Kommunens invånare har rätt att delta i beslutsfattandet.",
    ),
]
"""Sentences of our own writing that translate each other."""
