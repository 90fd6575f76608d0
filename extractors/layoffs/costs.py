"""What one cut costs in all, by what is told of it in several places."""

import re
from datetime import timedelta

from extractors.layoffs import describe, words
from extractors.layoffs.charges import ALONE, Charge
from extractors.layoffs.cut import Cut, same
from extractors.layoffs.plans import have_one_name
from extractors.layoffs.sayings import Saying

ACTION = (
    r"(?:plans?|programs?|programmes?|restructurings?|reductions?|lay-?offs?|terminations?"
    r"|actions?|exit activities|initiatives?|realignments?|reorgani[sz]ations?|closures?|closing"
    r"|measures"
    r"|curtailments?|shutdowns?|idling|separations?|eliminations?|RIF|VSP|VERP|offers?|severance"
    r"|cuts|changes)"
)
# "In connection with this plan", "as a result of the layoffs", "severance under the program".
OF_THE_ACTION = re.compile(
    r"\b(?:in connection with|in conjunction with|as a result of|related to|relating to"
    r"|associated with|resulting from|with respect to|under|for|from|attributable to|due to"
    r"|upon acceptance of|as part of) (?:the|this|these|those|such|that|our|its)"
    rf" (?:[\w’'-]+ ){{0,4}}?{ACTION}\b"
    r"|\b(?:The|Its|Our) (?:related|resulting|associated|corresponding|accompanying) (?:\w+ ){0,3}?"
    r"(?:charges?|costs?|expenses?|severance)\b"
    rf"|^(?:The|This|These|Those|Such) (?:[\w’'-]+ ){{0,4}}?{ACTION} (?:\w+ )?(?:resulted in|cost)",
    words.ANY_CASE,
)
# "As a result, we recorded restructuring expense": of the cut in the sentence before it.
SO_BOOKED = re.compile(
    r"(?:As a result(?: of (?:this|these|the) (?:[\w-]+ ){1,3}?)?,? (?:(?:in|during"
    r"|for) [^$;]{3,60}, )?"
    r"(?:we|the company|(?=(?:approximately )?\$))|This (?:resulted in|led to)) ?",
    words.ANY_CASE,
)
BESIDES = re.compile(
    r"(?:additionally|in addition|further(?:more)?|also|separately)\b", words.ANY_CASE
)
ONE_TIME = re.compile(r"\bone[- ]time (?:[\w-]+ ){0,4}?(?:charge|cost|expense)", words.ANY_CASE)
# "We recorded $22 million and do not expect to record additional charges": that is all of it.
NO_MORE = re.compile(
    r"\bnot expect(?:ed)? (?:to (?:incur|record|recogni[sz]e)|any) (?:\w+ ){0,3}?(?:additional"
    r"|further|more|other|significant|material)\b",
    words.ANY_CASE,
)
TO_DATE = re.compile(
    r"\b(?:to date|cumulative(?:ly)?|since (?:(?:the|its) )?(?:inception|beginning|[\w’' -]{3,40}"
    r" was announced))\b",
    words.ANY_CASE,
)
BOOKED = re.compile(
    r"\b(?:(?<!to be )(?<!be )(?:recorded|recogni[sz]ed|incurred|booked|expensed|accrued)|took"
    r"|amounted to"
    r"|with (?:\w+ )?(?:severance|costs?|charges?) of|aggregated(?: to)?|totall?ed"
    r"|result(?:ed|ing) in|incurring|recording|reflects?|includ(?:ed|es)|w(?:as|ere)"
    r"|relate[sd]? (?:\w+ )?to)\b",
    words.ANY_CASE,
)
CHARGES_OF_A_PLAN = re.compile(
    r"\b(?:restructuring|severance|reorgani[sz]ation|separation|termination|total program"
    r"|total project|total plan)"
    r"(?: \w+){0,3}? (?:charges?|costs?|expenses?)\b"
    r"|\b(?:charges?|costs?|expenses?) (?:related to|for|of) (?:employee )?(?:severance|separation"
    r"|termination)",
    words.ANY_CASE,
)
# "The total costs of the reduction were $3 million": of all of it, whatever was booked when.
TOTAL_WAS = re.compile(
    r"^(?:The|Our|Its) (?:total|aggregate) (?:[\w-]+ ){0,4}?(?:costs?|charges?|expenses?)"
    r" (?:related to|relating to|of|for|associated with|in connection with|from)"
    rf" (?:the|this|these|our|its) (?:[\w’'-]+ ){{0,4}}?{ACTION} (?:w(?:as|ere)|amounted to"
    rf"|totall?ed|came to) {words.ABOUT}[$]",
    words.ANY_CASE,
)
# "The Company incurred total pre-tax charges of $8 million", right after the number.
WE_INCURRED_IN_ALL = re.compile(
    r"(?:We|The Company|It) (?:incurred|recorded|recogni[sz]ed) (?:a )?total (?:[\w-]+ ){0,3}?"
    r"(?:charges?|costs?|expenses?) of ",
    words.ANY_CASE,
)
# "During the year ended December 31, 2023, we incurred $72 million of charges, which consisted of".
WE_INCURRED = re.compile(
    r"(?:(?:In|During|For) [^;$]{3,90}?,? )?(?:we|the Company|it) (?:incurred|recorded"
    r"|recogni[sz]ed) [^;]*?\b(?:charges?|costs?|expenses?|severance)\b",
    words.ANY_CASE,
)
OF_LEADERS = re.compile(
    r"\b(?:former|executive officers?|chief \w+ officer|president|acquisition|merger)\b",
    words.ANY_CASE,
)
# "On October 20 we announced further restructuring initiatives": charges may be of these.
MORE_ACTIONS = re.compile(
    r"\b(?:further|additional|other|more|expanded|new|second|expansion of) (?:[\w-]+ ){0,3}?"
    r"(?:initiatives|actions|measures|plans?|programs?|reductions?|lay-?offs|restructurings?)\b",
    words.ANY_CASE,
)
NEAR = 4
# "We adopted a plan resulting in charges of $2 million", before "This plan cut 90 positions".
PLAN_COST = re.compile(
    r"\b(?:announced|approved|adopted|initiated|implemented|undertook|committed to) [^$;.]*?"
    rf"\b{ACTION}\b[^$;.]*?\b(?:result(?:ing|ed) in|at a cost of|with) (?:[\w-]+ ){{0,4}}?"
    rf"(?:charges?|costs?|expenses?) of {words.ABOUT}[$]",
    words.ANY_CASE,
)
THIS_PLAN = re.compile(rf"(?:This|The) (?:[\w-]+ ){{0,3}}?{ACTION}\b", words.ANY_CASE)
SOON = timedelta(days=45)
RESPECTIVELY = re.compile(r"\brespectively\b", words.ANY_CASE)


def cost(cut: Cut) -> Charge | None:
    """What the whole cut is expected to cost in US dollars, else what was booked for it.

    None where neither is told, or where several booked amounts could be the whole.
    """
    expected = [c for c in cut.charges if c.expected and not c.more]
    if expected:
        whole = max(expected, key=lambda c: c.weight)
        booked = max((c.high or 0 for c in cut.charges if not c.expected), default=0)
        # Less than what was booked already is only what remains.
        return None if booked > (whole.high or booked) else whole
    if cut.has_number:
        return _booked(cut)
    told = [c for said in cut.said if not RESPECTIVELY.search(said.text) for c in said.charges]
    return next((c for c in told if c.of_people and not c.more), None)


def _booked(cut: Cut) -> Charge | None:
    """The cost that was recorded for a cut; None where more of it is to come."""
    if any(c.more for c in cut.charges):
        return None
    told = [(said, charge) for said in cut.said for charge in _of_cut(said, cut)]
    ranked = [
        [c for said, c in told if TOTAL_WAS.match(said.text) and said.booked is None],
        [c for _, c in told if c.weight >= ALONE],
        [c for said, c in told if TO_DATE.search(said.text)],
        [c for said, c in told if said is cut.number_said],
        [c for _, c in told],
    ]
    best = next((found for found in ranked if found), [])
    return best[0] if len({(c.low, c.high) for c in best}) == 1 else None


def _of_cut(said: Saying, cut: Cut) -> list[Charge]:
    """What a sentence says was booked for people of this cut, and of no other.

    A plan's charges of a period, told without such a word, may be of other things and a part.
    """
    told = cut.number_said
    booked = BOOKED.search(said.text)
    if told is None or not booked:
        return []
    if len(said.charges) > 1 and RESPECTIVELY.search(said.text):
        return []
    by_choice = describe.VOLUNTARY.search(told.text) or describe.CHOSE.search(told.text)
    if said is not told and _is_rest(said, cut, of_year=by_choice is not None):
        return []
    if (said.follows or _goes_on(told, said, cut)) and SO_BOOKED.match(said.text):
        return [charge for charge in said.charges if not charge.more]
    if _is_cost_of_plan(said, told, cut) or _is_only_one_under_name(said, cut):
        return [charge for charge in said.charges if not charge.more]
    of_plan = _is_by_name(said, cut) or (
        said.block >= told.block and OF_THE_ACTION.search(said.text)
    )
    all_told = _is_all(said, told, cut)
    beside = all_told or (
        said.block == told.block and (ONE_TIME.search(said.text) or _comes_after(told, said, cut))
    )
    tied = said is told or beside or of_plan or same(said.figures.positions, cut.positions)
    if not tied or (said is not told and BESIDES.match(said.text)):
        return []
    alone = (of_plan or said is told) and len(said.charges) == 1
    fit = [
        c
        for c in said.charges
        if c.of_people or by_choice or all_told or (alone and _is_whole(c, said, cut))
    ]
    return [charge for charge in fit if not charge.more]


def _is_by_name(said: Saying, cut: Cut) -> bool:
    """Whether a sentence calls the cut's plan by its name, or tells to date what a paragraph that
    does so cost."""
    told = [said]
    if TO_DATE.search(said.text):
        told += [s for s in cut.said if s.block == said.block]
    return any(s.called & cut.called or have_one_name(s.names, cut.names) for s in told)


def _is_all(said: Saying, told: Saying, cut: Cut) -> bool:
    """Whether a sentence near the number gives all that was booked for it."""
    if said.block != told.block:
        return _is_in_own_note(said, told, cut)
    if NO_MORE.search(said.text):
        return True
    later = _is_later(said, told, cut)
    if later and any(c.in_all and c.of_people for c in said.charges):
        return True
    next_one = later and cut.said.index(said) == cut.said.index(told) + 1
    return next_one and said.booked is None and WE_INCURRED_IN_ALL.match(said.text) is not None


def _is_in_own_note(said: Saying, told: Saying, cut: Cut) -> bool:
    """Whether a paragraph soon after the number gives what was booked for people, in the period in
    which the only cut told of there was begun."""
    near = 0 < said.block - told.block <= NEAR
    if not (near and cut.alone and WE_INCURRED.match(said.text)) or OF_LEADERS.search(said.text):
        return False
    if any(MORE_ACTIONS.search(s.text) for s in cut.said):
        return False
    begun, booked = cut.announced, said.booked
    in_time = begun and booked and booked.first <= begun.first <= begun.last <= booked.last
    return bool(in_time) and len(said.charges) == 1 and said.charges[0].of_people


def _is_cost_of_plan(said: Saying, told: Saying, cut: Cut) -> bool:
    """Whether a plan was begun at a cost in the sentence before the one that says whom it cut."""
    before = said.block == told.block and cut.said.index(told) == cut.said.index(said) + 1
    if not before or len(said.charges) > 1:
        return False
    return bool(PLAN_COST.search(said.text) and THIS_PLAN.match(told.text))


def _is_only_one_under_name(said: Saying, cut: Cut) -> bool:
    """Whether a cost is the only one told under the heading that names the plan, is for people, and
    was booked in the period in which the plan was begun."""
    headed = any(s.heading for s in cut.said[: cut.said.index(said)])
    if not (headed and cut.announced and said.booked and len(cut.charges) == 1):
        return False
    begun = said.booked.first <= cut.announced.first <= cut.announced.last <= said.booked.last
    return begun and said.charges[0].of_people if said.charges else False


def _is_whole(charge: Charge, said: Saying, cut: Cut) -> bool:
    """Whether a plan's charge, told without a word of people, is all that the plan cost."""
    return charge.in_all or (not charge.of_others and _is_of_its_time(said, cut))


def _is_of_its_time(said: Saying, cut: Cut) -> bool:
    """Whether a cost was booked in no stated period, or in the very one the cut was begun in, or
    that ended just before: what is likely is booked before it is made known."""
    if said.booked is None or said.booked == cut.announced:
        return True
    if cut.announced is None:
        return False
    begun = cut.announced.first
    if said.booked.precision == "quarter" and said.booked.first <= begun <= said.booked.last:
        return True
    return timedelta(0) < begun - said.booked.last <= SOON


def _comes_after(told: Saying, said: Saying, cut: Cut) -> bool:
    """Whether a sentence tells of a plan's charges after the number, in its paragraph."""
    later = _is_later(said, told, cut) and _is_of_its_time(said, cut)
    return later and CHARGES_OF_A_PLAN.search(said.text) is not None


def _goes_on(told: Saying, said: Saying, cut: Cut) -> bool:
    """Whether only those who go are spoken of between the number and a sentence."""
    between = cut.said[cut.said.index(told) + 1 : cut.said.index(said)]
    return said.block == told.block and bool(between) and all(s.cut for s in between)


def _is_later(said: Saying, told: Saying, cut: Cut) -> bool:
    return cut.said.index(said) > cut.said.index(told)


def _is_rest(said: Saying, cut: Cut, *, of_year: bool) -> bool:
    """Whether a cost was booked in a later period only, after what was booked at first.

    ``of_year``: in a later year, as offers are accepted, and booked, months after they are made.
    """
    if not (cut.announced and said.booked):
        return False
    later = said.booked.first > cut.announced.last
    if of_year:
        later = said.booked.first.year > cut.announced.last.year
    return later and TO_DATE.search(said.text) is None
