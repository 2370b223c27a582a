"""Pages -> lines and tables in reading order; `blocks` puts together what the other modules find on a page."""
