"""One file that holds both versions: memories, tables of two columns, documents in two languages."""
