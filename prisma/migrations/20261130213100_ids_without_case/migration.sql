-- Ids that differ only by case were found by an index over a function. Under row-level security no such index answers, because
-- the function is not leakproof: each person who came alone read all ids of the organisation. A column that the database
-- derives is compared instead.
DROP INDEX "ExternalId_without_case_idx";
ALTER TABLE "ExternalId" ADD COLUMN "valueWithoutCase" TEXT GENERATED ALWAYS AS (portevoix_without_case(value)) STORED;
CREATE INDEX "ExternalId_without_case_idx" ON "ExternalId"("organizationId", source, "valueWithoutCase");
