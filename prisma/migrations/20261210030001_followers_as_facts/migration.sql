-- Followers of an account of a person are facts, and the number on the account is the newest of them that counts.

-- The facts about an account go with it: they are about its person alone, and count for nothing else.
CREATE FUNCTION forget_facts_of_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM gone) THEN
    RETURN NULL;
  END IF;
  DELETE FROM "MetricAside" a USING gone g JOIN "MetricPoint" p ON p."organizationId" = g."organizationId" AND p."subjectId" = g.id
    WHERE a."organizationId" = p."organizationId" AND a."pointId" = p.id;
  DELETE FROM "MetricPoint" p USING gone g WHERE p."organizationId" = g."organizationId" AND p."subjectId" = g.id;
  DELETE FROM "MetricTotal" t USING gone g WHERE t."organizationId" = g."organizationId" AND t."subjectId" = g.id;
  DELETE FROM "MetricHour" r USING gone g JOIN "MetricSeries" s ON s."organizationId" = g."organizationId" AND s."subjectId" = g.id
    WHERE r."organizationId" = s."organizationId" AND r."seriesId" = s.id;
  DELETE FROM "MetricDay" r USING gone g JOIN "MetricSeries" s ON s."organizationId" = g."organizationId" AND s."subjectId" = g.id
    WHERE r."organizationId" = s."organizationId" AND r."seriesId" = s.id;
  DELETE FROM "MetricQuarter" r USING gone g JOIN "MetricSeries" s ON s."organizationId" = g."organizationId" AND s."subjectId" = g.id
    WHERE r."organizationId" = s."organizationId" AND r."seriesId" = s.id;
  DELETE FROM "MetricDate" r USING gone g JOIN "MetricSeries" s ON s."organizationId" = g."organizationId" AND s."subjectId" = g.id
    WHERE r."organizationId" = s."organizationId" AND r."seriesId" = s.id;
  DELETE FROM "MetricSeries" s USING gone g WHERE s."organizationId" = g."organizationId" AND s."subjectId" = g.id;
  DELETE FROM "Restatement" r USING gone g WHERE r."organizationId" = g."organizationId" AND r."subjectId" = g.id;
  RETURN NULL;
END $$;
CREATE TRIGGER forget_facts_of_accounts AFTER DELETE ON "SocialAccount" REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION forget_facts_of_accounts();

-- What cascades from a person is deleted as the owner of the tables, who sees no facts: the accounts go first, as the one who deletes.
CREATE FUNCTION delete_accounts_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "SocialAccount" a WHERE a."organizationId" = OLD."organizationId" AND a."personId" = OLD.id;
  RETURN OLD;
END $$;
CREATE TRIGGER delete_accounts_of_person BEFORE DELETE ON "Person" FOR EACH ROW EXECUTE FUNCTION delete_accounts_of_person();

-- The numbers that are known are the first facts. Of one without a date it is known that it was told by the last change of its
-- person.
DO $$
DECLARE
  one text;
  touched CONSTANT text[] := ARRAY['MetricPoint', 'MetricGroup', 'MetricSource', 'MetricSeries', 'MetricHour', 'MetricDay',
    'MetricAside', 'MetricTotal', 'MetricQuarter', 'MetricDate', 'Restatement', 'SocialAccount', 'Person', 'Organization'];
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;

  -- Facts about accounts that are gone.
  CREATE TEMPORARY TABLE gone_account ON COMMIT DROP AS
    SELECT DISTINCT p."organizationId", p."subjectId" AS id FROM "MetricPoint" p WHERE p."subjectType" = 'SOCIAL_ACCOUNT'
      AND NOT EXISTS (SELECT FROM "SocialAccount" a WHERE a."organizationId" = p."organizationId" AND a.id = p."subjectId");
  CREATE TEMPORARY TABLE gone_series ON COMMIT DROP AS
    SELECT s."organizationId", s.id FROM "MetricSeries" s JOIN gone_account g ON g."organizationId" = s."organizationId" AND g.id = s."subjectId";
  DELETE FROM "MetricAside" a USING gone_account g, "MetricPoint" p WHERE p."organizationId" = g."organizationId" AND p."subjectId" = g.id
    AND a."organizationId" = p."organizationId" AND a."pointId" = p.id;
  DELETE FROM "MetricPoint" p USING gone_account g WHERE p."organizationId" = g."organizationId" AND p."subjectId" = g.id;
  DELETE FROM "MetricTotal" t USING gone_account g WHERE t."organizationId" = g."organizationId" AND t."subjectId" = g.id;
  FOREACH one IN ARRAY ARRAY['MetricHour', 'MetricDay', 'MetricQuarter', 'MetricDate'] LOOP
    EXECUTE format('DELETE FROM %I r USING gone_series s WHERE r."organizationId" = s."organizationId" AND r."seriesId" = s.id', one);
  END LOOP;
  DELETE FROM "MetricSeries" s USING gone_series g WHERE s."organizationId" = g."organizationId" AND s.id = g.id;
  DELETE FROM "Restatement" r USING gone_account g WHERE r."organizationId" = g."organizationId" AND r."subjectId" = g.id;

  CREATE TEMPORARY TABLE told ON COMMIT DROP AS
    SELECT a."organizationId", a.id, a.followers, date_trunc('milliseconds', LEAST(now(), GREATEST(timestamptz '1990-01-01 00:00Z',
      coalesce(a."followersAt", GREATEST(a."createdAt", p."updatedAt"))))) AS at
    FROM "SocialAccount" a JOIN "Person" p ON p."organizationId" = a."organizationId" AND p.id = a."personId"
    WHERE a.followers IS NOT NULL;
  CREATE TEMPORARY TABLE fresh ON COMMIT DROP AS
    SELECT t."organizationId", gen_random_uuid() AS id FROM (SELECT DISTINCT "organizationId" FROM told) t
    WHERE NOT EXISTS (SELECT FROM "MetricSource" s WHERE s."organizationId" = t."organizationId" AND s.key = 'people');
  INSERT INTO "MetricGroup" ("organizationId", id, name, "timeZone")
    SELECT f."organizationId", f.id, 'people', o."timeZone" FROM fresh f JOIN "Organization" o ON o.id = f."organizationId";
  INSERT INTO "MetricSource" ("organizationId", id, key, "groupId", rank)
    SELECT "organizationId", id, 'people', id, 'BY_HAND' FROM fresh;
  INSERT INTO "MetricPoint" ("organizationId", id, source, key, metric, "subjectType", "subjectId", at, value, "recordedAt")
    SELECT "organizationId", gen_random_uuid(), 'people',
      'followers:' || id || ':' || to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'followers', 'SOCIAL_ACCOUNT', id, at, followers, now() FROM told ON CONFLICT DO NOTHING;

  CREATE TEMPORARY TABLE told_series ON COMMIT DROP AS
    SELECT t.*, s."groupId", portevoix_series(t.id, 'followers', s."groupId", '00000000-0000-0000-0000-000000000000', false) AS series
    FROM told t JOIN "MetricSource" s ON s."organizationId" = t."organizationId" AND s.key = 'people';
  INSERT INTO "MetricSeries" ("organizationId", id, "subjectId", metric, "groupId", "dimensionsId", part)
    SELECT "organizationId", series, id, 'followers', "groupId", '00000000-0000-0000-0000-000000000000', false FROM told_series
    ON CONFLICT DO NOTHING;
  INSERT INTO "MetricHour" AS r ("organizationId", "seriesId", at, points, last, "lastAt")
    SELECT "organizationId", series, date_bin('1 hour', at, 'epoch'), 1, followers, at FROM told_series
    ON CONFLICT ("organizationId", "seriesId", at) DO UPDATE SET points = r.points + 1,
      last = CASE WHEN EXCLUDED."lastAt" >= r."lastAt" THEN EXCLUDED.last ELSE r.last END, "lastAt" = GREATEST(r."lastAt", EXCLUDED."lastAt");
  INSERT INTO "MetricDay" AS r ("organizationId", "seriesId", at, points, last, "lastAt")
    SELECT "organizationId", series, date_bin('1 day', at, 'epoch'), 1, followers, at FROM told_series
    ON CONFLICT ("organizationId", "seriesId", at) DO UPDATE SET points = r.points + 1,
      last = CASE WHEN EXCLUDED."lastAt" >= r."lastAt" THEN EXCLUDED.last ELSE r.last END, "lastAt" = GREATEST(r."lastAt", EXCLUDED."lastAt");

  -- What metrics had told of accounts counts with them.
  UPDATE "SocialAccount" a SET followers = LEAST(round(l.last), 2147483647)::int, "followersAt" = l."lastAt" FROM (
    SELECT DISTINCT ON (s."organizationId", s."subjectId") s."organizationId", s."subjectId", r.last, r."lastAt" FROM "MetricSeries" s
    CROSS JOIN LATERAL (SELECT min(o.rank) AS best FROM "MetricSource" o
      WHERE o."organizationId" = s."organizationId" AND o."groupId" = s."groupId") rank
    CROSS JOIN LATERAL (SELECT r.last, r."lastAt" FROM "MetricDay" r
      WHERE r."organizationId" = s."organizationId" AND r."seriesId" = s.id ORDER BY r.at DESC LIMIT 1) r
    WHERE s.metric = 'followers' AND NOT s.part
    ORDER BY s."organizationId", s."subjectId", rank.best, r."lastAt" DESC, s.id DESC
  ) l WHERE l."organizationId" = a."organizationId" AND l."subjectId" = a.id
    AND (a.followers, a."followersAt") IS DISTINCT FROM (LEAST(round(l.last), 2147483647)::int, l."lastAt");

  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;
