-- Up Migration

-- How its listeners name an event: an officer who speaks for some of the agency's countries hears some of its events, and
-- numbers would tell how many there are of the others.
alter table partner_event add column id uuid not null default gen_random_uuid();
create unique index partner_event_id on partner_event (agency, id);

-- Up to which position of the log the recipients of shipments were told that these were amended or canceled.
create table partner_told (position bigint not null);
create unique index on partner_told ((true));
insert into partner_told select position from log_head;

-- A partner's webhook: whose it is and for which countries it hears, as of who made it, and the number of the last event
-- of which a message was made.
alter table webhook
  add column agency text,
  add column countries text[],
  add column heard_number bigint,
  add check ((agency is null) = (countries is null) and (agency is null) = (heard_number is null)),
  add check (agency is null or feed_id is null);
create index webhook_agency on webhook (agency) where agency is not null;

-- What a message for a partner tells of, which goes only while that may be read, and the revision that it was made from.
alter table webhook_delivery add column release_id uuid, add column shipment_position bigint;
create index webhook_delivery_release on webhook_delivery (webhook_id) where release_id is not null and status = 'waiting';
