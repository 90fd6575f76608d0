"""Units as SEC company facts spells them: USD, shares, pure, USD/shares."""

from lxml import etree

from extractors.inline_xbrl.document import elements, local_name, shown_text


def read_units(root: etree._Element) -> dict[str, str]:
    """The spelling of each unit by its id; a unit without a measure is left out."""
    spelled = ((unit.get("id", ""), _spelled(unit)) for unit in elements(root, "unit"))
    return {unit_id: text for unit_id, text in spelled if text}


def _spelled(unit: etree._Element) -> str:
    sides = {local_name(side): side for side in elements(unit, "unitNumerator", "unitDenominator")}
    if not sides:
        return _product(unit)
    over, under = (
        _product(sides[side]) if side in sides else ""
        for side in ("unitNumerator", "unitDenominator")
    )
    return f"{over}/{under}" if over and under else ""


def _product(side: etree._Element) -> str:
    measures = [shown_text(measure) for measure in elements(side, "measure")]
    return "*".join(measure.rpartition(":")[2] for measure in measures)
