-- Up Migration

-- An exclusion holds for the words of a name in whatever order. One pair may have been cleared in two orders: both
-- decisions stand, so that no index forbids it; whoever clears a pair holds the log's counter, and finds the other.
drop index exclusion_pair;
update exclusion set normalized =
  (select string_agg(word, ' ' order by word collate "C") from unnest(string_to_array(normalized, ' ')) as w (word));
create index exclusion_pair on exclusion (watchlist_id, entry_id, normalized) where revoked_by is null;

-- How far the search for the shipments that a list touches has come in the directory of parties; null before it begins.
alter table rescore add column searched_to uuid;
-- What it has still to look up, and what it has found.
create table rescore_key (
  decision bigint not null references rescore (position),
  key uuid not null,
  primary key (decision, key)
);
create table rescore_found (
  decision bigint not null references rescore (position),
  departure_day date not null,
  position bigint not null,
  primary key (decision, departure_day, position)
);
