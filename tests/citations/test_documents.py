"""What a whole document says of its own words."""

from __future__ import annotations

from pk_ocsea_law.citations import find


def read(text: str) -> list[tuple[str | None, str | None, str]]:
    """Instrument, section and basis of each citation."""
    return [(each.instrument, each.section, each.basis) for each in find(text)]


def test_defined_words_hold_from_their_definition_on() -> None:
    """A word such as "the Code" is what the nearest definition before it says, even where there are two."""
    text = (
        '"Code" means the Code of Criminal Procedure, 1898. A report under section 173 of the Code.\n'
        "The Pakistan Penal Code, 1860, hereinafter referred to as the Code. Section 376 of the Code."
    )
    assert read(text) == [
        ("crpc-1898", None, "written"),
        ("crpc-1898", "173", "defined"),
        ("ppc-1860", None, "written"),
        ("ppc-1860", "376", "defined"),
    ]


def test_a_definition_that_comes_later_serves_too() -> None:
    """A word used before the only place that defines it means the same."""
    text = 'Section 9 of the Act applies. The Foo Bar Act, 2001 (the "Act") is old.'
    first = find(text)[0]
    assert (first.instrument, first.named) == (None, "Foo Bar Act, 2001")


def test_a_statute_s_own_sections_are_its_own() -> None:
    """In an Act, "section 3" and "this Act" are that Act; its headings are no citations."""
    text = (
        "Section 1. Short title\n(1) This Act may be called the Prevention of Trafficking in Persons Act, 2018.\n"
        "Section 4. Aggravating circumstances\nWhere an offence under section 3 involves death of the victim it is"
        " graver. Under section 8 of this Act the police investigate. Section 300 is not in it, but schedule II to"
        " this Act is.\n"
    )
    assert read(text) == [
        ("ptpa-2018", None, "written"),
        ("ptpa-2018", "3", "context"),
        ("ptpa-2018", "8", "defined"),
        ("ppc-1860", "300", "inferred"),
    ]


def test_in_an_amending_act_bare_sections_are_the_amended_law_s() -> None:
    """What is inserted into the Code cites the Code, unless the number is known to be another's."""
    text = (
        "This Act may be called the Criminal Law (Amendment) (Offences Relating to Rape) Act, 2016.\n\n"
        "Amendment of section 55, Act XLV of 1860. In the Penal Code, in section 55, after section 54 and for an"
        " offence punishable under section 376.\n\nInsertion of section 53A, Act V of 1898. In the Code of Criminal"
        " Procedure, after section 53, a report referred to in section 173 and one under section 376. In section 186,"
        " for the entry in column 3."
    )
    found = read(text)
    assert ("ppc-1860", "376", "context") in found
    assert ("crpc-1898", "173", "context") in found
    assert (None, "186", "unknown") in found


def test_a_number_named_once_is_known_again() -> None:
    """A bare number is taken for the law that the same document has named with it."""
    text = "An application under section 249-A CrPC.\n\nAn acquittal under section 249-A, which is final."
    assert read(text) == [("crpc-1898", "249A", "written"), ("crpc-1898", "249A", "context")]


def test_the_last_act_named_is_the_act_where_nothing_defines_it() -> None:
    """A bare "the Act" with no definition is the last Act named before; with none named it stays unknown."""
    text = "The Zainab Alert Act was passed. Section 8 of the Act binds police."
    assert read(text)[-1] == ("zarra-2020", "8", "defined")
    assert read("The board met. Section 3 of the Ordinance.") == [(None, "3", "unknown")]
    assert read("Section 545 of the Code.") == [("crpc-1898", "545", "inferred")]
    assert read("Section 37 of the Act.") == [("peca-2016", "37", "inferred")]


def test_a_document_about_one_law_means_that_law() -> None:
    """Where only one instrument is named, a number that it can have is taken for its own."""
    text = (
        "The Anti-Rape Act is new. "
        + "Filler words stand here. " * 20
        + "Section 22 makes false complaints punishable."
    )
    assert read(text)[-1] == ("ara-2021", "22", "context")
    other = "The Constitution of Pakistan is old. " + "Filler words stand here. " * 20 + "Section 22 is new."
    assert read(other)[-1] == (None, "22", "unknown")


def test_a_law_outside_takes_its_own_numbers_and_stops_guessing() -> None:
    """Once only foreign laws are named, a bare number is not guessed to be Pakistan's."""
    text = "Under the Indian Penal Code, 1860 a charge lay. Section 377B was never in it."
    assert {each.instrument for each in find(text)} == {None}


def test_a_name_and_its_abbreviation_are_one_mention() -> None:
    """A law and its short name in brackets are one citation."""
    assert [each.written for each in find("the Pakistan Penal Code (PPC) is old")] == ["Pakistan Penal Code (PPC)"]


def test_urdu_sentences_end() -> None:
    """A full stop of Urdu print ends the sentence that a name reaches over."""
    assert read("پیکا ایکٹ منظور ہوا\u06d4 دفعہ 302 لگائی گئی\u06d4")[-1] == ("ppc-1860", "302", "inferred")
