-- AlterEnum
ALTER TYPE "ImportTarget" ADD VALUE 'TOUCHPOINTS';

-- AlterTable
ALTER TABLE "Touchpoint" ADD COLUMN     "source" TEXT,
ADD COLUMN     "sourceKey" TEXT;

-- AlterTable
ALTER TABLE "TouchpointCorrection" ADD COLUMN     "collisionReason" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Touchpoint_organizationId_source_sourceKey_key" ON "Touchpoint"("organizationId", "source", "sourceKey");

-- CreateTable
CREATE TABLE "ClosedContacts" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "month" DATE NOT NULL,
    "months" INTEGER NOT NULL,
    "departmentId" UUID NOT NULL,
    "contacts" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "ClosedContacts_pkey" PRIMARY KEY ("organizationId","month","months","departmentId")
);

-- CreateIndex
CREATE INDEX "ClosedContacts_organizationId_departmentId_idx" ON "ClosedContacts"("organizationId", "departmentId");

-- AddForeignKey
ALTER TABLE "ClosedContacts" ADD CONSTRAINT "ClosedContacts_organizationId_month_fkey" FOREIGN KEY ("organizationId", "month") REFERENCES "MonthlyClose"("organizationId", "month") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClosedContacts" ADD CONSTRAINT "ClosedContacts_organizationId_departmentId_fkey" FOREIGN KEY ("organizationId", "departmentId") REFERENCES "Department"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('ClosedContacts');
