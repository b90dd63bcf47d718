"""``Report`` → bytes: one file a format, over one vocabulary; knows only ``model``."""
