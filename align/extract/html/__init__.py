"""HTML: the main content of a page (``reader.read_html``)."""
