-- CreateTable
CREATE TABLE "FeedEpoch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,
    "isFirst" BOOLEAN NOT NULL DEFAULT true,
    "base" BIGINT NOT NULL DEFAULT 0,
    "cluster" TEXT,
    "begunAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FeedEpoch_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "FeedEpoch_only" CHECK (id = 1)
);

ALTER TABLE "FeedEpoch" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "FeedEpoch" FORCE ROW LEVEL SECURITY;
SELECT portevoix_admit_system('FeedEpoch', 'SELECT, INSERT, UPDATE');

ALTER TABLE "FeedEpoch" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "FeedEpoch" (key) VALUES (substr(replace(gen_random_uuid()::text, '-', ''), 1, 8));
ALTER TABLE "FeedEpoch" FORCE ROW LEVEL SECURITY;

-- Changes when the rows go on elsewhere: in another cluster, after a failover or a restore of files (each begins a timeline), or in
-- another database.
CREATE FUNCTION portevoix_cluster() RETURNS text LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT concat_ws('.', s.system_identifier, substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8), d.oid)
  FROM pg_control_system() s, pg_database d WHERE d.datname = current_database()
$$;

-- The epoch of the feed, and the first place that is not readable yet: a transaction that is open may still write there.
CREATE FUNCTION portevoix_feed()
  RETURNS TABLE (key text, "isFirst" boolean, "isPresent" boolean, "end" bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.key, e."isFirst", e.cluster IS NOT DISTINCT FROM portevoix_cluster(),
    e.base + pg_snapshot_xmin(pg_current_snapshot())::text::bigint
  FROM "FeedEpoch" e
$$;

-- The place of what this transaction writes. The lock keeps an epoch from beginning before it has ended.
CREATE FUNCTION portevoix_feed_place() RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7077020);
  RETURN (SELECT base + pg_current_xact_id()::text::bigint FROM "FeedEpoch");
END $$;

-- Begins an epoch where the rows came from elsewhere. Its places are behind all of those before: numbers of transactions
-- begin anew in another cluster, and are given twice after a restore.
CREATE FUNCTION portevoix_begin_feed_epoch() RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  present text := portevoix_cluster();
BEGIN
  IF (SELECT cluster = present FROM "FeedEpoch") THEN
    RETURN false;
  END IF;
  PERFORM pg_advisory_xact_lock(7077020);
  UPDATE "FeedEpoch" SET cluster = present WHERE cluster IS NULL;
  UPDATE "FeedEpoch" SET cluster = present, "isFirst" = false, "begunAt" = now(), base = base + (1::bigint << 40),
    key = substr(replace(gen_random_uuid()::text, '-', ''), 1, 8) WHERE cluster <> present;
  RETURN FOUND;
END $$;

ALTER TABLE "Event" ALTER COLUMN "transactionId" SET DEFAULT portevoix_feed_place();

GRANT CREATE ON SCHEMA public TO portevoix_system;
DO $$
DECLARE
  signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['portevoix_cluster()', 'portevoix_feed()', 'portevoix_feed_place()', 'portevoix_begin_feed_epoch()'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO portevoix_system, %I', signature, current_user);
  END LOOP;
  GRANT EXECUTE ON FUNCTION portevoix_feed(), portevoix_feed_place() TO portevoix_app;
  FOREACH signature IN ARRAY ARRAY['portevoix_cluster()', 'portevoix_feed()', 'portevoix_feed_place()', 'portevoix_begin_feed_epoch()'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO portevoix_system', signature);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM portevoix_system;
