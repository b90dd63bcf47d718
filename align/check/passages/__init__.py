"""Rules about passages: missing, misshapen, in another language, unfinished."""
