-- AlterTable
ALTER TABLE "MonthlyClose" ADD COLUMN     "smallest" INTEGER;

-- CreateTable
CREATE TABLE "ClosedCell" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "month" DATE NOT NULL,
    "position" INTEGER NOT NULL,
    "path" TEXT[],
    "people" INTEGER NOT NULL,
    "block" INTEGER,

    CONSTRAINT "ClosedCell_pkey" PRIMARY KEY ("organizationId","month","position")
);

-- AddForeignKey
ALTER TABLE "ClosedCell" ADD CONSTRAINT "ClosedCell_organizationId_month_fkey" FOREIGN KEY ("organizationId", "month") REFERENCES "MonthlyClose"("organizationId", "month") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('ClosedCell');
-- A quarter begins with a month, and a year with a quarter.
ALTER TABLE "ClosedCount" DROP CONSTRAINT "ClosedCount_pkey",
  ADD CONSTRAINT "ClosedCount_pkey" PRIMARY KEY ("organizationId", "campaignId", "metric", "from", "to");
