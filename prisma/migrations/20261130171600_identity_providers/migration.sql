-- CreateEnum
CREATE TYPE "IdentityCause" AS ENUM ('CLAIM', 'MAIL', 'LINK', 'ANSWER');

-- CreateTable
CREATE TABLE "IdentityProvider" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "clientSecret" BYTEA,
    "scopes" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "openToAnybody" BOOLEAN NOT NULL DEFAULT false,
    "requiredClaim" TEXT,
    "requiredValues" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "idClaim" TEXT,
    "idsOf" TEXT,
    "mailDomains" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "createsPeople" BOOLEAN NOT NULL DEFAULT false,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdentityProvider_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Identity" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "cause" "IdentityCause" NOT NULL,
    "lastLoginAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "IdentityProvider_organizationId_createdAt_id_idx" ON "IdentityProvider"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "IdentityProvider_organizationId_name_key" ON "IdentityProvider"("organizationId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "IdentityProvider_organizationId_issuer_clientId_key" ON "IdentityProvider"("organizationId", "issuer", "clientId");

-- CreateIndex
CREATE INDEX "Identity_organizationId_accountId_idx" ON "Identity"("organizationId", "accountId");

-- CreateIndex
CREATE INDEX "Identity_organizationId_createdAt_id_idx" ON "Identity"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Identity_organizationId_issuer_subject_key" ON "Identity"("organizationId", "issuer", "subject");

-- AddForeignKey
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_organizationId_accountId_fkey" FOREIGN KEY ("organizationId", "accountId") REFERENCES "Account"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('IdentityProvider');
CREATE TRIGGER touch BEFORE UPDATE ON "IdentityProvider" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_protect('Identity');

-- The rotation of the sealing key.
SELECT portevoix_admit_system('IdentityProvider', 'SELECT, UPDATE');
