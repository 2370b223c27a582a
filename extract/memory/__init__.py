"""How documents of thousands of pages stay small: objects are made when asked for, what is used up is let go."""
