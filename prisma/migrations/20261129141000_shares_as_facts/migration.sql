-- Published shares are facts of the platform's own source, as clicks are: whatever adds facts up, by ancestor, day and
-- dimension, and as it was known, adds them too, and a report reads as many rows of ten shares as of a hundred thousand.

-- One group for each organisation, found without a look.
CREATE FUNCTION portevoix_group_of_shares(organization uuid) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT md5(organization::text || ' published shares')::uuid $$;

-- The source of published shares, from the first one on.
CREATE FUNCTION portevoix_source_of_shares(organization uuid) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  group_id CONSTANT uuid := portevoix_group_of_shares(organization);
BEGIN
  IF NOT EXISTS (SELECT FROM "MetricSource" s WHERE s."organizationId" = organization AND s.key = 'portevoix:shares') THEN
    INSERT INTO "MetricGroup" ("organizationId", id, name, "timeZone")
      SELECT o.id, group_id, 'portevoix:shares', o."timeZone" FROM "Organization" o WHERE o.id = organization ON CONFLICT DO NOTHING;
    INSERT INTO "MetricSource" ("organizationId", id, key, "groupId", rank)
      VALUES (organization, group_id, 'portevoix:shares', group_id, 'API') ON CONFLICT DO NOTHING;
  END IF;
  RETURN group_id;
END $$;

-- What a share says of dimensions itself, as `storeDimensions` names such a set.
CREATE FUNCTION portevoix_dimensions_of(share "Share") RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_strip_nulls(jsonb_build_object('country', share.country, 'language', share.language, 'network', share.network))
$$;
CREATE FUNCTION portevoix_dimension_set(organization uuid, dimensions jsonb) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT overlay(overlay(left(digits, 32) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid FROM (
    SELECT encode(sha256(convert_to(organization || ' [' || string_agg(
      format('[%s,%s]', to_json(key), to_json(value)), ',' ORDER BY key COLLATE "C") || ']', 'UTF8')), 'hex') AS digits
    FROM jsonb_each_text(dimensions)) named
$$;

-- Adds one to the sums of a share, or takes it away. What the share is a part of follows later.
CREATE FUNCTION portevoix_change_share_sums(share "Share", counted text, change int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  organization CONSTANT uuid := share."organizationId";
  group_id CONSTANT uuid := portevoix_source_of_shares(organization);
  dimensions_id CONSTANT uuid := portevoix_dimension_set(organization, portevoix_dimensions_of(share));
  series CONSTANT uuid := portevoix_series(share.id, counted, group_id, dimensions_id, false);
  quarter CONSTANT timestamptz := date_bin('15 minutes', share."publishedAt", 'epoch');
  day CONSTANT date := share."publishedAt" AT TIME ZONE (SELECT g."timeZone" FROM "MetricGroup" g
    WHERE g."organizationId" = organization AND g.id = group_id);
BEGIN
  INSERT INTO "MetricSeries" ("organizationId", id, "subjectId", metric, "groupId", "dimensionsId", part)
    VALUES (organization, series, share.id, counted, group_id, dimensions_id, false) ON CONFLICT DO NOTHING;
  IF change > 0 THEN
    INSERT INTO "MetricQuarter" ("organizationId", "seriesId", at, sum, points) VALUES (organization, series, quarter, 1, 1);
    INSERT INTO "MetricDate" ("organizationId", "seriesId", "on", dated, sum, points) VALUES (organization, series, day, false, 1, 1);
  ELSE
    DELETE FROM "MetricQuarter" WHERE "organizationId" = organization AND "seriesId" = series;
    DELETE FROM "MetricDate" WHERE "organizationId" = organization AND "seriesId" = series;
  END IF;
  INSERT INTO "MetricPending" ("organizationId", "subjectId", metric, "groupId", "dimensionsId", dated, at, "on", sum, points)
    VALUES (organization, share.id, counted, group_id, dimensions_id, false, quarter, day, change, change);
END $$;

-- Makes a share a fact. It is published at the moment that this is known, so that no report of a time before changes.
CREATE FUNCTION portevoix_count_share(share "Share", counted text, known_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  organization CONSTANT uuid := share."organizationId";
  dimensions CONSTANT jsonb := portevoix_dimensions_of(share);
  counted_key CONSTANT text := counted || ':' || share.id;
BEGIN
  INSERT INTO "MetricDimensionSet" ("organizationId", id, "values")
    VALUES (organization, portevoix_dimension_set(organization, dimensions), dimensions) ON CONFLICT DO NOTHING;
  INSERT INTO "MetricPoint" ("organizationId", id, source, key, revision, metric, "subjectType", "subjectId", "campaignId", at,
      value, "dimensionsId", "recordedAt")
    VALUES (organization, gen_random_uuid(), 'portevoix:shares', counted_key,
      1 + coalesce((SELECT max(p.revision) FROM "MetricPoint" p WHERE p."organizationId" = organization
        AND p.source = 'portevoix:shares' AND p.key = counted_key), 0),
      counted, 'SHARE', share.id, share."campaignId", share."publishedAt", 1,
      portevoix_dimension_set(organization, dimensions), known_at);
  PERFORM portevoix_change_share_sums(share, counted, 1);
END $$;

-- Whether a source other than the platform tells that a share is a post.
CREATE FUNCTION portevoix_told_as_post(share "Share") RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "MetricPoint" p WHERE p."organizationId" = share."organizationId" AND p."subjectId" = share.id
    AND p.metric = 'posts' AND p."supersededAt" IS NULL AND p.source <> 'portevoix:shares')
$$;

CREATE FUNCTION count_published_share() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM portevoix_count_share(NEW, 'shares', NEW."publishedAt");
  IF EXISTS (SELECT FROM "TrackedLink" l WHERE l."organizationId" = NEW."organizationId" AND l."shareId" = NEW.id) THEN
    PERFORM portevoix_count_share(NEW, 'links-shared', NEW."publishedAt");
  END IF;
  IF NOT portevoix_told_as_post(NEW) THEN
    PERFORM portevoix_count_share(NEW, 'posts', NEW."publishedAt");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER count_share_made_published AFTER INSERT ON "Share" FOR EACH ROW
  WHEN (NEW."publishedAt" IS NOT NULL) EXECUTE FUNCTION count_published_share();
CREATE TRIGGER count_published_share AFTER UPDATE OF "publishedAt" ON "Share" FOR EACH ROW
  WHEN (OLD."publishedAt" IS NULL AND NEW."publishedAt" IS NOT NULL) EXECUTE FUNCTION count_published_share();

-- The link of a share that was published at its making.
CREATE FUNCTION count_linked_share() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  share "Share";
BEGIN
  SELECT * INTO share FROM "Share" s WHERE s."organizationId" = NEW."organizationId" AND s.id = NEW."shareId";
  IF share."publishedAt" IS NOT NULL THEN
    PERFORM portevoix_count_share(share, 'links-shared', NEW."createdAt");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER count_linked_share AFTER INSERT ON "TrackedLink" FOR EACH ROW EXECUTE FUNCTION count_linked_share();

-- A share of which a source tells as a post is counted by that source, and by the platform again once none does.
CREATE FUNCTION count_untold_post() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  share "Share";
  told boolean;
  counted boolean;
BEGIN
  -- One after the other: each decides by what all before have told.
  SELECT * INTO share FROM "Share" s WHERE s."organizationId" = NEW."organizationId" AND s.id = NEW."subjectId" FOR NO KEY UPDATE;
  IF share."publishedAt" IS NULL THEN
    RETURN NULL;
  END IF;
  told := portevoix_told_as_post(share);
  counted := EXISTS (SELECT FROM "MetricPoint" p WHERE p."organizationId" = share."organizationId"
    AND p.source = 'portevoix:shares' AND p.key = 'posts:' || share.id AND p."supersededAt" IS NULL);
  IF told AND counted THEN
    UPDATE "MetricPoint" p SET "supersededAt" = GREATEST(p."recordedAt", NEW."recordedAt")
      WHERE p."organizationId" = share."organizationId" AND p.source = 'portevoix:shares' AND p.key = 'posts:' || share.id
        AND p."supersededAt" IS NULL;
    PERFORM portevoix_change_share_sums(share, 'posts', -1);
  ELSIF NOT told AND NOT counted THEN
    PERFORM portevoix_count_share(share, 'posts', NEW."supersededAt");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER count_untold_post AFTER INSERT OR UPDATE OF "supersededAt" ON "MetricPoint" FOR EACH ROW
  WHEN (NEW.metric = 'posts' AND NEW."subjectType" = 'SHARE' AND NEW.source <> 'portevoix:shares')
  EXECUTE FUNCTION count_untold_post();

-- A first click publishes a share as the system.
SELECT portevoix_admit_system('MetricDimensionSet', 'SELECT, INSERT');
SELECT portevoix_admit_system('MetricSource', 'SELECT, INSERT');
GRANT INSERT ON "MetricGroup" TO portevoix_system;

-- Shares that are published already, with their sums and those of all that they are a part of.
DO $$
DECLARE
  one text;
  touched CONSTANT text[] := ARRAY['MetricPoint', 'MetricGroup', 'MetricSource', 'MetricDimensionSet', 'MetricSeries',
    'MetricQuarter', 'MetricDate', 'MetricAncestor', 'Share', 'TrackedLink', 'Organization'];
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  INSERT INTO "MetricGroup" ("organizationId", id, name, "timeZone")
    SELECT o.id, portevoix_group_of_shares(o.id), 'portevoix:shares', o."timeZone" FROM "Organization" o
    WHERE EXISTS (SELECT FROM "Share" s WHERE s."organizationId" = o.id);
  INSERT INTO "MetricSource" ("organizationId", id, key, "groupId", rank)
    SELECT g."organizationId", g.id, 'portevoix:shares', g.id, 'API' FROM "MetricGroup" g WHERE g.name = 'portevoix:shares'
      AND g.id = portevoix_group_of_shares(g."organizationId");

  CREATE TEMPORARY TABLE published ON COMMIT DROP AS
    SELECT s."organizationId", s.id, s."campaignId", s."publishedAt" AS at, portevoix_dimensions_of(s) AS dimensions,
      portevoix_dimension_set(s."organizationId", portevoix_dimensions_of(s)) AS "dimensionsId"
    FROM "Share" s WHERE s."publishedAt" IS NOT NULL;
  INSERT INTO "MetricDimensionSet" ("organizationId", id, "values")
    SELECT DISTINCT ON ("organizationId", "dimensionsId") "organizationId", "dimensionsId", dimensions FROM published
    ON CONFLICT DO NOTHING;
  -- A share counts as a post until a source first told of it, and again since the last one took that back.
  CREATE TEMPORARY TABLE counted ON COMMIT DROP AS
    SELECT *, 'shares' AS metric, at AS "from", NULL::timestamptz AS "to", 1 AS revision FROM published
    UNION ALL SELECT p.*, 'links-shared', p.at, NULL, 1 FROM published p
      WHERE EXISTS (SELECT FROM "TrackedLink" l WHERE l."organizationId" = p."organizationId" AND l."shareId" = p.id)
    UNION ALL SELECT p.*, 'posts', p.at, told.first, 1 FROM published p
      LEFT JOIN LATERAL (SELECT min("recordedAt") AS first FROM "MetricPoint" m
        WHERE m."organizationId" = p."organizationId" AND m."subjectId" = p.id AND m.metric = 'posts') told ON true
      WHERE told.first IS NULL OR told.first > p.at
    UNION ALL SELECT p.*, 'posts', GREATEST(p.at, told.last), NULL, 2 FROM published p
      JOIN LATERAL (SELECT max("supersededAt") AS last, bool_or("supersededAt" IS NULL) AS still FROM "MetricPoint" m
        WHERE m."organizationId" = p."organizationId" AND m."subjectId" = p.id AND m.metric = 'posts') told
        ON told.last IS NOT NULL AND NOT told.still;
  INSERT INTO "MetricPoint" ("organizationId", id, source, key, revision, metric, "subjectType", "subjectId", "campaignId", at,
      value, "dimensionsId", "recordedAt", "supersededAt")
    SELECT "organizationId", gen_random_uuid(), 'portevoix:shares', metric || ':' || id, revision, metric, 'SHARE', id, "campaignId", at,
      1, "dimensionsId", "from", "to" FROM counted;

  CREATE TEMPORARY TABLE sum_of_shares ON COMMIT DROP AS
    WITH own AS (
      SELECT c.*, g.id AS "groupId", date_bin('15 minutes', c.at, 'epoch') AS quarter, (c.at AT TIME ZONE g."timeZone")::date AS day
      FROM counted c JOIN "MetricGroup" g ON g."organizationId" = c."organizationId"
        AND g.id = portevoix_group_of_shares(c."organizationId")
      WHERE c."to" IS NULL
    )
    SELECT o."organizationId", o.id AS "subjectId", o.metric, o."groupId", o."dimensionsId", o.quarter, o.day, 1 AS points, false AS part
      FROM own o
    UNION ALL
    SELECT o."organizationId", a."ancestorId", o.metric, o."groupId", o."dimensionsId", o.quarter, o.day, count(*)::int, true
      FROM own o JOIN "MetricAncestor" a ON a."organizationId" = o."organizationId" AND a."subjectId" = o.id
      GROUP BY 1, 2, 3, 4, 5, 6, 7;
  ALTER TABLE sum_of_shares ADD COLUMN series uuid;
  UPDATE sum_of_shares SET series = portevoix_series("subjectId", metric, "groupId", "dimensionsId", part);
  INSERT INTO "MetricSeries" ("organizationId", id, "subjectId", metric, "groupId", "dimensionsId", part)
    SELECT DISTINCT "organizationId", series, "subjectId", metric, "groupId", "dimensionsId", part FROM sum_of_shares;
  INSERT INTO "MetricQuarter" ("organizationId", "seriesId", at, sum, points)
    SELECT "organizationId", series, quarter, points, points FROM sum_of_shares;
  INSERT INTO "MetricDate" ("organizationId", "seriesId", "on", dated, sum, points)
    SELECT "organizationId", series, day, false, sum(points), sum(points) FROM sum_of_shares GROUP BY 1, 2, 3;
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;

-- Shares that are not published: those of a period are read from the index alone.
DROP INDEX "Share_organizationId_campaignId_sharedAt_id_idx";
CREATE INDEX "Share_organizationId_campaignId_sharedAt_id_idx" ON "Share"("organizationId", "campaignId", "sharedAt", "id")
  INCLUDE (network, country, language, "publishedAt", "discardedAt");
