-- CreateEnum
CREATE TYPE "MetricRank" AS ENUM ('API', 'EXPORT', 'BY_HAND');

-- CreateTable
CREATE TABLE "MetricGroup" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "network" TEXT,
    "account" TEXT,
    "timeZone" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MetricGroup_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "MetricSource" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "groupId" UUID NOT NULL,
    "rank" "MetricRank" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MetricSource_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "MetricGroup_organizationId_name_id_idx" ON "MetricGroup"("organizationId", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "MetricGroup_organizationId_network_account_key" ON "MetricGroup"("organizationId", "network", "account");

-- CreateIndex
CREATE INDEX "MetricSource_organizationId_groupId_idx" ON "MetricSource"("organizationId", "groupId");

-- CreateIndex
CREATE UNIQUE INDEX "MetricSource_organizationId_key_key" ON "MetricSource"("organizationId", "key");

-- AddForeignKey
ALTER TABLE "MetricSource" ADD CONSTRAINT "MetricSource_organizationId_groupId_fkey" FOREIGN KEY ("organizationId", "groupId") REFERENCES "MetricGroup"("organizationId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

SELECT portevoix_protect('MetricGroup');

SELECT portevoix_protect('MetricSource');
CREATE TRIGGER touch BEFORE UPDATE ON "MetricSource" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

ALTER TABLE "MetricGroup" ADD CONSTRAINT "MetricGroup_account_of_network" CHECK ((network IS NULL) = (account IS NULL));

-- What is known: each source is a group of its own, so that no number changes.
-- That of tracked links bears the id of the organisation, and so does its group: `follow_link` knows it without a look.
DO $$
DECLARE
  one text;
  touched CONSTANT text[] := ARRAY['MetricPoint', 'MetricGroup', 'MetricSource', 'TrackedLink', 'Organization'];
  found record;
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  CREATE TEMPORARY TABLE known_source ON COMMIT DROP AS
    SELECT k."organizationId", k.key, CASE k.key WHEN 'tracked-link' THEN k."organizationId" ELSE gen_random_uuid() END AS id,
      CASE k.key WHEN 'tracked-link' THEN k."organizationId" ELSE gen_random_uuid() END AS "groupId", min(k.at) AS at
    FROM (SELECT "organizationId", source AS key, "recordedAt" AS at FROM "MetricPoint"
      UNION ALL SELECT "organizationId", 'tracked-link', "createdAt" FROM "TrackedLink") k
    GROUP BY 1, 2;
  INSERT INTO "MetricGroup" ("organizationId", id, name, "timeZone", "createdAt")
    SELECT k."organizationId", k."groupId", k.key, o."timeZone", k.at
    FROM known_source k JOIN "Organization" o ON o.id = k."organizationId";
  INSERT INTO "MetricSource" ("organizationId", id, key, "groupId", rank, "createdAt", "updatedAt")
    SELECT "organizationId", id, key, "groupId", CASE
      WHEN starts_with(key, 'integration:') OR key = 'tracked-link' THEN 'API'
      WHEN key = 'x-analytics' THEN 'EXPORT' ELSE 'BY_HAND' END::"MetricRank", at, at
    FROM known_source;
  FOR found IN SELECT "organizationId", count(*) AS sources FROM known_source GROUP BY 1 HAVING count(*) > 1 LOOP
    PERFORM portevoix_note_upgrade(found."organizationId", '0.2.0', 'sources', format(
      'Facts came from %s sources, and their numbers add up as before. Where two of them tell of one account, join them by metricSourceUpdate, and it is counted once.',
      found.sources));
  END LOOP;
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;

-- The source of the clicks that `follow_link` counts stands since the first link: a click waits for no row of its own.
CREATE FUNCTION tracked_link_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH fresh AS (
    SELECT DISTINCT l."organizationId", o."timeZone" FROM links l JOIN "Organization" o ON o.id = l."organizationId"
    WHERE NOT EXISTS (SELECT FROM "MetricSource" s WHERE s."organizationId" = l."organizationId" AND s.key = 'tracked-link')
  ), made AS (
    INSERT INTO "MetricGroup" ("organizationId", id, name, "timeZone")
    SELECT "organizationId", "organizationId", 'tracked-link', "timeZone" FROM fresh
    ON CONFLICT DO NOTHING
  )
  INSERT INTO "MetricSource" ("organizationId", id, key, "groupId", rank)
  SELECT "organizationId", "organizationId", 'tracked-link', "organizationId", 'API' FROM fresh
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER source_of_clicks AFTER INSERT ON "TrackedLink" REFERENCING NEW TABLE AS links
  FOR EACH STATEMENT EXECUTE FUNCTION tracked_link_source();
