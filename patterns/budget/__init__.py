"""What budgets and changes to them say: sections, areas, owners, measures, points, and the cells of their tables."""
