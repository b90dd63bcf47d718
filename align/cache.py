"""What was read, paired and found before, by content: the same bytes give the same answer, so they need not be read twice.

Three kinds of entry: a document, by the bytes of its file; an alignment, by its documents; and the outcome of a pair, by its files,
the configuration and the glossaries, so that a run over a release reads only what changed. What could not be checked is not kept.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from align.codec import decode, encode
from align.files import cache_folder
from align.model import Alignment, Bead, Document, Report, Segment
from align.pipeline import Compared, CompareOptions, align_documents, read, shared
from align.store import Store, content_of, folder_state, key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from align.extract.limits import Limits

__all__ = ["Cache", "default_folder", "pair_key"]

_LASTING: Final = frozenset({"alignment", "language", "glossary"})
"""Problems that the same files give again; others may pass with the circumstances and are looked at anew."""


def default_folder() -> Path:
    """Where documents lie: in ``$RINNAN_CACHE``, else in the user's cache folder."""
    return cache_folder() / "documents"


@dataclass(frozen=True, slots=True)
class Cache(Store):
    """Documents, alignments and outcomes in a folder."""

    def read(
        self, path: str | Path, *, language: str | None = None, limits: Limits | None = None, ocr: bool = False
    ) -> Document:
        """``pipeline.read`` from the cache.

        Raises:
            InputError: the file cannot be read; failures are not kept.
        """
        content = content_of(Path(path))
        if not content:
            return read(path, language=language, limits=limits, ocr=ocr)  # says what is wrong with the file
        key = key_of("document", str(path), content, str(language), repr(limits), _recogniser() if ocr else "")
        document: Document = self._through(
            key,
            lambda data: decode(Document, data),
            lambda: read(path, language=language, limits=limits, ocr=ocr),
            encode,
        )
        return document

    def align(self, source: Document, target: Document, *, options: CompareOptions) -> Alignment:
        """``pipeline.align_documents`` from the cache."""
        terms = tuple(g.digest or repr(g) for g in options.glossaries)
        folders = (folder_state(options.table), folder_state(options.embeddings))
        key = key_of(
            "alignment", *folders, *(json.dumps(encode(d), ensure_ascii=False) for d in (source, target)), *terms
        )
        alignment: Alignment = self._through(
            key,
            lambda data: _alignment_of(data, source, target),
            lambda: align_documents(source, target, options=options),
            _alignment_data,
        )
        return alignment

    def _through(
        self, key: str, load: Callable[[Any], Any], make: Callable[[], Any], dump: Callable[[Any], Any]
    ) -> Any:
        data = self.get(key)
        if data is not None:
            with contextlib.suppress(ValueError, TypeError, KeyError, IndexError):
                return load(data)
        made = make()
        self.put(key, dump(made))
        return made

    def kept(self, key: str) -> Compared | None:
        """What came of a pair, without its passages; None when that is not known."""
        data = self.get(key) if key else None
        if data is not None:
            from align.check.sets import SetRecord

            with contextlib.suppress(ValueError, TypeError):
                report, record = data
                return shared(Compared(decode(Report, report), None if record is None else decode(SetRecord, record)))
        return None

    def keep(self, key: str, done: Compared) -> None:
        """Keep what came of a pair (without its passages), unless something could not be checked that may be next time."""
        if key and all(problem.code in _LASTING for problem in done.report.problems):
            self.put(key, [encode(done.report), encode(done.record)])


def pair_key(source: str, target: str, *, ocr: bool, told: Sequence[str]) -> str:
    """The key of what comes of a pair: its files, and ``told``, all else that decides it; "" when a file cannot be looked at."""
    contents = [content_of(Path(path)) for path in (source, target) if path]
    return key_of("pair", source, target, *contents, _recogniser() if ocr else "", *told) if all(contents) else ""


def _alignment_data(alignment: Alignment) -> Any:
    # beads name their segments by number; the documents are at hand when it is read back
    numbers = {s.id: i for i, s in enumerate((*alignment.source_segments, *alignment.target_segments))}
    beads = [
        ([numbers[s.id] for s in b.source], [numbers[s.id] for s in b.target], encode(replace(b, source=(), target=())))
        for b in alignment.beads
    ]
    bare = replace(alignment, source=_NOTHING, target=_NOTHING, source_segments=(), target_segments=(), beads=())
    return [encode(alignment.source_segments), encode(alignment.target_segments), beads, encode(bare)]


def _alignment_of(data: Any, source: Document, target: Document) -> Alignment:
    segments_s = tuple(decode(Segment, item) for item in data[0])
    segments_t = tuple(decode(Segment, item) for item in data[1])
    both = (*segments_s, *segments_t)
    beads = tuple(
        replace(decode(Bead, rest), source=tuple(both[i] for i in own), target=tuple(both[i] for i in other))
        for own, other, rest in data[2]
    )
    bare = decode(Alignment, data[3])
    return replace(
        bare, source=source, target=target, source_segments=segments_s, target_segments=segments_t, beads=beads
    )


_NOTHING: Final = Document("", "", "")


def _recogniser() -> str:
    # what was read without one must be read anew once it is installed
    from align.extract.ocr import engine

    return f"ocr {engine()}"
