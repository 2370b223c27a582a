"""The documents that the program is developed on, with their sources and answer keys."""
