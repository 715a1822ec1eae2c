-- CreateEnum
CREATE TYPE "LoginDoubt" AS ENUM ('UNKNOWN', 'OWNER', 'OTHER_LOGIN', 'ADDRESS', 'NOT_CREATED');

-- CreateEnum
CREATE TYPE "LoginDoubtStatus" AS ENUM ('OPEN', 'LINKED', 'REFUSED', 'ENDED');

-- CreateTable
CREATE TABLE "DoubtfulLogin" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "providerId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "rule" "LoginDoubt" NOT NULL,
    "personId" UUID,
    "sealed" BYTEA,
    "words" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
    "status" "LoginDoubtStatus" NOT NULL DEFAULT 'OPEN',
    "reason" TEXT,
    "answeredAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "DoubtfulLogin_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AccountLink" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "usedAt" TIMESTAMPTZ(6),
    "revokedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AccountLink_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "OneTimeUse" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "key" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "OneTimeUse_pkey" PRIMARY KEY ("organizationId","key")
);

-- CreateIndex
CREATE INDEX "DoubtfulLogin_organizationId_createdAt_id_idx" ON "DoubtfulLogin"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "DoubtfulLogin_organizationId_personId_idx" ON "DoubtfulLogin"("organizationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "DoubtfulLogin_organizationId_providerId_key_key" ON "DoubtfulLogin"("organizationId", "providerId", "key");

-- CreateIndex
CREATE INDEX "AccountLink_organizationId_accountId_idx" ON "AccountLink"("organizationId", "accountId");

-- CreateIndex
CREATE INDEX "AccountLink_organizationId_createdAt_id_idx" ON "AccountLink"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AccountLink_organizationId_hash_key" ON "AccountLink"("organizationId", "hash");

-- CreateIndex
CREATE INDEX "OneTimeUse_organizationId_expiresAt_idx" ON "OneTimeUse"("organizationId", "expiresAt");

-- AddForeignKey
ALTER TABLE "DoubtfulLogin" ADD CONSTRAINT "DoubtfulLogin_organizationId_providerId_fkey" FOREIGN KEY ("organizationId", "providerId") REFERENCES "IdentityProvider"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DoubtfulLogin" ADD CONSTRAINT "DoubtfulLogin_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountLink" ADD CONSTRAINT "AccountLink_organizationId_accountId_fkey" FOREIGN KEY ("organizationId", "accountId") REFERENCES "Account"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('DoubtfulLogin');
CREATE TRIGGER touch BEFORE UPDATE ON "DoubtfulLogin" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_protect('AccountLink');

SELECT portevoix_protect('OneTimeUse');

-- The rotation of the sealing key, and the ends of what is old.
SELECT portevoix_admit_system('DoubtfulLogin', 'SELECT, UPDATE');
SELECT portevoix_admit_system('OneTimeUse', 'SELECT, DELETE');
