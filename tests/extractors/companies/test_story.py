"""The company that a story is about, who speaks for whom, and who a name before "said" is."""

import pytest

from extractors.companies.story import Story, story_of
from extractors.text import read


def story(words: str) -> Story:
    return story_of(read(words.encode()))


@pytest.mark.parametrize(
    ("words", "own"),
    [
        (
            "Globex reported a loss on Tuesday. Customers include Initech and Hooli. Globex said"
            " it will sell its Pump and Valve Unit.",
            "Globex",
        ),
        ("According to Globex, Inc.'s Form 10-Q, its Umbra segment grew by 16%.", "Globex"),
        ("Neal Doe, president and C.E.O. of Globex Corp, spoke to his staff.", "Globex"),
        ("Workers at Globex wait for news.", "Globex"),
        ("NS said it will idle a yard. Norfolk Southern said others follow.", "Norfolk Southern"),
        ("BRIEF-Globex notifies its employees", "Globex"),
        # Of several, of none, or of a word that only begins the sentence.
        ("Globex and Initech agreed to merge. They are rivals.", ""),
        ("Globex cut jobs. Initech cut jobs. Initech said more will follow.", ""),
        ("Headcount was 3,000.", ""),
        ("Automation and AI are often named as the reason.", ""),
        ("The pump market is weak, says Jane Roe, an analyst at Initech.", ""),
    ],
)
def test_the_company_that_a_story_is_about(words: str, own: str) -> None:
    assert story(words).own == own


@pytest.mark.parametrize(
    "told",
    [
        "Initech chief executive Jane Roe spoke on Monday.",
        "Initech’s finance chief, Jane Q. Roe, spoke on Monday.",
        "Jane Roe, co-founder and CEO of Initech, spoke on Monday.",
        "Jane Roe, Initech CFO, spoke on Monday.",
        "Jane Roe is the finance chief of Initech.",
    ],
)
@pytest.mark.parametrize("said", ["Roe said", "said Roe", "Roe, who took over in May, told staff"])
def test_whose_words_a_quotation_is(told: str, said: str) -> None:
    quoted = f"“We will spend more,” {said}."
    one = story(f"Globex sued its rival. {told} {quoted} “Our plan is known.”\n\n“We see.”")
    assert one.says_we(quoted) == "Initech"
    assert one.says_we(quoted, at=quoted.index("spend")) == "Initech"
    assert one.says_we(quoted, at=quoted.index("Roe")) == ""
    assert one.says_we("“Our plan is known.”") == "Initech"
    assert one.says_we("“We see.”") == ""


def test_the_words_of_somebody_else_are_nobodys() -> None:
    quoted = "“We will fight for them,” said Ann Poe, who leads the union."
    one = story(f"Initech chief executive Jane Roe spoke on Monday. {quoted}")
    assert one.says_we(quoted) == ""


def test_an_office_without_a_company_is_one_of_the_storys_own() -> None:
    quoted = "“We will spend more,” Roe said."
    assert (
        story(f"Globex grew. Chief executive Jane Roe spoke. {quoted}").says_we(quoted) == "Globex"
    )


def test_two_companies_of_one_surname_leave_it_open() -> None:
    quoted = "“We will spend more,” Roe said."
    told = "Globex CEO Jane Roe and Initech CEO John Roe met."
    assert story(f"{told} {quoted}").says_we(quoted) == ""


@pytest.mark.parametrize(
    ("before", "is_company"),
    [
        ("Globex is to be bought by Lumen Technologies.", True),
        ("Globex is run by Jane Lumen.", False),
        ("Globex makes pumps.", None),
    ],
)
def test_who_says_what_the_company_will_do(before: str, is_company: bool | None) -> None:
    one = story(f"{before} Lumen said the company would cut costs.")
    assert one.speaks_of_itself("Lumen") is is_company


@pytest.mark.parametrize(
    "beside",
    [
        "Rival Initech Inc. began to hire.",
        "Initech did not respond.",
        "Initech, a maker of pumps, declined to comment.",
        "An Initech spokeswoman could not be reached.",
    ],
)
def test_who_is_only_looked_at_beside_a_company(beside: str) -> None:
    one = story(f"Globex said it would hire, as Initech does. {beside}")
    assert one.own == "Globex"
    assert one.is_aside(beside, "Initech")
    assert not one.is_aside("Initech said it would cut jobs.", "Initech")
    assert not one.is_aside("Globex did not respond.", "Globex")


@pytest.mark.parametrize(
    "first", ["“These are the hardest changes we’ve made in Hooli’s history.", "“We at Hooli grew."]
)
def test_a_quotation_may_say_who_speaks(first: str) -> None:
    quoted = "I’ve decided to change our team,” this is part of the letter.”"
    one = story(f"Globex grew. Initech grew, too.\n\n{first} “{quoted}")
    assert one.says_we(f"“{quoted}") == "Hooli"
    assert story(f"Globex grew.\n\n“I like Hooli’s pumps. “{quoted}").says_we(f"“{quoted}") == ""


def test_a_quotation_of_several_sentences_is_of_who_ends_it() -> None:
    one = story("Hooli grew. Globex CEO Ilka Roe spoke.\n\n“We grew. We will cut,” Roe said. “So.”")
    assert one.says_we("“We grew.") == "Globex"
    assert one.says_we("We will cut,” Roe said.") == "Globex"
    assert one.says_we("“So.”") == ""


def test_a_headline_in_capitals_names_whom_the_text_names() -> None:
    words = "Report: Globex Hiring Outpaces Initech\n\nGlobex is confident. Initech grew less."
    one = story(words)
    assert one.own == "Globex"
    assert [found.name for found in one.named("Globex Hiring Outpaces Initech")] == ["Globex"]
    assert one.named("Fewer Hires At Big Initech Sites") == []
