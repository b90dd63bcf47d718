"""Plain text, typed or saved from a PDF (``reader.read_text``)."""
