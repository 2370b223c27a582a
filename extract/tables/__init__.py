"""Tables: drawn grids, aligned columns, delimited rows; their headings; and their continuation over pages."""
