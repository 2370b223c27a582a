"""The frames of a vote sentence: a module for each form in which one tells a vote, its rules and what reads them."""
