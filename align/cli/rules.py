"""``rinnan rules``: the manual of the rules, made from the rules themselves."""

from __future__ import annotations

import click

from align.cli.terminal import put

__all__ = ["rules"]


@click.command(short_help="The manual of the rules.")
@click.argument("name", required=False)
@click.option("--lang", type=click.Choice(["en", "fi", "sv"]), default="en", help="Language of the manual.")
def rules(*, name: str | None, lang: str) -> None:
    """List the rules, or print the manual of one."""
    from align.manual import rule_list, rule_page

    put(rule_page(name, lang) if name else rule_list(lang))
