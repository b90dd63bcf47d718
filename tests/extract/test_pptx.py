"""What presentations hold beside titles and bullets: groups, diagrams, charts, slides without a title."""

from __future__ import annotations

import pytest

from align.extract import extract

pptx = pytest.importorskip("pptx")
from lxml import etree  # noqa: E402 - comes with python-pptx
from pptx.chart.data import CategoryChartData  # noqa: E402
from pptx.enum.chart import XL_CHART_TYPE  # noqa: E402
from pptx.opc.package import Part  # noqa: E402
from pptx.opc.packuri import PackURI  # noqa: E402
from pptx.util import Pt  # noqa: E402

DIAGRAM = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst>
<dgm:pt modelId="0" type="doc"/>
<dgm:pt modelId="1"><dgm:t><a:p><a:r><a:t>Päätös</a:t></a:r></a:p></dgm:t></dgm:pt>
<dgm:pt modelId="2"><dgm:t><a:p><a:r><a:t>Hakemus</a:t></a:r></a:p></dgm:t></dgm:pt>
<dgm:pt modelId="3"><dgm:t><a:p><a:r><a:t>Liit</a:t></a:r><a:r><a:t>teet</a:t></a:r></a:p></dgm:t></dgm:pt>
<dgm:pt modelId="4" type="pres"/>
</dgm:ptLst><dgm:cxnLst>
<dgm:cxn modelId="9" srcId="0" destId="1" srcOrd="1"/><dgm:cxn modelId="8" srcId="0" destId="2" srcOrd="0"/>
<dgm:cxn modelId="7" srcId="2" destId="3" srcOrd="0"/><dgm:cxn modelId="6" type="presOf" srcId="1" destId="4" srcOrd="0"/>
<dgm:cxn modelId="5" srcId="3" destId="2" srcOrd="0"/>
</dgm:cxnLst></dgm:dataModel>"""
FRAME = """<p:graphicFrame xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<p:nvGraphicFramePr><p:cNvPr id="40" name="Diagram"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>
<p:xfrm><a:off x="914400" y="2743200"/><a:ext cx="914400" cy="914400"/></p:xfrm>
<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram">
<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="{0}"/>
</a:graphicData></a:graphic></p:graphicFrame>"""


@pytest.fixture
def deck():
    return pptx.Presentation()


def titled(deck, title):
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = title
    return slide


def box(shapes, left, top, words, size=None):
    made = shapes.add_textbox(Pt(left), Pt(top), Pt(200), Pt(24))
    made.text_frame.text = words
    if size:
        made.text_frame.paragraphs[0].runs[0].font.size = Pt(size)
    return made


def read(deck, tmp_path):
    deck.save(tmp_path / "d.pptx")
    return extract(tmp_path / "d.pptx", language="fi")


def shown(document):
    return [(b.kind.value, b.level, b.text) for b in document.blocks()]


def test_a_group_is_read_where_it_is_seen(deck, tmp_path):
    slide = titled(deck, "Aikataulu")
    box(slide.shapes, 40, 300, "ryhmän jälkeen")
    group = slide.shapes.add_group_shape()
    box(group.shapes, 1000, 4000, "toisena")
    box(group.shapes, 1000, 2000, "ensin")
    group.left, group.top, group.width, group.height = Pt(40), Pt(150), Pt(100), Pt(100)
    document = read(deck, tmp_path)
    assert [text for _, _, text in shown(document)] == ["Aikataulu", "ensin", "toisena", "ryhmän jälkeen"]
    first = document.blocks()[1].place.box
    assert 39 <= first.x0 <= 41
    assert 149 <= first.top <= 151


def test_the_words_of_a_diagram_come_in_its_order(deck, tmp_path):
    slide = titled(deck, "Vaiheet")
    part = Part(
        PackURI("/ppt/diagrams/data1.xml"),
        "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml",
        slide.part.package,
        DIAGRAM.encode(),
    )
    name = slide.part.relate_to(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramData")
    slide.shapes._spTree.append(etree.fromstring(FRAME.format(name)))
    assert shown(read(deck, tmp_path)) == [
        ("heading", 1, "Vaiheet"),
        ("item", 1, "Hakemus"),
        ("item", 2, "Liitteet"),
        ("item", 1, "Päätös"),
    ]


def test_the_words_of_a_chart(deck, tmp_path):
    slide = titled(deck, "Avustukset")
    data = CategoryChartData()
    data.categories = ["Uusimaa", "Lappi"]
    data.add_series("Myönnetty", (12.5, 7.25))
    data.add_series("Haettu", (20, 9))
    chart = slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, Pt(40), Pt(150), Pt(300), Pt(200), data).chart
    chart.has_title = True
    chart.chart_title.text_frame.text = "Avustukset maakunnittain"
    assert shown(read(deck, tmp_path)) == [
        ("heading", 1, "Avustukset"), ("caption", 0, "Avustukset maakunnittain"),
        ("row", 0, "Myönnetty\tHaettu"), ("row", 0, "Uusimaa\tLappi"),
    ]  # fmt: skip


def test_a_slide_without_a_title_is_named_by_its_large_first_line(deck, tmp_path):
    titled(deck, "Alku")
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    box(slide.shapes, 40, 40, "Rahoituksen ehdot", size=32)
    box(slide.shapes, 40, 200, "Avustusta saa hakemuksesta.", size=18)
    other = deck.slides.add_slide(deck.slide_layouts[6])
    box(other.shapes, 40, 40, "Kirjaamo", size=18)
    box(other.shapes, 40, 200, "PL 380", size=18)
    document = read(deck, tmp_path)
    assert shown(document) == [
        ("heading", 1, "Alku"), ("heading", 1, "Rahoituksen ehdot"), ("paragraph", 0, "Avustusta saa hakemuksesta."),
        ("paragraph", 0, "Kirjaamo"), ("paragraph", 0, "PL 380"),
    ]  # fmt: skip


def test_lists_keep_their_levels_through_layouts_and_masters(deck, tmp_path):
    slide = deck.slides.add_slide(deck.slide_layouts[3])  # two contents side by side
    slide.shapes.title.text = "Vertailu"
    for index, side in ((1, "vasen"), (2, "oikea")):
        frame = slide.placeholders[index].text_frame
        frame.text = f"{side} ylin"
        for level in (1, 2, 0):
            paragraph = frame.add_paragraph()
            paragraph.text, paragraph.level = f"{side} {level}", level
    assert shown(read(deck, tmp_path))[1:] == [
        ("item", level, f"{side} {words}")
        for side in ("vasen", "oikea")
        for level, words in ((1, "ylin"), (2, "1"), (3, "2"), (1, "0"))
    ]
