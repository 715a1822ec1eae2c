-- The language of texts for whoever has named none that the product has.
ALTER TABLE "Organization" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'en';
-- A repeated request gets its first answer, in its first language.
ALTER TABLE "IdempotentAnswer" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'en';

-- Who calls, with the languages of texts for them: their own, then that of the organisation.
DROP FUNCTION account_of_key(bytea, timestamptz);
DROP FUNCTION account_of_token(uuid, uuid, int, uuid, int, uuid, uuid, timestamptz);

CREATE FUNCTION account_of_key(key_hash bytea, at timestamptz)
  RETURNS TABLE ("organizationId" uuid, id uuid, name text, roles text[], assignments jsonb, "personId" uuid, epoch int,
    languages text[], scopes text[], "keyId" uuid, "expiresAt" timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a."organizationId", a.id, a.name, a.roles::text[], narrow_assignments(a."organizationId", a.id), a."personId",
    a.epoch, array_remove(ARRAY[p."preferredLanguage", o.language], NULL), k.scopes, k.id, k."expiresAt"
  FROM "ApiKey" k
    JOIN "Account" a ON a."organizationId" = k."organizationId" AND a.id = k."accountId"
    JOIN "Organization" o ON o.id = a."organizationId"
    LEFT JOIN "Person" p ON p."organizationId" = a."organizationId" AND p.id = a."personId"
  WHERE k.hash = key_hash AND k."revokedAt" IS NULL AND (k."expiresAt" IS NULL OR k."expiresAt" > at)
    AND (k."countsFrom" IS NULL OR k."countsFrom" <= at)
    AND a."suspendedAt" IS NULL AND (a."countsFrom" IS NULL OR a."countsFrom" <= at)
    AND (a."personId" IS NULL OR (p.active AND p."archivedAt" IS NULL))
$$;

CREATE FUNCTION account_of_token(organization uuid, account uuid, in_epoch int, issuer uuid, issuer_epoch int,
    issuing_key uuid, in_session uuid, at timestamptz)
  RETURNS TABLE ("organizationId" uuid, id uuid, name text, roles text[], assignments jsonb, "personId" uuid, epoch int,
    languages text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH present AS (
    SELECT a.*, p."preferredLanguage" FROM "Account" a
      LEFT JOIN "Person" p ON p."organizationId" = a."organizationId" AND p.id = a."personId"
    WHERE a."organizationId" = organization AND a.id IN (account, issuer)
      AND a."suspendedAt" IS NULL AND (a."countsFrom" IS NULL OR a."countsFrom" <= at)
      AND (a."personId" IS NULL OR (p.active AND p."archivedAt" IS NULL))
  ), of_session AS (
    SELECT r.* FROM "SessionRole" r WHERE r."organizationId" = organization AND r."sessionId" = in_session
  )
  SELECT a."organizationId", a.id, a.name,
    a.roles::text[] || ARRAY(SELECT DISTINCT r.role::text FROM of_session r
      WHERE r."departmentId" IS NULL AND r."campaignId" IS NULL AND r.role <> ALL (a.roles)),
    narrow_assignments(a."organizationId", a.id) || coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'departmentId', r."departmentId",
        'campaignId', r."campaignId"))
      FROM of_session r WHERE r."departmentId" IS NOT NULL OR r."campaignId" IS NOT NULL), '[]'),
    a."personId", a.epoch, array_remove(ARRAY[a."preferredLanguage", o.language], NULL)
  FROM present a JOIN "Organization" o ON o.id = a."organizationId"
  WHERE a.id = account AND a.epoch = in_epoch
    AND (issuer IS NULL OR EXISTS (SELECT FROM present i WHERE i.id = issuer AND i.epoch = issuer_epoch))
    AND (issuing_key IS NULL OR EXISTS (SELECT FROM "ApiKey" k
      WHERE k."organizationId" = organization AND k.id = issuing_key AND k."revokedAt" IS NULL
        AND (k."expiresAt" IS NULL OR k."expiresAt" > at)))
    AND (in_session IS NULL OR EXISTS (SELECT FROM "LogInSession" s
      WHERE s."organizationId" = organization AND s.id = in_session AND s."accountId" = a.id
        AND s."endedAt" IS NULL AND s."expiresAt" > at))
$$;

GRANT CREATE ON SCHEMA public TO portevoix_system;
DO $$
DECLARE signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['account_of_key(bytea, timestamptz)',
      'account_of_token(uuid, uuid, int, uuid, int, uuid, uuid, timestamptz)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', signature, current_user);
    EXECUTE format('ALTER FUNCTION %s OWNER TO portevoix_system', signature);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM portevoix_system;
