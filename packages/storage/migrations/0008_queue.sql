-- Up Migration

-- The orders that the queue is read in. Open referrals have an index of their own for the one that is asked for all day:
-- closed ones stay for years. A referral without a tier comes after those with one.
drop index referral_urgency;
create index referral_urgency on referral ((coalesce(tier::int, 32767)), departure_at, id);
create index referral_open_urgency on referral ((coalesce(tier::int, 32767)), departure_at, id)
  where status <> 'closed';
create index referral_score on referral ((coalesce(score, -1)), id);
create index referral_departure on referral (departure_at, id);

-- The latest referral of each shipment; statistics count from the index alone.
drop index referral_shipment;
create index referral_shipment on referral (shipment_id, created_at desc, id desc)
  include (tier, origin, departure_at);
