-- Up Migration

-- Who last changed a webhook, whom a recall names as who was sent what it sends; null: who made it.
alter table webhook add column changed_by text;
