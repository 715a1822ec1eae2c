-- CreateEnum
CREATE TYPE "ShareEvidence" AS ENUM ('CONNECTOR', 'ADDRESS', 'PERSON', 'CLICK');

-- AlterEnum
ALTER TYPE "ShareStatus" ADD VALUE 'DISCARDED';

-- AlterTable
ALTER TABLE "Share" ADD COLUMN     "evidence" "ShareEvidence",
ADD COLUMN     "publishedAt" TIMESTAMPTZ(6),
ADD COLUMN     "updatedAt" TIMESTAMPTZ(6);

-- How shares of before the upgrade are known to be posted, and since when. A first counted click is evidence too, unless
-- the post was taken back since. What the reports say before and after stands in a note.
ALTER TABLE "Share" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Publication" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Event" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "MetricPoint" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Participation" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Campaign" NO FORCE ROW LEVEL SECURITY;

UPDATE "Share" s SET "updatedAt" = s."sharedAt",
  evidence = CASE
    WHEN posted.at IS NOT NULL THEN 'CONNECTOR'::"ShareEvidence"
    WHEN s.status = 'PUBLISHED' AND s."externalUrl" IS NOT NULL THEN 'ADDRESS'
    WHEN s.status = 'PUBLISHED' THEN 'PERSON'
    WHEN clicked.at IS NOT NULL THEN 'CLICK' END,
  "publishedAt" = CASE
    WHEN posted.at IS NOT NULL OR s.status = 'PUBLISHED' THEN LEAST(posted.at, told.at, CASE WHEN posted.at IS NULL AND told.at IS NULL THEN s."sharedAt" END)
    ELSE clicked.at END,
  status = CASE WHEN posted.at IS NULL AND clicked.at IS NOT NULL THEN 'PUBLISHED'::"ShareStatus" ELSE s.status END
FROM "Share" one
  LEFT JOIN LATERAL (SELECT min("publishedAt") AS at FROM "Publication" p
    WHERE p."organizationId" = one."organizationId" AND p."shareId" = one.id) posted ON true
  LEFT JOIN LATERAL (SELECT min(e.at) AS at FROM "Event" e
    WHERE e."organizationId" = one."organizationId" AND e."subjectId" = one.id AND e.type = 'share.published') told ON true
  LEFT JOIN LATERAL (SELECT min(m.at) AS at FROM "MetricPoint" m
    WHERE m."organizationId" = one."organizationId" AND m."subjectId" = one.id AND m.source = 'tracked-link') clicked ON true
WHERE s."organizationId" = one."organizationId" AND s.id = one.id;
ALTER TABLE "Share" ALTER COLUMN "updatedAt" SET NOT NULL;

DO $$
DECLARE found record;
BEGIN
  FOR found IN
    WITH active AS (
      SELECT s."organizationId", s."campaignId", p."ambassadorId", bool_or(s."publishedAt" >= p."acceptedAt" AND (p."leftAt" IS NULL OR s."publishedAt" < p."leftAt")) AS now
      FROM "Share" s JOIN "Participation" p ON p."organizationId" = s."organizationId" AND p.id = s."participationId"
      WHERE s."sharedAt" >= p."acceptedAt" AND (p."leftAt" IS NULL OR s."sharedAt" < p."leftAt") GROUP BY 1, 2, 3
    ), per_campaign AS (
      SELECT c."organizationId", c.name, c.id,
        (SELECT count(*) FROM "Share" s WHERE s."organizationId" = c."organizationId" AND s."campaignId" = c.id) AS shares_before,
        (SELECT count(*) FROM "Share" s WHERE s."organizationId" = c."organizationId" AND s."campaignId" = c.id AND s."publishedAt" IS NOT NULL) AS shares_now,
        (SELECT count(*) FROM active a WHERE a."organizationId" = c."organizationId" AND a."campaignId" = c.id) AS active_before,
        (SELECT count(*) FROM active a WHERE a."organizationId" = c."organizationId" AND a."campaignId" = c.id AND a.now) AS active_now,
        (SELECT count(DISTINCT p."ambassadorId") FROM "Participation" p
          WHERE p."organizationId" = c."organizationId" AND p."campaignId" = c.id AND p."acceptedAt" IS NOT NULL) AS enrolled
      FROM "Campaign" c
    )
    SELECT "organizationId", sum(shares_before) AS shares_before, sum(shares_now) AS shares_now,
      string_agg(format('%s: shares %s before, %s now; participation rate %s of %s before, %s of %s now',
        name, shares_before, shares_now, active_before, enrolled, active_now, enrolled), E'\n' ORDER BY name, id)
        FILTER (WHERE shares_before <> shares_now OR active_before <> active_now) AS campaigns
    FROM per_campaign GROUP BY 1 HAVING sum(shares_before) > 0
  LOOP
    PERFORM portevoix_note_upgrade(found."organizationId", '0.2.0', 'shares', format(
      'Reports counted %s shares, prepared ones among them. From now on `shares` and `participationRate` count the %s that are known to be published; `sharesPrepared` tells the others.%s',
      found.shares_before, found.shares_now, coalesce(E'\nOver the whole of each campaign:\n' || found.campaigns, '')));
  END LOOP;
END $$;

ALTER TABLE "Share" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Publication" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Event" FORCE ROW LEVEL SECURITY;
ALTER TABLE "MetricPoint" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Participation" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Campaign" FORCE ROW LEVEL SECURITY;

-- CreateIndex
CREATE INDEX "Share_organizationId_campaignId_publishedAt_id_idx" ON "Share"("organizationId", "campaignId", "publishedAt", "id");

-- A click in one statement, as before; the first one that counts is evidence that its share was posted.
GRANT UPDATE (status, evidence, "publishedAt", "updatedAt", version) ON "Share" TO portevoix_system;
SELECT portevoix_admit_system('Event', 'INSERT');
GRANT USAGE ON SEQUENCE "Event_sequence_seq" TO portevoix_system;
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
    RETURNING "organizationId", "subjectId", "campaignId", at
  ), per_subject AS (
    SELECT p."organizationId", s.id AS "subjectId", p.at FROM point p, LATERAL (VALUES (p."subjectId"), (p."campaignId")) s(id)
  ), hours AS (
    INSERT INTO "MetricHour" ("organizationId", "subjectId", metric, at, sum, points, last, "lastAt")
    SELECT "organizationId", "subjectId", 'clicks', date_trunc('hour', at, 'UTC'), 1, 1, 1, at FROM per_subject ORDER BY "subjectId"
    ON CONFLICT ("organizationId", "subjectId", metric, at) DO UPDATE
      SET sum = "MetricHour".sum + 1, points = "MetricHour".points + 1, last = 1, "lastAt" = GREATEST("MetricHour"."lastAt", EXCLUDED."lastAt")
  ), days AS (
    INSERT INTO "MetricDay" ("organizationId", "subjectId", metric, at, sum, points, last, "lastAt")
    SELECT "organizationId", "subjectId", 'clicks', date_trunc('day', at, 'UTC'), 1, 1, 1, at FROM per_subject ORDER BY "subjectId"
    ON CONFLICT ("organizationId", "subjectId", metric, at) DO UPDATE
      SET sum = "MetricDay".sum + 1, points = "MetricDay".points + 1, last = 1, "lastAt" = GREATEST("MetricDay"."lastAt", EXCLUDED."lastAt")
  )
  SELECT target FROM link
$$;
