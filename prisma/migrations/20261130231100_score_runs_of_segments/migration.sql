ALTER TABLE "ScoreRun" ADD COLUMN     "segmentId" UUID;

-- CreateIndex
CREATE INDEX "ScoreRun_organizationId_segmentId_id_idx" ON "ScoreRun"("organizationId", "segmentId", "id");

-- AddForeignKey
ALTER TABLE "ScoreRun" ADD CONSTRAINT "ScoreRun_organizationId_segmentId_fkey" FOREIGN KEY ("organizationId", "segmentId") REFERENCES "Segment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ScoreRun" DROP CONSTRAINT "ScoreRun_one_scope",
  ADD CONSTRAINT "ScoreRun_one_scope" CHECK (num_nonnulls("topicId", "campaignId", "segmentId") <= 1);
DROP INDEX "ScoreRun_current";
CREATE UNIQUE INDEX "ScoreRun_current" ON "ScoreRun"("organizationId", model, "topicId", "campaignId", "segmentId") NULLS NOT DISTINCT WHERE current;
