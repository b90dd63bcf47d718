"""PPTX: slides as sections, notes apart (``reader.read_pptx``)."""
