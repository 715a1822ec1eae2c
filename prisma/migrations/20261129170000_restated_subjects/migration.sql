-- What is restated is any subject of facts, not campaigns alone.
ALTER TABLE "Restatement" RENAME COLUMN "campaignId" TO "subjectId";

-- RenameIndex
ALTER INDEX "Restatement_organizationId_campaignId_at_idx" RENAME TO "Restatement_organizationId_subjectId_at_idx";
