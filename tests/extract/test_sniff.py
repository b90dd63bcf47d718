"""What a file is, by its bytes; errors a person can act on."""

from __future__ import annotations

import os
import zipfile

import pytest

from align.errors import EncryptedError, InputError, LimitError, UnreadableError, UnsupportedError
from align.extract import READERS, extract
from align.extract.limits import Limits
from align.extract.sniff import SUFFIXES, sniff

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def test_every_promised_format_has_a_reader():
    assert set(SUFFIXES.values()) == set(READERS)


@pytest.mark.parametrize(
    ("name", "data", "error", "says"),
    [
        ("a.txt", b"", UnreadableError, "empty"),
        ("a.docx", OLE + b"\0" * 600, UnsupportedError, "old binary"),
        ("a.doc", OLE + b"\0" * 600, UnsupportedError, "old binary"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), EncryptedError, "password"),
        ("a.docx", b"Just text\n", UnsupportedError, "Word document"),
        ("a.pdf", b"Just text\n", UnsupportedError, "a PDF"),
        ("a.txt", b"abc\x00def", UnsupportedError, "binary"),
        ("a.md", b"\x89PNG\r\n\x1a\n", UnsupportedError, "PNG"),
        ("a.txt", b"{\\rtf1 x}", UnsupportedError, "RTF"),
        ("a.jpg", b"\xff\xd8\xff\xe0", UnsupportedError, "JPEG"),
        ("a.exe", b"MZ\x01\x02", UnsupportedError, "exe"),
        ("a.xml", b"<a><b/></a>", UnsupportedError, "markup"),
        ("a.docx", b"PK\x03\x04rubbish", UnreadableError, "damaged"),
    ],
)
def test_refusals(tmp_path, name, data, error, says):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(error, match=says) as caught:
        extract(path)
    assert caught.value.path == str(path)


def test_paths_that_are_no_files(tmp_path):
    with pytest.raises(UnreadableError, match="no such file"):
        extract(tmp_path / "none.txt")
    with pytest.raises(UnreadableError, match="folder"):
        extract(tmp_path)
    with pytest.raises(InputError):
        extract("a\0b.txt")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_we_may_not_read(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(UnreadableError, match="permission"):
        extract(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_and_does_not_hang(tmp_path):
    os.mkfifo(tmp_path / "p.txt")
    with pytest.raises(UnreadableError, match="ordinary"):
        extract(tmp_path / "p.txt")


def test_contents_win_over_the_name(tmp_path):
    path = tmp_path / "sivu.txt"
    path.write_text("<!DOCTYPE html><html><body><p>Teksti.</p></body></html>")
    assert extract(path, language="fi").format == "html"
    other = tmp_path / "ohje"
    other.write_text("Pelkkä teksti.")
    assert extract(other, language="fi").format == "text"


def test_packages_are_told_by_their_parts(tmp_path):
    for part, kind in (("word/document.xml", "docx"), ("ppt/presentation.xml", "pptx"), ("xl/workbook.xml", "xlsx")):
        path = tmp_path / f"{kind}.bin"
        with zipfile.ZipFile(path, "w") as package:
            package.writestr(part, "<x/>")
        assert sniff(path, name="x", limits=Limits()) == kind
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as package:
        package.writestr("a.txt", "x")
    with pytest.raises(UnsupportedError, match="ZIP"):
        extract(tmp_path / "z.zip")


def test_file_size(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("x" * 100)
    with pytest.raises(LimitError, match="file-bytes"):
        extract(path, limits=Limits(file_bytes=50))
    with pytest.raises(LimitError, match="text-bytes"):
        extract(path, limits=Limits(text_bytes=50))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", b"%PDF-1.7\n%%EOF"),
        ("a.pdf", b"<!doctype html><html><p>Teksti</p></html>"),
        ("a.xlsx", b"%PDF-1.7\n%%EOF"),
    ],
)
def test_a_name_that_promises_another_kind_is_refused(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnsupportedError, match=r"the name says .*, the contents are"):
        extract(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("wide.txt", "Avustusta haetaan sähköisesti.\n".encode("utf-16-le"), "UTF-16"),
        ("wide.md", "Avustusta haetaan sähköisesti.\n".encode("utf-16-be"), "UTF-16"),
        (
            "page.mht",
            b"From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n<p>moi</p>",
            "e-mail or a web archive",
        ),
        ("._call.docx", b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X" + bytes(200), "Mac keeps beside"),
    ],
)
def test_files_that_people_hand_in_by_mistake_are_named(tmp_path, name, data, says):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnsupportedError, match=says):
        sniff(path, name=str(path), limits=Limits())


def test_an_archive_says_what_it_holds(tmp_path):
    import zipfile

    for name, entry, says in (
        ("bundle.zip", "kansio/call.fi.docx", r"holds kansio/call\.fi\.docx"),
        ("call.pages", "Index/Document.iwa", "Pages"),
        ("pictures.zip", "a.png", "without a document"),
    ):
        with zipfile.ZipFile(tmp_path / name, "w") as made:
            made.writestr(entry, "x")
            made.writestr(f"__MACOSX/._{entry}", "x")
        with pytest.raises(UnsupportedError, match=says):
            sniff(tmp_path / name, name=name, limits=Limits())
