"""The words of attendance lists: their groups and columns, what they say of a person, and changes in a meeting."""
