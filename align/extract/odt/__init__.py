"""ODT, from its XML parts (``reader.read_odt``)."""
