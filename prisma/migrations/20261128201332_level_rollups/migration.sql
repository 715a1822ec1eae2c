-- AlterTable
ALTER TABLE "MetricHour" ADD COLUMN     "change" DECIMAL(38,9);

-- AlterTable
ALTER TABLE "MetricDay" ADD COLUMN     "change" DECIMAL(38,9);

-- CreateTable
CREATE TABLE "LevelHour" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "campaignId" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "change" DECIMAL(38,9) NOT NULL,
    "parts" INTEGER NOT NULL,

    CONSTRAINT "LevelHour_pkey" PRIMARY KEY ("organizationId","campaignId","metric","at")
);

-- CreateTable
CREATE TABLE "LevelDay" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "campaignId" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "change" DECIMAL(38,9) NOT NULL,
    "parts" INTEGER NOT NULL,

    CONSTRAINT "LevelDay_pkey" PRIMARY KEY ("organizationId","campaignId","metric","at")
);

SELECT portevoix_protect('LevelHour');
SELECT portevoix_protect('LevelDay');

-- Levels that are known: a campaign's rows held the newest value of all its shares, and hold its own alone from now on.
DO $$
DECLARE
  one text;
  touched CONSTANT text[] := ARRAY['MetricPoint', 'MetricDefinition', 'MetricHour', 'MetricDay', 'LevelHour', 'LevelDay'];
  step record;
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  CREATE TEMPORARY TABLE level_fact ON COMMIT DROP AS
    SELECT p."organizationId", p."subjectId", p."campaignId", p.metric, p.at, p.value, p.id FROM "MetricPoint" p
    WHERE p."supersededAt" IS NULL AND p."campaignId" IS NOT NULL AND (p.metric = 'followers' OR EXISTS (
      SELECT FROM "MetricDefinition" d WHERE d."organizationId" = p."organizationId" AND d.key = p.metric AND d.aggregation = 'LAST'));
  FOR step IN SELECT * FROM (VALUES ('day', 'Day'), ('hour', 'Hour')) AS steps(unit, name) LOOP
    EXECUTE format('DELETE FROM %I r USING (SELECT DISTINCT "organizationId", "campaignId", metric FROM level_fact) f
      WHERE r."organizationId" = f."organizationId" AND r."subjectId" = f."campaignId" AND r.metric = f.metric', 'Metric' || step.name);
    EXECUTE format('INSERT INTO %I ("organizationId", "subjectId", metric, at, sum, points, last, "lastAt")
      SELECT "organizationId", "subjectId", metric, date_trunc(%L, at, ''UTC''), sum(value), count(*),
        (array_agg(value ORDER BY at DESC, id DESC))[1], max(at)
      FROM level_fact WHERE "subjectId" = "campaignId" GROUP BY 1, 2, 3, 4', 'Metric' || step.name, step.unit);
    EXECUTE format('UPDATE %I r SET change = moved.change FROM (
        SELECT r."organizationId", r."subjectId", r.metric, r.at, r.last - COALESCE(lag(r.last) OVER (
          PARTITION BY r."organizationId", r."subjectId", r.metric ORDER BY r.at), 0) AS change
        FROM %1$I r JOIN (SELECT DISTINCT "organizationId", "subjectId", metric FROM level_fact WHERE "subjectId" <> "campaignId") f
          ON r."organizationId" = f."organizationId" AND r."subjectId" = f."subjectId" AND r.metric = f.metric) moved
      WHERE r."organizationId" = moved."organizationId" AND r."subjectId" = moved."subjectId" AND r.metric = moved.metric
        AND r.at = moved.at', 'Metric' || step.name);
    EXECUTE format('INSERT INTO %I ("organizationId", "campaignId", metric, at, change, parts)
      SELECT r."organizationId", f."campaignId", r.metric, r.at, sum(r.change), count(*)
      FROM %I r JOIN (SELECT DISTINCT "organizationId", "subjectId", "campaignId", metric FROM level_fact WHERE "subjectId" <> "campaignId") f
        ON r."organizationId" = f."organizationId" AND r."subjectId" = f."subjectId" AND r.metric = f.metric
      GROUP BY 1, 2, 3, 4', 'Level' || step.name, 'Metric' || step.name);
  END LOOP;
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;
