"""Whose cut a story tells of, where the name is unlike others or stands elsewhere."""

import pytest

from tests.extractors.layoffs.reading import found

GROUP = "Globex Inc. and Initech Co., which has reduced about 9% of its salaried workforce."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Yum! Brands will eliminate 300 jobs.", [("Yum! Brands", 300)]),
        ("City National Bank is closing a branch, costing five jobs.", [("City National Bank", 5)]),
        ("J.C. Globex Co. will close a store, leaving 139 employees without jobs.",
         [("J.C. Globex Co", 139)]),
        ("The mill, owned by Globex Paper, closed on Monday, leaving 800 employees jobless.",
         [("Globex Paper", 800)]),
        ("Globex's 9,000 job cuts were announced after profits fell.", [("Globex", 9000)]),
        ("Globex will cut 14,000 corporate jobs as its chief warns that AI will reduce the"
         " workforce.", [("Globex", 14000)]),
        (f"Others making cuts include {GROUP}", [("Initech Co", None)]),
        ("Globex said on Tuesday, January 13, 2026 that it would cut 1,500 jobs at Initech Labs.",
         [("Globex", 1500)]),
        ("The six biggest banks together employed 1.09 million people, the largest decrease since"
         " 2016, when the group cut 22,000 jobs. Globex cut 3,000.", []),
        ("The Ghent, Iowa, company said it will cut 40 jobs.", []),
        ("Globex is shutting its EXPO business and shrinking its staff, with both moves cutting"
         " 7,000 jobs.", [("Globex", 7000)]),
        ("Canada Globex laid off 45 people.", [("Canada Globex", 45)]),
        ("Texas Initech, a retailer, will cut 45 jobs.", [("Texas Initech", 45)]),
        ("Canadian Globex laid off 45 people.", [("Globex", 45)]),
        ("Germany's Globex laid off 45 people.", [("Globex", 45)]),
        ("Ohio Governor Jane Doe said Globex laid off 45 people.", [("Globex", 45)]),
        ("The Ohio Legislature cut 45 jobs.", []),
        ("globexshop.com will cut 45 jobs.", [("globexshop.com", 45)]),
        ("Even as Globex announced deals with such partners as Initech and Hooli Systems, the"
         " company also announced a 15 percent reduction in its workforce.", [("Globex", None)]),
        ("Employers in the region announced 4,200 layoffs in May.", []),
        ("GENT, Iowa - Globex shut its mill.\n\nDAVENPORT, Iowa - The owners of a local foundry are"
         " moving, which will cause the loss of 125 jobs.", []),
    ],
)  # fmt: skip
def test_who_cuts(words: str, expected: list[tuple[str, int | None]]) -> None:
    told = [(c.company, c.positions_low) for c in found(words, "news", company="")]
    assert told == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Globex said it would cut 1,500 jobs at Initech Labs.", ("unit", "Initech Labs")),
        ("Globex Systems said it would cut 50 jobs at Globex Systems.", ("company", "")),
        ("Globex said it would cut 50 jobs at Springfield.", ("company", "")),
    ],
)
def test_of_a_unit_by_its_name(words: str, expected: tuple[str, str]) -> None:
    (claim,) = found(words, "news", company="")
    assert (claim.scope, claim.scope_name) == expected
