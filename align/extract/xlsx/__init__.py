"""XLSX: sheets as tables (``reader.read_xlsx``)."""
