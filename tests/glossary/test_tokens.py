"""Words of running text: read the short way as the long way reads them."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from align.glossary import tokens
from align.glossary.tokens import Token, tokenise, words_of

_TEXT = st.text(
    alphabet=st.one_of(st.sampled_from("aäÅ1_-'’:/.,; \t\u00ad\u2010\u2011\u0301e\u0308"), st.characters()), max_size=40
)


@given(_TEXT)
@example("-ohjelma, sosiaali- ja EU:n tasa-arvo/l'Hay 5:3")
@example("e\u0301 x\u0302y a\u00adb")
def test_every_text_is_read_as_the_full_pattern_reads_it(text: str) -> None:
    """Texts without odd marks are read by a quicker pattern; the words and their places are the same."""
    slow = tuple(Token(tokens._plain(m.group()), *m.span()) for m in tokens._TOKEN.finditer(text))
    assert tokenise(text) == slow
    assert tuple(words_of(text)) == tuple(token.text for token in slow)
