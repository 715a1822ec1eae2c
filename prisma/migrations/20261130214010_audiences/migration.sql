-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "audienceId" UUID;

-- AlterTable
ALTER TABLE "Content" ADD COLUMN     "audienceId" UUID;

-- CreateIndex
CREATE INDEX "Campaign_organizationId_audienceId_createdAt_id_idx" ON "Campaign"("organizationId", "audienceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Content_organizationId_audienceId_createdAt_id_idx" ON "Content"("organizationId", "audienceId", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_organizationId_audienceId_fkey" FOREIGN KEY ("organizationId", "audienceId") REFERENCES "Segment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Content" ADD CONSTRAINT "Content_organizationId_audienceId_fkey" FOREIGN KEY ("organizationId", "audienceId") REFERENCES "Segment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
