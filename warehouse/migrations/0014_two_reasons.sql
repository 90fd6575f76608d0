-- A story may tell why an employer says it cuts, and what the press puts the cut down to.
alter table layoff_claims add column other_attribution varchar default 'unknown';
alter table layoff_claims add column other_attributed_by varchar default '';
alter table layoff_claims add column other_attribution_sentence varchar default '';
