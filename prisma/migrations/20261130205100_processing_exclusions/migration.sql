-- CreateEnum
CREATE TYPE "ExcludedProcessing" AS ENUM ('SCORING', 'TIES', 'MESSAGE_METADATA');

-- CreateEnum
CREATE TYPE "ExclusionReason" AS ENUM ('WORKS_COUNCIL', 'MEDICAL', 'WHISTLEBLOWING', 'LAW', 'OTHER');

-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "withheld" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ProcessingExclusion" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID,
    "siteId" UUID,
    "country" TEXT,
    "reason" "ExclusionReason" NOT NULL,
    "processing" "ExcludedProcessing"[],
    "scoresDeleted" INTEGER NOT NULL DEFAULT 0,
    "tiesDeleted" INTEGER NOT NULL DEFAULT 0,
    "positionsDeleted" INTEGER NOT NULL DEFAULT 0,
    "appliedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProcessingExclusion_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "ProcessingExclusion_organizationId_createdAt_id_idx" ON "ProcessingExclusion"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "ProcessingExclusion_organizationId_updatedAt_id_idx" ON "ProcessingExclusion"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ProcessingExclusion_organizationId_personId_key" ON "ProcessingExclusion"("organizationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "ProcessingExclusion_organizationId_siteId_key" ON "ProcessingExclusion"("organizationId", "siteId");

-- CreateIndex
CREATE UNIQUE INDEX "ProcessingExclusion_organizationId_country_key" ON "ProcessingExclusion"("organizationId", "country");

-- AddForeignKey
ALTER TABLE "ProcessingExclusion" ADD CONSTRAINT "ProcessingExclusion_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProcessingExclusion" ADD CONSTRAINT "ProcessingExclusion_organizationId_siteId_fkey" FOREIGN KEY ("organizationId", "siteId") REFERENCES "Site"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('ProcessingExclusion');
SELECT portevoix_admit_system('ProcessingExclusion', 'SELECT');
CREATE TRIGGER touch BEFORE UPDATE ON "ProcessingExclusion" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

ALTER TABLE "ProcessingExclusion"
  ADD CONSTRAINT "ProcessingExclusion_one_scope" CHECK (num_nonnulls("personId", "siteId", country) = 1),
  ADD CONSTRAINT "ProcessingExclusion_something" CHECK (cardinality(processing) > 0);
