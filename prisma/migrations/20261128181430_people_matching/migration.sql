-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN     "reason" TEXT;

-- CreateEnum
CREATE TYPE "DoubtRule" AS ENUM ('ADDRESS', 'HANDLE', 'RECORD', 'CHANGE', 'ERASED_ADDRESS', 'ERASED_HANDLE');

-- CreateEnum
CREATE TYPE "DoubtStatus" AS ENUM ('OPEN', 'SAME', 'SOMEBODY_ELSE', 'ENDED');

-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "surveyedAt" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "ReadingRow" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "readingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "externalId" TEXT NOT NULL,
    "email" TEXT,
    "network" TEXT,
    "handle" TEXT,
    "active" BOOLEAN,
    "linkedId" UUID,
    "erased" TEXT,
    "personId" UUID,
    "givesAddress" BOOLEAN NOT NULL DEFAULT false,
    "holderId" UUID,
    "holderThere" BOOLEAN,
    "refusal" TEXT,
    "byPosition" INTEGER,
    "byPersonId" UUID,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "addressStays" BOOLEAN NOT NULL DEFAULT false,
    "handleStays" BOOLEAN NOT NULL DEFAULT false,
    "moving" BOOLEAN NOT NULL DEFAULT false,
    "moved" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReadingRow_pkey" PRIMARY KEY ("organizationId","readingId","position")
);

-- CreateTable
CREATE TABLE "DoubtfulRow" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "rule" "DoubtRule" NOT NULL,
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "personId" UUID,
    "integrationId" UUID,
    "importId" UUID,
    "sealed" BYTEA,
    "status" "DoubtStatus" NOT NULL DEFAULT 'OPEN',
    "reason" TEXT,
    "accountId" UUID,
    "answeredAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "DoubtfulRow_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "WaitingRecord" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "integrationId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "sealed" BYTEA,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WaitingRecord_pkey" PRIMARY KEY ("organizationId","integrationId","key")
);

-- CreateTable
CREATE TABLE "IdentityKey" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "sealed" BYTEA,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdentityKey_pkey" PRIMARY KEY ("organizationId")
);

-- CreateTable
CREATE TABLE "ErasedIdentifier" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "key" TEXT NOT NULL,
    "erasedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "ErasedIdentifier_pkey" PRIMARY KEY ("organizationId","key")
);

-- CreateIndex
CREATE INDEX "ReadingRow_organizationId_personId_idx" ON "ReadingRow"("organizationId", "personId");

-- CreateIndex
CREATE INDEX "ReadingRow_organizationId_holderId_idx" ON "ReadingRow"("organizationId", "holderId");

-- Those who move with a part are few, and found for each part.
CREATE INDEX "ReadingRow_moving" ON "ReadingRow"("organizationId", "readingId", "position") WHERE "moving";

-- CreateIndex
CREATE INDEX "DoubtfulRow_organizationId_createdAt_id_idx" ON "DoubtfulRow"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "DoubtfulRow_organizationId_personId_idx" ON "DoubtfulRow"("organizationId", "personId");

-- CreateIndex
CREATE INDEX "DoubtfulRow_organizationId_integrationId_idx" ON "DoubtfulRow"("organizationId", "integrationId");

-- CreateIndex
CREATE INDEX "DoubtfulRow_organizationId_importId_idx" ON "DoubtfulRow"("organizationId", "importId");

-- CreateIndex
CREATE UNIQUE INDEX "DoubtfulRow_organizationId_source_key_rule_key" ON "DoubtfulRow"("organizationId", "source", "key", "rule");

-- AddForeignKey
ALTER TABLE "DoubtfulRow" ADD CONSTRAINT "DoubtfulRow_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DoubtfulRow" ADD CONSTRAINT "DoubtfulRow_organizationId_integrationId_fkey" FOREIGN KEY ("organizationId", "integrationId") REFERENCES "Integration"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DoubtfulRow" ADD CONSTRAINT "DoubtfulRow_organizationId_importId_fkey" FOREIGN KEY ("organizationId", "importId") REFERENCES "Import"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitingRecord" ADD CONSTRAINT "WaitingRecord_organizationId_integrationId_fkey" FOREIGN KEY ("organizationId", "integrationId") REFERENCES "Integration"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('ReadingRow');
SELECT portevoix_protect('DoubtfulRow');
SELECT portevoix_protect('WaitingRecord');
SELECT portevoix_protect('IdentityKey');
SELECT portevoix_protect('ErasedIdentifier');

-- What changes the key that seals them, and what ends doubtful rows after their 30 days, works across organisations.
SELECT portevoix_admit_system('DoubtfulRow', 'SELECT, UPDATE');
SELECT portevoix_admit_system('WaitingRecord', 'SELECT, UPDATE');
SELECT portevoix_admit_system('IdentityKey', 'SELECT, UPDATE');
