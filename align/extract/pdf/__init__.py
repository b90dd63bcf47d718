"""PDF: tags where they are good, geometry where they are not (``reader.read_pdf``)."""
