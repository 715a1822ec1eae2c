-- CreateTable
CREATE TABLE "ClosedSegmentNumber" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "segmentId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "months" INTEGER NOT NULL,
    "subjectId" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "ClosedSegmentNumber_pkey" PRIMARY KEY ("organizationId","segmentId","month","months","subjectId","metric")
);

-- CreateIndex
CREATE INDEX "ClosedSegmentNumber_organizationId_month_idx" ON "ClosedSegmentNumber"("organizationId", "month");

-- AddForeignKey
ALTER TABLE "ClosedSegmentNumber" ADD CONSTRAINT "ClosedSegmentNumber_organizationId_segmentId_fkey" FOREIGN KEY ("organizationId", "segmentId") REFERENCES "Segment"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClosedSegmentNumber" ADD CONSTRAINT "ClosedSegmentNumber_organizationId_month_fkey" FOREIGN KEY ("organizationId", "month") REFERENCES "MonthlyClose"("organizationId", "month") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('ClosedSegmentNumber');
