"""What we know about Finnish: tables, and the rules of inflection that a table cannot say."""
