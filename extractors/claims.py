"""What a text says about a company's people and plans, one shape whatever the source.

A claim is what one document says, with the sentence that says it. Field names are the
warehouse's column names; a contract test holds them together. Dates that a text gives as a
month, a quarter or a year are that period's first day, and ``*_precision`` says which.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple


class About(NamedTuple):
    """What is known of a document besides its text; the text's own statements win.

    ``form``: 10-K, 10-Q, 8-K, EX-99.1, EX-13, DEF 14A or news. ``company``: the registrant or,
    for news, "" (then the text says who). ``published``: filing date, or the story's day.
    ``period_end``: the last day a report covers. ``fiscal_year_end``: MM-DD. ``items``: of an
    8-K, such as "2.05,9.01", or "" where not known. ``year_end_of``: of a story, the MM-DD on
    which the fiscal year of a company that it names ends, for "" of the one that it is about;
    None where that is not known.
    """

    form: str
    company: str = ""
    published: date | None = None
    period_end: date | None = None
    fiscal_year_end: str | None = None
    items: str = ""
    year_end_of: Callable[[str], str | None] | None = None


class Headcount(NamedTuple):
    """One count of a company's people. Grain: document x company x as_of x basis. Unit: persons.

    ``company``: the filer or, in a story, the one named; "" where that cannot be said.
    ``as_of`` is None where the document gives no day: it is never guessed. ``basis``: total,
    full_time, full_time_equivalent, full_and_part_time, active or associates. ``source``: prose,
    table or tag.
    """

    company: str
    as_of: date | None
    headcount_persons: int
    basis: str
    approximate: bool
    sentence: str
    source: str


class Layoff(NamedTuple):
    """What one document says of one cut. Grain: document x cut. Nothing is worked out.

    ``announced``: when the cut was made known, which a later document retells.
    ``positions_low`` and ``_high``: equal for one number, one empty for "more than" or "up to";
    gross where both are told, and ``positions_net`` the other, which may be told alone.
    ``cumulative``: the number counts everything since ``cumulative_since`` ("18,000 in all").
    ``remaining_persons``: who stays. ``percent_*``: 0-100, of ``percent_of`` as the text has it.
    ``charge_*``: what the whole cut is expected to cost, or did. ``stage``: planned, announced,
    under_way, done or denied. ``kind``: layoff, voluntary, closure, attrition or performance.
    ``scope``: company, unit or country, and ``scope_name`` which. ``roles``: jobs named.
    ``attribution``: ai_funding, ai_automation, selection, context_only, denied, other or unknown,
    said by ``attributed_by`` (employer, press or "") in ``attribution_sentence``. ``other_*``: the
    same of the other of employer and press, where a story tells both. ``confidence``: 0-1.
    """

    company: str
    announced: date | None
    announced_precision: str
    effective: date | None
    positions_low: int | None
    positions_high: int | None
    positions_net: int | None
    cumulative: bool
    cumulative_since: date | None
    remaining_persons: int | None
    percent_low: float | None
    percent_high: float | None
    percent_of: str
    charge_low_usd: int | None
    charge_high_usd: int | None
    stage: str
    kind: str
    scope: str
    scope_name: str
    roles: str
    attribution: str
    attributed_by: str
    attribution_sentence: str
    sentence: str
    confidence: float
    other_attribution: str = "unknown"
    other_attributed_by: str = ""
    other_attribution_sentence: str = ""


class Guidance(NamedTuple):
    """One stated future figure. Grain: document x concept x fiscal_period x statement.

    ``concept``: capex. ``fiscal_period``: FY2025, CY2025 for a calendar year that is not known
    to be the fiscal one, or 2025Q3 where a quarter is meant.
    ``form``: range, point, more_than, less_than, about or direction (then both bounds are empty
    and ``direction`` says increase, decrease or flat). ``basis``: cash, cash_net,
    cash_plus_lease_principal, cash_plus_new_finance_leases, including_joint_ventures or, where
    the text does not say, as_stated. ``announced``: of what a story quotes under an earlier
    quarter ("2Q23: ..."), the day after that quarter, the first it can have been said on.
    """

    company: str
    concept: str
    fiscal_period: str
    low_usd: int | None
    high_usd: int | None
    form: str
    direction: str
    basis: str
    announced: date | None
    sentence: str


class Signal(NamedTuple):
    """One sighting of something that is not a number. Grain: document x kind x detail.

    ``kind``: model_delay, custom_silicon, compute_commitment, delayering, product_sunset,
    internal_automation, talent_premium, hiring_freeze, useful_life_change, capex_guidance,
    layoff or productivity_claim. ``detail``: what exactly, such as "Avocado: March to May" or
    "3x, 60%". ``confidence``: 0-1.
    """

    company: str
    kind: str
    observed: date | None
    detail: str
    confidence: float
    sentence: str


class WarnNotice(NamedTuple):
    """One notice of a state's WARN list, as listed. Grain: state x notice x version.

    ``notice_date`` is the notice or, where only that is listed, the received date; the effective
    date is another field. ``notice_id`` is the state's own, or made of what the row says, equal
    for equal rows. ``version`` counts amendments of one notice, in the order they came.
    ``row``: how the row stands in the source, as JSON.
    """

    state: str
    notice_id: str
    version: int
    employer: str
    location: str
    notice_date: date | None
    received_date: date | None
    effective_date: date | None
    workers: int | None
    kind: str
    source_url: str
    row: str


class TrackerRow(NamedTuple):
    """One row of a layoffs tracker's export. Grain: company x date x location x row.

    ``percent`` is 0-100. A row without any number stays a row.
    """

    row_id: str
    company: str
    location: str
    announced: date
    positions: int | None
    percent: float | None
    industry: str
    country: str
    date_added: date | None
    source_url: str


class Story(NamedTuple):
    """One news story. Grain: canonical url. ``published`` has its zone, or is None.

    ``language``: ISO 639-1 or "". ``story_group``: url of the first of near-equal stories.
    """

    url: str
    title: str
    published: datetime | None
    outlet: str
    language: str
    text: str
    feed_url: str
    story_group: str


class MedianPay(NamedTuple):
    """The median employee's pay of one fiscal year. Grain: document x kind x figure. Unit: USD.

    ``median_pay_usd``: annual total compensation as the proxy statement's pay ratio disclosure has
    it: salary, bonus, the year's stock awards and other pay, without the employer's taxes.
    ``fiscal_year``: by the calendar year in which it ends. ``ceo_pay_usd`` and ``pay_ratio`` (so
    many to 1): None where not told, or where two chief executives make two. ``kind``: required, at
    most one a document, or supplemental, of a part of the staff or of the pay. ``estimated``: told
    as "approximately" or as an estimate.
    """

    fiscal_year: int
    median_pay_usd: int
    ceo_pay_usd: int | None
    pay_ratio: float | None
    kind: str
    estimated: bool
    sentence: str


class Obligation(NamedTuple):
    """One amount still to be paid by contract. Grain: document x part x subpart x as_of.

    ``part``: leases_not_yet_commenced, purchase_obligations, finance_leases, or a part of a
    schedule that GPU debt leaves out (debt, operating_leases, financing_obligations,
    other_commitments), or contractual_obligations, the total of every kind. ``subpart``: the
    piece meant, such as "operating", "due later", "manufacturing" or "with interest"; "" for the
    whole part. ``amount_*``: equal for one number, one empty for "more than" or "up to".
    """

    company: str
    part: str
    subpart: str
    amount_low_usd: int | None
    amount_high_usd: int | None
    as_of: date | None
    sentence: str
