-- Levels are kept by series, so that of several groups of sources the highest counts, and for all that a subject is a part of.

-- CreateTable
CREATE TABLE "FormerMetricSource" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "sourceId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "timeZone" TEXT NOT NULL,
    "rank" "MetricRank" NOT NULL,
    "knownTo" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "FormerMetricSource_pkey" PRIMARY KEY ("organizationId","sourceId","knownTo")
);
SELECT portevoix_protect('FormerMetricSource');

-- DropTable
DROP TABLE "MetricHour", "MetricDay", "LevelHour", "LevelDay";

-- CreateTable
CREATE TABLE "MetricHour" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "seriesId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "points" INTEGER NOT NULL,
    "last" DECIMAL(38,9) NOT NULL,
    "lastAt" TIMESTAMPTZ(6) NOT NULL,
    "change" DECIMAL(38,9),

    CONSTRAINT "MetricHour_pkey" PRIMARY KEY ("organizationId","seriesId","at")
);

-- CreateTable
CREATE TABLE "MetricDay" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "seriesId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "points" INTEGER NOT NULL,
    "last" DECIMAL(38,9) NOT NULL,
    "lastAt" TIMESTAMPTZ(6) NOT NULL,
    "change" DECIMAL(38,9),

    CONSTRAINT "MetricDay_pkey" PRIMARY KEY ("organizationId","seriesId","at")
);

-- CreateTable
CREATE TABLE "LevelHour" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "ancestorId" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "change" DECIMAL(38,9) NOT NULL,
    "parts" INTEGER NOT NULL,

    CONSTRAINT "LevelHour_pkey" PRIMARY KEY ("organizationId","ancestorId","metric","at")
);

-- CreateTable
CREATE TABLE "LevelDay" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "ancestorId" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "change" DECIMAL(38,9) NOT NULL,
    "parts" INTEGER NOT NULL,

    CONSTRAINT "LevelDay_pkey" PRIMARY KEY ("organizationId","ancestorId","metric","at")
);

SELECT portevoix_protect('MetricHour');
SELECT portevoix_protect('MetricDay');
SELECT portevoix_protect('LevelHour');
SELECT portevoix_protect('LevelDay');

-- What is known: all levels are made anew from the facts.
DO $$
DECLARE
  one text;
  step text;
  touched CONSTANT text[] := ARRAY['MetricPoint', 'MetricDefinition', 'MetricSource', 'MetricAncestor', 'MetricSeries',
    'MetricHour', 'MetricDay', 'LevelHour', 'LevelDay', 'Campaign', 'Organization', 'UpgradeNote'];
  found record;
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;

  CREATE TEMPORARY TABLE level_fact ON COMMIT DROP AS
    SELECT p."organizationId", p."subjectId", p.metric, s."groupId", p.id, p.at, p.value,
      portevoix_series(p."subjectId", p.metric, s."groupId", '00000000-0000-0000-0000-000000000000', false) AS series
    FROM "MetricPoint" p JOIN "MetricSource" s ON s."organizationId" = p."organizationId" AND s.key = p.source
    WHERE p."supersededAt" IS NULL AND NOT p.aside AND (p.metric = 'followers' OR EXISTS (
      SELECT FROM "MetricDefinition" d WHERE d."organizationId" = p."organizationId" AND d.key = p.metric AND d.adds = 'LEVEL'));
  INSERT INTO "MetricSeries" ("organizationId", id, "subjectId", metric, "groupId", "dimensionsId", part)
    SELECT DISTINCT "organizationId", series, "subjectId", metric, "groupId", '00000000-0000-0000-0000-000000000000'::uuid, false
    FROM level_fact ON CONFLICT DO NOTHING;

  FOREACH step IN ARRAY ARRAY['Hour', 'Day'] LOOP
    EXECUTE format($fill$
      INSERT INTO %I ("organizationId", "seriesId", at, points, last, "lastAt")
      SELECT "organizationId", series, date_trunc(%L, at, 'UTC'), count(*), (array_agg(value ORDER BY at DESC, id DESC))[1], max(at)
      FROM level_fact GROUP BY 1, 2, 3 $fill$, 'Metric' || step, lower(step));
    -- Of several groups of a subject the highest rank counts from its first level on, the others before it.
    EXECUTE format($judge$
      CREATE TEMPORARY TABLE %I ON COMMIT DROP AS
      WITH ranked AS (
        SELECT r."organizationId", s."subjectId", s.metric, r."seriesId", r.at, r.last, r."lastAt", g.rank, min(g.rank) OVER (
          PARTITION BY r."organizationId", s."subjectId", s.metric ORDER BY r.at, g.rank DESC, r."lastAt", r."seriesId"
          ROWS UNBOUNDED PRECEDING) AS best
        FROM %I r JOIN "MetricSeries" s ON s."organizationId" = r."organizationId" AND s.id = r."seriesId"
        JOIN (SELECT "organizationId", "groupId", min(rank) AS rank FROM "MetricSource" GROUP BY 1, 2) g
          ON g."organizationId" = s."organizationId" AND g."groupId" = s."groupId"
      )
      SELECT "organizationId", "subjectId", metric, "seriesId", at, true AS holds, last - coalesce(lag(last) OVER (
          PARTITION BY "organizationId", "subjectId", metric ORDER BY at, rank DESC, "lastAt", "seriesId"), 0) AS change
      FROM ranked WHERE rank = best
      UNION ALL SELECT "organizationId", "subjectId", metric, "seriesId", at, false, 0 FROM ranked WHERE rank <> best
      $judge$, 'moved_' || step, 'Metric' || step);
    EXECUTE format($note$
      UPDATE %I r SET change = m.change FROM %I m
      WHERE r."organizationId" = m."organizationId" AND r."seriesId" = m."seriesId" AND r.at = m.at AND EXISTS (
        SELECT FROM "MetricAncestor" a WHERE a."organizationId" = m."organizationId" AND a."subjectId" = m."subjectId")
      $note$, 'Metric' || step, 'moved_' || step);
    EXECUTE format($add$
      INSERT INTO %I ("organizationId", "ancestorId", metric, at, change, parts)
      SELECT m."organizationId", a."ancestorId", m.metric, m.at, sum(m.change), count(*)
      FROM %I m JOIN "MetricAncestor" a ON a."organizationId" = m."organizationId" AND a."subjectId" = m."subjectId"
      GROUP BY 1, 2, 3, 4 $add$, 'Level' || step, 'moved_' || step);
  END LOOP;

  -- The newest level counted, whoever told it.
  FOR found IN
    WITH other AS (
      SELECT DISTINCT m."organizationId", m.metric, (
        SELECT c.name FROM "Campaign" c WHERE c."organizationId" = m."organizationId" AND (c.id = m."subjectId" OR c.id IN (
          SELECT a."ancestorId" FROM "MetricAncestor" a
          WHERE a."organizationId" = m."organizationId" AND a."subjectId" = m."subjectId")) LIMIT 1) AS name
      FROM "moved_Hour" m WHERE NOT m.holds
    )
    SELECT "organizationId", string_agg(format('%s: %s', coalesce(name, 'of no campaign'), metric), E'\n' ORDER BY name, metric) AS lines
    FROM other GROUP BY 1
  LOOP
    PERFORM portevoix_note_upgrade(found."organizationId", '0.2.0', 'levels-by-rank', format(
      'Several sources told the level of one thing. The newest one counted, whoever told it; from now on that of the source of the highest rank counts from its first one on. Where two sources tell of one account, join them by metricSourceUpdate.%s',
      E'\n' || found.lines));
  END LOOP;
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;
