"""Markdown (``reader.read_markdown``)."""
