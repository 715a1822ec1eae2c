-- A score run is over everything, a topic or a campaign. Runs from before are over everything.
ALTER TABLE "ScoreRun" ADD COLUMN "topicId" UUID, ADD COLUMN "campaignId" UUID,
  ADD CONSTRAINT "ScoreRun_one_scope" CHECK (num_nonnulls("topicId", "campaignId") <= 1);
CREATE INDEX "ScoreRun_organizationId_topicId_id_idx" ON "ScoreRun"("organizationId", "topicId", "id");
CREATE INDEX "ScoreRun_organizationId_campaignId_id_idx" ON "ScoreRun"("organizationId", "campaignId", "id");
ALTER TABLE "ScoreRun" ADD CONSTRAINT "ScoreRun_organizationId_topicId_fkey" FOREIGN KEY ("organizationId", "topicId") REFERENCES "Topic"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ScoreRun" ADD CONSTRAINT "ScoreRun_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
DROP INDEX "ScoreRun_current";
CREATE UNIQUE INDEX "ScoreRun_current" ON "ScoreRun"("organizationId", model, "topicId", "campaignId") NULLS NOT DISTINCT WHERE current;
