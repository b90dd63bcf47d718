"""A title given in both languages in one version pairs with its translation, not with its copy."""

from __future__ import annotations

from dataclasses import replace

from align.extract import extract_text
from align.model import Alignment, BeadKind
from align.pipeline import align_documents

FI = "Sujuvat matkat saaristossa ja rannikolla\n\nSmidiga resor i skärgården och vid kusten\n\nHanke alkaa vuonna 2026.\n"
SV = "Smidiga resor i skärgården och vid kusten\n\nProjektet inleds år 2026.\n"


def aligned(source: str, target: str, languages: tuple[str, str] = ("fi", "sv")) -> Alignment:
    documents = (
        replace(extract_text(text, format="markdown", path=f"{code}.md"), language=code)
        for text, code in zip((source, target), languages, strict=True)
    )
    return align_documents(*documents)


def test_the_original_gets_the_translation_and_the_copy_stays_alone() -> None:
    beads = aligned(FI, SV).beads
    assert [(b.kind, len(b.source), len(b.target)) for b in beads] == [
        (BeadKind.ALIGNED, 1, 1), (BeadKind.FOREIGN, 1, 0), (BeadKind.ALIGNED, 1, 1),
    ]  # fmt: skip
    assert beads[0].source[0].text.startswith("Sujuvat")


def test_the_same_with_the_sides_exchanged() -> None:
    beads = aligned(SV, FI, ("sv", "fi")).beads
    assert [b.kind for b in beads].count(BeadKind.FOREIGN) == 1
    assert (
        next(b for b in beads if b.source and b.source[0].text.startswith("Smidiga"))
        .target[0]
        .text.startswith("Sujuvat")
    )


def test_a_sentence_left_untranslated_stays_with_its_twin() -> None:
    left = "Hakemuksen liitteeksi tarvitaan kunnan lausunto hankkeesta."
    source = f"Avustusta voi hakea toukokuussa.\n\n{left}\n\nPäätös annetaan kesällä.\n"
    target = f"Understöd kan sökas i maj.\n\n{left}\n\nBeslutet ges på sommaren.\n"
    bead = next(b for b in aligned(source, target).beads if b.source and b.source[0].text == left)
    assert [t.text for t in bead.target] == [left]
