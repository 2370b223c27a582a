"""How fast documents are read, and how well their tables: `make benchmark`, or each module on its own."""
