"""``rinnan learn``: a pairing table from the user's own translation memories."""

from __future__ import annotations

from pathlib import Path

import click

from align.cli.terminal import put, say

__all__ = ["learn"]


@click.command(short_help="A pairing table from your own translation memories.")
@click.argument("memories", nargs=-1, required=True, metavar="MEMORY...")
@click.option("--output", "-o", required=True, metavar="FOLDER", help="Where the table goes.")
@click.option("--languages", default="fi,sv", show_default=True, metavar="CODES", help="The two languages.")
@click.option(
    "--pieces", type=click.IntRange(500, 100_000), default=16_000, show_default=True, help="Size of the vocabulary."
)
@click.option(
    "--passes", type=click.IntRange(1, 200), default=10, show_default=True, help="How often every pair is shown."
)
@click.option("--seed", type=int, default=0, show_default=True, help="Same memories and seed, same table.")
def learn(*, memories: tuple[str, ...], output: str, languages: str, pieces: int, passes: int, seed: int) -> None:
    """Learn which words of two languages correspond from TMX files (or TSV: source TAB target).

    Name the folder as `table` in rinnan.toml and pairs are aligned with it. A memory of some tens of thousands of pairs
    takes minutes; nothing leaves the machine.
    """
    from align.pair.learn import learn_table

    codes = tuple(code.strip() for code in languages.split(","))
    if len(codes) != 2 or not all(codes):
        raise click.UsageError(f"--languages {languages}: expected two codes, as in fi,sv")
    say(f"learning from {', '.join(memories)} …")
    learnt = learn_table(
        [Path(m) for m in memories],
        Path(output),
        languages=(codes[0], codes[1]),
        pieces=pieces,
        passes=passes,
        seed=seed,
    )
    put(
        f"{learnt.folder}: {learnt.pairs} pairs, {learnt.pieces} pieces, digest {learnt.digest[:12]}\n"
        f"of {learnt.watched} pairs kept aside, {learnt.found:.1%} find their translation first\n"
    )
