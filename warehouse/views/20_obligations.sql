-- obligations: what a company has yet to pay by contract, as each filing tags it or says it, by
-- part; gpu_debt_parts: one value a part and balance date. A total stands beside its parts and
-- is never added to them; which tags, axes and members make a part is in obligation_rules.

-- One rule a fact: the company's own before the rule for all, then by rank.
create or replace temp table obligation_facts as
with tags as (
    select distinct taxonomy, tag from fact_rows where period_start is null
),
ruled_tags as (
    select t.taxonomy as fact_taxonomy, t.tag as fact_tag, r.*
    from tags t
    join obligation_rules r
        on t.taxonomy = coalesce(r.taxonomy, t.taxonomy)
        and (t.tag = r.tag or (contains(r.tag, '*') and regexp_full_match(t.tag, r.tag, 'i')))
),
ruled as (
    select
        f.cik, f.tag, f.unit, f.period_end, f.dimensions, f.value, f.accession, f.form, f.filed,
        r.part, coalesce(r.of_total, '') as of_total, r.role, r.rank,
        if(r.subpart = '*', regexp_extract(f.dimensions, ':(\w+?)(Member)?$', 1),
            coalesce(r.subpart, '')) as subpart
    from fact_rows f
    join ruled_tags r on r.fact_taxonomy = f.taxonomy and r.fact_tag = f.tag
    join periodic_forms p on p.form = f.form
    where f.period_start is null
        and f.period_end between coalesce(r.since, f.period_end) and coalesce(r.until, f.period_end)
        and f.period_end <= f.filed and f.value >= 0 and regexp_full_match(f.unit, '[A-Z]{3}')
        and f.cik = coalesce(r.cik, f.cik)
        -- A second axis makes a narrower cut.
        and not contains(f.dimensions, ';')
        and if(r.axis is null, f.dimensions = '', regexp_full_match(
            f.dimensions, '[\w-]+:' || r.axis || '=[\w-]+:(' || r.member || ')'))
    qualify row_number() over (
        partition by f.cik, f.accession, f.taxonomy, f.tag, f.dimensions, f.unit, f.period_end
        order by r.cik is null, r.rank, r.role <> 'excluded'
    ) = 1
),
-- No later zero takes the place of a number. One amount tagged as operating and again as finance
-- leases counts once, without either name.
once as (
    select
        * replace (if(subpart in ('operating', 'finance') and count(*) over same > 1,
            '', subpart) as subpart)
    from ruled
    where role <> 'excluded'
    window
        same as (
            partition by cik, accession, period_end, part, value, unit,
                subpart in ('operating', 'finance')
        ),
        by_name as (
            partition by cik, accession, period_end, part, value, unit,
                subpart in ('operating', 'finance')
            order by subpart desc
        )
    qualify (value > 0 or max(value) over (partition by cik, tag, dimensions, unit, period_end) = 0)
        and (subpart not in ('operating', 'finance') or row_number() over by_name = 1)
),
-- Where the filing's own words call exactly this amount leases, it is leases.
worded as (
    select o.* replace (coalesce(s.part, o.part) as part)
    from once o
    left join (
        select distinct cik, accession, part, amount_low_usd
        from base.obligation_claims
        where part = 'leases_not_yet_commenced' and amount_low_usd = amount_high_usd
    ) s
        on s.cik = o.cik and s.accession = o.accession and s.amount_low_usd = o.value
        and o.part = 'purchase_obligations' and o.dimensions = ''
)
select
    * replace (
        case
            -- Of two tags for the same thing the first in rank counts, the other stands aside.
            when rank > min(rank) over (
                partition by cik, accession, period_end, part, subpart, of_total, role
            ) then 'aside'
            -- One member more can be the sum of the others.
            when role = 'part' and subpart <> '' and count(*) over members >= 3
                and abs(2 * value - sum(value) over members) <= 5e6 then 'total'
            else role
        end as role
    )
from worded
window members as (partition by cik, accession, period_end, part, tag, unit, role);

create or replace table obligations as
with said as (
    select
        cik, as_of as period_end, part, subpart, amount_low_usd::double as value,
        if(part = 'contractual_obligations', 'total', 'part') as role, accession,
        published as filed, url as source_url, sentence, 'extracted' as evidence
    from base.obligation_claims
    where known(published) and amount_low_usd = amount_high_usd and as_of <= published
),
every as (
    select
        cik, period_end, part, subpart, of_total, value, unit, role, tag, dimensions, accession,
        filed, filing_url(cik, accession) as source_url, '' as sentence, 'reported' as evidence
    from obligation_facts
    union all by name
    -- A schedule in words ends with other commitments; then its parts make up its total.
    select
        *, 'USD' as unit, '' as tag, '' as dimensions,
        if(bool_or(part = 'other_commitments') over document
            and part <> 'contractual_obligations', 'contractual_obligations', '') as of_total
    from said
    window document as (partition by cik, source_url, period_end)
),
-- What a filing tags wins over what it says in words of the same part.
told as (
    select *, evidence = 'extracted' and exists (
        select 1 from obligation_facts t
        where t.role <> 'aside' and t.cik = e.cik and t.accession = e.accession
            and t.period_end = e.period_end and t.part = e.part
            and e.of_total in ('', t.of_total)
    ) as tagged_too
    from every e
)
select
    c.ticker, t.cik, t.period_end, calendar_quarter_of(t.period_end) as calendar_quarter, t.part,
    t.subpart, t.value, t.unit, if(t.tagged_too, 'aside', t.role) as role,
    if(t.tagged_too, '', t.of_total) as of_total, t.tag, t.dimensions, t.accession, t.filed,
    t.source_url, t.sentence, t.evidence
from told t
join companies c on c.cik = t.cik
order by ticker, period_end, part, role, subpart, filed, source_url, tag, value;

-- What one filing gives for a part: its total; else its pieces, if all of them are there; else,
-- for finance leases, the payments with their interest. Pieces that exceed the whole, and two
-- wholes that differ, leave nothing.
create or replace temp table obligation_amounts as
with counted as (
    select *, list(subpart) over filing as subparts
    from obligations
    where role <> 'aside'
        and part in ('leases_not_yet_commenced', 'purchase_obligations', 'finance_leases')
    window filing as (partition by cik, accession, evidence, period_end, part, unit)
),
amounts as (
    select
        c.cik, c.accession, c.evidence, c.period_end, c.part, c.unit, c.filed,
        min(c.source_url) as source_url,
        coalesce(
            min(value) filter (c.role = 'total'), min(value) filter (c.subpart = '')
        ) as whole,
        max(value) filter (c.subpart = '' and c.role <> 'total') as largest,
        bool_or(c.role = 'total') as total_stated,
        sum(value) filter (c.subpart not in ('', 'with interest')) as pieces,
        bool_and(
            s.needs is null or list_contains(c.subparts, s.needs)
            or (s.needs = '*' and len(list_distinct(c.subparts)) > 1)
        ) as complete,
        min(value) filter (c.subpart = 'with interest') as with_interest,
        string_agg(c.subpart, ', ' order by c.subpart)
            filter (c.subpart not in ('', 'with interest')) as names
    from counted c
    left join obligation_subparts s on s.part = c.part and s.subpart = c.subpart
    group by all
)
select
    cik, period_end, part, unit, filed, accession, source_url, evidence,
    case
        when whole is null and pieces is null then with_interest
        when whole is null then if(complete, pieces, null)
        when total_stated then whole
        when largest > 1.01 * whole or pieces > 1.01 * whole then null
        else largest
    end as value,
    case
        when whole is not null then ''
        when pieces is not null then names
        else 'with interest'
    end as subpart
from amounts;

create or replace table gpu_debt_parts as
with versions as (
    -- Of one filing the tagged amount; what it says in words, where it tags none.
    select *
    from obligation_amounts
    where value is not null
    qualify row_number() over (
        partition by cik, period_end, part, accession order by evidence desc, unit
    ) = 1
),
-- The carrying amount of finance leases, where any filing has it for that day.
like_for_like as (
    select *
    from versions
    qualify subpart <> 'with interest'
        or bool_and(subpart = 'with interest') over (partition by cik, period_end, part)
),
placed as (
    select
        *,
        row_number() over (order_of_filing order by filed, accession) as from_first,
        row_number() over (order_of_filing order by filed desc, accession desc) as from_last
    from like_for_like
    window order_of_filing as (partition by cik, period_end, part)
)
select
    c.ticker, p.cik, v.vintage, p.period_end, calendar_quarter_of(p.period_end) as calendar_quarter,
    p.part, p.subpart, p.value, p.unit, p.filed, p.accession, p.source_url, p.evidence
from placed p
join (values ('first_reported'), ('latest')) v(vintage)
    on if(v.vintage = 'latest', p.from_last, p.from_first) = 1
join companies c on c.cik = p.cik
order by ticker, period_end, part, vintage;
