"""``Document`` → segments: blocks cut into sentences, each leading back to its place."""
