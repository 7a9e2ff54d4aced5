-- Up Migration

-- What `q` of the queue looks through: bill, manifest number, shipper and consignee, a line each, as `searchForm` of the
-- code writes them (composed, compatibility forms undone, small letters). What stood here before gets as near to that as
-- PostgreSQL comes: look-alike letters of other scripts stay.
alter table referral add column search text not null default '';
update referral set search = lower(normalize(
  concat_ws(E'\n', trim(bill), trim(manifest_number), trim(shipper), trim(consignee)), NFKC));
