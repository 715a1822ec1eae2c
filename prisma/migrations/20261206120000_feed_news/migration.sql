-- What the followers of one process wait for, in one statement: which of these organisations have events between a place and the end
-- of the feed, and whether events wait behind its end.
CREATE FUNCTION portevoix_feed_news(followed uuid[], since bigint)
  RETURNS TABLE ("isPresent" boolean, "end" bigint, told uuid[], waiting boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT f."isPresent", f."end",
    ARRAY(SELECT o FROM unnest(followed) AS o WHERE EXISTS (SELECT FROM "Event" e
      WHERE e."organizationId" = o AND e."transactionId" >= since AND e."transactionId" < f."end")),
    EXISTS (SELECT FROM unnest(followed) AS o WHERE EXISTS (SELECT FROM "Event" e
      WHERE e."organizationId" = o AND e."transactionId" >= f."end"))
  FROM portevoix_feed() f
$$;
GRANT CREATE ON SCHEMA public TO portevoix_system;
REVOKE ALL ON FUNCTION portevoix_feed_news(uuid[], bigint) FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION portevoix_feed_news(uuid[], bigint) TO portevoix_system, %I', current_user);
END $$;
ALTER FUNCTION portevoix_feed_news(uuid[], bigint) OWNER TO portevoix_system;
REVOKE CREATE ON SCHEMA public FROM portevoix_system;
