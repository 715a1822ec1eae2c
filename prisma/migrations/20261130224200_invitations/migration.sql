-- CreateEnum
CREATE TYPE "InvitationOutcome" AS ENUM ('ASKED', 'ALREADY_ASKED', 'INACTIVE', 'EXCLUDED', 'NO_ADDRESS', 'NOTICES_ENDED', 'OVER_TIME_CAP');

-- CreateEnum
CREATE TYPE "InvitationMessageKind" AS ENUM ('FIRST', 'REMINDER');

-- CreateEnum
CREATE TYPE "InvitationMessageStatus" AS ENUM ('QUEUED', 'SENT', 'UNCLEAR', 'FAILED', 'BOUNCED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "InvitationCancelCause" AS ENUM ('ANSWERED', 'CAMPAIGN', 'INACTIVE', 'EXCLUDED', 'NO_ADDRESS', 'NOTICES_ENDED', 'UNREACHED');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('INVITATION', 'REMINDER');

-- AlterEnum
ALTER TYPE "ExcludedProcessing" ADD VALUE 'MESSAGES';

-- AlterTable
ALTER TABLE "Site" ADD COLUMN     "sendsFrom" INTEGER,
ADD COLUMN     "sendsUntil" INTEGER;

-- CreateTable
CREATE TABLE "InvitationRound" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "integrationId" UUID NOT NULL,
    "segmentId" UUID,
    "startedById" UUID NOT NULL,
    "subject" TEXT,
    "message" TEXT NOT NULL,
    "mandateTasks" TEXT NOT NULL,
    "mandateUntil" DATE NOT NULL,
    "minutesPerWeek" INTEGER NOT NULL,
    "remindAfterDays" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "benefit" "Benefit",
    "status" "RunStatus" NOT NULL DEFAULT 'QUEUED',
    "leaseToken" UUID,
    "endedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InvitationRound_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "InvitationTarget" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "roundId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "outcome" "InvitationOutcome",

    CONSTRAINT "InvitationTarget_pkey" PRIMARY KEY ("organizationId","roundId","personId")
);

-- CreateTable
CREATE TABLE "InvitationMessage" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "invitedAt" TIMESTAMPTZ(6) NOT NULL,
    "kind" "InvitationMessageKind" NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "InvitationMessageStatus" NOT NULL DEFAULT 'QUEUED',
    "cancelCause" "InvitationCancelCause",
    "dueAt" TIMESTAMPTZ(6),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "unclear" INTEGER NOT NULL DEFAULT 0,
    "messageId" TEXT,
    "errorKind" TEXT,
    "errorMessage" TEXT,
    "leaseToken" UUID,
    "leaseUntil" TIMESTAMPTZ(6),
    "sentAt" TIMESTAMPTZ(6),
    "bouncedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InvitationMessage_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "InvitationLink" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "endHash" BYTEA,
    "addressKey" TEXT,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InvitationLink_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "NoticePreference" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "ended" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NoticePreference_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "InvitationRound_organizationId_campaignId_createdAt_id_idx" ON "InvitationRound"("organizationId", "campaignId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "InvitationRound_organizationId_createdAt_id_idx" ON "InvitationRound"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "InvitationRound_organizationId_updatedAt_id_idx" ON "InvitationRound"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "InvitationRound_organizationId_integrationId_idx" ON "InvitationRound"("organizationId", "integrationId");

-- CreateIndex
CREATE INDEX "InvitationTarget_organizationId_roundId_outcome_idx" ON "InvitationTarget"("organizationId", "roundId", "outcome");

-- CreateIndex
CREATE INDEX "InvitationTarget_organizationId_personId_idx" ON "InvitationTarget"("organizationId", "personId");

-- CreateIndex
CREATE INDEX "InvitationMessage_organizationId_roundId_createdAt_id_idx" ON "InvitationMessage"("organizationId", "roundId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "InvitationMessage_organizationId_participationId_sentAt_idx" ON "InvitationMessage"("organizationId", "participationId", "sentAt");

-- CreateIndex
CREATE INDEX "InvitationMessage_organizationId_campaignId_idx" ON "InvitationMessage"("organizationId", "campaignId");

-- CreateIndex
CREATE INDEX "InvitationMessage_organizationId_createdAt_id_idx" ON "InvitationMessage"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "InvitationMessage_organizationId_updatedAt_id_idx" ON "InvitationMessage"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "InvitationMessage_organizationId_messageId_idx" ON "InvitationMessage"("organizationId", "messageId");

-- CreateIndex
CREATE INDEX "InvitationMessage_organizationId_dueAt_idx" ON "InvitationMessage"("organizationId", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "InvitationMessage_organizationId_participationId_invitedAt__key" ON "InvitationMessage"("organizationId", "participationId", "invitedAt", "number");

-- CreateIndex
CREATE INDEX "InvitationLink_organizationId_messageId_idx" ON "InvitationLink"("organizationId", "messageId");

-- CreateIndex
CREATE UNIQUE INDEX "InvitationLink_organizationId_hash_key" ON "InvitationLink"("organizationId", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "InvitationLink_organizationId_endHash_key" ON "InvitationLink"("organizationId", "endHash");

-- CreateIndex
CREATE UNIQUE INDEX "NoticePreference_organizationId_personId_kind_key" ON "NoticePreference"("organizationId", "personId", "kind");

-- AddForeignKey
ALTER TABLE "InvitationRound" ADD CONSTRAINT "InvitationRound_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationRound" ADD CONSTRAINT "InvitationRound_organizationId_integrationId_fkey" FOREIGN KEY ("organizationId", "integrationId") REFERENCES "Integration"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationTarget" ADD CONSTRAINT "InvitationTarget_organizationId_roundId_fkey" FOREIGN KEY ("organizationId", "roundId") REFERENCES "InvitationRound"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationTarget" ADD CONSTRAINT "InvitationTarget_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationMessage" ADD CONSTRAINT "InvitationMessage_organizationId_roundId_fkey" FOREIGN KEY ("organizationId", "roundId") REFERENCES "InvitationRound"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationMessage" ADD CONSTRAINT "InvitationMessage_organizationId_participationId_fkey" FOREIGN KEY ("organizationId", "participationId") REFERENCES "Participation"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitationLink" ADD CONSTRAINT "InvitationLink_organizationId_messageId_fkey" FOREIGN KEY ("organizationId", "messageId") REFERENCES "InvitationMessage"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticePreference" ADD CONSTRAINT "NoticePreference_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('InvitationRound');
CREATE TRIGGER touch BEFORE UPDATE ON "InvitationRound" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_protect('InvitationTarget');

SELECT portevoix_protect('InvitationMessage');
CREATE TRIGGER touch BEFORE UPDATE ON "InvitationMessage" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_protect('InvitationLink');

SELECT portevoix_protect('NoticePreference');
CREATE TRIGGER touch BEFORE UPDATE ON "NoticePreference" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

ALTER TABLE "Site" ADD CONSTRAINT "Site_sending_hours"
  CHECK (num_nonnulls("sendsFrom", "sendsUntil") IN (0, 2) AND "sendsFrom" BETWEEN 0 AND 1439 AND "sendsUntil" BETWEEN 0 AND 1439
    AND "sendsFrom" <> "sendsUntil");
ALTER TABLE "InvitationMessage"
  ADD CONSTRAINT "InvitationMessage_first" CHECK ((number = 0) = (kind = 'FIRST')),
  ADD CONSTRAINT "InvitationMessage_leased" CHECK (("leaseToken" IS NULL) = ("leaseUntil" IS NULL));

-- Workers look for what is due in all organisations.
SELECT portevoix_admit_system('InvitationMessage', 'SELECT');
