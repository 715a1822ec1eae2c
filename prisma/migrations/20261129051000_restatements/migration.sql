-- CreateTable
CREATE TABLE "RemovedCost" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "on" DATE,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "removedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "RemovedCost_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Restatement" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "campaignId" UUID,
    "act" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "from" TIMESTAMPTZ(6) NOT NULL,
    "to" TIMESTAMPTZ(6) NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "accountId" UUID,

    CONSTRAINT "Restatement_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "RemovedCost_organizationId_campaignId_at_idx" ON "RemovedCost"("organizationId", "campaignId", "at");

-- CreateIndex
CREATE INDEX "Restatement_organizationId_campaignId_at_idx" ON "Restatement"("organizationId", "campaignId", "at");

-- AddForeignKey
ALTER TABLE "RemovedCost" ADD CONSTRAINT "RemovedCost_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('RemovedCost');
SELECT portevoix_protect('Restatement');
