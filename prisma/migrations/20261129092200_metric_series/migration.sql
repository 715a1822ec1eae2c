-- Sums of facts are kept by series: a subject, metric, group of sources and set of dimensions, its own facts apart from those
-- of its parts; by quarter of an hour and by day of the group's time zone.

-- DropIndex
DROP INDEX "MetricPoint_organizationId_campaignId_metric_at_idx";

-- CreateIndex
CREATE INDEX "MetricPoint_organizationId_metric_at_idx" ON "MetricPoint"("organizationId", "metric", "at");

-- DropTable
DROP TABLE "MetricDate";

-- CreateTable
CREATE TABLE "MetricAncestor" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "subjectId" UUID NOT NULL,
    "ancestorId" UUID NOT NULL,

    CONSTRAINT "MetricAncestor_pkey" PRIMARY KEY ("organizationId","ancestorId","subjectId")
);

-- CreateTable
CREATE TABLE "MetricSeries" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "groupId" UUID NOT NULL,
    "dimensionsId" UUID NOT NULL,
    "part" BOOLEAN NOT NULL,

    CONSTRAINT "MetricSeries_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "MetricQuarter" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "seriesId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "sum" DECIMAL(38,9) NOT NULL,
    "points" INTEGER NOT NULL,

    CONSTRAINT "MetricQuarter_pkey" PRIMARY KEY ("organizationId","seriesId","at")
);

-- CreateTable
CREATE TABLE "MetricDate" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "seriesId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "dated" BOOLEAN NOT NULL,
    "sum" DECIMAL(38,9) NOT NULL,
    "points" INTEGER NOT NULL,

    CONSTRAINT "MetricDate_pkey" PRIMARY KEY ("organizationId","seriesId","on","dated")
);

-- CreateTable
CREATE TABLE "MetricPending" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "subjectId" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "groupId" UUID NOT NULL,
    "dimensionsId" UUID NOT NULL,
    "dated" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "on" DATE NOT NULL,
    "sum" DECIMAL(38,9) NOT NULL,
    "points" INTEGER NOT NULL,

    CONSTRAINT "MetricPending_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "MetricAncestor_organizationId_subjectId_idx" ON "MetricAncestor"("organizationId", "subjectId");

-- CreateIndex
CREATE INDEX "MetricSeries_organizationId_subjectId_metric_idx" ON "MetricSeries"("organizationId", "subjectId", "metric");

SELECT portevoix_protect('MetricAncestor');
SELECT portevoix_protect('MetricSeries');
SELECT portevoix_protect('MetricQuarter');
SELECT portevoix_protect('MetricDate');
SELECT portevoix_protect('MetricPending');

-- The same series has the same id, so that whoever writes it need not look it up.
CREATE FUNCTION portevoix_series(subject uuid, metric text, "group" uuid, dimensions uuid, part boolean) RETURNS uuid
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT md5(subject::text || ' ' || metric || ' ' || "group"::text || ' ' || dimensions::text || ' ' || part::text)::uuid
$$;

-- What is known: shares count for what they were made of and in, and all sums are made anew from the facts.
DO $$
DECLARE
  one text;
  touched CONSTANT text[] := ARRAY['MetricPoint', 'MetricDefinition', 'MetricGroup', 'MetricSource', 'MetricHour', 'MetricDay',
    'MetricAncestor', 'MetricSeries', 'MetricQuarter', 'MetricDate', 'Share', 'Participation', 'ShareTopic', 'ShareDepartment',
    'Campaign', 'Organization', 'UpgradeNote'];
  found record;
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;

  INSERT INTO "MetricAncestor" ("organizationId", "subjectId", "ancestorId")
    SELECT s."organizationId", s.id, above.id FROM "Share" s
    JOIN "Participation" p ON p."organizationId" = s."organizationId" AND p.id = s."participationId"
    CROSS JOIN LATERAL (VALUES (s."campaignId"), (s."contentId"), (p."ambassadorId"), (s."organizationId")) above(id)
    UNION SELECT "organizationId", "shareId", "topicId" FROM "ShareTopic"
    UNION SELECT "organizationId", "shareId", "departmentId" FROM "ShareDepartment" WHERE "primary"
    UNION SELECT "organizationId", "subjectId", "campaignId" FROM "MetricPoint"
      WHERE "campaignId" IS NOT NULL AND "campaignId" <> "subjectId";

  CREATE TEMPORARY TABLE level ON COMMIT DROP AS
    SELECT o.id AS "organizationId", 'followers' AS metric FROM "Organization" o
    UNION SELECT "organizationId", key FROM "MetricDefinition" WHERE aggregation = 'LAST';
  DELETE FROM "MetricHour" r WHERE NOT EXISTS (
    SELECT FROM level l WHERE l."organizationId" = r."organizationId" AND l.metric = r.metric);
  DELETE FROM "MetricDay" r WHERE NOT EXISTS (
    SELECT FROM level l WHERE l."organizationId" = r."organizationId" AND l.metric = r.metric);

  CREATE TEMPORARY TABLE own_sum ON COMMIT DROP AS
    SELECT p."organizationId", p."subjectId", p.metric, s."groupId", p."dimensionsId", p."on" IS NOT NULL AS dated,
      CASE WHEN p."on" IS NULL THEN date_bin('15 minutes', p.at, 'epoch') END AS at,
      coalesce(p."on", (p.at AT TIME ZONE g."timeZone")::date) AS day, sum(p.value) AS sum, count(*)::int AS points
    FROM "MetricPoint" p
    JOIN "MetricSource" s ON s."organizationId" = p."organizationId" AND s.key = p.source
    JOIN "MetricGroup" g ON g."organizationId" = s."organizationId" AND g.id = s."groupId"
    WHERE p."supersededAt" IS NULL AND NOT EXISTS (
      SELECT FROM level l WHERE l."organizationId" = p."organizationId" AND l.metric = p.metric)
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
  CREATE TEMPORARY TABLE sum_of_series ON COMMIT DROP AS
    SELECT o.*, false AS part, portevoix_series(o."subjectId", o.metric, o."groupId", o."dimensionsId", false) AS series FROM own_sum o
    UNION ALL
    SELECT o."organizationId", a."ancestorId", o.metric, o."groupId", o."dimensionsId", o.dated, o.at, o.day, sum(o.sum),
      sum(o.points)::int, true, portevoix_series(a."ancestorId", o.metric, o."groupId", o."dimensionsId", true)
    FROM own_sum o JOIN "MetricAncestor" a ON a."organizationId" = o."organizationId" AND a."subjectId" = o."subjectId"
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
  INSERT INTO "MetricSeries" ("organizationId", id, "subjectId", metric, "groupId", "dimensionsId", part)
    SELECT DISTINCT "organizationId", series, "subjectId", metric, "groupId", "dimensionsId", part FROM sum_of_series;
  INSERT INTO "MetricQuarter" ("organizationId", "seriesId", at, sum, points)
    SELECT "organizationId", series, at, sum, points FROM sum_of_series WHERE NOT dated;
  INSERT INTO "MetricDate" ("organizationId", "seriesId", "on", dated, sum, points)
    SELECT "organizationId", series, day, dated, sum(sum), sum(points) FROM sum_of_series GROUP BY 1, 2, 3, 4;

  -- What one source told of a campaign and of its shares was added up, and is one number from now on.
  FOR found IN
    WITH both_told AS (
      SELECT parts."organizationId", c.name, parts.metric, sum(parts.sum) AS twice FROM (
        SELECT "organizationId", "subjectId", metric, "groupId", day, sum(sum) AS sum FROM sum_of_series WHERE part GROUP BY 1, 2, 3, 4, 5
      ) parts
      JOIN (SELECT DISTINCT "organizationId", "subjectId", metric, "groupId", day FROM sum_of_series WHERE NOT part) own
        USING ("organizationId", "subjectId", metric, "groupId", day)
      JOIN "Campaign" c ON c."organizationId" = parts."organizationId" AND c.id = parts."subjectId"
      GROUP BY 1, 2, 3, parts."subjectId"
    )
    SELECT "organizationId", string_agg(format('%s: %s less by %s', name, metric, trim_scale(twice)), E'\n' ORDER BY name, metric) AS lines
    FROM both_told GROUP BY 1
  LOOP
    PERFORM portevoix_note_upgrade(found."organizationId", '0.2.0', 'own-and-parts', format(
      'One source told numbers of a campaign and of its shares for the same days. They were added up; what was told of the campaign is its number from now on, and the sum of its shares stands beside it.%s',
      E'\n' || found.lines));
  END LOOP;
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;

-- AlterTable
ALTER TABLE "MetricHour" DROP COLUMN sum;
ALTER TABLE "MetricDay" DROP COLUMN sum;

-- A click in one statement, as before. Its share's own buckets follow at once; all that the share is a part of, later, so that
-- clicks of one organisation wait for none of its rows.
DROP POLICY system ON "MetricHour";
DROP POLICY system ON "MetricDay";
REVOKE ALL ON "MetricHour", "MetricDay" FROM portevoix_system;
SELECT portevoix_admit_system('MetricGroup', 'SELECT');
SELECT portevoix_admit_system('MetricSeries', 'SELECT, INSERT');
SELECT portevoix_admit_system('MetricQuarter', 'SELECT, INSERT, UPDATE');
SELECT portevoix_admit_system('MetricDate', 'SELECT, INSERT, UPDATE');
SELECT portevoix_admit_system('MetricPending', 'SELECT, INSERT');
CREATE OR REPLACE FUNCTION follow_link(link_code text, click_id uuid, counts boolean) RETURNS text
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH link AS (
    SELECT l."organizationId", l.target, s.id AS "shareId", s."campaignId"
    FROM "TrackedLink" l JOIN "Share" s ON s."organizationId" = l."organizationId" AND s.id = l."shareId"
    WHERE l.code = link_code
  ), published AS (
    UPDATE "Share" s SET status = 'PUBLISHED', evidence = 'CLICK', "publishedAt" = now(), "updatedAt" = now(), version = s.version + 1
    FROM link WHERE counts AND s."organizationId" = link."organizationId" AND s.id = link."shareId"
      AND s.status = 'PREPARED' AND s."publishedAt" IS NULL
    RETURNING s."organizationId", s.id, s."campaignId"
  ), told AS (
    INSERT INTO "Event" ("organizationId", id, type, "subjectType", "subjectId", data, at)
    SELECT "organizationId", click_id, 'share.published', 'Share', id, jsonb_build_object('campaignId', "campaignId", 'evidence', 'CLICK'), now()
    FROM published
  ), point AS (
    INSERT INTO "MetricPoint" ("organizationId", id, source, key, metric, "subjectType", "subjectId", "campaignId", at, value)
    SELECT "organizationId", click_id, 'tracked-link', click_id::text, 'clicks', 'SHARE', "shareId", "campaignId", now(), 1
    FROM link WHERE counts
    RETURNING "organizationId", "subjectId", at
  ), change AS (
    SELECT p."organizationId", p."subjectId", g.id AS "group", portevoix_series(p."subjectId", 'clicks', g.id, none.id, false) AS series,
      none.id AS dimensions, date_bin('15 minutes', p.at, 'epoch') AS at, (p.at AT TIME ZONE g."timeZone")::date AS day
    FROM point p JOIN "MetricGroup" g ON g."organizationId" = p."organizationId" AND g.id = p."organizationId",
      (VALUES ('00000000-0000-0000-0000-000000000000'::uuid)) none(id)
  ), made AS (
    INSERT INTO "MetricSeries" ("organizationId", id, "subjectId", metric, "groupId", "dimensionsId", part)
    SELECT "organizationId", series, "subjectId", 'clicks', "group", dimensions, false FROM change
    ON CONFLICT DO NOTHING
  ), quarters AS (
    INSERT INTO "MetricQuarter" AS r ("organizationId", "seriesId", at, sum, points)
    SELECT "organizationId", series, at, 1, 1 FROM change
    ON CONFLICT ("organizationId", "seriesId", at) DO UPDATE SET sum = r.sum + 1, points = r.points + 1
  ), days AS (
    INSERT INTO "MetricDate" AS r ("organizationId", "seriesId", "on", dated, sum, points)
    SELECT "organizationId", series, day, false, 1, 1 FROM change
    ON CONFLICT ("organizationId", "seriesId", "on", dated) DO UPDATE SET sum = r.sum + 1, points = r.points + 1
  ), noted AS (
    INSERT INTO "MetricPending" ("organizationId", "subjectId", metric, "groupId", "dimensionsId", dated, at, "on", sum, points)
    SELECT "organizationId", "subjectId", 'clicks', "group", dimensions, false, at, day, 1, 1 FROM change
  )
  SELECT target FROM link
$$;
