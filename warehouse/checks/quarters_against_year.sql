-- severity: warning
-- meaning: the four quarters of a closed fiscal year do not add up to the year within 2 million
select
    y.ticker, y.concept, y.period_end,
    'fiscal ' || y.fiscal_year || ': quarters add up to ' || round(y.quarters_sum / 1e6)::bigint
    || ' million, the year is ' || round(y.year_value / 1e6)::bigint || ' million ('
    || y.unit || '): ' || case
        when r.kind is not null
            then 'the year was first filed as ' || round(r.first_value / 1e6)::bigint
                || ' million and restated by ' || r.latest_filed
                || '; not every quarter was filed again on the new basis'
        when y.quarter_tags <> y.year_tag
            then 'the quarters come from ' || y.quarter_tags || ', the year from ' || y.year_tag
        else 'three-month values as filed do not add up; see the filings'
    end as detail
from year_checks y
left join restatements r
    on r.cik = y.cik and r.tag = y.year_tag and r.period_end = y.period_end
    and r.concept = y.concept and r.period_end - r.period_start > 349 and r.kind = 'restated'
where not y.agrees
