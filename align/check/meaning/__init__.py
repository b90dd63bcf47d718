"""Rules about meaning that is no value: bounds, scope, members, negation, duty, clauses; and the networks behind them."""
