-- AlterTable
ALTER TABLE "MetricPoint" ADD COLUMN     "dimensionsId" UUID NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'::uuid,
ADD COLUMN     "fields" JSONB;

-- CreateTable
CREATE TABLE "MetricDimension" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MetricDimension_pkey" PRIMARY KEY ("organizationId","key")
);

-- CreateTable
CREATE TABLE "MetricDimensionSet" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "values" JSONB NOT NULL,

    CONSTRAINT "MetricDimensionSet_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "MetricDimensionValue" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "metric" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "MetricDimensionValue_pkey" PRIMARY KEY ("organizationId","metric","dimension","value")
);

SELECT portevoix_protect('MetricDimension');
SELECT portevoix_protect('MetricDimensionSet');
SELECT portevoix_protect('MetricDimensionValue');
