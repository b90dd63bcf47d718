"""``Alignment`` → findings: one file a rule family, one line each in the table of rules."""
