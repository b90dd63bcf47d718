# ruff: noqa: SLF001 python-docx and python-pptx offer no other way to the XML of fields, languages and placeholders
"""Build the files of the pairs from their sources: ``*.src.md`` and ``*.src.html`` are the source of truth.

    python build.py [FOLDER …]

tender-call, work-agreement, budget-book, pay-circular, road-association, snow-contract, transition-criteria, insurance-terms:
DOCX (python-docx). patient-instruction, deviation-decision, homeless-theme, wellbeing-criteria: PDF through DOCX and LibreOffice.
tax-guide, pension-report, biogas-permit, well-guide, digital-theme, debt-theme: PDF from HTML by Chromium. rescue-slides,
outage-slides: PPTX (python-pptx). track-works, plan-consultation, wind-notice, association-rules: ODT through DOCX and LibreOffice.
The others (HTML, Markdown, plain text) are written by hand and not built.
Needs python-docx, python-pptx, soffice, chromium.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
LOCALES = {"fi": "fi-FI", "sv": "sv-FI"}
RUNNING = {
    "tender-call": {"fi": ("Kaislarannan kaupunki", "Sivu "), "sv": ("Vassnäs stad", "Sida ")},
    "patient-instruction": {
        "fi": ("Selkämeren hyvinvointialue", "Sivu "),
        "sv": ("Bottenhavets välfärdsområde", "Sida "),
    },
    "deviation-decision": {"fi": ("Rantakosken kaupunki", "Sivu "), "sv": ("Strandfors stad", "Sida ")},
    "work-agreement": {"fi": ("Työehtosopimus 2026–2028", "Sivu "), "sv": ("Kollektivavtal 2026–2028", "Sida ")},
    "budget-book": {"fi": ("Harjulahden kaupunki", "Sivu "), "sv": ("Åsvikens stad", "Sida ")},
    "pay-circular": {"fi": ("Yleiskirje 7/2026", "Sivu "), "sv": ("Cirkulär 7/2026", "Sida ")},
    "plan-consultation": {"fi": ("Ympäristöministeriö", "Sivu "), "sv": ("Miljöministeriet", "Sida ")},
    "road-association": {"fi": ("Tiekunnan opas", "Sivu "), "sv": ("Guide för väglag", "Sida ")},
    "track-works": {"fi": ("Väylävirasto", "Sivu "), "sv": ("Trafikledsverket", "Sida ")},
    "homeless-theme": {"fi": ("Valtakunnalliset teemat", "Sivu "), "sv": ("Riksomfattande teman", "Sida ")},
    "snow-contract": {"fi": ("Lehtosalmen kaupunki", "Sivu "), "sv": ("Lövsunds stad", "Sida ")},
    "transition-criteria": {"fi": ("Valintaperusteet", "Sivu "), "sv": ("Urvalskriterier", "Sida ")},
    "wind-notice": {"fi": ("Kuulutus", "Sivu "), "sv": ("Kungörelse", "Sida ")},
    "wellbeing-criteria": {"fi": ("Yhteisössä voimaa", "Sivu "), "sv": ("Kraft i gemenskapen", "Sida ")},
    "insurance-terms": {"fi": ("Matkavakuutuksen ehdot", "Sivu "), "sv": ("Villkor för reseförsäkringen", "Sida ")},
    "association-rules": {"fi": ("Yhdistyksen säännöt", "Sivu "), "sv": ("Föreningens stadgar", "Sida ")},
}


def blocks(text: str) -> list[tuple[str, object]]:
    """Small Markdown: headings, paragraphs (a line each), bullets, numbers, tables, notes."""
    out: list[tuple[str, object]] = []
    rows: list[list[str]] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if not all(re.fullmatch(r"-+", cell) for cell in cells):
                rows.append(cells)
            continue
        if rows:
            out.append(("table", rows))
            rows = []
        if match := re.match(r"(#+) (.*)", line):
            out.append((f"h{len(match[1])}", match[2]))
        elif line.startswith("- "):
            out.append(("bullet", line[2:]))
        elif match := re.match(r"\d+\. (.*)", line):
            out.append(("number", match[1]))
        elif line.startswith("Notes: "):
            out.append(("notes", line[7:]))
        elif line.strip():
            out.append(("p", line.strip()))
    return out


def field(paragraph, name: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for kind, text in (("begin", None), (None, name), ("end", None)):
        run = paragraph.add_run()
        if kind:
            node = OxmlElement("w:fldChar")
            node.set(qn("w:fldCharType"), kind)
        else:
            node = OxmlElement("w:instrText")
            node.text = text
        run._r.append(node)


def word(source: Path, target: Path, language: str) -> None:
    import docx
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Liberation Sans", Pt(10.5)
    lang = style.element.get_or_add_rPr().makeelement(qn("w:lang"), {qn("w:val"): LOCALES[language]})
    style.element.rPr.append(lang)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    head, page = RUNNING[source.parent.name][language]
    section.header.paragraphs[0].text = head
    section.footer.paragraphs[0].add_run(page)
    field(section.footer.paragraphs[0], "PAGE")
    for kind, content in blocks(source.read_text("utf-8")):
        if kind == "h1":
            document.add_heading(content, 0)
            document.core_properties.title = content
        elif kind.startswith("h"):
            document.add_heading(content, int(kind[1:]) - 1)
        elif kind == "table":
            table = document.add_table(rows=0, cols=len(content[0]))
            table.style = "Table Grid"
            for row in content:
                if not any(row):
                    continue
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
            if any(content[0]):
                for cell in table.rows[0].cells:
                    for run in cell.paragraphs[0].runs:
                        run.bold = True
            document.add_paragraph()
        else:
            document.add_paragraph(content, {"bullet": "List Bullet", "number": "List Number"}.get(kind))
    document.core_properties.language = LOCALES[language]
    document.save(target)


def word_to_office(source: Path, target: Path, language: str) -> None:
    """A Word file turned by LibreOffice into what the target's ending says (pdf, odt)."""
    with tempfile.TemporaryDirectory() as folder:
        middle = Path(folder) / f"{language}.docx"
        word(source, middle, language)
        ending = target.suffix.removeprefix(".")
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", ending, "--outdir", folder, middle],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip
        target.write_bytes(middle.with_suffix(target.suffix).read_bytes())


def page_to_pdf(source: Path, target: Path, language: str) -> None:  # noqa: ARG001 one signature for all makers
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
             "--disable-sync", f"--user-data-dir={folder}", "--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri()],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip


def slides(source: Path, target: Path, language: str) -> None:
    from pptx import Presentation
    from pptx.util import Cm, Pt

    show = Presentation()
    show.slide_width, show.slide_height = Cm(33.87), Cm(19.05)
    slide = body = None
    top = Cm(4)
    used = False
    for kind, content in blocks(source.read_text("utf-8")):
        if kind == "h1":
            slide = show.slides.add_slide(show.slide_layouts[0])
            slide.shapes.title.text, body, used = content, slide.placeholders[1], False
            show.core_properties.title = content
        elif kind == "h2":
            slide = show.slides.add_slide(show.slide_layouts[1])
            slide.shapes.title.text, body, top, used = content, slide.placeholders[1], Cm(4), False
            body.left, body.top, body.width, body.height = Cm(2), Cm(4), Cm(29), Cm(13)
            slide.shapes.title.left, slide.shapes.title.top = Cm(2), Cm(1)
            slide.shapes.title.width, slide.shapes.title.height = Cm(29), Cm(2.6)
        elif kind == "table":
            rows = content
            height = Cm(1.1) * len(rows)
            table = slide.shapes.add_table(len(rows), len(rows[0]), Cm(2), top, Cm(29), height).table
            for r, row in enumerate(rows):
                for c, text in enumerate(row):
                    table.cell(r, c).text = text
            body.top, body.height = top + height + Cm(2.5), Cm(6)
        elif kind == "notes":
            slide.notes_slide.notes_text_frame.text = content
        else:
            frame = body.text_frame
            paragraph = frame.add_paragraph() if used else frame.paragraphs[0]
            run = paragraph.add_run()
            run.text, run.font.size = content, Pt(20)
            run._r.get_or_add_rPr().set("lang", LOCALES[language])
            used = True
    for slide in show.slides:
        for shape in list(slide.placeholders):
            if shape.has_text_frame and not shape.text_frame.text:
                shape._element.getparent().remove(shape._element)
    show.save(target)


def main() -> None:
    makers = {
        "tender-call": (word, "md", "docx"),
        "patient-instruction": (word_to_office, "md", "pdf"),
        "tax-guide": (page_to_pdf, "html", "pdf"),
        "rescue-slides": (slides, "md", "pptx"),
        "deviation-decision": (word_to_office, "md", "pdf"),
        "pension-report": (page_to_pdf, "html", "pdf"),
        "work-agreement": (word, "md", "docx"),
        "budget-book": (word, "md", "docx"),
        "track-works": (word_to_office, "md", "odt"),
        "biogas-permit": (page_to_pdf, "html", "pdf"),
        "pay-circular": (word, "md", "docx"),
        "plan-consultation": (word_to_office, "md", "odt"),
        "road-association": (word, "md", "docx"),
        "well-guide": (page_to_pdf, "html", "pdf"),
        "digital-theme": (page_to_pdf, "html", "pdf"),
        "homeless-theme": (word_to_office, "md", "pdf"),
        "snow-contract": (word, "md", "docx"),
        "transition-criteria": (word, "md", "docx"),
        "wind-notice": (word_to_office, "md", "odt"),
        "outage-slides": (slides, "md", "pptx"),
        "debt-theme": (page_to_pdf, "html", "pdf"),
        "wellbeing-criteria": (word_to_office, "md", "pdf"),
        "insurance-terms": (word, "md", "docx"),
        "association-rules": (word_to_office, "md", "odt"),
    }
    for name in sys.argv[1:] or makers:
        make, source, target = makers[name]
        for language in LOCALES:
            make(HERE / name / f"{language}.src.{source}", HERE / name / f"{language}.{target}", language)
            print(f"built {name}/{language}.{target}")


if __name__ == "__main__":
    main()
