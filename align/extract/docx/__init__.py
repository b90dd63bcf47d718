"""DOCX, from its XML parts (``reader.read_docx``)."""
