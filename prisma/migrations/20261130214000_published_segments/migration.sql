-- AlterTable
ALTER TABLE "Segment" ADD COLUMN     "publishedAt" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "ClosedSegment" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "segmentId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "people" INTEGER,

    CONSTRAINT "ClosedSegment_pkey" PRIMARY KEY ("organizationId","segmentId","month")
);

-- CreateIndex
CREATE INDEX "Segment_organizationId_publishedAt_id_idx" ON "Segment"("organizationId", "publishedAt", "id");

-- AddForeignKey
ALTER TABLE "ClosedSegment" ADD CONSTRAINT "ClosedSegment_organizationId_segmentId_fkey" FOREIGN KEY ("organizationId", "segmentId") REFERENCES "Segment"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "ClosedSegment_organizationId_month_idx" ON "ClosedSegment"("organizationId", "month");

-- AddForeignKey
ALTER TABLE "ClosedSegment" ADD CONSTRAINT "ClosedSegment_organizationId_month_fkey" FOREIGN KEY ("organizationId", "month") REFERENCES "MonthlyClose"("organizationId", "month") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('ClosedSegment');
