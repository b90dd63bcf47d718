"""Rules about values: what one version says as a number, a date, a reference or a name, and the other otherwise."""
