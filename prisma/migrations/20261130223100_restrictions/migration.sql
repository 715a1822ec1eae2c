-- AlterEnum
ALTER TYPE "PrivacyRequestStep" ADD VALUE 'RESTRICTED';
ALTER TYPE "PrivacyRequestStep" ADD VALUE 'RESTRICTION_LIFTED';
ALTER TYPE "PrivacyRequestStep" ADD VALUE 'ERASED';

-- CreateEnum
CREATE TYPE "RestrictionGround" AS ENUM ('ACCURACY', 'UNLAWFUL', 'LEGAL_CLAIM', 'OBJECTION');

-- CreateTable
CREATE TABLE "ProcessingRestriction" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "ground" "RestrictionGround" NOT NULL,
    "byPerson" BOOLEAN NOT NULL,
    "liftedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProcessingRestriction_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "ProcessingRestriction_organizationId_createdAt_id_idx" ON "ProcessingRestriction"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "ProcessingRestriction_organizationId_updatedAt_id_idx" ON "ProcessingRestriction"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "ProcessingRestriction_organizationId_personId_createdAt_id_idx" ON "ProcessingRestriction"("organizationId", "personId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "ProcessingRestriction_organizationId_liftedAt_id_idx" ON "ProcessingRestriction"("organizationId", "liftedAt", "id");

-- AddForeignKey
ALTER TABLE "ProcessingRestriction" ADD CONSTRAINT "ProcessingRestriction_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('ProcessingRestriction');
CREATE TRIGGER touch BEFORE UPDATE ON "ProcessingRestriction" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_compare_as_text('ProcessingRestriction', 'ground', 'createdAt', 'id');
-- A person has one at a time.
CREATE UNIQUE INDEX "ProcessingRestriction_lasting" ON "ProcessingRestriction" ("organizationId", "personId") WHERE "liftedAt" IS NULL;
