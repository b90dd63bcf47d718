"""What we know about English: tables, and the rules of inflection that a table cannot say."""
