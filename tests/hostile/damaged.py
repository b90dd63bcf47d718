"""Packages put together by hand, and what reading a broken file must end in."""

from __future__ import annotations

import time
import zipfile
from typing import TYPE_CHECKING

from align.errors import InputError
from align.extract import extract
from align.extract.limits import Limits

if TYPE_CHECKING:
    from pathlib import Path

    from align.model import Document

TIGHT = Limits(cpu_seconds=2, wall_factor=3)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PLAIN_BODY = "<w:p><w:r><w:t>teksti</w:t></w:r></w:p>"


def package(path: Path, parts: dict[str, bytes | str], *, method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return path


def docx_parts(body: str = PLAIN_BODY, head: str = "") -> dict[str, bytes | str]:
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "word/document.xml": f'<?xml version="1.0"?>{head}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
    }


def ends_well(path: Path, *, limits: Limits = TIGHT, seconds: float = 60) -> Document | InputError:
    """Read; the outcome is a document or one of our errors, in time."""
    started = time.monotonic()
    try:
        outcome: Document | InputError = extract(path, language="fi", limits=limits)
    except InputError as error:
        outcome = error
    assert time.monotonic() - started < seconds
    if isinstance(outcome, InputError):
        assert outcome.path == str(path)
        assert outcome.message
    return outcome
