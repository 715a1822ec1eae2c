-- Oldest server: 20261210070000_oldest_server
-- AlterEnum
ALTER TYPE "ImportTarget" ADD VALUE 'TOPICS';
ALTER TYPE "ImportTarget" ADD VALUE 'CONTENTS';
ALTER TYPE "ImportTarget" ADD VALUE 'LEDGER';

-- CreateTable
CREATE TABLE "ImportKey" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "target" "ImportTarget" NOT NULL,
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "topicId" UUID,
    "contentId" UUID,
    "costId" UUID,

    CONSTRAINT "ImportKey_pkey" PRIMARY KEY ("organizationId","target","source","key")
);

-- CreateIndex
CREATE INDEX "ImportKey_organizationId_topicId_idx" ON "ImportKey"("organizationId", "topicId");

-- CreateIndex
CREATE INDEX "ImportKey_organizationId_contentId_idx" ON "ImportKey"("organizationId", "contentId");

-- CreateIndex
CREATE INDEX "ImportKey_organizationId_costId_idx" ON "ImportKey"("organizationId", "costId");

-- AddForeignKey
ALTER TABLE "ImportKey" ADD CONSTRAINT "ImportKey_organizationId_topicId_fkey" FOREIGN KEY ("organizationId", "topicId") REFERENCES "Topic"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportKey" ADD CONSTRAINT "ImportKey_organizationId_contentId_fkey" FOREIGN KEY ("organizationId", "contentId") REFERENCES "Content"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportKey" ADD CONSTRAINT "ImportKey_organizationId_costId_fkey" FOREIGN KEY ("organizationId", "costId") REFERENCES "Cost"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('ImportKey');
