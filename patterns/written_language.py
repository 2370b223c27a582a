"""Whether letters are those of a language, or of a font that tells other letters than it shows. Strings only."""

from __future__ import annotations

import re

# Every second letter of Norwegian, Sámi or English is one of these; where letters stand for others, about each eighth.
_FREQUENT = "eanrti"
_FREQUENT_SHARE = 0.25
# What tells nothing of the language; the texts of few letters do not either.
_NO_LETTERS = "0123456789 \n\xa0.,:;-–−()/%"
_FEWEST = 200
# Letters of other alphabets come behind those of ours.
_LAST_LATIN = 0x24F
# No letter stands before signs of Dingbats, and no word is made of them: so many such places with so many different
# signs are letters of a font that tells them so (`s♣r♦t♦❦♦❧❧`). Stars and boxes are few different ones.
_SIGN_FOR_LETTER = re.compile("(?<=[^\\W\\d_])[\u2600-\u27bf]|(?<=[\u2600-\u27bf])[\u2600-\u27bf](?=[\u2600-\u27bf])")
_FEWEST_SIGNS, _FEWEST_KINDS = 5, 4


def is_written(text: str) -> bool:
    """Whether a text can be one of a language: not `8WYDOJ` for "Utvalg", nor signs alone."""
    frequent = sum(map(text.count, _FREQUENT))
    # Nearly every page is done with here.
    if frequent >= _FREQUENT_SHARE * len(text):
        return True
    signs_for_letters = _SIGN_FOR_LETTER.findall(text)
    if len(signs_for_letters) >= _FEWEST_SIGNS and len(set(signs_for_letters)) >= _FEWEST_KINDS:
        return False
    frequent += sum(map(text.count, _FREQUENT.upper()))
    signs = len(text) - sum(map(text.count, _NO_LETTERS))
    if signs < _FEWEST or frequent >= _FREQUENT_SHARE * signs:
        return True
    foreign = sum(ord(letter) > _LAST_LATIN and letter.isalpha() for letter in text)
    return 2 * foreign > signs
