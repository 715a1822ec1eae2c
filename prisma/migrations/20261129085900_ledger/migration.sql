-- CreateEnum
CREATE TYPE "LedgerKind" AS ENUM ('COST', 'ADVANTAGE', 'REWARD');

-- AlterTable
ALTER TABLE "Cost" ADD COLUMN     "beneficiaryId" UUID,
ADD COLUMN     "departmentId" UUID,
ADD COLUMN     "disclosureOwed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "document" TEXT,
ADD COLUMN     "kind" "LedgerKind" NOT NULL DEFAULT 'COST',
ADD COLUMN     "objectiveId" UUID,
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "reversesId" UUID,
ADD COLUMN     "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ALTER COLUMN "campaignId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "LedgerThreshold" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "country" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LedgerThreshold_pkey" PRIMARY KEY ("organizationId","country")
);

-- A cost that was taken back becomes an entry and another one that takes it back at the same time, known since it was:
-- every report, as it is known now or was known then, counts what it counted.
DO $$
DECLARE
  one text;
  touched text[] := ARRAY['Cost', 'RemovedCost', 'Event', 'NoticeRule'];
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  UPDATE "Cost" SET "updatedAt" = "createdAt";
  INSERT INTO "Cost" ("organizationId", id, "campaignId", label, "amountMinor", currency, at, "on", "createdAt", "updatedAt")
  SELECT "organizationId", id, "campaignId", label, "amountMinor", currency, at, "on", "createdAt", "createdAt" FROM "RemovedCost";
  INSERT INTO "Cost" ("organizationId", id, "campaignId", label, "amountMinor", currency, at, "on", "createdAt", "updatedAt", "reversesId")
  SELECT "organizationId", gen_random_uuid(), "campaignId", label, -"amountMinor", currency, at, "on", "removedAt", "removedAt", id FROM "RemovedCost";
  UPDATE "Event" SET "subjectType" = 'Cost', "subjectId" = (data ->> 'costId')::uuid,
    type = CASE type WHEN 'cost.removed' THEN 'cost.reversed' ELSE type END,
    data = (data - 'costId') || jsonb_build_object('campaignId', "subjectId", 'kind', 'COST')
      || CASE type WHEN 'cost.removed' THEN jsonb_build_object('reversedId', data -> 'costId') ELSE '{}' END
    WHERE type IN ('cost.added', 'cost.removed') AND data ? 'costId';
  UPDATE "NoticeRule" SET events = array_replace(events, 'cost.removed', 'cost.reversed') WHERE 'cost.removed' = ANY(events);
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;

-- DropTable
DROP TABLE "RemovedCost";

-- CreateIndex
CREATE UNIQUE INDEX "Cost_organizationId_reversesId_key" ON "Cost"("organizationId", "reversesId");

-- CreateIndex
CREATE INDEX "Cost_organizationId_departmentId_idx" ON "Cost"("organizationId", "departmentId");

-- CreateIndex
CREATE INDEX "Cost_organizationId_objectiveId_idx" ON "Cost"("organizationId", "objectiveId");

-- CreateIndex
CREATE INDEX "Cost_organizationId_beneficiaryId_at_idx" ON "Cost"("organizationId", "beneficiaryId", "at");

-- CreateIndex
CREATE INDEX "Cost_organizationId_at_id_idx" ON "Cost"("organizationId", "at", "id");

-- CreateIndex
CREATE INDEX "Cost_organizationId_updatedAt_id_idx" ON "Cost"("organizationId", "updatedAt", "id");

-- AddForeignKey
ALTER TABLE "Cost" ADD CONSTRAINT "Cost_organizationId_departmentId_fkey" FOREIGN KEY ("organizationId", "departmentId") REFERENCES "Department"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cost" ADD CONSTRAINT "Cost_organizationId_objectiveId_fkey" FOREIGN KEY ("organizationId", "objectiveId") REFERENCES "Objective"("organizationId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cost" ADD CONSTRAINT "Cost_organizationId_beneficiaryId_fkey" FOREIGN KEY ("organizationId", "beneficiaryId") REFERENCES "Person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cost" ADD CONSTRAINT "Cost_organizationId_reversesId_fkey" FOREIGN KEY ("organizationId", "reversesId") REFERENCES "Cost"("organizationId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

SELECT portevoix_protect('LedgerThreshold');
