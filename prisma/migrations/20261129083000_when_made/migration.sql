-- Every thing with an id tells when it was made. Ids tell it of the rows of before: they are UUIDs of version 7, which
-- begin with the milliseconds.
ALTER TABLE "Objective" ADD COLUMN "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "Participation" ADD COLUMN "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "PolicyRule" ADD COLUMN "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Objective', 'Participation', 'PolicyRule'] LOOP
    -- The owner of the tables sees the rows of all organisations, and no trigger takes this for a change.
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', name);
    EXECUTE format($update$
      UPDATE %I SET "createdAt" = to_timestamp(('x' || substr(replace(id::text, '-', ''), 1, 12))::bit(48)::bigint / 1000.0)
      WHERE substr(id::text, 15, 1) = '7'$update$, name);
    EXECUTE format('ALTER TABLE %I ENABLE TRIGGER USER', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END;
$$;
