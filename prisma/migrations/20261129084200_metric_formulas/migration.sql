-- AlterTable
ALTER TABLE "MetricDefinition" ALTER COLUMN "aggregation" DROP NOT NULL;

-- CreateTable
CREATE TABLE "MetricFormula" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "key" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "formula" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MetricFormula_pkey" PRIMARY KEY ("organizationId","key","edition")
);

-- AddForeignKey
ALTER TABLE "MetricFormula" ADD CONSTRAINT "MetricFormula_organizationId_key_fkey" FOREIGN KEY ("organizationId", "key") REFERENCES "MetricDefinition"("organizationId", "key") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('MetricFormula');
