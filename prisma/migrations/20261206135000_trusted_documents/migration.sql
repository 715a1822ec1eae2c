-- GraphQL documents that an organisation has pushed. Requests name them by the SHA-256 of their text.
CREATE TABLE "TrustedDocument" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "name" TEXT,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TrustedDocument_pkey" PRIMARY KEY ("organizationId","id")
);
CREATE UNIQUE INDEX "TrustedDocument_organizationId_sha256_key" ON "TrustedDocument"("organizationId", "sha256");
SELECT portevoix_protect('TrustedDocument');
SELECT portevoix_admit_system('TrustedDocument', 'SELECT');
CREATE TRIGGER touch BEFORE UPDATE ON "TrustedDocument" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

ALTER TABLE "Organization" ADD COLUMN "trustedDocumentsOnly" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "ApiKey" ADD COLUMN "trustedDocumentsOnly" BOOLEAN NOT NULL DEFAULT false;

-- Runs before a request has its transaction, as the look-up of its key does.
CREATE FUNCTION trusted_document(organization uuid, hash text) RETURNS TABLE (text text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.text FROM "TrustedDocument" d WHERE d."organizationId" = organization AND d.sha256 = hash
$$;

DROP FUNCTION account_of_key(bytea, timestamptz);
DROP FUNCTION account_of_token(uuid, uuid, int, uuid, int, uuid, uuid, timestamptz);

CREATE FUNCTION account_of_key(key_hash bytea, at timestamptz)
  RETURNS TABLE ("organizationId" uuid, id uuid, name text, roles text[], assignments jsonb, "personId" uuid, epoch int,
    languages text[], rates jsonb, "trustedDocumentsOnly" boolean, scopes text[], "keyId" uuid, "expiresAt" timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a."organizationId", a.id, a.name, a.roles::text[], narrow_assignments(a."organizationId", a.id), a."personId",
    a.epoch, array_remove(ARRAY[p."preferredLanguage", o.language], NULL),
    jsonb_build_object('key', k."pointsPerSecond", 'account', o."accountPointsPerSecond", 'organization', o."pointsPerSecond"),
    k."trustedDocumentsOnly" OR o."trustedDocumentsOnly", k.scopes, k.id, k."expiresAt"
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
    languages text[], rates jsonb, "trustedDocumentsOnly" boolean)
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
    jsonb_build_object('key', own."pointsPerSecond", 'account', o."accountPointsPerSecond", 'organization', o."pointsPerSecond"),
    o."trustedDocumentsOnly" OR coalesce(own."trustedDocumentsOnly", false)
  FROM present a JOIN "Organization" o ON o.id = a."organizationId"
    LEFT JOIN "ApiKey" own ON own."organizationId" = organization AND own.id = issuing_key
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
REVOKE ALL ON FUNCTION trusted_document(uuid, text) FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION account_of_key(bytea, timestamptz), account_of_token(uuid, uuid, int, uuid, int, uuid, uuid, timestamptz), trusted_document(uuid, text) TO %I', current_user);
END $$;
ALTER FUNCTION account_of_key(bytea, timestamptz) OWNER TO portevoix_system;
ALTER FUNCTION account_of_token(uuid, uuid, int, uuid, int, uuid, uuid, timestamptz) OWNER TO portevoix_system;
ALTER FUNCTION trusted_document(uuid, text) OWNER TO portevoix_system;
REVOKE CREATE ON SCHEMA public FROM portevoix_system;
