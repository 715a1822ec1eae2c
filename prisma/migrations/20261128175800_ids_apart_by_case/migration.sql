-- Ids keep their case; that two differ by it alone is told when the second comes.
CREATE INDEX "ExternalId_without_case_idx" ON "ExternalId"("organizationId", source, portevoix_without_case(value));
