"""File → ``Document``: what a file says, in reading order, with places."""
