-- Token buckets over the points of requests: one of each organisation, of each account, and of keys that have their own.
ALTER TABLE "Organization" ADD COLUMN "pointsPerSecond" integer, ADD COLUMN "accountPointsPerSecond" integer;
ALTER TABLE "ApiKey" ADD COLUMN "pointsPerSecond" integer;
ALTER TABLE "Organization"
  ADD CONSTRAINT "Organization_pointsPerSecond_check" CHECK ("pointsPerSecond" BETWEEN 10 AND 10000000),
  ADD CONSTRAINT "Organization_accountPointsPerSecond_check" CHECK ("accountPointsPerSecond" BETWEEN 10 AND 10000000);
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_pointsPerSecond_check" CHECK ("pointsPerSecond" BETWEEN 10 AND 10000000);

CREATE TABLE "RateLimitBucket" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "ownerId" UUID NOT NULL,
    "points" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "RateLimitBucket_pkey" PRIMARY KEY ("organizationId","ownerId")
);
SELECT portevoix_protect('RateLimitBucket');
SELECT portevoix_admit_system('RateLimitBucket', 'SELECT, INSERT, UPDATE');

-- What a process takes of buckets, and gives back, in one statement that commits by itself. A bucket that nobody has asked
-- for is full. Written for one caller, who names the buckets in one order, so that two processes never wait in a circle.
CREATE FUNCTION lease_points(organizations uuid[], owners uuid[], capacities float8[], rates float8[], given_back float8[],
    fewest float8[], most float8[])
  RETURNS TABLE (id uuid, leased float8, "left" float8)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  held double precision;
  since timestamptz;
BEGIN
  -- What a crash of the database forgets of a second is no more than that second.
  PERFORM set_config('synchronous_commit', 'off', true);
  FOR i IN 1 .. cardinality(owners) LOOP
    INSERT INTO "RateLimitBucket" ("organizationId", "ownerId", points, at)
    VALUES (organizations[i], owners[i], capacities[i], clock_timestamp()) ON CONFLICT DO NOTHING;
    SELECT b.points, b.at INTO held, since FROM "RateLimitBucket" b
    WHERE b."organizationId" = organizations[i] AND b."ownerId" = owners[i] FOR UPDATE;
    held := least(capacities[i],
      held + rates[i] * greatest(0, extract(epoch FROM clock_timestamp() - since)) + given_back[i]);
    id := owners[i];
    leased := CASE WHEN held >= fewest[i] THEN least(held, most[i]) ELSE 0 END;
    "left" := held - leased;
    UPDATE "RateLimitBucket" b SET points = "left", at = greatest(since, clock_timestamp())
    WHERE b."organizationId" = organizations[i] AND b."ownerId" = owners[i];
    RETURN NEXT;
  END LOOP;
END $$;

DROP FUNCTION account_of_key(bytea, timestamptz);
DROP FUNCTION account_of_token(uuid, uuid, int, uuid, int, uuid, uuid, timestamptz);

CREATE FUNCTION account_of_key(key_hash bytea, at timestamptz)
  RETURNS TABLE ("organizationId" uuid, id uuid, name text, roles text[], assignments jsonb, "personId" uuid, epoch int,
    languages text[], rates jsonb, scopes text[], "keyId" uuid, "expiresAt" timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a."organizationId", a.id, a.name, a.roles::text[], narrow_assignments(a."organizationId", a.id), a."personId",
    a.epoch, array_remove(ARRAY[p."preferredLanguage", o.language], NULL),
    jsonb_build_object('key', k."pointsPerSecond", 'account', o."accountPointsPerSecond", 'organization', o."pointsPerSecond"),
    k.scopes, k.id, k."expiresAt"
  FROM "ApiKey" k
    JOIN "Account" a ON a."organizationId" = k."organizationId" AND a.id = k."accountId"
    JOIN "Organization" o ON o.id = a."organizationId"
    LEFT JOIN "Person" p ON p."organizationId" = a."organizationId" AND p.id = a."personId"
  WHERE k.hash = key_hash AND k."revokedAt" IS NULL AND (k."expiresAt" IS NULL OR k."expiresAt" > at)
    AND (k."countsFrom" IS NULL OR k."countsFrom" <= at)
    AND a."suspendedAt" IS NULL AND (a."countsFrom" IS NULL OR a."countsFrom" <= at)
    AND (a."personId" IS NULL OR (p.active AND p."archivedAt" IS NULL))
    AND (o."leavesAt" IS NULL OR (o."leavesAt" > at AND 'OWNER' = ANY (a.roles)))
$$;

CREATE FUNCTION account_of_token(organization uuid, account uuid, in_epoch int, issuer uuid, issuer_epoch int,
    issuing_key uuid, in_session uuid, at timestamptz)
  RETURNS TABLE ("organizationId" uuid, id uuid, name text, roles text[], assignments jsonb, "personId" uuid, epoch int,
    languages text[], rates jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH present AS (
    SELECT a.*, p."preferredLanguage" FROM "Account" a
      LEFT JOIN "Person" p ON p."organizationId" = a."organizationId" AND p.id = a."personId"
    WHERE a."organizationId" = organization AND a.id IN (account, issuer)
      AND a."suspendedAt" IS NULL AND (a."countsFrom" IS NULL OR a."countsFrom" <= at)
      AND (a."personId" IS NULL OR (p.active AND p."archivedAt" IS NULL))
  ), of_session AS (
    SELECT r.* FROM "SessionRole" r WHERE r."organizationId" = organization AND r."sessionId" = in_session
  ), by_mail AS (
    SELECT ARRAY['AMBASSADOR'] || coalesce((SELECT m.roles::text[] FROM "MailedLogIn" m
      WHERE m."organizationId" = organization AND m.enabled), '{}') AS roles
    FROM "LogInSession" s WHERE s."organizationId" = organization AND s.id = in_session AND s.method = 'MAIL'
  )
  SELECT a."organizationId", a.id, a.name,
    ARRAY(SELECT r FROM unnest(a.roles::text[]) r WHERE NOT EXISTS (SELECT FROM by_mail m WHERE r <> ALL (m.roles)))
      || ARRAY(SELECT DISTINCT r.role::text FROM of_session r
        WHERE r."departmentId" IS NULL AND r."campaignId" IS NULL AND r.role <> ALL (a.roles)),
    coalesce((SELECT jsonb_agg(n.assignment ORDER BY n.position)
      FROM jsonb_array_elements(narrow_assignments(a."organizationId", a.id)) WITH ORDINALITY AS n(assignment, position)
      WHERE NOT EXISTS (SELECT FROM by_mail m WHERE n.assignment ->> 'role' <> ALL (m.roles))), '[]')
      || coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'departmentId', r."departmentId",
          'campaignId', r."campaignId"))
        FROM of_session r WHERE r."departmentId" IS NOT NULL OR r."campaignId" IS NOT NULL), '[]'),
    a."personId", a.epoch, array_remove(ARRAY[a."preferredLanguage", o.language], NULL),
    jsonb_build_object(
      'key', (SELECT k."pointsPerSecond" FROM "ApiKey" k WHERE k."organizationId" = organization AND k.id = issuing_key),
      'account', o."accountPointsPerSecond", 'organization', o."pointsPerSecond")
  FROM present a JOIN "Organization" o ON o.id = a."organizationId"
  WHERE a.id = account AND a.epoch = in_epoch
    AND (o."leavesAt" IS NULL OR (o."leavesAt" > at AND ('OWNER' = ANY (a.roles) OR EXISTS (SELECT FROM of_session r
      WHERE r.role = 'OWNER' AND r."departmentId" IS NULL AND r."campaignId" IS NULL))))
    AND (issuer IS NULL OR EXISTS (SELECT FROM present i WHERE i.id = issuer AND i.epoch = issuer_epoch))
    AND (issuing_key IS NULL OR EXISTS (SELECT FROM "ApiKey" k
      WHERE k."organizationId" = organization AND k.id = issuing_key AND k."revokedAt" IS NULL
        AND (k."expiresAt" IS NULL OR k."expiresAt" > at)))
    AND (in_session IS NULL OR EXISTS (SELECT FROM "LogInSession" s
      WHERE s."organizationId" = organization AND s.id = in_session AND s."accountId" = a.id
        AND s."endedAt" IS NULL AND s."expiresAt" > at))
$$;

GRANT CREATE ON SCHEMA public TO portevoix_system;
REVOKE ALL ON FUNCTION account_of_key(bytea, timestamptz) FROM PUBLIC;
REVOKE ALL ON FUNCTION account_of_token(uuid, uuid, int, uuid, int, uuid, uuid, timestamptz) FROM PUBLIC;
REVOKE ALL ON FUNCTION lease_points(uuid[], uuid[], float8[], float8[], float8[], float8[], float8[]) FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION account_of_key(bytea, timestamptz), account_of_token(uuid, uuid, int, uuid, int, uuid, uuid, timestamptz), lease_points(uuid[], uuid[], float8[], float8[], float8[], float8[], float8[]) TO %I', current_user);
END $$;
ALTER FUNCTION account_of_key(bytea, timestamptz) OWNER TO portevoix_system;
ALTER FUNCTION account_of_token(uuid, uuid, int, uuid, int, uuid, uuid, timestamptz) OWNER TO portevoix_system;
ALTER FUNCTION lease_points(uuid[], uuid[], float8[], float8[], float8[], float8[], float8[]) OWNER TO portevoix_system;
REVOKE CREATE ON SCHEMA public FROM portevoix_system;
