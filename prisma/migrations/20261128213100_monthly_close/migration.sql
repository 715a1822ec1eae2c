-- DropIndex
DROP INDEX "Nomination_organizationId_dimension_nominatorId_nomineeId_key";

-- AlterTable
ALTER TABLE "Nomination" ADD COLUMN     "counted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "countedSaid" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "saidAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "writtenDown" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE UNIQUE INDEX "Nomination_organizationId_dimension_nominatorId_nomineeId_w_key" ON "Nomination"("organizationId", "dimension", "nominatorId", "nomineeId", "writtenDown");

-- CreateTable
CREATE TABLE "ClosedCount" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "campaignId" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "from" TIMESTAMPTZ(6) NOT NULL,
    "to" TIMESTAMPTZ(6) NOT NULL,
    "published" INTEGER NOT NULL,

    CONSTRAINT "ClosedCount_pkey" PRIMARY KEY ("organizationId","campaignId","metric","from")
);

-- CreateTable
CREATE TABLE "MonthlyClose" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "month" DATE NOT NULL,
    "closedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "MonthlyClose_pkey" PRIMARY KEY ("organizationId","month")
);

-- CreateTable
CREATE TABLE "NominationTally" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "nomineeId" UUID NOT NULL,
    "dimension" TEXT NOT NULL,
    "counted" INTEGER NOT NULL,
    "published" INTEGER NOT NULL,
    "closedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "NominationTally_pkey" PRIMARY KEY ("organizationId","nomineeId","dimension")
);

-- CreateTable
CREATE TABLE "NominatorTally" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "dimension" TEXT NOT NULL,
    "counted" INTEGER NOT NULL,
    "published" INTEGER NOT NULL,
    "closedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "NominatorTally_pkey" PRIMARY KEY ("organizationId","dimension")
);

-- AddForeignKey
ALTER TABLE "ClosedCount" ADD CONSTRAINT "ClosedCount_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NominationTally" ADD CONSTRAINT "NominationTally_organizationId_nomineeId_fkey" FOREIGN KEY ("organizationId", "nomineeId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('ClosedCount');
SELECT portevoix_protect('MonthlyClose');
SELECT portevoix_protect('NominationTally');
SELECT portevoix_protect('NominatorTally');
-- A worker looks for the organisations whose last month is still open.
SELECT portevoix_admit_system('MonthlyClose', 'SELECT');

-- Nominations count from when they were said. Events and audit entries of single ones told who nominated, and how many
-- did: they are no longer written, and those of before go.
ALTER TABLE "Nomination" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Event" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "AuditEntry" NO FORCE ROW LEVEL SECURITY;
UPDATE "Nomination" SET "saidAt" = "createdAt";
DELETE FROM "Event" WHERE type IN ('nomination.created', 'nomination.withdrawn');
DELETE FROM "AuditEntry" WHERE act IN ('nominationCreate', 'nominationWithdraw');
ALTER TABLE "Nomination" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Event" FORCE ROW LEVEL SECURITY;
ALTER TABLE "AuditEntry" FORCE ROW LEVEL SECURITY;
