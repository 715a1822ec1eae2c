-- Oldest server: 20261210070000_oldest_server
-- CreateEnum
CREATE TYPE "ApplicationKind" AS ENUM ('CONFIDENTIAL', 'PUBLIC');

-- CreateEnum
CREATE TYPE "ApplicationGrantEnd" AS ENUM ('REVOKED', 'LOG_IN_REMOVED');

-- CreateEnum
CREATE TYPE "ApplicationTokenKind" AS ENUM ('CODE', 'REFRESH', 'ACCESS');

-- AlterEnum
ALTER TYPE "CredentialKind" ADD VALUE 'APPLICATION';

-- AlterTable
ALTER TABLE "Export" ADD COLUMN     "applicationGrantId" UUID,
ADD COLUMN     "applicationId" UUID;

-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN     "applicationId" UUID;

-- AlterTable
ALTER TABLE "WebhookEndpoint" ADD COLUMN     "applicationGrantId" UUID,
ADD COLUMN     "applicationId" UUID;

-- CreateTable
CREATE TABLE "Application" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "kind" "ApplicationKind" NOT NULL,
    "redirectUris" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "scopes" TEXT[],
    "accountId" UUID,
    "secretHash" BYTEA,
    "formerSecretHash" BYTEA,
    "formerSecretUntil" TIMESTAMPTZ(6),
    "revokedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Application_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ApplicationGrant" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "scopes" TEXT[],
    "roles" "Role"[] DEFAULT ARRAY[]::"Role"[],
    "assignmentIds" UUID[] DEFAULT ARRAY[]::UUID[],
    "epoch" INTEGER NOT NULL,
    "method" "LogInMethod" NOT NULL,
    "identityProviderId" UUID,
    "endedAt" TIMESTAMPTZ(6),
    "endCause" "ApplicationGrantEnd",
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApplicationGrant_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ApplicationToken" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "kind" "ApplicationTokenKind" NOT NULL,
    "hash" BYTEA NOT NULL,
    "applicationId" UUID NOT NULL,
    "grantId" UUID,
    "codeId" UUID,
    "accountId" UUID NOT NULL,
    "scopes" TEXT[],
    "roles" "Role"[] DEFAULT ARRAY[]::"Role"[],
    "assignmentIds" UUID[] DEFAULT ARRAY[]::UUID[],
    "epoch" INTEGER NOT NULL,
    "audience" TEXT NOT NULL,
    "code" JSONB,
    "usedAt" TIMESTAMPTZ(6),
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApplicationToken_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Application_organizationId_name_key" ON "Application"("organizationId", "name");

-- CreateIndex
CREATE INDEX "ApplicationGrant_organizationId_accountId_createdAt_id_idx" ON "ApplicationGrant"("organizationId", "accountId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "ApplicationGrant_organizationId_applicationId_createdAt_id_idx" ON "ApplicationGrant"("organizationId", "applicationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "ApplicationGrant_organizationId_identityProviderId_idx" ON "ApplicationGrant"("organizationId", "identityProviderId");

-- CreateIndex
CREATE INDEX "ApplicationGrant_organizationId_updatedAt_id_idx" ON "ApplicationGrant"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ApplicationToken_hash_key" ON "ApplicationToken"("hash");

-- CreateIndex
CREATE INDEX "ApplicationToken_organizationId_applicationId_idx" ON "ApplicationToken"("organizationId", "applicationId");

-- CreateIndex
CREATE INDEX "ApplicationToken_organizationId_grantId_idx" ON "ApplicationToken"("organizationId", "grantId");

-- CreateIndex
CREATE INDEX "ApplicationToken_organizationId_codeId_idx" ON "ApplicationToken"("organizationId", "codeId");

-- CreateIndex
CREATE INDEX "ApplicationToken_organizationId_expiresAt_idx" ON "ApplicationToken"("organizationId", "expiresAt");

-- AddForeignKey
ALTER TABLE "ApplicationGrant" ADD CONSTRAINT "ApplicationGrant_organizationId_applicationId_fkey" FOREIGN KEY ("organizationId", "applicationId") REFERENCES "Application"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationGrant" ADD CONSTRAINT "ApplicationGrant_organizationId_accountId_fkey" FOREIGN KEY ("organizationId", "accountId") REFERENCES "Account"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationToken" ADD CONSTRAINT "ApplicationToken_organizationId_applicationId_fkey" FOREIGN KEY ("organizationId", "applicationId") REFERENCES "Application"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationToken" ADD CONSTRAINT "ApplicationToken_organizationId_grantId_fkey" FOREIGN KEY ("organizationId", "grantId") REFERENCES "ApplicationGrant"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationToken" ADD CONSTRAINT "ApplicationToken_organizationId_codeId_fkey" FOREIGN KEY ("organizationId", "codeId") REFERENCES "ApplicationToken"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('Application');
CREATE TRIGGER touch BEFORE UPDATE ON "Application" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();
SELECT portevoix_tell_changes('Application', 'Application', 'id', 'updatedAt');

SELECT portevoix_protect('ApplicationGrant');
CREATE TRIGGER touch BEFORE UPDATE ON "ApplicationGrant" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_protect('ApplicationToken');

-- Runs before a request has its organisation, as the look-up of a key does.
SELECT portevoix_admit_system('Application', 'SELECT');
SELECT portevoix_admit_system('ApplicationGrant', 'SELECT');
SELECT portevoix_admit_system('ApplicationToken', 'SELECT');

-- The account of an application's access token, as it is now: the caller narrows its roles to those of the token.
CREATE FUNCTION account_of_application(token_hash bytea, for_audience text, at timestamptz)
  RETURNS TABLE ("organizationId" uuid, id uuid, name text, roles text[], assignments jsonb, "personId" uuid, epoch int,
    languages text[], rates jsonb, "trustedDocumentsOnly" boolean, scopes text[], "limitedTo" text[], "assignmentIds" uuid[],
    "applicationId" uuid, "grantId" uuid, "expiresAt" timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a."organizationId", a.id, a.name, a.roles::text[], narrow_assignments(a."organizationId", a.id), a."personId",
    a.epoch, array_remove(ARRAY[p."preferredLanguage", o.language], NULL),
    jsonb_build_object('key', NULL, 'account', o."accountPointsPerSecond", 'organization', o."pointsPerSecond"),
    o."trustedDocumentsOnly", ARRAY(SELECT s FROM unnest(t.scopes) s WHERE s = ANY (c.scopes)),
    t.roles::text[], t."assignmentIds", c.id, t."grantId", t."expiresAt"
  FROM "ApplicationToken" t
    JOIN "Application" c ON c."organizationId" = t."organizationId" AND c.id = t."applicationId"
    JOIN "Account" a ON a."organizationId" = t."organizationId" AND a.id = t."accountId"
    JOIN "Organization" o ON o.id = a."organizationId"
    LEFT JOIN "Person" p ON p."organizationId" = a."organizationId" AND p.id = a."personId"
    LEFT JOIN "ApplicationGrant" g ON g."organizationId" = t."organizationId" AND g.id = t."grantId"
  WHERE t.hash = token_hash AND t.kind = 'ACCESS' AND t."expiresAt" > at AND t.audience = for_audience
    AND c."revokedAt" IS NULL AND a.epoch = t.epoch
    AND CASE WHEN t."grantId" IS NULL THEN c."accountId" = a.id AND a."personId" IS NULL
      ELSE g."endedAt" IS NULL AND g."accountId" = a.id AND g.epoch = a.epoch END
    AND a."suspendedAt" IS NULL AND (a."countsFrom" IS NULL OR a."countsFrom" <= at)
    AND (a."personId" IS NULL OR (p.active AND p."archivedAt" IS NULL))
    AND o."leavesAt" IS NULL
$$;

GRANT CREATE ON SCHEMA public TO portevoix_system;
REVOKE ALL ON FUNCTION account_of_application(bytea, text, timestamptz) FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION account_of_application(bytea, text, timestamptz) TO %I', current_user);
END $$;
ALTER FUNCTION account_of_application(bytea, text, timestamptz) OWNER TO portevoix_system;
REVOKE CREATE ON SCHEMA public FROM portevoix_system;
