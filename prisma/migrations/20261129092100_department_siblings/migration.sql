-- DropIndex
DROP INDEX "Department_organizationId_key_key";

-- AlterTable
ALTER TABLE "Department" ADD COLUMN     "byName" BOOLEAN NOT NULL DEFAULT true;

-- CreateIndex
CREATE INDEX "Department_organizationId_key_idx" ON "Department"("organizationId", "key");

-- A name is given once at one place, at the top too.
CREATE UNIQUE INDEX "Department_organizationId_parentId_key_key" ON "Department"("organizationId", "parentId", "key") NULLS NOT DISTINCT
  WHERE "key" IS NOT NULL;
