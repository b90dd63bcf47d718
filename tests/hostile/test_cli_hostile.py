"""Hostile input through the whole command: one clear line, exit code 2, the other pair still checked, nothing carried over."""

from __future__ import annotations

import json
import os
import random
import resource
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from align.cli import rinnan
from align.cli.exits import run

FI = "# Avustukset\n\nAvustusta voi hakea maaliskuussa 2026. Avustus on enintään 500 euroa hakijaa kohti.\n"
SV = "# Understöd\n\nUnderstöd kan sökas i mars 2026. Understödet är högst 400 euro per sökande.\n"


@pytest.fixture
def call(tmp_path, monkeypatch, capfdbinary):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("align.cache.default_folder", lambda: tmp_path / "cache")
    (tmp_path / "good.fi.md").write_text(FI, "utf-8")
    (tmp_path / "good.sv.md").write_text(SV, "utf-8")

    def run_it(*arguments):
        code = run(rinnan, list(map(str, arguments)))
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return run_it


def pdf(*objects, trailer=b""):
    body = b"%PDF-1.7\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(
        b"%010d 00000 n \n" % o for o in offsets
    )
    return (
        body
        + table
        + b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, len(body))
    )


CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
ONE = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PIXEL = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\x00\nendstream"
PICTURE = pdf(
    CATALOG,
    ONE,
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>",
    b"<< /Length 31 >>\nstream\nq 500 0 0 700 40 60 cm /I Do Q \nendstream",
    PIXEL,
)
NO_PAGES = pdf(CATALOG, b"<< /Type /Pages /Kids [] /Count 0 >>")
LOCKED = pdf(
    CATALOG,
    ONE,
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (b"41" * 32, b"42" * 32),
    trailer=b"/Encrypt 4 0 R /ID [<41> <41>]",
)


def docx(folder, name, document, **more):
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr("word/document.xml", document)
        for part, content in more.items():
            archive.writestr(part, content)
    return path


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ENTITY = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "secret.txt">]><w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
    + f']><w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>'
)


def make(folder, kind):
    path = folder / kind
    if kind == "picture.pdf":
        path.write_bytes(PICTURE)
    elif kind == "no-pages.pdf":
        path.write_bytes(NO_PAGES)
    elif kind == "locked.pdf":
        path.write_bytes(LOCKED)
    elif kind == "entity.docx":
        (folder / "secret.txt").write_text("salasana", "utf-8")
        docx(folder, kind, ENTITY)
    elif kind == "laughs.docx":
        docx(folder, kind, LAUGHS)
    elif kind == "bomb.docx":
        docx(folder, kind, f'<w:document xmlns:w="{WORD}"><w:body>' + "<w:p/>" * 30_000_000)
    elif kind == "empty.pdf":
        path.write_bytes(b"")
    elif kind == "truncated.pdf":
        path.write_bytes(PICTURE[: len(PICTURE) // 3])
    elif kind == "truncated.docx":
        whole = docx(
            folder, "whole.zip", f'<w:document xmlns:w="{WORD}"><w:body><w:p/></w:body></w:document>'
        ).read_bytes()
        path.write_bytes(whole[: len(whole) // 2])
    elif kind == "picture-called.docx":  # a PDF by another name
        path.write_bytes(PICTURE)
    elif kind == "nul.sv.txt":
        path.write_bytes(SV.encode().replace(b" ", b"\x00"))
    elif kind == "folder.docx":
        path.mkdir()
    elif kind == "binary.md":
        path.write_bytes(bytes(range(256)) * 40)
    elif kind == "large.md":
        with path.open("wb") as file:
            file.truncate(260_000_000)
    return path


BROKEN = (
    "picture.pdf",
    "no-pages.pdf",
    "locked.pdf",
    "entity.docx",
    "laughs.docx",
    "bomb.docx",
    "folder.docx",
    "binary.md",
    "large.md",
    "empty.pdf",
    "truncated.pdf",
    "truncated.docx",
    "picture-called.docx",
    "nul.sv.txt",
)


@pytest.mark.parametrize("kind", BROKEN)
def test_one_clear_line_and_the_rest_is_checked(call, tmp_path, kind):
    path = make(tmp_path, kind)
    (tmp_path / "rinnan.toml").write_text(
        f'[[pairs]]\nname = "bad"\nsource = "good.fi.md"\ntarget = "{path.name}"\n[[pairs]]\nname = "good"\nsource = "good.fi.md"\ntarget = "good.sv.md"\n',
        "utf-8",
    )
    started = time.monotonic()
    code, out, err = call("check", "--format", "text", "--output", "json=r.json")
    assert code == 2
    assert "good: " in out
    assert "amount-differs" in out
    assert "salasana" not in out + err
    told = [line for line in err.splitlines() if line.startswith("error:")]
    assert len(told) == 1, err
    assert kind in told[0]
    assert "Traceback" not in err
    problems = json.loads((tmp_path / "r.json").read_bytes())["problems"]
    assert [p["pair"] for p in problems] == ["bad"]
    assert problems[0]["code"] not in {"bug", "crash"}
    assert time.monotonic() - started < 100


@pytest.mark.parametrize(
    "words", ["\u202etxet\u202c", "\x1b]0;x\x07\x1b[31m", "a\x00b", "\u200b\u200d\ufeff", "́" * 300, "😀\U000e0041"]
)
def test_odd_characters_neither_break_nor_steer(call, tmp_path, words):
    for code, text in (("fi", FI), ("sv", SV)):
        (tmp_path / f"odd.{code}.md").write_text(text.replace("euro", f"{words} euro", 1), "utf-8")
    code, out, err = call("check", "odd.fi.md", "odd.sv.md", "--show", "neutral")
    assert code in {0, 1, 2}
    assert "bug" not in err
    assert not set("\x1b\x07\x00\u202e\ufeff") & set(out + err)


def test_mixed_encodings_are_read_or_named(call, tmp_path):
    (tmp_path / "old.sv.txt").write_bytes(SV.encode("cp1252"))
    (tmp_path / "wide.fi.txt").write_bytes(FI.encode("utf-16"))
    code, out, err = call("check", "wide.fi.txt", "old.sv.txt")
    assert code in {1, 2}
    assert "amount-differs" in out or "error: " in err
    assert "bug" not in err


def test_deep_nesting_ends_in_words(call, tmp_path):
    (tmp_path / "deep.sv.html").write_text(
        "<html><body>" + "<div>" * 100_000 + "Understöd" + "</div>" * 100_000, "utf-8"
    )
    code, _out, err = call("check", "good.fi.md", "deep.sv.html")
    assert code in {1, 2}
    assert "bug" not in err
    (tmp_path / "deep.sv.md").write_text("> " * 50_000 + "Understöd\n", "utf-8")
    code, _out, err = call("check", "good.fi.md", "deep.sv.md")
    assert code in {1, 2}
    assert "bug" not in err


def test_no_script_of_a_document_runs_in_the_page(call, tmp_path):
    evil = '<script>alert(1)</script><img src=x onerror="alert(1)"> "><svg onload=alert(1)> javascript:alert(1)'
    for code, text in (("fi", FI), ("sv", SV)):
        (tmp_path / f"evil.{code}.txt").write_text(text.replace("\n", f" {evil}\n"), "utf-8")
    assert call("report", "evil.fi.txt", "evil.sv.txt", "-o", "page.html", "--full")[0] in {0, 2}
    page = (tmp_path / "page.html").read_text("utf-8")
    assert "default-src 'none'" in page.replace("&#39;", "'")
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "<svg onload" not in page


def test_hostile_configuration_and_baseline(call, tmp_path):
    (tmp_path / "rinnan.toml").write_bytes(b"\x00\xff" * 50)
    assert call("check")[0] == 2
    (tmp_path / "rinnan.toml").write_text("a = " + "[" * 20_000, "utf-8")
    code, _out, err = call("check")
    assert code == 2
    assert "bug" not in err
    (tmp_path / "rinnan.toml").write_text('[[pairs]]\npattern = "{name}.{lang}.md"\n', "utf-8")
    (tmp_path / "rinnan-baseline.json").write_text('{"version": 1, "pairs": {"good": ' + "[" * 50_000, "utf-8")
    code, _out, err = call("check")
    assert code == 2
    assert "the baseline is not JSON" in err


def test_patterns_do_not_hang_on_odd_names(call, tmp_path):
    (tmp_path / "rinnan.toml").write_text('[[pairs]]\npattern = "**/**/**/{name}.{lang}.*.*.md"\n', "utf-8")
    for n in range(30):
        (tmp_path / f"{'a.' * 60}{n}.md").write_text("x", "utf-8")
    started = time.monotonic()
    assert call("check")[0] == 2
    assert time.monotonic() - started < 20


ROOT = Path(__file__).resolve().parents[2]


def limited():
    """What a small machine allows: far more than is needed, and far less than a search of everything for everything would take."""
    resource.setrlimit(resource.RLIMIT_CPU, (240, 240))
    resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="POSIX limits")
def test_a_list_of_100_000_concepts_neither_hangs_nor_fills_the_memory(tmp_path):
    draw = random.Random(7)
    parts = [["kalu", "vesi", "maa", "lento", "silta", "ranta", "polku", "talo", "saari", "kone", "puu", "kivi"], ["vatten", "land", "flyg", "bro", "strand", "stig", "hus", "ö", "maskin", "trä", "sten", "verk"]]  # fmt: skip
    with (tmp_path / "huge.csv").open("w", encoding="utf-8") as file:
        file.write("id;fi;sv;sv-deprecated\n")
        file.write("amount;avustus;bidrag;understöd\n")
        for number in range(100_000):
            fi, sv = ("".join(draw.choice(part) for _ in range(draw.randint(2, 4))) for part in parts)
            file.write(f"c{number};{fi}{draw.choice(['', '', ' ' + fi])};{sv};\n")
    (tmp_path / "good.fi.md").write_text(FI, "utf-8")
    (tmp_path / "good.sv.md").write_text(SV, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "align", "check", "good.fi.md", "good.sv.md", "--isolated", "--no-cache", "--glossary", "huge.csv", "--no-builtin-glossaries"],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, preexec_fn=limited, capture_output=True, text=True, timeout=1200, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr[-2000:]
    assert "amount-differs" in done.stdout
    assert "bidrag" in done.stdout  # the list was in force
