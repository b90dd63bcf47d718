"""Pictures of PDF pages: what they show, and that a bad file gives none and stops nothing."""

from __future__ import annotations

import base64
import io

import pytest
from PIL import Image

from align.model import Box
from align.report import strips
from align.report.strips import draw_strips


def pdf(pages: int = 1, *, width: int = 300, height: int = 400, rotate: int = 0, crop: str = "") -> bytes:
    """A PDF written by hand: a word at 50 points from the left, 100 from the top of each page."""
    content = f"BT /F1 18 Tf 50 {height - 100} Td (Avustus) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, b" ".join(b"%d 0 R" % (5 + n) for n in range(pages))),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
    ]
    extra = f"/Rotate {rotate} {f'/CropBox {crop}' if crop else ''}".encode()
    objects += [
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] %s /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        % (width, height, extra)
    ] * pages
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, 2)
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return out.getvalue()


BOX = Box(50, 84, 120, 104)


def picture(path, place=(1, BOX)):
    """Drawn in this process: the child is started by the tests of whole files."""
    page, box = place
    [[_, _, data, width, height]] = strips._work({"path": str(path), "places": [[page, *box]]})
    found = strips.Picture(base64.b64decode(data), width, height)
    return found, Image.open(io.BytesIO(found.data)).convert("RGB")


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "ohje.pdf"
    path.write_bytes(pdf(2))
    return path


def is_red(pixel):
    return pixel[0] > 120 and pixel[1] < 110 and pixel[2] < 110


def test_a_strip_shows_the_passage_in_a_box(page):
    found, image = picture(page)
    assert found.uri.startswith("data:image/jpeg;base64,")
    assert (found.width, found.height) == image.size
    scale = 1.8
    reds = [(x, y) for x in range(image.width) for y in range(image.height) if is_red(image.getpixel((x, y)))]
    left, right = min(x for x, _ in reds) / scale, max(x for x, _ in reds) / scale
    shift = min(max(0, (BOX.x0 + BOX.x1 - 280) / 2), 20)
    assert abs(left + shift - BOX.x0) < 6
    assert abs(right + shift - BOX.x1) < 6
    inside = image.crop([int(scale * v) for v in (BOX.x0 - shift, 36, BOX.x1 - shift, 56)])
    assert inside.convert("L").getextrema()[0] < 90, "the words are in the box"


def test_the_strip_is_a_part_of_the_page(page):
    _, image = picture(page)
    assert image.height < 1.8 * 120
    assert image.width == pytest.approx(1.8 * 300, abs=2)


def test_the_second_page_and_several_places(page):
    other = Box(50, 300, 200, 320)
    found = draw_strips(page, [(1, BOX), (2, BOX), (2, other), (1, BOX)])
    assert set(found) == {(1, BOX), (2, BOX), (2, other)}


def test_a_tall_passage_is_cut(tmp_path):
    path = tmp_path / "tall.pdf"
    path.write_bytes(pdf(height=3000))
    _, image = picture(path, (1, Box(10, 90, 200, 2900)))
    assert image.height < 1.8 * 280


def test_boxes_count_from_the_visible_page(tmp_path):
    path = tmp_path / "crop.pdf"
    path.write_bytes(pdf(crop="[20 0 280 380]"))  # 20 points less on top and at the left
    place = (1, Box(30, 64, 100, 84))
    _, image = picture(path, place)
    inside = image.crop([int(1.8 * v) for v in (32, 36, 98, 56)])
    assert inside.convert("L").getextrema()[0] < 90


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4\n", b"not a pdf", pdf()[:200]])
def test_a_damaged_file_gives_no_picture(tmp_path, content):
    path = tmp_path / "bad.pdf"
    path.write_bytes(content)
    assert draw_strips(path, [(1, BOX)]) == {}


def test_places_outside_the_document_give_none(page):
    assert draw_strips(page, [(7, BOX), (0, BOX), (1, Box(0, 900, 10, 950))]) == {}
    assert draw_strips(page.with_suffix(".docx"), [(1, BOX)]) == {}
    assert draw_strips(page.with_name("none.pdf"), [(1, BOX)]) == {}
    assert draw_strips(page, []) == {}


def test_the_page_shows_the_strip_beside_the_finding(builder, page):
    from dataclasses import replace

    from align.report import RenderOptions, render

    b = builder(names=(str(page), "anvisning.docx"))
    b.section("Avustus", "Understöd")
    b.find("amount-mismatch", "Avustus", "Understöd", "x")
    [finding] = b.findings
    b.findings[:] = [replace(finding, source=replace(finding.source, page=2, box=BOX))]
    html = render("html", [b.report()], RenderOptions(language="sv")).decode()
    assert html.count("<img ") == 1
    assert 'alt="Stället på sidan 2 i den finska versionen"' in html
