-- Oldest server: 20261210070000_oldest_server
-- The newest migration that a server must know to work on this database. A migration that servers of before cannot work with
-- puts a later one in its place.
CREATE FUNCTION portevoix_oldest_server() RETURNS text LANGUAGE sql IMMUTABLE
  AS $$ SELECT '20261210070000_oldest_server'::text $$;
