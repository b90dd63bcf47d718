"""What was read of a long document, kept outside memory: one page is at hand, the others lie packed in a nameless file.

The characters of a page take two hundred kilobytes as objects; of a thousand pages nothing else would find room. Short
documents never leave memory.
"""

from __future__ import annotations

import pickle
import tempfile
from typing import IO, TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from align.extract.pdf.page import Link, Page

__all__ = ["Pages", "Spool"]

_IN_MEMORY: Final = 1 << 20
"""Packed bytes that are held in memory before the file is begun."""


class Spool:
    """Objects packed one after the other, and unpacked as copies. The file has no name and is gone with the process."""

    __slots__ = ("_ends", "_file", "_held")

    def __init__(self) -> None:
        self._ends: list[int] = [0]
        self._held: list[bytes] = []
        self._file: IO[bytes] | None = None

    def append(self, item: object) -> None:
        """Pack an object and keep it."""
        data = pickle.dumps(item, pickle.HIGHEST_PROTOCOL)
        self._ends.append(self._ends[-1] + len(data))
        if self._file is None and self._ends[-1] > _IN_MEMORY:
            self._begin_file()
        if self._file is None:
            self._held.append(data)
        else:
            self._file.seek(0, 2)
            self._file.write(data)

    def _begin_file(self) -> None:
        try:
            self._file = tempfile.TemporaryFile(prefix="rinnan-")  # noqa: SIM115 - closed with the spool
            self._file.write(b"".join(self._held))
        except OSError:  # no place to write: then it stays in memory
            self._file = None
        else:
            self._held.clear()

    def __del__(self) -> None:
        if self._file is not None:
            self._file.close()

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, index: int) -> Any:
        start, end = self._ends[index], self._ends[index + 1]
        if self._file is None:
            data = self._held[index]
        else:
            self._file.seek(start)
            data = self._file.read(end - start)
        return pickle.loads(data)  # noqa: S301 - packed above, by this process

    def __iter__(self) -> Iterator[Any]:
        return (self[index] for index in range(len(self)))


class Pages:
    """The pages of a document by number, from 1."""

    __slots__ = ("_open", "_running", "_spool", "has_text", "heights", "letters", "links", "widths")

    def __init__(self) -> None:
        self._spool = Spool()
        self._open: Page | None = None
        self._running: Mapping[int, frozenset[int]] = {}
        self.widths: dict[int, float] = {}
        self.heights: dict[int, float] = {}
        """Points."""
        self.letters: dict[int, int] = {}
        """Letters and figures a reader sees on each page."""
        self.links: dict[int, list[Link]] = {}
        """The hyperlinks of the pages that have any."""
        self.has_text = False

    def append(self, page: Page) -> None:
        """Keep the next page; what only its reading needed is dropped."""
        self.widths[page.number], self.heights[page.number] = page.width, page.height
        self.has_text = self.has_text or bool(page.words)
        self.letters[page.number] = sum(sum(map(str.isalnum, word.text)) for word in page.words)
        if page.links:
            self.links[page.number] = page.links
        page.links, page.dots, page.faint = [], [], []
        self._spool.append(page)

    def __len__(self) -> int:
        return len(self._spool)

    def page(self, number: int) -> Page:
        """A page with its words; those that run over many pages are marked as such."""
        if self._open is None or self._open.number != number:
            page: Page = self._spool[number - 1]
            for index in self._running.get(number, ()):
                page.words[index].running = True
            self._open = page
        return self._open

    def __iter__(self) -> Iterator[Page]:
        return (self.page(number) for number in range(1, len(self) + 1))

    def mark_running(self, running: Mapping[int, frozenset[int]]) -> None:
        """Say which words of each page, beside those known, are no part of the text, by their places among its words."""
        numbers = running.keys() | self._running.keys()
        none: frozenset[int] = frozenset()
        self._running = {n: running.get(n, none) | self._running.get(n, none) for n in numbers}
        self._open = None
