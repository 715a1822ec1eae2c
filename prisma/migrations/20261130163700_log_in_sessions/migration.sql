-- CreateEnum
CREATE TYPE "LogInMethod" AS ENUM ('OIDC', 'MAIL');

-- CreateEnum
CREATE TYPE "SessionEnd" AS ENUM ('LOGGED_OUT', 'REVOKED', 'REPLACED', 'PROVIDER', 'ACCOUNT', 'TOKEN_REUSED');

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "sessionMinutes" INTEGER NOT NULL DEFAULT 720;

-- CreateTable
CREATE TABLE "LogInSession" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "method" "LogInMethod" NOT NULL,
    "authenticatedAt" TIMESTAMPTZ(6) NOT NULL,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "endedAt" TIMESTAMPTZ(6),
    "endCause" "SessionEnd",
    "cookieHash" BYTEA NOT NULL,
    "identityProviderId" UUID,
    "providerSessionId" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LogInSession_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SessionRole" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "departmentId" UUID,
    "campaignId" UUID,
    "ruleId" UUID NOT NULL,

    CONSTRAINT "SessionRole_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "LogInSession_organizationId_accountId_createdAt_id_idx" ON "LogInSession"("organizationId", "accountId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "LogInSession_organizationId_identityProviderId_providerSess_idx" ON "LogInSession"("organizationId", "identityProviderId", "providerSessionId");

-- CreateIndex
CREATE UNIQUE INDEX "LogInSession_organizationId_cookieHash_key" ON "LogInSession"("organizationId", "cookieHash");

-- CreateIndex
CREATE INDEX "SessionRole_organizationId_sessionId_idx" ON "SessionRole"("organizationId", "sessionId");

-- CreateIndex
CREATE INDEX "SessionRole_organizationId_departmentId_idx" ON "SessionRole"("organizationId", "departmentId");

-- CreateIndex
CREATE INDEX "SessionRole_organizationId_campaignId_idx" ON "SessionRole"("organizationId", "campaignId");

-- AddForeignKey
ALTER TABLE "LogInSession" ADD CONSTRAINT "LogInSession_organizationId_accountId_fkey" FOREIGN KEY ("organizationId", "accountId") REFERENCES "Account"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionRole" ADD CONSTRAINT "SessionRole_organizationId_sessionId_fkey" FOREIGN KEY ("organizationId", "sessionId") REFERENCES "LogInSession"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionRole" ADD CONSTRAINT "SessionRole_organizationId_departmentId_fkey" FOREIGN KEY ("organizationId", "departmentId") REFERENCES "Department"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionRole" ADD CONSTRAINT "SessionRole_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('LogInSession');

SELECT portevoix_protect('SessionRole');

ALTER TABLE "LogInSession"
  ADD CONSTRAINT "LogInSession_end" CHECK (("endedAt" IS NULL) = ("endCause" IS NULL));
ALTER TABLE "SessionRole"
  ADD CONSTRAINT "SessionRole_one_scope" CHECK ("departmentId" IS NULL OR "campaignId" IS NULL),
  ADD CONSTRAINT "SessionRole_narrow_role" CHECK (("departmentId" IS NULL AND "campaignId" IS NULL)
    OR role::text IN ('MANAGER', 'REVIEWER', 'ANALYST')),
  -- Claims of another system never make anybody an owner or a sign-on system.
  ADD CONSTRAINT "SessionRole_not_by_claims" CHECK (role::text NOT IN ('OWNER', 'SIGN_ON'));
ALTER TABLE "Organization"
  ADD CONSTRAINT "Organization_session_minutes" CHECK ("sessionMinutes" BETWEEN 15 AND 720);

-- Sessions end with the tokens of their account, whoever raises its epoch.
CREATE FUNCTION account_sessions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "LogInSession" s SET "endedAt" = now(), "endCause" = 'ACCOUNT'
  WHERE s."organizationId" = NEW."organizationId" AND s."accountId" = NEW.id AND s."endedAt" IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER account_sessions AFTER UPDATE ON "Account"
  FOR EACH ROW WHEN (OLD.epoch IS DISTINCT FROM NEW.epoch) EXECUTE FUNCTION account_sessions();

-- A token of a session counts while the session does, with the roles of the session beside those of the account.
SELECT portevoix_admit_system('LogInSession', 'SELECT');
SELECT portevoix_admit_system('SessionRole', 'SELECT');
DROP FUNCTION account_of_token(uuid, uuid, int, uuid, int, uuid, timestamptz);

CREATE FUNCTION account_of_token(organization uuid, account uuid, in_epoch int, issuer uuid, issuer_epoch int,
    issuing_key uuid, in_session uuid, at timestamptz)
  RETURNS TABLE ("organizationId" uuid, id uuid, name text, roles text[], assignments jsonb, "personId" uuid, epoch int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH present AS (
    SELECT a.* FROM "Account" a
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
    a."personId", a.epoch
  FROM present a
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
REVOKE ALL ON FUNCTION account_of_token(uuid, uuid, int, uuid, int, uuid, uuid, timestamptz) FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION account_of_token(uuid, uuid, int, uuid, int, uuid, uuid, timestamptz) TO %I', current_user);
END $$;
ALTER FUNCTION account_of_token(uuid, uuid, int, uuid, int, uuid, uuid, timestamptz) OWNER TO portevoix_system;
REVOKE CREATE ON SCHEMA public FROM portevoix_system;
