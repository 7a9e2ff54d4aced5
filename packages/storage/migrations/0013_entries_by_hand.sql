-- Up Migration

-- Whether a version was made of the one before by adding, changing or removing entries one by one.
alter table watchlist_version add column by_hand boolean not null default false;

-- Whom an exclusion clears of an entry: everybody of that name, or a party that was seen. Of a party, `seen` has the
-- names and the traits (addresses, phones, emails, identifiers) by which it is known again (packages/contracts,
-- seenPartySchema); until now each cleared a name.
alter table exclusion add column scope text not null default 'name' check (scope in ('name', 'party'));
alter table exclusion add column seen json;
alter table exclusion add constraint exclusion_seen check ((scope = 'party') = (seen is not null));
