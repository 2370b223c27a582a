"""Sentences composed from the grammar's own parts, in both languages, must read back what was put in."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from patterns.votes import TallyReading, VoteReading, VotesFound, read_vote_sentences

SPELLED = {
    "Ap": "Ap AP Arbeiderpartiet Arbeidarpartiet", "SV": "SV Sv", "R": "R Rødt Raudt RV", "MDG": "MDG MdG", "Sp": "Sp SP Senterpartiet",
    "KrF": "KrF Krf KRF", "V": "V Venstre", "H": "H Høyre Høgre", "FrP": "FrP Frp FRP Fremskrittspartiet", "INP": "INP", "PP": "PP",
}  # fmt: skip
BOKMAAL_WORDS = "null en to tre fire fem seks syv åtte ni ti elleve tolv".split()
NYNORSK_WORDS = "null ei to tre fire fem seks sju åtte ni ti elleve tolv".split()
NAMES = st.sampled_from(["Moen", "Dal", "Torne", "Lorentz", "Bakkaas", "Li", "Vik-Dahl", "Ås"])
ROLES = st.sampled_from(["Rådmannens", "Kommunedirektørens", "Formannskapets", "Utvalgets", "Ordførerens"])
POINTS = st.sampled_from(
    ["", " pkt. 2", " punkt 1b", " pkt 3c", " nytt punkt", " tillegg til pkt 4", " unntatt pkt 1a, 2b"]
)


@dataclass(frozen=True)
class Language:
    copula: str
    adopted: str
    lost: str
    got: str
    unanimous: str
    votes: str
    one_vote: str
    numbers: list[str]
    election: str


BOKMAAL = Language("ble", "vedtatt", "falt", "fikk", "enstemmig", "stemmer", "stemme", BOKMAAL_WORDS, "votering")
NYNORSK = Language("vart", "vedteke", "fall", "fekk", "samrøystes", "røyster", "røyst", NYNORSK_WORDS, "røysting")
LANGUAGES = st.sampled_from([BOKMAAL, NYNORSK])


@st.composite
def motions(draw: st.DrawFn) -> str:
    name, genitive = draw(NAMES), draw(st.sampled_from(["s", "’", " sitt"]))
    own = name + genitive
    shape = draw(st.sampled_from(["role", "person", "from", "number"]))
    if shape == "role":
        return draw(ROLES) + draw(st.sampled_from([" innstilling", " forslag"])) + draw(POINTS)
    if shape == "person":
        return own + draw(st.sampled_from([" forslag", " tilleggsforslag", " framlegg"])) + draw(POINTS)
    if shape == "from":
        party = draw(st.sampled_from(["H", "Ap", "Bygdelista", "Sp"]))
        return f"Forslag fra K. {name} ({party})"
    return f"Forslag {draw(st.integers(1, 19))}"


@st.composite
def party_counts(draw: st.DrawFn) -> tuple[str, dict[str, int]]:
    """A list as written in a bracket, and what it says."""
    codes = draw(st.lists(st.sampled_from(sorted(SPELLED)), min_size=1, max_size=5, unique=True))
    counts = {code: draw(st.integers(1, 14)) for code in codes}
    shape = draw(st.sampled_from(["{0}{1}", "{0} {1}", "{1} {0}", "{0} fra {1}"]))
    written = [shape.format(count, draw(st.sampled_from(SPELLED[code].split()))) for code, count in counts.items()]
    if len(written) > 1 and draw(st.booleans()):
        return ", ".join(written[:-1]) + " og " + written[-1], counts
    return ", ".join(written), counts


def number(draw: st.DrawFn, value: int, language: Language) -> str:
    spelled = value < len(language.numbers) and value > 0 and draw(st.booleans())
    return language.numbers[value] if spelled else str(value)


def votes(draw: st.DrawFn, value: int, language: Language) -> str:
    return f"{number(draw, value, language)} {language.one_vote if value == 1 else language.votes}"


def only(text: str) -> VoteReading:
    found = read_vote_sentences(text.replace("’", "'"))
    assert len(found.votes) == 1 and not found.unread and not found.not_votes, (text, found)
    return found.votes[0]


def motion_text(vote: VoteReading) -> str | None:
    return vote.motion.text if vote.motion else None


def counts_of(tally: TallyReading | None) -> dict[str, int | None]:
    return dict(tally.parties) if tally else {}


@settings(max_examples=150, deadline=None)
@given(st.data(), LANGUAGES, motions())
def test_unanimous(data: st.DataObject, language: Language, motion: str) -> None:
    text = data.draw(
        st.sampled_from(
            [
                f"{motion} {language.copula} {language.unanimous} {language.adopted}.",
                f"Ved {language.election} {language.copula} {motion} {language.unanimous} {language.adopted}",
                f"{motion} {language.unanimous} {language.adopted}",
                f"{motion} {language.copula} {language.adopted} {language.unanimous}.",
            ]
        )
    )
    vote = only(text)
    assert motion_text(vote) == motion.replace("’", "'")
    assert (vote.outcome, vote.unanimous, vote.for_, vote.against) == ("adopted", True, None, None)


@settings(max_examples=200, deadline=None)
@given(st.data(), LANGUAGES, motions(), party_counts())
def test_one_side_with_parties(
    data: st.DataObject, language: Language, motion: str, listed: tuple[str, dict[str, int]]
) -> None:
    written, counts = listed
    total = sum(counts.values())
    told = votes(data.draw, total, language)
    frame = data.draw(st.sampled_from(["against", "got", "lost"]))
    text = {
        "against": f"{motion} {language.copula} {language.adopted} mot {told} ({written}).",
        "got": f"{motion} {language.got} {told} ({written}) og {language.lost}.",
        "lost": f"{motion} {language.lost} mot {told} ({written}).",
    }[frame]
    vote = only(text)
    side, other = (vote.against, vote.for_) if frame == "against" else (vote.for_, vote.against)
    assert motion_text(vote) == motion.replace("’", "'")
    assert vote.outcome == ("adopted" if frame == "against" else "rejected")
    assert side is not None and (side.total, counts_of(side), other) == (total, counts, None)
    assert not vote.unanimous and vote.ambiguous is None


@settings(max_examples=200, deadline=None)
@given(st.data(), LANGUAGES, motions(), st.integers(1, 60), st.integers(1, 60), st.booleans())
def test_both_sides_by_size(
    data: st.DataObject, language: Language, motion: str, one: int, other: int, adopted: bool
) -> None:
    if one == other:
        other += 1
    verb = f"{language.copula} {language.adopted}" if adopted else language.lost
    large, small = max(one, other), min(one, other)
    a, b = number(data.draw, one, language), votes(data.draw, other, language)
    text = data.draw(
        st.sampled_from([f"{motion} {verb} med {a} mot {b}.", f"{motion} {verb} med {a} {language.votes} mot {b}"])
    )
    vote = only(text)
    assert vote.for_ is not None and vote.against is not None
    assert (vote.for_.total, vote.against.total) == ((large, small) if adopted else (small, large))
    assert vote.outcome == ("adopted" if adopted else "rejected")


@settings(max_examples=100, deadline=None)
@given(st.data(), motions(), st.integers(1, 30), st.integers(1, 30))
def test_both_sides_by_word(data: st.DataObject, motion: str, for_: int, against: int) -> None:
    if for_ == against:
        against += 1
    verb = "ble vedtatt" if for_ > against else "falt"
    text = data.draw(
        st.sampled_from(
            [
                f"{motion} {verb} med {for_} stemmer for og {against} stemmer i mot.",
                f"{motion} {verb} med {for_} stemmer for og {against} mot.",
                f"{motion} {verb} med {against} stemmer mot og {for_} stemmer for.",
            ]
        )
    )
    vote = only(text)
    assert vote.for_ is not None and vote.against is not None
    assert (vote.for_.total, vote.against.total) == (for_, against)
    assert vote.outcome == ("adopted" if for_ > against else "rejected")


@settings(max_examples=100, deadline=None)
@given(st.data(), LANGUAGES, motions(), NAMES)
def test_alternatives(data: st.DataObject, language: Language, motion: str, name: str) -> None:
    other = f"forslaget frå Per {name}"
    wins = data.draw(st.booleans())
    winner, loser = (motion, other) if wins else (other, motion)
    text = (
        f"Ved alternativ {language.election} mellom {motion} og {other} {language.copula} {winner} {language.adopted} "
        f"mot {votes(data.draw, 7, language)}."
    )
    vote = only(text)
    assert motion_text(vote) == winner.replace("’", "'")
    assert vote.alternative is not None and vote.alternative.text == loser.replace("’", "'")
    assert vote.against is not None and vote.against.total == 7


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(motions(), st.integers(2, 20)), min_size=2, max_size=6), st.booleans())
def test_a_column_of_votes_without_full_stops(rows: list[tuple[str, int]], stops: bool) -> None:
    lines = [f"{motion} ble vedtatt mot {count} stemmer" + ("." if stops else "") for motion, count in rows]
    found = read_vote_sentences("\n".join(["Votering:", *lines]).replace("’", "'"))
    assert [motion_text(vote) for vote in found.votes] == [motion.replace("’", "'") for motion, _ in rows]
    assert [vote.against.total for vote in found.votes if vote.against] == [count for _, count in rows]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["Kari Lie", "Ola K. J. Dal", "Anne-Marie Vik", "Per Å. Bø", "Siv Nes Moen"]), min_size=1, max_size=5, unique=True),
       st.lists(st.sampled_from(["Tor Li", "Eva Ås", "B. V. Haug"]), max_size=3, unique=True), st.integers(1, 9))  # fmt: skip
def test_name_lists_broken_over_lines(for_: list[str], against: list[str], every: int) -> None:
    def listed(names: list[str]) -> str:
        return ", ".join(f"{name} (AP)" for name in names)

    text = f"For forslaget stemte {len(for_)}: {listed(for_)}."
    if against:
        text += f" Imot forslaget stemte {len(against)}: {listed(against)}."
    text += " Dermed ble innstillingen vedtatt."
    words = text.split(" ")
    broken = "".join(word + ("\n" if index % every == every - 1 else " ") for index, word in enumerate(words)).strip()
    vote = only(broken)
    assert motion_text(vote) == "innstillingen"
    assert vote.for_ is not None and [name for name, _ in vote.for_.voters] == for_
    assert [name for name, _ in vote.against.voters] == against if vote.against else not against
    assert vote.unanimous == (not against)


@settings(max_examples=150, deadline=None)
@given(st.data(), LANGUAGES, motions(), party_counts(), st.integers(1, 30))
def test_the_minority_by_name_in_every_place(
    data: st.DataObject, language: Language, motion: str, listed: tuple[str, dict[str, int]], more: int
) -> None:
    written, counts = listed
    small = sum(counts.values())
    large = small + more
    both = f"{motion} {language.copula} {language.adopted} med {large} mot {votes(data.draw, small, language)}"
    cast = "avgitt av" if language is BOKMAAL else "avgjeve av"
    stood = "stemte" if language is BOKMAAL else "røysta"
    text = data.draw(
        st.sampled_from(
            [
                f"{both}, ({written}).",
                f"{both} {cast} {written}.",
                f"{both} – {written}.",
                f"{both}. Mot {stood}: {written}.",
                f"{both}.\nMot: {written}",
                f"{both}. Imot {stood} {written}.",
            ]
        )
    )
    vote = only(text)
    assert motion_text(vote) == motion.replace("’", "'")
    assert vote.for_ is not None and vote.against is not None and vote.ambiguous is None
    assert (vote.for_.total, vote.against.total, counts_of(vote.against)) == (large, small, counts), text


@settings(max_examples=150, deadline=None)
@given(st.data(), LANGUAGES, motions(), st.integers(1, 40), st.integers(1, 40))
def test_both_sides_before_or_after_the_result(
    data: st.DataObject, language: Language, motion: str, one: int, other: int
) -> None:
    if one == other:
        other += 1
    adopted = one > other
    verb = f"{language.copula} {language.adopted}" if adopted else language.lost
    stood = "stemte" if language is BOKMAAL else "røysta"
    text = data.draw(
        st.sampled_from(
            [
                f"{one} {stood} for, {other} {stood} mot. {motion} {verb}.",
                f"{one} {stood} for og {other} {stood} imot. {motion} {verb}.",
                f"{motion} {verb}. {one} {stood} for, {other} {stood} mot.",
                f"Ja: {one} {language.votes}, Nei: {other} {language.votes}. {motion} {verb}.",
                f"{motion} {verb} ({max(one, other)}-{min(one, other)}).",
                f"{motion}: {one} for, {other} mot.",
            ]
        )
    )
    vote = only(text)
    assert motion_text(vote) == motion.replace("’", "'"), text
    assert vote.for_ is not None and vote.against is not None
    assert (vote.for_.total, vote.against.total) == (one, other), text
    assert vote.outcome == ("adopted" if adopted else "rejected")


@settings(max_examples=100, deadline=None)
@given(st.data(), LANGUAGES, NAMES, st.integers(1, 40), st.integers(1, 40))
def test_alternatives_by_size(data: st.DataObject, language: Language, name: str, one: int, other: int) -> None:
    if one == other:
        other += 1
    first, second = "innstillinga", f"framlegget frå {name}"
    text = data.draw(
        st.sampled_from(
            [
                f"Alternativ {language.election}: {first} {one} {language.votes}, {second} {other} {language.votes}.",
                f"Det {language.copula} gitt {one} {language.votes} for {first} og {other} for {second}.",
                f"Ved {language.election} {language.got} {first} {one} {language.votes} og {second} {other} {language.votes}.",
            ]
        )
    )
    vote = only(text)
    winner, loser = (first, second) if one > other else (second, first)
    assert (motion_text(vote), vote.alternative.text if vote.alternative else None) == (winner, loser), text
    assert vote.for_ is not None and vote.against is not None
    assert (vote.for_.total, vote.against.total) == (max(one, other), min(one, other))
    assert vote.outcome == "adopted"


@settings(max_examples=100, deadline=None)
@given(st.data(), motions(), party_counts(), party_counts())
def test_parts_of_a_side_add_up(
    data: st.DataObject, motion: str, listed: tuple[str, dict[str, int]], more: tuple[str, dict[str, int]]
) -> None:
    first, second = next(iter(listed[1])), next(iter(more[1]))
    if first == second:
        return
    one, two = listed[1][first], more[1][second]
    word = {1: "stemme"}
    text = f"{motion} ble vedtatt mot {one} {word.get(one, 'stemmer')} fra {first} og {two} {word.get(two, 'stemmer')} fra {second}."
    vote = only(text)
    assert vote.against is not None and vote.against.total == one + two, text
    assert counts_of(vote.against) == {first: one, second: two}


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="Forslagetbvmd1 2.,()\nØæ:;-mot stemmer fikk falt vedtatt", max_size=200))
def test_any_text_gives_an_account(text: str) -> None:
    found = read_vote_sentences(text)
    assert isinstance(found, VotesFound) and found.parts >= 0
    for vote in found.votes:
        assert 0 <= vote.span.start < vote.span.stop <= len(text)
