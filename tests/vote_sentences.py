"""Sentences that tell votes, composed from the parts that secretaries compose them from, each with what was put in.

The parts are motions, verbs, numbers, party lists, names and leads, in Bokmål, Nynorsk and the spelling of the 1990s.
Every sentence is drawn from one seeded sequence, so that all runs try the same ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import TypeVar

from patterns.votes import TallyReading
from tests.vote_words import LANGUAGES, NYNORSK, SPELLED

Counts = dict[str, int | None]
Side = tuple[int | None, Counts] | None
Choice = TypeVar("Choice")


@dataclass(frozen=True)
class Expected:
    """What one vote must read as. Sides are (total, parties) or None."""

    motion: str | None
    outcome: str
    for_: Side = None
    against: Side = None
    unanimous: bool = False
    casting: bool = False
    trial: bool = False
    alternative: str | None = None


def side(tally: TallyReading | None) -> Side:
    return None if tally is None else (tally.total, dict(tally.parties))


class Draw:
    """One sentence's choices."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.language = self.one(LANGUAGES)

    def one(self, choices: Sequence[Choice]) -> Choice:
        return self.random.choice(choices)

    def maybe(self) -> bool:
        return self.random.random() < 0.5

    def number(self, value: int) -> str:
        words = self.language.numbers
        return words[value] if 0 < value < len(words) and self.random.random() < 0.25 else str(value)

    def unit(self, value: int) -> str:
        return self.one(self.language.one_vote if value == 1 else self.language.votes)

    def votes(self, value: int) -> str:
        return f"{self.number(value)} {self.unit(value)}"

    def motion(self) -> str:
        return self.one(self.language.motions)

    def other(self, motion: str) -> str:
        words = {word.lower() for word in motion.split()}
        return self.one([each for each in self.language.motions if not words & {word.lower() for word in each.split()}])

    def adopted(self) -> str:
        return f"{self.language.copula} {self.one(self.language.adopted)}"

    def parties(self) -> tuple[str, Counts, int]:
        """A list as a bracket holds it, what it says, and its sum."""
        codes = self.random.sample(sorted(SPELLED), self.random.randint(1, 5))
        counts: Counts = {code: self.random.randint(1, 9) for code in codes}
        total = sum(count or 0 for count in counts.values())
        shape = self.one(
            ["{0}{1}", "{0} {1}", "{1} {0}", "{0} fra {1}", "{1}: {0}", "{1} ({0})", "{0} x {1}", "each one"]
        )
        if shape == "each one":
            counts, total, shape = dict.fromkeys(codes, 1), len(codes), "{1}"
        written = [shape.format(count, self.one(SPELLED[code])) for code, count in counts.items()]
        return self.joined(written), counts, total

    def joined(self, items: list[str]) -> str:
        if len(items) > 1 and self.maybe():
            return ", ".join(items[:-1]) + " og " + items[-1]
        return ", ".join(items)

    def named_parties(self) -> tuple[str, list[str]]:
        codes = self.random.sample(sorted(SPELLED), self.random.randint(1, 4))
        return self.joined([capital(self.one(SPELLED[code])) for code in codes]), codes

    def unequal(self) -> tuple[int, int]:
        """The larger and the smaller number."""
        small = self.random.randint(1, 20)
        return small + self.random.randint(1, 20), small


Composed = tuple[str, list[Expected]]
Frame = Callable[[Draw], Composed]


def lowered(motion: str) -> str:
    """The motion inside a sentence: common words get their small letter."""
    words = (
        "Innst",
        "Forslag",
        "Framlegg",
        "Punkt",
        "Pkt",
        "Tilr",
        "Tillegg",
        "Endring",
        "Utset",
        "Utsett",
        "Felles",
        "Alternativ",
        "Fylkesr",
        "Represent",
    )
    return motion[0].lower() + motion[1:] if motion.startswith(words) else motion


def unanimous(draw: Draw) -> Composed:
    language, motion = draw.language, draw.motion()
    word, verb, lead = draw.one(language.unanimous), draw.one(language.adopted), draw.one(language.votering)
    inside = lowered(motion)
    text, named = draw.one(
        [
            (f"{motion} {language.copula} {word} {verb}.", motion),
            (f"{motion} {word} {verb}", motion),
            (f"{motion} {language.copula} {verb} {language.unanimous[0]}.", motion),
            (f"{motion}: {word.capitalize()} {verb}.", motion),
            (f"{motion} - {word} {verb}", motion),
            (f"Ved {lead} {language.copula} {inside} {word} {verb}.", inside),
            (f"Deretter {language.copula} {inside} {word} {verb}.", inside),
        ]
    )
    return text, [Expected(named, "adopted", unanimous=True)]


def unanimous_with_number(draw: Draw) -> Composed:
    language, motion, count = draw.language, draw.motion(), draw.random.randint(5, 40)
    word, verb = language.unanimous[0], draw.one(language.adopted)
    text, against = draw.one(
        [
            (f"{motion} {language.copula} {word} {verb} med {draw.votes(count)}.", None),
            (f"{motion} {language.copula} {word} {verb} ({count} {draw.unit(count)}).", None),
            (f"{motion} {language.copula} {word} {verb}, {count} {draw.unit(count)}.", None),
            (f"{motion} {language.copula} {verb} med {count} mot 0 {draw.unit(2)}.", (0, {})),
            (f"{motion} {language.copula} {word} {verb} ({count}-0).", (0, {})),
        ]
    )
    return text, [Expected(motion, "adopted", (count, {}), against, unanimous=True)]


def minority(draw: Draw) -> Composed:
    language, motion = draw.language, draw.motion()
    written, counts, total = draw.parties()
    votes = draw.votes(total)
    frame = draw.one(["against", "got", "lost", "rejected", "inverted", "short", "labelled", "first"])
    verb, inside = draw.one(language.adopted), lowered(motion)
    text, named = {
        "against": (f"{motion} {language.copula} {verb} mot {votes} ({written}).", motion),
        "got": (f"{motion} {language.got} {votes} ({written}) og {language.lost}.", motion),
        "lost": (f"{motion} {language.lost} mot {votes} ({written}).", motion),
        "rejected": (f"{motion} {language.copula} {draw.one(language.rejected)} mot {votes} ({written}).", motion),
        "inverted": (
            f"Ved {draw.one(language.votering)} {language.copula} {inside} {verb} mot {votes} ({written}).",
            inside,
        ),
        "short": (f"{motion} {verb} mot {votes} ({written})", motion),
        "labelled": (f"{motion}: {verb.capitalize()} mot {votes} ({written}).", motion),
        "first": (f"Mot {votes} ({written}) {language.copula} {inside} {verb}.", inside),
    }[frame]
    side = (total, counts)
    if frame in ("got", "lost", "rejected"):
        return text, [Expected(named, "rejected", for_=side)]
    return text, [Expected(named, "adopted", against=side)]


def minority_named_behind(draw: Draw) -> Composed:
    language, motion = draw.language, draw.motion()
    written, counts, total = draw.parties()
    votes, verb = draw.votes(total), draw.adopted()
    cast = "avgitt av" if language is not NYNORSK else "avgjeve av"
    shape = draw.one([f"{cast} {written}", f"{language.from_} {written}", f"– {written}", f"({written})"])
    return f"{motion} {verb} mot {votes} {shape}.", [Expected(motion, "adopted", against=(total, counts))]


def both_by_size(draw: Draw) -> Composed:
    language, motion = draw.language, draw.motion()
    large, small = draw.unequal()
    won = draw.maybe()
    verb = draw.adopted() if won else draw.one([language.lost, f"{language.copula} {draw.one(language.rejected)}"])
    a, b = (large, small) if draw.maybe() else (small, large)
    inside = lowered(motion)
    text, named = draw.one(
        [
            (f"{motion} {verb} med {draw.number(a)} mot {draw.votes(b)}.", motion),
            (f"{motion} {verb} med {draw.votes(a)} mot {draw.votes(b)}.", motion),
            (f"{motion} {verb} med {draw.votes(a)} mot {draw.number(b)}.", motion),
            (f"{motion} {verb} ({a} mot {b} {draw.unit(b)}).", motion),
            (f"{motion} {verb} {a} mot {b} {draw.unit(b)}.", motion),
            (f"{motion} {verb} ({a}-{b}).", motion),
            (f"{motion} {verb}, {a} mot {b}.", motion),
            (
                f"Med {draw.votes(a)} mot {draw.number(b)} {verb.split()[0]} "
                f"{inside}{' ' + verb.split()[1] if ' ' in verb else ''}.",
                inside,
            ),
        ]
    )
    for_, against = (large, small) if won else (small, large)
    return text, [Expected(named, "adopted" if won else "rejected", (for_, {}), (against, {}))]


def both_by_word(draw: Draw) -> Composed:
    language, motion = draw.language, draw.motion()
    large, small = draw.unequal()
    for_, against = (large, small) if draw.maybe() else (small, large)
    won = for_ > against
    verb = draw.adopted() if won else language.lost
    unit = draw.unit(for_)
    mot = draw.one(["mot", "imot", "i mot"])
    stood = language.stood
    text, named = draw.one(
        [
            (f"{motion} {verb} med {for_} {unit} for og {against} {mot}.", motion),
            (f"{motion} {verb} med {for_} {unit} for og {draw.votes(against)} {mot}.", motion),
            (f"{motion} {verb} med {draw.votes(against)} mot og {draw.votes(for_)} for.", motion),
            (f"{motion} {verb} ({for_} for, {against} {mot}).", motion),
            (f"{motion} {language.got} {for_} {unit} for og {against} {unit} {mot} og {verb}.", motion),
            (f"{motion}: {for_} for, {against} {mot}.", motion),
            (f"{motion}: {for_} {unit} for og {against} {mot}", motion),
            (f"{motion} {verb}. {for_} {stood} for, {against} {stood} {mot}.", motion),
            (f"{for_} {stood} for, {against} {stood} {mot}. {motion} {verb}.", motion),
            (f"For: {for_} Mot: {against}. {motion} {verb}.", motion),
            (f"{for_} {stood} for og {against} {stood} mot {lowered(motion)}.", lowered(motion)),
            (f"{for_} {unit} for og {against} {unit} mot {lowered(motion)}, som {verb}.", lowered(motion)),
        ]
    )
    return text, [Expected(named, "adopted" if won else "rejected", (for_, {}), (against, {}))]


def both_with_parties(draw: Draw) -> Composed:
    language, motion = draw.language, draw.motion()
    (first, counts, total), (second, others, rest) = draw.parties(), draw.parties()
    if total == rest:
        second, others, rest = f"{rest + 2} NKP", {"NKP": rest + 2}, rest + 2
    won = total > rest
    verb = draw.adopted() if won else language.lost
    text = draw.one(
        [
            f"{motion} {verb} med {draw.votes(total)} ({first}) mot {draw.votes(rest)} ({second}).",
            f"{motion} {verb} med {draw.votes(total)} for ({first}) og {draw.votes(rest)} mot ({second}).",
            f"{motion} {verb} med {total} ({first}) mot {rest} ({second}) {draw.unit(2)}.",
        ]
    )
    return text, [Expected(motion, "adopted" if won else "rejected", (total, counts), (rest, others))]


def both_with_the_minority_named(draw: Draw) -> Composed:
    language, motion = draw.language, draw.motion()
    written, counts, small = draw.parties()
    large = small + draw.random.randint(1, 20)
    both = f"{motion} {draw.adopted()} med {large} mot {draw.votes(small)}"
    cast = "avgitt av" if language is not NYNORSK else "avgjeve av"
    group = "Mindretallet" if language is not NYNORSK else "Mindretalet"
    text = draw.one(
        [
            f"{both} ({written}).",
            f"{both}, ({written}).",
            f"{both} {cast} {written}.",
            f"{both} – {written}.",
            f"{both}. Mot {language.stood}: {written}.",
            f"{both}.\nMot: {written}",
            f"{both}. Imot {language.stood} {written}.",
            f"{both}. {group} var {written}.",
        ]
    )
    return text, [Expected(motion, "adopted", (large, {}), (small, counts))]


def parties_without_numbers(draw: Draw) -> Composed:
    language, motion = draw.language, draw.motion()
    written, codes = draw.named_parties()
    counts: Counts = dict.fromkeys(codes)
    units = language.votes[0] if language.votes[0] != "st." else "stemmer"
    definite = {"stemmer": "stemmene", "røyster": "røystene"}[units]
    verb = draw.adopted()
    text = draw.one(
        [
            f"{motion} {verb} mot {definite} til {written}.",
            f"{motion} {verb} mot {units} {language.from_} {written}.",
            f"{motion} {verb}. {written} {language.stood} mot.",
            f"{motion} {verb}. {written} {language.stood} imot {language.recommendation}."
            if "nnst" in motion
            else f"{motion} {verb}. {written} {language.stood} imot.",
            f"{motion} {verb} mot {written} sine {units}.",
        ]
    )
    return text, [Expected(motion, "adopted", against=(None, counts))]


def parties_with_one_number(draw: Draw) -> Composed:
    language, motion = draw.language, draw.motion()
    written, codes = draw.named_parties()
    total = len(codes) + draw.random.randint(1, 9)
    counts: Counts = dict.fromkeys(codes) if len(codes) > 1 else {codes[0]: total}
    definite = {"stemmer": "stemmene", "røyster": "røystene", "st.": "stemmene"}[language.votes[0]]
    unit = language.votes[0]
    text, won = draw.one(
        [
            (f"{motion} {draw.adopted()} mot {total} {unit} ({written}).", True),
            (f"{motion} {draw.adopted()} mot {definite} til {written}, {language.together} {total} {unit}.", True),
            (f"{motion} {draw.adopted()} mot {definite} til {written} ({total} {unit}).", True),
            (f"{motion} {language.got} {definite} til {written}, {total} {unit}, og {language.lost}.", False),
            (f"{motion} {language.got} {total} {unit} ({written}) og {language.lost}.", False),
        ]
    )
    side = (total, counts)
    return text, [Expected(motion, "adopted", against=side) if won else Expected(motion, "rejected", for_=side)]


def alternatives(draw: Draw) -> Composed:
    language, first = draw.language, lowered(draw.motion())
    second = lowered(draw.other(first))
    large, small = draw.unequal()
    wins = draw.maybe()
    winner, loser = (first, second) if wins else (second, first)
    lead = f"Ved alternativ {draw.one(language.votering[:2])} mellom {first} og {second}"
    adopted, verb = draw.adopted(), draw.one(language.adopted)
    got = language.got
    text, expected = draw.one(
        [
            (f"{lead} {language.copula} {winner} {verb} mot {draw.votes(small)}.", (None, small)),
            (f"{lead}, {language.copula} {winner} {verb} med {large} mot {draw.votes(small)}.", (large, small)),
            (f"{lead} {language.copula} {winner} {language.unanimous[0]} {verb}.", (None, None)),
            (f"{lead} {got} {winner} {large} {draw.unit(large)} og {loser} {draw.votes(small)}.", (large, small)),
            (
                f"{lead} {got} {loser} {draw.votes(small)} {language.while_} {winner} {got} {large} "
                f"{draw.unit(large)}.",
                (large, small),
            ),
            (
                f"Ved {draw.one(language.votering)} {language.copula} {first} satt opp mot {second}. "
                f"{capital(winner)} {adopted} med {large} mot {draw.votes(small)}.",
                (large, small),
            ),
            (
                f"{capital(first)} {language.copula} satt opp mot {second}. {capital(winner)} {adopted} mot "
                f"{draw.votes(small)}.",
                (None, small),
            ),
            (
                f"Det {language.copula} {'røysta' if language is NYNORSK else 'votert'} alternativt mellom "
                f"{first} og {second}. {capital(winner)} {adopted} med {large} mot {draw.votes(small)}.",
                (large, small),
            ),
            (
                f"{capital(winner)} {got} {large} {draw.unit(large)}, {language.while_} {loser} {got} "
                f"{draw.votes(small)}.",
                (large, small),
            ),
        ]
    )
    for_, against = expected
    vote = Expected(
        winner,
        "adopted",
        (for_, {}) if for_ is not None else None,
        (against, {}) if against is not None else None,
        unanimous=against is None,
        alternative=loser,
    )
    # The name that the result gives, or the pair's: what matters is which of the two it is.
    return text, [replace(vote, motion=capital(winner), alternative=capital(loser))]


def capital(text: str) -> str:
    return text[0].upper() + text[1:]


def against_cast_for_the_other(draw: Draw) -> Composed:
    language, motion = draw.language, draw.motion()
    loser = lowered(draw.other(motion))
    large, small = draw.unequal()
    cast = "avgitt for" if language is not NYNORSK else "avgjeve for"
    text, for_ = draw.one(
        [
            (f"{motion} {draw.adopted()} mot {draw.votes(small)} {cast} {loser}.", None),
            (f"{motion} {draw.adopted()} med {large} mot {draw.votes(small)} {cast} {loser}.", (large, {})),
            (f"{motion} {draw.adopted()} med {draw.votes(large)} mot {draw.votes(small)} for {loser}.", (large, {})),
        ]
    )
    return text, [Expected(motion, "adopted", for_, (small, {}), alternative=loser)]


def casting_vote(draw: Draw) -> Composed:
    language, motion = draw.language, draw.motion()
    each = draw.random.randint(2, 20)
    won = draw.maybe()
    verb = draw.adopted() if won else language.lost
    chair = draw.one(language.casting)
    unit, inside = draw.unit(each), lowered(motion)
    result = f"Dermed {language.copula} {{}} {draw.one(language.adopted)}" if won else f"Dermed {language.lost} {{}}"
    role = (
        draw.one(["Lederen", "Møteleder", "Ordføreren"])
        if language is not NYNORSK
        else draw.one(["Leiaren", "Ordføraren"])
    )
    double = "dobbeltstemme" if language is not NYNORSK else "dobbeltrøyst"
    avgjorde = (
        "avgjorde" if draw.maybe() else f"{language.copula} {'avgjørende' if language is not NYNORSK else 'avgjerande'}"
    )
    text, named = draw.one(
        [
            (f"{motion} {verb} med {each} mot {each} {unit} med {chair}.", motion),
            (f"{motion} {verb} med {each} mot {each} {unit}, med {chair}.", motion),
            (
                f"{motion} {language.got} {each} {unit} for og {each} {unit} mot. {result.format(inside)} med {chair}.",
                motion,
            ),
            (
                f"{motion} {language.got} {each} {unit}, {each} {language.stood} imot. {capital(chair)} "
                f"{avgjorde}, {inside} {verb}.",
                motion,
            ),
            (
                f"{motion} {verb} med {each} {unit} mot {each} {unit}. {role} brukte {double} si."
                if language is NYNORSK
                else f"{motion} {verb} med {each} {unit} mot {each} {unit}. {role} brukte sin {double}.",
                motion,
            ),
            (
                f"{motion} {language.got} {each} {unit} for og {each} mot. {capital(chair)} {avgjorde}, og "
                f"{inside} {verb}.",
                motion,
            ),
            (f"{each} {language.stood} for og {each} {language.stood} mot. {motion} {verb} med {chair}.", motion),
            (f"{motion} {verb} med {chair} ({each}-{each}).", motion),
        ]
    )
    return text, [Expected(named, "adopted" if won else "rejected", (each, {}), (each, {}), casting=True)]


def trial_vote(draw: Draw) -> Composed:
    language, count = draw.language, draw.random.randint(2, 20)
    motion = draw.one([each for each in language.motions if "nnst" not in each and "ilråd" not in each])
    prove = "prøverøysting" if language is NYNORSK else "prøvevotering"
    inside = lowered(motion)
    return f"Ved {prove} {language.got} {inside} {draw.votes(count)}.", [
        Expected(inside, "rejected", (count, {}), trial=True)
    ]


def withdrawn(draw: Draw) -> Composed:
    language, motion = draw.language, draw.motion()
    nynorsk = language is NYNORSK
    trukket, back = ("trekt", "attende") if nynorsk else ("trukket", "tilbake")
    proposal = (
        draw.one(["forslaget sitt", "sitt forslag", "forslaget", "utsettelsesforslaget", "tilleggsforslaget sitt"])
        if not nynorsk
        else draw.one(["framlegget sitt", "framlegget", "sitt framlegg"])
    )
    verb = "trekte" if nynorsk else "trakk"
    who = draw.one(["Kari Nes", "Ola K. J. Dal (Sp)", "Anne-Marie Vik (H)", "Nes", "Høyre", "SV"])
    text, named = draw.one(
        [
            (f"{motion} {language.copula} {trukket}.", motion),
            (f"{motion} {language.copula} {trukket} {back}.", motion),
            (f"{motion} {trukket}.", motion),
            (f"{who} {verb} {proposal}.", proposal),
            (f"{who} {verb} {proposal} {back}.", proposal),
            (f"{who} {verb} deretter {proposal}.", proposal),
            (f"Før {language.votering[0]} {verb} {who} {proposal}.", proposal),
        ]
    )
    return text, [Expected(named, "withdrawn")]


def two_in_a_row(draw: Draw) -> Composed:
    """Two votes in one sentence or two."""
    first, expected = draw.one([unanimous, minority, both_by_size])(draw)
    second, others = draw.one([unanimous, minority])(draw)
    return f"{first.rstrip('.')}.\n{second}", [*expected, *others]


def name_list(draw: Draw) -> Composed:
    """The names of both sides, broken over lines where it falls."""
    people = [
        "Kari Nes",
        "Ola K. J. Dal",
        "Anne-Marie Vik",
        "Per Å. Bø",
        "Siv Nes Moen",
        "Tor Li",
        "Eva Ås",
        "B. V. Haug",
        "Nils-Erik von Dahl",
    ]
    draw.random.shuffle(people)
    cut = draw.random.randint(1, len(people) - 1)
    sides: list[tuple[str, Counts]] = []
    for names in (people[:cut], people[cut:]):
        counts: Counts = {}
        items = []
        for name in names:
            code = draw.one(sorted(SPELLED))
            counts[code] = (counts.get(code) or 0) + 1
            items.append(f"{name} ({draw.one(SPELLED[code])})")
        sides.append((", ".join(items), counts))
    for_, against = cut, len(people) - cut
    won = for_ > against
    nynorsk = draw.language is NYNORSK
    stood, proposal = draw.language.stood, draw.language.proposal
    verb = "vedteke" if nynorsk else "vedtatt"
    verb = verb if won else f"ikkje {verb}" if nynorsk else f"ikke {verb}"
    conclusion = f"Dermed {draw.language.copula} {proposal} {verb}."
    text = (
        f"For {proposal} {stood} {for_}: {sides[0][0]}. Imot {proposal} {stood} {against}: {sides[1][0]}. {conclusion}"
    )
    every = draw.random.randint(3, 9)
    words = text.split(" ")
    text = "".join(word + ("\n" if index % every == every - 1 else " ") for index, word in enumerate(words)).strip()
    return text, [Expected(proposal, "adopted" if won else "rejected", (for_, sides[0][1]), (against, sides[1][1]))]


def rounds(draw: Draw) -> Composed:
    """Three motions set against each other two by two: each round is a vote."""
    language = draw.language
    first = lowered(draw.one([each for each in language.motions if "nnst" not in each and "ilråd" not in each]))
    second = language.recommendation
    third = "Moes framlegg" if language is NYNORSK else "Moes forslag"
    (large, small), (most, few) = draw.unequal(), draw.unequal()
    opposed = draw.one(["satt opp mot", "stilt opp mot", "satt mot"]) if language is not NYNORSK else "sett opp mot"
    verb = draw.one(language.adopted)
    text = (
        f"Ved første gangs votering {language.copula} {third} {opposed} {first}. "
        f"{third} {language.copula} {verb} med {large} mot {draw.votes(small)}.\n"
        f"Deretter {language.copula} {third} {opposed} {second}. "
        f"{capital(second)} {language.copula} {verb} med {most} mot {draw.votes(few)}."
    )
    return text, [
        Expected(third, "adopted", (large, {}), (small, {}), alternative=capital(first)),
        Expected(capital(second), "adopted", (most, {}), (few, {}), alternative=third),
    ]


def result_behind_the_numbers(draw: Draw) -> Composed:
    language, motion = draw.language, draw.motion()
    large, small = draw.unequal()
    thereby = "dermed" if language is not NYNORSK else "såleis"
    verb = draw.one(language.adopted)
    it = draw.one(["den", "det", "forslaget" if language is not NYNORSK else "framlegget"])
    text = draw.one(
        [
            f"{motion} {language.got} {draw.votes(large)} mot {small}, og {it} er {thereby} {verb}.",
            f"{motion} {language.got} {large} {draw.unit(large)} for og {small} mot, og {it} "
            f"{language.copula} {thereby} {verb}.",
            f"{motion} {language.got} {large} {draw.unit(large)} for og {draw.votes(small)} mot. "
            f"{capital(it)} er {thereby} {verb}.",
            f"{motion}: {large} {draw.unit(large)} for, {draw.votes(small)} mot. Vedtatt.",
        ]
    )
    return text, [Expected(motion, "adopted", (large, {}), (small, {}))]


def poll(draw: Draw) -> Composed:
    """A voting system's page: parties beside, under or below all the names."""
    people = ["Kari Nes", "Ola K. Dal", "Anne-Marie Vik", "Per van Bø", "Siv Nes Moen", "Tor Li"]
    draw.random.shuffle(people)
    cut = draw.random.randint(1, len(people) - 1)
    spelled = {
        "Sp": "Senterpartiet",
        "H": "Høyre",
        "Ap": "Arbeiderpartiet",
        "FrP": "Fremskrittspartiet",
        "Bygdelista": "Bygdelista",
    }
    layout = draw.one(["beside", "under", "below", "row"])
    blocks, sides = [], []
    for heading, names in (("FOR", people[:cut]), ("MOT", people[cut:])):
        codes = [draw.one(sorted(spelled)) for _ in names]
        if layout == "beside":
            lines = [f"{name} {spelled[code]}" for name, code in zip(names, codes, strict=True)]
        elif layout == "under":
            lines = [line for name, code in zip(names, codes, strict=True) for line in (name, spelled[code])]
        elif layout == "below":
            lines = [*names, *(spelled[code] for code in codes)]
        else:
            names = [name for name in names if len(name.split()) == 2] or ["Eva Ås"]
            codes = codes[: len(names)]
            lines = [" ".join(names), " ".join(spelled[code] for code in codes)]
        blocks.append("\n".join([heading, str(len(names)), *lines]))
        counts: Counts = {}
        for code in codes:
            counts[code] = (counts.get(code) or 0) + 1
        sides.append((len(names), counts))
    won = sides[0][0] > sides[1][0]
    result = "Vedtatt" if won else "Falt"
    text = "18:42\nForslag fra Kari Nes (Sp)\n" + "\n".join([result, *blocks]) + "\n"
    return text, [Expected("Forslag fra Kari Nes (Sp)", "adopted" if won else "rejected", *sides)]


FRAMES: tuple[Frame, ...] = (
    unanimous,
    unanimous_with_number,
    minority,
    minority_named_behind,
    both_by_size,
    both_by_word,
    both_with_parties,
    both_with_the_minority_named,
    parties_without_numbers,
    parties_with_one_number,
    alternatives,
    against_cast_for_the_other,
    casting_vote,
    trial_vote,
    withdrawn,
    two_in_a_row,
    name_list,
    rounds,
    result_behind_the_numbers,
    poll,
)


def composed(frame: Frame, count: int) -> Iterator[Composed]:
    """So many sentences of the frame, always the same; the names of motions begin with a capital."""
    for seed in range(count):
        text, votes = frame(Draw(seed))
        named = [
            replace(
                vote,
                motion=vote.motion and capital(vote.motion),
                alternative=vote.alternative and capital(vote.alternative),
            )
            for vote in votes
        ]
        yield text.replace("..", "."), named
