-- An organisation leaves: it is locked for all but its owners, and then deleted.
ALTER TABLE "Organization" ADD COLUMN "leavesAt" TIMESTAMPTZ(6), ADD COLUMN "deletingSince" TIMESTAMPTZ(6);
CREATE INDEX "Organization_leaves" ON "Organization"("leavesAt") WHERE "leavesAt" IS NOT NULL;

-- CreateTable
CREATE TABLE "DepartedOrganization" (
    "id" UUID NOT NULL,
    "slugHash" BYTEA NOT NULL,
    "beganAt" TIMESTAMPTZ(6) NOT NULL,
    "endedAt" TIMESTAMPTZ(6),
    "before" JSONB NOT NULL DEFAULT '{}',
    "after" JSONB NOT NULL DEFAULT '{}',
    "journaled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "DepartedOrganization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RetiredCode" (
    "kind" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "RetiredCode_pkey" PRIMARY KEY ("kind","hash")
);

ALTER TABLE "DepartedOrganization" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DepartedOrganization" FORCE ROW LEVEL SECURITY;
ALTER TABLE "RetiredCode" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RetiredCode" FORCE ROW LEVEL SECURITY;
SELECT portevoix_admit_system('DepartedOrganization', 'SELECT, INSERT, UPDATE');
SELECT portevoix_admit_system('RetiredCode', 'SELECT, INSERT');
CREATE INDEX "DepartedOrganization_unended" ON "DepartedOrganization"("beganAt") WHERE "endedAt" IS NULL;
CREATE INDEX "DepartedOrganization_waits" ON "DepartedOrganization"("beganAt") WHERE NOT journaled;
GRANT DELETE ON "Organization" TO portevoix_system;

-- Short names and codes of links outlive their organisation: whatever deletes them, they are noted in the same transaction.
CREATE FUNCTION retire_link_codes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "RetiredCode" (kind, hash) SELECT 'LINK', sha256(convert_to(was.code, 'UTF8')) FROM was
    WHERE NOT EXISTS (SELECT FROM "Organization" o WHERE o.id = was."organizationId" AND o."deletingSince" IS NULL)
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE FUNCTION refuse_retired_link_codes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM made JOIN "RetiredCode" r ON r.kind = 'LINK' AND r.hash = sha256(convert_to(made.code, 'UTF8'))) THEN
    RAISE EXCEPTION 'a code of a link is never given again'
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'RetiredCode_pkey', DETAIL = 'Key (code)=() already exists.';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION retire_slug() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "RetiredCode" (kind, hash) VALUES ('SLUG', sha256(convert_to(OLD.slug, 'UTF8'))) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE FUNCTION refuse_retired_slug() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM "RetiredCode" WHERE kind = 'SLUG' AND hash = sha256(convert_to(NEW.slug, 'UTF8'))) THEN
    RAISE EXCEPTION 'a short name is never given again'
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'RetiredCode_pkey', DETAIL = 'Key (slug)=() already exists.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER retire_link_codes AFTER DELETE ON "TrackedLink"
  REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION retire_link_codes();
CREATE TRIGGER refuse_retired_link_codes AFTER INSERT ON "TrackedLink"
  REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION refuse_retired_link_codes();
CREATE TRIGGER retire_slug AFTER DELETE ON "Organization" FOR EACH ROW EXECUTE FUNCTION retire_slug();
CREATE TRIGGER refuse_retired_slug BEFORE INSERT OR UPDATE OF slug ON "Organization"
  FOR EACH ROW EXECUTE FUNCTION refuse_retired_slug();

-- An organisation that is being deleted keeps no owner.
CREATE OR REPLACE FUNCTION account_keeps_an_owner() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM keep_an_owner(organizations) FROM (
    SELECT array_agg(DISTINCT was."organizationId") AS organizations FROM was
    WHERE 'OWNER' = ANY (was.roles) AND was."suspendedAt" IS NULL
      AND NOT EXISTS (SELECT FROM "Person" p WHERE p."organizationId" = was."organizationId" AND p.id = was."personId"
        AND NOT (p.active AND p."archivedAt" IS NULL))
      AND EXISTS (SELECT FROM "Organization" o WHERE o.id = was."organizationId" AND o."deletingSince" IS NULL)
      AND NOT EXISTS (SELECT FROM active_owners(was."organizationId") a WHERE a.id = was.id)
  ) lost WHERE organizations IS NOT NULL;
  RETURN NULL;
END $$;

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
    AND (o."leavesAt" IS NULL OR (o."leavesAt" > at AND 'OWNER' = ANY (a.roles)))
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
    a."personId", a.epoch, array_remove(ARRAY[a."preferredLanguage", o.language], NULL)
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
REVOKE ALL ON FUNCTION retire_link_codes() FROM PUBLIC;
REVOKE ALL ON FUNCTION refuse_retired_link_codes() FROM PUBLIC;
REVOKE ALL ON FUNCTION retire_slug() FROM PUBLIC;
REVOKE ALL ON FUNCTION refuse_retired_slug() FROM PUBLIC;
ALTER FUNCTION retire_link_codes() OWNER TO portevoix_system;
ALTER FUNCTION refuse_retired_link_codes() OWNER TO portevoix_system;
ALTER FUNCTION retire_slug() OWNER TO portevoix_system;
ALTER FUNCTION refuse_retired_slug() OWNER TO portevoix_system;
REVOKE ALL ON FUNCTION account_of_key(bytea, timestamptz) FROM PUBLIC;
REVOKE ALL ON FUNCTION account_of_token(uuid, uuid, int, uuid, int, uuid, uuid, timestamptz) FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION account_of_key(bytea, timestamptz), account_of_token(uuid, uuid, int, uuid, int, uuid, uuid, timestamptz) TO %I', current_user);
END $$;
ALTER FUNCTION account_of_key(bytea, timestamptz) OWNER TO portevoix_system;
ALTER FUNCTION account_of_token(uuid, uuid, int, uuid, int, uuid, uuid, timestamptz) OWNER TO portevoix_system;
REVOKE CREATE ON SCHEMA public FROM portevoix_system;
