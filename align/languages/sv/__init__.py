"""What we know about Swedish: tables, and the rules of inflection that a table cannot say."""
