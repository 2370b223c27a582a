"""What a reviewer looks at: a page for each document, with its records beside it, and an index of them all."""
