"""Text → typed facts: what it states that can be compared as a value.

The stage's one verb is ``read_facts(text, language) -> tuple[Fact, ...]`` (facts in text order, no two of one kind overlapping).
"""
