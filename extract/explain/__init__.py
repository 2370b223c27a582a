"""A record -> why each of its fields is what it is: the rules and words that gave it, and the choices made."""
