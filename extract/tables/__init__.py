"""Tables: drawn grids, aligned columns, delimited rows; their headings; and their continuation over pages.

Where a table is found, each module followed by those that it asks:

- on a page: `drawn`, which lets `sums` choose between two readings of one
- with a grid: `ruled`, `drawn_edges`, `grid`, `grid_cells`; rows and cells that lack a rule `split`, `unparted`
- without: `aligned`; words that stand together `segments`; which lines are one table `bands`, `apart`,
  `stripes`; its `columns`, its `heading` and the `labels` in it, its `rows` (`row_borders`, `wrapped`, `areas`,
  `centred`)
- in a text without geometry: `delimited`, `spaced`; where all places are whole letters `coarse`
- over page breaks: `continued`, `orphans`, `spread`, `pushed`
"""
