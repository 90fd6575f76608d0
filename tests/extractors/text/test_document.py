"""The words of a filing: what is kept whole, kept apart, and left out."""

from extractors.text import read, sentences

PAGE = """<html><head><title>t</title><style>p {}</style></head><body>
<div style="display: none"><ix:header><p>hidden</p></ix:header></div>
<p>Item 1A. Risk Factors</p>
<p>We had <span>36,</span><span>000</span><sup>(1)</sup> people&nbsp;in&#160;all.</p>
<table><tr><td>Employees</td><td>139,800<sup>1</sup></td><td></td><td>134,400</td></tr></table>
<table><tr><td>&#8226;</td><td>We are going to let go of some people in the coming year.</td></tr>
</table><p>Item 7. Outlook</p><p>A sentence that a page cuts in two, since it was</p>
<p>42</p><hr/><p>Table of Contents</p><p>long, goes on.</p>
</body></html>"""


def test_words_stay_whole_and_cells_apart() -> None:
    blocks = read(PAGE.encode()).blocks
    assert [b.text for b in blocks][1:4] == [
        "We had 36,000 people in all.",
        "Employees 139,800 134,400",
        "• We are going to let go of some people in the coming year.",
    ]
    assert blocks[2].cells == ("Employees", "139,800", "134,400")
    assert blocks[3].cells == ()


def test_blocks_know_their_item_and_table() -> None:
    blocks = read(PAGE.encode()).blocks
    assert [b.section for b in blocks] == ["1A"] * 4 + ["7", "7"]
    assert [b.table for b in blocks] == [0, 0, 1, 2, 0, 0]


def test_a_page_break_does_not_cut_a_sentence() -> None:
    last = read(PAGE.encode()).blocks[-1]
    assert last.text == "A sentence that a page cuts in two, since it was long, goes on."


def test_a_number_below_a_line_that_leads_to_it_is_no_pages() -> None:
    pages = "<p>As of May 1 we employed:</p><p>{}</p><p>Some facts, told below:</p><table></table>"
    assert read(pages.format("850").encode()).blocks[1].text == "850"
    assert read(pages.format("12").encode()).blocks[1].text == "Some facts, told below:"
    assert len(read(b"<p>We employed people.</p><p>850</p>").blocks) == 1


def test_what_is_not_shown_is_not_read() -> None:
    assert "hidden" not in " ".join(block.text for block in read(PAGE.encode()).blocks)


def test_bytes_of_windows_are_read_as_such() -> None:
    page = "<html><body><p>The company’s people – all of them</p></body></html>"
    assert read(page.encode("cp1252")).blocks[0].text == "The company’s people – all of them"


def test_plain_text_that_was_never_wrapped_has_a_paragraph_a_line() -> None:
    long = "We closed a mill. " * 12
    blocks = read(f"A heading\n{long}\nWe opened another.".encode()).blocks
    assert [block.text for block in blocks] == ["A heading", long.strip(), "We opened another."]


def test_plain_text_has_paragraphs_and_columns() -> None:
    text = read(b"One line\nand its rest.\n\nTotal      163      172\n")
    assert text.blocks[0].text == "One line and its rest."
    assert text.blocks[1].cells == ("Total", "163", "172")


def test_lines_with_bars_are_rows_of_a_table() -> None:
    blocks = read(
        b"Our people:\n| 2024 | 2023\nNorth | 1,200 | 1,100\nIn all | 1,500 | 1,400\n"
    ).blocks
    assert [block.cells for block in blocks] == [
        (),
        ("2024", "2023"),
        ("North", "1,200", "1,100"),
        ("In all", "1,500", "1,400"),
    ]
    assert [block.table for block in blocks] == [0, 1, 1, 1]
    assert [block.places for block in blocks[1:3]] == [(1, 2), (0, 1, 2)]


def test_bars_at_both_ends_close_the_cells_and_rules_are_left_out() -> None:
    blocks = read(b"| Region | People |\n|---|---:|\n| North | 1,200 |\n").blocks
    assert [block.cells for block in blocks] == [("Region", "People"), ("North", "1,200")]
    assert blocks[1].places == (0, 1)


def test_ranges_behind_bars_are_figures_of_a_table() -> None:
    table = "(in millions) | Guidance\nSales | $1,270 - $1,310\nMargin | 3.5% - 7.0%\nRate | ~$25"
    cells = [block.cells for block in read(table.encode()).blocks]
    assert cells[1:] == [("Sales", "$1,270 - $1,310"), ("Margin", "3.5% - 7.0%"), ("Rate", "~$25")]


def test_bars_between_words_are_no_table() -> None:
    blocks = read(b"Home | News | Jobs\nJane Roe | May 4, 2024\nThe mill will close.\n").blocks
    assert not any(block.cells for block in blocks)
    assert len(read(b"Globex cuts jobs | 500\n").blocks[0].cells) == 0


def test_a_full_submission_gives_its_exhibits() -> None:
    raw = (
        b"<SEC-DOCUMENT>x : 20240102\n<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nItem 2.05 Costs\n</TEXT>\n"
        b"</DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\nA release of ours.\n</TEXT></DOCUMENT>\n"
        b"<DOCUMENT>\n<TYPE>GRAPHIC\n<TEXT>\nbegin 644 x.jpg\n</TEXT></DOCUMENT>\n"
    )
    assert [(b.section, b.text) for b in read(raw).blocks] == [
        ("2.05", "Item 2.05 Costs"),
        ("EX-99.1", "A release of ours."),
    ]


def test_sentences_do_not_break_at_abbreviations() -> None:
    text = "Meta Platforms, Inc. had 9 people in the U.S. and No. 5 left. We grew."
    assert sentences(text) == [
        "Meta Platforms, Inc. had 9 people in the U.S. and No. 5 left.",
        "We grew.",
    ]


def test_a_sentence_may_end_in_an_abbreviation() -> None:
    assert len(sentences("We bought Cerner Inc. The price was high.")) == 2


def test_a_page_that_a_cut_off_tag_hides_whole_shows_nothing() -> None:
    page = b'<html lang="en" <div style="display:none"><p>We had 5,400 employees.</p></html>'
    assert read(page).blocks == []


def test_a_line_between_rows_with_bars_is_one_of_them() -> None:
    rows = ["Head | 2024", "Of which", "Mills | 4,200", "A story follows."]
    blocks = read("\n".join(rows).encode()).blocks
    assert [(block.cells, block.table) for block in blocks] == [
        (("Head", "2024"), 1),
        (("Of which",), 1),
        (("Mills", "4,200"), 1),
        ((), 0),
    ]
    long = "\n".join(["Head | 2024", *["A story of four lines."] * 4, "Mills | 4,200"])
    assert not any(block.cells for block in read(long.encode()).blocks)
