-- Links of contents, pages and referrals, beside those of shares.
ALTER TABLE "TrackedLink" ALTER COLUMN "shareId" DROP NOT NULL,
  ADD COLUMN "campaignId" UUID, ADD COLUMN "participationId" UUID, ADD COLUMN "contentId" UUID,
  ADD COLUMN label TEXT, ADD COLUMN source TEXT,
  ADD CONSTRAINT "TrackedLink_of_share" CHECK ("shareId" IS NULL OR num_nonnulls("campaignId", "participationId", "contentId", label, source) = 0);
CREATE INDEX "TrackedLink_organizationId_createdAt_id_idx" ON "TrackedLink"("organizationId", "createdAt", "id");
CREATE INDEX "TrackedLink_organizationId_campaignId_createdAt_id_idx" ON "TrackedLink"("organizationId", "campaignId", "createdAt", "id");
CREATE INDEX "TrackedLink_organizationId_participationId_createdAt_id_idx" ON "TrackedLink"("organizationId", "participationId", "createdAt", "id");
CREATE INDEX "TrackedLink_organizationId_contentId_createdAt_id_idx" ON "TrackedLink"("organizationId", "contentId", "createdAt", "id");
ALTER TABLE "TrackedLink" ADD CONSTRAINT "TrackedLink_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TrackedLink" ADD CONSTRAINT "TrackedLink_organizationId_participationId_fkey" FOREIGN KEY ("organizationId", "participationId") REFERENCES "Participation"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

DROP FUNCTION follow_link(text, uuid, boolean);
CREATE FUNCTION follow_link(link_code text, click_id uuid, counts boolean)
  RETURNS TABLE(target text, source text, medium text, "utmCampaign" text, "landingHosts" text[])
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH link AS (
    SELECT l."organizationId", l.target, s.id AS "shareId", coalesce(s."campaignId", l."campaignId") AS "campaignId",
      CASE WHEN s.id IS NULL THEN 'LINK' ELSE 'SHARE' END AS "subjectType", coalesce(s.id, l.id) AS "subjectId",
      coalesce(s.network, l.source) AS source,
      CASE WHEN s.id IS NOT NULL THEN 'social' WHEN l."participationId" IS NOT NULL THEN 'referral' ELSE 'link' END AS medium,
      c."utmCampaign", o."landingHosts"
    FROM "TrackedLink" l LEFT JOIN "Share" s ON s."organizationId" = l."organizationId" AND s.id = l."shareId"
      LEFT JOIN "Campaign" c ON c."organizationId" = l."organizationId" AND c.id = coalesce(s."campaignId", l."campaignId")
      JOIN "Organization" o ON o.id = l."organizationId"
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
    SELECT "organizationId", click_id, 'tracked-link', click_id::text, 'clicks', "subjectType", "subjectId", "campaignId", now(), 1
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
  SELECT link.target, link.source, link.medium, link."utmCampaign", link."landingHosts" FROM link
$$;
GRANT CREATE ON SCHEMA public TO portevoix_system;
REVOKE ALL ON FUNCTION follow_link(text, uuid, boolean) FROM PUBLIC;
ALTER FUNCTION follow_link(text, uuid, boolean) OWNER TO portevoix_system;
REVOKE CREATE ON SCHEMA public FROM portevoix_system;
