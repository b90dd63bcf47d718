"""OpenDocument texts: languages of runs, changes and comments, pictures, and attributes no program writes."""

from __future__ import annotations

import zipfile

import pytest

from align.errors import InputError, NoTextError
from align.extract import extract
from align.extract.odt.styles import count
from align.languages.recognise import recognised
from align.model import BlockKind

NAMES = (
    " ".join(
        f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"'
        for p, n in (
            ("office", "office"),
            ("text", "text"),
            ("table", "table"),
            ("style", "style"),
            ("draw", "drawing"),
        )
    )
    + ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
)
FINNISH = "Kaupunginhallitus päätti hyväksyä satamien korjaussuunnitelman ja myöntää siihen määrärahan."
SWEDISH = "Stadsstyrelsen beslutade godkänna reparationsplanen för hamnarna och bevilja ett anslag för den."


def odt(tmp_path, body, styles="", defaults=""):
    path = tmp_path / "t.odt"
    content = f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
        package.writestr(
            "styles.xml",
            f"<office:document-styles {NAMES}><office:styles>{defaults}</office:styles></office:document-styles>",
        )
    return path


def language(name, code, family="text"):
    return f'<style:style style:name="{name}" style:family="{family}"><style:text-properties fo:language="{code}" fo:country="FI"/></style:style>'


DEFAULT = (
    '<style:default-style style:family="paragraph"><style:text-properties fo:language="fi"/></style:default-style>'
)


def test_a_passage_in_another_language_is_told_by_its_run_its_style_or_an_ancestor(tmp_path):
    styles = (
        language("S", "sv")
        + language("P", "sv", "paragraph")
        + '<style:style style:name="Q" style:family="paragraph" style:parent-style-name="P"/>'
    )
    body = "".join(f"<text:p>{FINNISH}</text:p>" for _ in range(4))
    body += f'<text:p><text:span text:style-name="S">{SWEDISH}</text:span></text:p><text:p text:style-name="Q">Bilaga</text:p>'
    blocks = extract(odt(tmp_path, body, styles, DEFAULT)).blocks()
    assert [b.language for b in blocks] == [None] * 4 + ["sv", "sv"]


def test_a_document_stamped_with_the_wrong_language_is_not_believed(tmp_path):
    body = "".join(f'<text:p text:style-name="P">{FINNISH}</text:p>' for _ in range(4))
    assert {b.language for b in extract(odt(tmp_path, body, language("P", "sv", "paragraph"), DEFAULT)).blocks()} == {
        None
    }


def test_changes_are_taken_as_accepted_and_said_and_so_are_comments(tmp_path):
    tracked = "<text:tracked-changes><text:changed-region><text:deletion><text:p>Poistettu.</text:p></text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>"
    body = f"{tracked}<text:p>{FINNISH}<office:annotation><text:p>Tarkista!</text:p></office:annotation></text:p>"
    document = extract(odt(tmp_path, body))
    assert [b.text for b in document.blocks()] == [FINNISH]
    assert document.warnings == (
        "tracked changes were taken as accepted (1 insertions, 1 deletions)", "1 comments were not read",
    )  # fmt: skip


def test_text_in_a_linked_frame_is_read(tmp_path):
    body = f"<text:p>{FINNISH}</text:p><text:p><draw:a><draw:frame><draw:text-box><text:p>Laatikossa.</text:p></draw:text-box></draw:frame></draw:a></text:p>"
    assert [b.text for b in extract(odt(tmp_path, body)).blocks()][-1] == "Laatikossa."


def test_only_pictures_is_a_problem_with_its_cause(tmp_path):
    body = "<text:p><draw:frame><draw:image/></draw:frame></text:p>"
    with pytest.raises(NoTextError) as problem:
        extract(odt(tmp_path, body))
    assert "pictures" in problem.value.hint
    assert recognised(problem.value.hint) is not None


@pytest.mark.parametrize("value", ["x", "-3", "99999999999999999999", "١", "1e9", ""])
def test_numbers_that_are_none_break_nothing(tmp_path, value):
    styles = f'<text:list-style style:name="L"><text:list-level-style-number text:level="{value}" style:num-format="1" text:start-value="{value}" text:display-levels="{value}"/></text:list-style>'
    body = (
        f'<text:h text:outline-level="{value}">Otsikko</text:h><text:p>{FINNISH}<text:s text:c="{value}"/>loppu</text:p>'
        f'<text:list text:style-name="L"><text:list-item text:start-value="{value}"><text:p>Kohta</text:p></text:list-item></text:list>'
        f'<table:table><table:table-row><table:table-cell table:number-columns-repeated="{value}"><text:p>a</text:p></table:table-cell></table:table-row></table:table>'
    )
    document = extract(odt(tmp_path, body, styles))
    assert [b.kind for b in document.blocks()][1:3] == [BlockKind.PARAGRAPH, BlockKind.ITEM]
    assert all(len(b.text) < 3000 for b in document.blocks())


def test_counts_have_bounds():
    assert [count(v) for v in (None, "", "7", "-7", "99999999999")] == [1, 1, 7, 1, 10_000]


def test_styles_in_a_ring_and_lists_in_lists_come_to_an_end(tmp_path):
    ring = '<style:style style:name="A" style:parent-style-name="B"/><style:style style:name="B" style:parent-style-name="A"/>'
    deep = "<text:list><text:list-item>" * 60 + f"<text:p>{FINNISH}</text:p>" + "</text:list-item></text:list>" * 60
    assert (
        extract(odt(tmp_path, f'<text:p text:style-name="A">{FINNISH}</text:p>{deep}', ring)).blocks()[1].text
        == FINNISH
    )


@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9])
def test_a_damaged_part_is_a_named_problem(tmp_path, cut):
    path = odt(tmp_path, f"<text:p>{FINNISH}</text:p>")
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    content = parts["content.xml"]
    parts["content.xml"] = content[: int(cut * len(content))]
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    with pytest.raises(InputError):
        extract(path)
