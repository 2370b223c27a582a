"""What grant allocations say: their columns, their rows, the lists and the sentences that tell who gets how much."""
