"""Which rows are one notice: posted twice, amended, or sites and steps that add up."""

from extractors.warn import parse

CA_HEADER = "notice_date,effective_date,received_date,company,city,num_employees,layoff_or_closure"


def ca(*rows: str) -> list[tuple[str, int, int | None]]:
    """(id by its first letters, version, workers) in the list's order."""
    content = "\n".join([CA_HEADER, *rows]).encode()
    return [(n.notice_id, n.version, n.workers) for n in parse(content, "CA", "")]


def counts(found: list[tuple[str, int, int | None]]) -> list[tuple[int, int | None]]:
    return [(version, workers) for _, version, workers in found]


def notices(found: list[tuple[str, int, int | None]]) -> int:
    return len({notice_id for notice_id, _, _ in found})


def test_posted_twice_is_one():
    row = "04/20/2020,06/19/2020,05/0{},Acme{},Paramount,85,Layoff"
    assert counts(ca(row.format(1, " Inc."), row.format(2, " INC"))) == [(1, 85)]


def test_received_later_with_another_count_is_an_amendment():
    row = "06/09/2017,08/11/2017,{},Acme,Glendale,{},Closure"
    found = ca(row.format("11/06/2017", 498), row.format("06/20/2017", 565))
    assert counts(found) == [(2, 498), (1, 565)]
    assert notices(found) == 1


def test_received_on_one_day_sites_add_up():
    row = "05/20/2015,07/15/2015,05/28/2015,Acme,Santa Ana,{},Layoff"
    found = ca(row.format(2), row.format(9))
    assert counts(found) == [(1, 2), (1, 9)]
    assert notices(found) == 2


def test_steps_of_one_notice_add_up():
    row = "07/13/2021,{},07/15/2021,Acme,Hayward,{},Layoff"
    found = ca(row.format("09/11/2021", 10), row.format("10/01/2021", 20))
    assert notices(found) == 2


def test_received_later_for_another_day_is_a_step_of_its_own():
    row = "07/13/2021,{},{},Acme,Hayward,{},Layoff"
    found = ca(
        row.format("09/11/2021", "07/15/2021", 10), row.format("10/01/2021", "07/30/2021", 20)
    )
    assert notices(found) == 2


def test_which_of_several_sites_is_amended_is_not_guessed():
    row = "03/30/2020,03/16/2020,{},Acme,Encino,{},Layoff"
    found = ca(*(row.format(day, n) for day, n in
                 [("04/20/2020", 13), ("04/20/2020", 40), ("05/13/2020", 98)]))  # fmt: skip
    assert notices(found) == 3


def test_another_notice_day_is_another_notice():
    row = "0{}/20/2020,06/19/2020,05/01/2020,Acme,Paramount,85,Layoff"
    assert notices(ca(row.format(3), row.format(4))) == 2


def test_equal_rows_have_equal_ids_whatever_stands_around_them():
    row = "04/20/2020,06/19/2020,05/01/2020,Acme,Paramount,85,Layoff"
    other = "04/21/2020,06/19/2020,05/01/2020,Other,Paramount,85,Layoff"
    assert ca(row)[0] in ca(other, row)


def test_a_state_number_with_several_rows_is_several_places():
    header = "WARN#,Company Name,Location,Layoff Date,Laid Off,Layoff Type,Received Date"
    row = "8068,{},{},2021-04-25 00:00:00,{},Reduction,2021-02-26 00:00:00"
    lines = [header, row.format("Acme", "Salem", 60), row.format("Acme", "Medford", 31)]
    found = parse("\n".join(lines).encode(), "OR", "")
    assert [n.workers for n in found] == [60, 31]
    assert all(n.notice_id.startswith("8068-") for n in found)
    assert len({n.notice_id for n in found}) == 2


def test_a_number_of_its_own_is_one_notice_whatever_changes():
    header = "Company,Date Received,City/County,Potential Number Affected,Layoff Date(s),Notice ID"
    lines = [
        header, "Acme Co,03/20/2024,Dayton,80,05/20/2024,016-24-001",
        "Acme Company,03/01/2024,Dayton,95,05/01/2024,016-24-001",
    ]  # fmt: skip
    found = parse("\n".join(lines).encode(), "OH", "")
    assert [(n.version, n.workers) for n in found] == [(2, 80), (1, 95)]
    assert len({n.notice_id for n in found}) == 1


def test_a_row_marked_as_a_revision_amends_the_last_notice_there():
    header = "Company,City,Affected Workers,Notice Received,Original Notice Type / Update Type,Layoff Begin Date"  # noqa: E501
    lines = [
        header, "Acme,Madison,50,20240110,Closing,20240310",
        "Acme - Revision 1,Madison,70,20240220,Closing,20240410",
        "Acme,Racine,5,20240110,Closing,20240310",
        "Revision Optics,Racine,6,20240110,Closing,20240310",
    ]  # fmt: skip
    found = parse("\n".join(lines).encode(), "WI", "")
    assert [(n.employer, n.version, n.workers) for n in found] == [
        ("Acme", 1, 50), ("Acme", 2, 70), ("Acme", 1, 5), ("Revision Optics", 1, 6),
    ]  # fmt: skip
    assert found[0].notice_id == found[1].notice_id


def test_a_revision_of_nothing_known_is_a_notice():
    header = "Company,City,Affected Workers,Notice Received,Layoff Begin Date"
    found = parse(f"{header}\nAcme (Amended),Madison,70,20240220,20240410".encode(), "WI", "")
    assert [(n.employer, n.version, n.workers) for n in found] == [("Acme", 1, 70)]
