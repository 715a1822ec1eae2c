-- A day without an hour is a date: it stands in no time zone, and is found by its date.

-- AlterTable
ALTER TABLE "MetricPoint" ADD COLUMN     "on" DATE;

-- AlterTable
ALTER TABLE "Tie" ADD COLUMN     "observedOn" DATE;

-- CreateTable
CREATE TABLE "MetricDate" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "subjectId" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "sum" DECIMAL(38,9) NOT NULL,
    "points" INTEGER NOT NULL,

    CONSTRAINT "MetricDate_pkey" PRIMARY KEY ("organizationId","subjectId","metric","on")
);

SELECT portevoix_protect('MetricDate');

ALTER TABLE "MetricPoint" ADD CONSTRAINT "MetricPoint_place_of_day"
  CHECK ("on" IS NULL OR at = ("on" + time '10:59:59.999') AT TIME ZONE 'UTC');
ALTER TABLE "Tie" ADD CONSTRAINT "Tie_at_or_on" CHECK ("observedAt" IS NULL OR "observedOn" IS NULL);

-- Until now a day was kept as its midnight in UTC. A source of which every fact of a metric stands at one knows only days:
-- its facts become dates. Running totals (`total:…`) are judged apart from what is counted day by day.
DO $$
DECLARE
  one text;
  touched CONSTANT text[] := ARRAY['MetricPoint', 'MetricDefinition', 'MetricHour', 'MetricDay', 'MetricDate', 'LevelHour', 'LevelDay', 'Tie'];
  step record;
  found record;
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;

  CREATE TEMPORARY TABLE series_of_days ON COMMIT DROP AS
    SELECT p."organizationId", p.source, p.metric, starts_with(p.key, 'total:') AS total, p.metric = 'followers' OR EXISTS (
        SELECT FROM "MetricDefinition" d WHERE d."organizationId" = p."organizationId" AND d.key = p.metric AND d.aggregation = 'LAST') AS level
    FROM "MetricPoint" p WHERE p.source <> 'tracked-link'
    GROUP BY 1, 2, 3, 4 HAVING bool_and(p.at = date_trunc('day', p.at, 'UTC'));
  UPDATE "MetricPoint" p SET "on" = (p.at AT TIME ZONE 'UTC')::date, at = p.at + interval '10:59:59.999' FROM series_of_days s
    WHERE p."organizationId" = s."organizationId" AND p.source = s.source AND p.metric = s.metric AND starts_with(p.key, 'total:') = s.total;

  -- What is added up moves from the hours and days of UTC to the dates.
  CREATE TEMPORARY TABLE sum_of_day ON COMMIT DROP AS
    SELECT p."organizationId", counted.id AS "subjectId", p.metric, p."on", p."on"::timestamp AT TIME ZONE 'UTC' AS at,
      sum(p.value) AS sum, count(*)::int AS points
    FROM "MetricPoint" p
    CROSS JOIN LATERAL (SELECT p."subjectId" AS id UNION SELECT p."campaignId" WHERE p."campaignId" IS NOT NULL) counted
    WHERE p."on" IS NOT NULL AND p."supersededAt" IS NULL AND NOT EXISTS (SELECT FROM series_of_days s
      WHERE s."organizationId" = p."organizationId" AND s.metric = p.metric AND s.level)
    GROUP BY 1, 2, 3, 4;
  INSERT INTO "MetricDate" ("organizationId", "subjectId", metric, "on", sum, points)
    SELECT "organizationId", "subjectId", metric, "on", sum, points FROM sum_of_day;
  FOR step IN SELECT * FROM (VALUES ('MetricHour', interval '1 hour'), ('MetricDay', interval '1 day')) AS steps(name, span) LOOP
    EXECUTE format('UPDATE %I r SET sum = r.sum - s.sum, points = r.points - s.points FROM sum_of_day s
      WHERE r."organizationId" = s."organizationId" AND r."subjectId" = s."subjectId" AND r.metric = s.metric AND r.at = s.at', step.name);
    EXECUTE format('DELETE FROM %I WHERE points = 0', step.name);
    EXECUTE format('UPDATE %I r SET last = newest.value, "lastAt" = newest.at
      FROM sum_of_day s CROSS JOIN LATERAL (
        SELECT value, at FROM (
          SELECT p.value, p.at, p.id FROM "MetricPoint" p
          WHERE p."organizationId" = s."organizationId" AND p."subjectId" = s."subjectId" AND p.metric = s.metric
            AND p.at >= s.at AND p.at < s.at + $1 AND p."on" IS NULL AND p."supersededAt" IS NULL
          UNION ALL SELECT p.value, p.at, p.id FROM "MetricPoint" p
          WHERE p."organizationId" = s."organizationId" AND p."campaignId" = s."subjectId" AND p.metric = s.metric
            AND p.at >= s.at AND p.at < s.at + $1 AND p."on" IS NULL AND p."supersededAt" IS NULL
        ) found ORDER BY at DESC, id DESC LIMIT 1) newest
      WHERE r."organizationId" = s."organizationId" AND r."subjectId" = s."subjectId" AND r.metric = s.metric AND r.at = s.at', step.name)
      USING step.span;
  END LOOP;

  -- Levels stand at an instant of their day from now on: their rollups are made anew.
  CREATE TEMPORARY TABLE level_fact_of_days ON COMMIT DROP AS
    SELECT p."organizationId", p."subjectId", p."campaignId", p.metric, p.at, p.value, p.id FROM "MetricPoint" p
    WHERE p."supersededAt" IS NULL AND EXISTS (SELECT FROM series_of_days s
      WHERE s."organizationId" = p."organizationId" AND s.metric = p.metric AND s.level);
  FOR step IN SELECT * FROM (VALUES ('day', 'Day'), ('hour', 'Hour')) AS steps(unit, name) LOOP
    EXECUTE format('DELETE FROM %I r USING (SELECT DISTINCT "organizationId", metric FROM level_fact_of_days) f
      WHERE r."organizationId" = f."organizationId" AND r.metric = f.metric', 'Metric' || step.name);
    EXECUTE format('DELETE FROM %I l USING (SELECT DISTINCT "organizationId", metric FROM level_fact_of_days) f
      WHERE l."organizationId" = f."organizationId" AND l.metric = f.metric', 'Level' || step.name);
    EXECUTE format('INSERT INTO %I ("organizationId", "subjectId", metric, at, sum, points, last, "lastAt")
      SELECT "organizationId", "subjectId", metric, date_trunc(%L, at, ''UTC''), sum(value), count(*),
        (array_agg(value ORDER BY at DESC, id DESC))[1], max(at)
      FROM level_fact_of_days GROUP BY 1, 2, 3, 4', 'Metric' || step.name, step.unit);
    EXECUTE format('UPDATE %I r SET change = moved.change FROM (
        SELECT r."organizationId", r."subjectId", r.metric, r.at, r.last - COALESCE(lag(r.last) OVER (
          PARTITION BY r."organizationId", r."subjectId", r.metric ORDER BY r.at), 0) AS change
        FROM %1$I r JOIN (SELECT DISTINCT "organizationId", "subjectId", metric FROM level_fact_of_days
            WHERE "campaignId" IS NOT NULL AND "subjectId" <> "campaignId") f
          ON r."organizationId" = f."organizationId" AND r."subjectId" = f."subjectId" AND r.metric = f.metric) moved
      WHERE r."organizationId" = moved."organizationId" AND r."subjectId" = moved."subjectId" AND r.metric = moved.metric
        AND r.at = moved.at', 'Metric' || step.name);
    EXECUTE format('INSERT INTO %I ("organizationId", "campaignId", metric, at, change, parts)
      SELECT r."organizationId", f."campaignId", r.metric, r.at, sum(r.change), count(*)
      FROM %I r JOIN (SELECT DISTINCT "organizationId", "subjectId", "campaignId", metric FROM level_fact_of_days
          WHERE "campaignId" IS NOT NULL AND "subjectId" <> "campaignId") f
        ON r."organizationId" = f."organizationId" AND r."subjectId" = f."subjectId" AND r.metric = f.metric
      GROUP BY 1, 2, 3, 4', 'Level' || step.name, 'Metric' || step.name);
  END LOOP;

  -- Ties of a kind that were all observed at such midnights were observed on days.
  UPDATE "Tie" t SET "observedOn" = (t."observedAt" AT TIME ZONE 'UTC')::date, "observedAt" = NULL
  FROM (SELECT "organizationId", kind FROM "Tie" WHERE "observedAt" IS NOT NULL
    GROUP BY 1, 2 HAVING bool_and("observedAt" = date_trunc('day', "observedAt", 'UTC'))) days
  WHERE t."organizationId" = days."organizationId" AND t.kind = days.kind AND t."observedAt" IS NOT NULL;

  FOR found IN
    SELECT "organizationId", count(*) AS facts, string_agg(DISTINCT metric, ', ' ORDER BY metric) AS metrics
    FROM "MetricPoint" WHERE "on" IS NOT NULL AND "supersededAt" IS NULL GROUP BY 1
  LOOP
    PERFORM portevoix_note_upgrade(found."organizationId", '0.2.0', 'days', format(
      'Sources that know only days: %s of their facts are dates from now on, and count on their own day in the time zone of the organisation (%s).',
      found.facts, found.metrics));
  END LOOP;
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;
