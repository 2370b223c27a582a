"""The mark for the same as above (`"`, `-"-`, `do.`), as typed lists have it for `kr` before an amount."""

from __future__ import annotations

# Of a typewriter, of programs that make a quotation mark of it, of two commas. A fragment (verbose, any case).
DITTO = r"""(?: [-–] \s? ["“”„»«] \s? [-–] | ["“”„»«] | '' | ’’ | ,, | do\. )"""
