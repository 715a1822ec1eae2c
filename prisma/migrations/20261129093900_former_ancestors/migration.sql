-- Whose part a subject was thought to be, so that a report as it was known then is what it was.
ALTER TABLE "MetricAncestor" ADD COLUMN     "knownFrom" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "FormerMetricAncestor" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "subjectId" UUID NOT NULL,
    "ancestorId" UUID NOT NULL,
    "knownFrom" TIMESTAMPTZ(6),
    "knownTo" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "FormerMetricAncestor_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "FormerMetricAncestor_organizationId_ancestorId_idx" ON "FormerMetricAncestor"("organizationId", "ancestorId");

-- CreateIndex
CREATE INDEX "FormerMetricAncestor_organizationId_subjectId_idx" ON "FormerMetricAncestor"("organizationId", "subjectId");

SELECT portevoix_protect('FormerMetricAncestor');
