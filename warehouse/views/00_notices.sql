-- shadow_notices(): rows that are not notices of their own but another's effective date, stored
-- as a notice date. counted_notices(): each WARN notice once, as last amended, with its owner.
-- tracker_reports(): the tracker's rows with theirs. All as known on the day `as_of`.

create or replace temp macro as_of_day() as coalesce(getvariable('as_of')::date, date '9999-12-31');

-- Measured on a register of Washington's notices: the same state, employer, place and workers;
-- the shadow's notice date is the real one's effective date, which is another day than the real
-- one's notice date; and the shadow states no effective date but that same day. A notice of
-- people let go at once also has one day for both, but no other notice that leads to it.
create or replace temp macro shadow_notices() as table
select distinct on (s.state, s.notice_id) s.state, s.notice_id, s.notice_date, s.workers
from base.warn_notices s
join base.warn_notices r
    on r.state = s.state and r.effective_date = s.notice_date
    and r.workers is not distinct from s.workers
    and company_key(r.employer) = company_key(s.employer)
    and company_key(r.location) = company_key(s.location)
where r.notice_date <> s.notice_date
    and coalesce(s.effective_date, s.notice_date) = s.notice_date;

-- An amendment that states no number or day leaves those last stated.
create or replace temp macro latest_notices() as table
select
    state, notice_id, max(version) as version, max_by(employer, version) as employer,
    max_by(location, version) as location, min_by(notice_date, version) as notice_date,
    max_by(effective_date, version) as effective_date, max_by(workers, version) as workers,
    max_by(kind, version) as kind, max_by(source_url, version) as source_url
from base.warn_notices
where coalesce(received_date, notice_date, effective_date, date '0001-01-01') <= as_of_day()
group by state, notice_id;

create or replace temp macro counted_notices() as table
with notices as (
    select *, coalesce(notice_date, effective_date) as seen from latest_notices()
),
names as (select employer as name, seen from notices)
select n.* exclude (seen), o.cik
from notices n
left join owners_of('names') o on o.name = n.employer and o.seen is not distinct from n.seen
anti join shadow_notices() s on s.state = n.state and s.notice_id = n.notice_id;

create or replace temp macro tracker_reports() as table
with reports as (
    select * from base.tracker_rows where greatest(announced, date_added) <= as_of_day()
),
names as (select company as name, announced as seen from reports)
select r.*, o.cik
from reports r
left join owners_of('names') o on o.name = r.company and o.seen = r.announced;
