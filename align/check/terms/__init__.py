"""Rules about terms, and what ``rinnan terms`` asks of aligned documents."""
