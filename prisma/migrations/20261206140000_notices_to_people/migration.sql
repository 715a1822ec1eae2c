-- CreateEnum
CREATE TYPE "NoticeRecipientKind" AS ENUM ('ADDRESS', 'PERSON', 'ROLE', 'SEGMENT', 'ROTA');

-- CreateEnum
CREATE TYPE "NoticeMessageStatus" AS ENUM ('QUEUED', 'SENT', 'UNCLEAR', 'FAILED', 'BOUNCED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "NoticeLeftOutCause" AS ENUM ('NOT_NAMED', 'INACTIVE', 'EXCLUDED', 'NO_ADDRESS', 'NOTICES_ENDED', 'NOT_ALLOWED', 'STOPPED');

-- CreateEnum
CREATE TYPE "RotaRotation" AS ENUM ('DAILY', 'WEEKLY');

-- CreateEnum
CREATE TYPE "RotaOverrideKind" AS ENUM ('REPLACEMENT', 'ABSENCE');

-- The address of before is one kind of recipients.
ALTER TABLE "NoticeRule" RENAME COLUMN "recipient" TO "address";
ALTER TABLE "NoticeRule" ALTER COLUMN "address" DROP NOT NULL,
ADD COLUMN     "authorId" UUID,
ADD COLUMN     "campaignId" UUID,
ADD COLUMN     "departmentId" UUID,
ADD COLUMN     "kind" "NoticeKind" NOT NULL DEFAULT 'NEWS',
ADD COLUMN     "personId" UUID,
ADD COLUMN     "recipientKind" "NoticeRecipientKind" NOT NULL DEFAULT 'ADDRESS',
ADD COLUMN     "role" "Role",
ADD COLUMN     "rotaId" UUID,
ADD COLUMN     "segmentId" UUID,
ADD COLUMN     "stoppedAt" TIMESTAMPTZ(6),
ADD COLUMN     "urgent" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "batchedAt" TIMESTAMPTZ(6),
ADD COLUMN     "spreadTo" UUID,
ADD COLUMN     "withoutAccount" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "NoticeMessage" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "accountId" UUID,
    "kind" "NoticeKind" NOT NULL,
    "status" "NoticeMessageStatus" NOT NULL DEFAULT 'QUEUED',
    "cause" "NoticeLeftOutCause",
    "dueAt" TIMESTAMPTZ(6),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "unclear" INTEGER NOT NULL DEFAULT 0,
    "messageId" TEXT,
    "leaseToken" UUID,
    "leaseUntil" TIMESTAMPTZ(6),
    "sentAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NoticeMessage_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Rota" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "rotation" "RotaRotation" NOT NULL,
    "handOverTime" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Rota_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RotaMember" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "rotaId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "personId" UUID,

    CONSTRAINT "RotaMember_pkey" PRIMARY KEY ("organizationId","rotaId","position")
);

-- CreateTable
CREATE TABLE "RotaOverride" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "rotaId" UUID NOT NULL,
    "kind" "RotaOverrideKind" NOT NULL,
    "personId" UUID NOT NULL,
    "from" TIMESTAMPTZ(6) NOT NULL,
    "to" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "RotaOverride_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "NoticeMessage_organizationId_noticeId_dueAt_idx" ON "NoticeMessage"("organizationId", "noticeId", "dueAt");

-- CreateIndex
CREATE INDEX "NoticeMessage_organizationId_dueAt_idx" ON "NoticeMessage"("organizationId", "dueAt");

-- CreateIndex
CREATE INDEX "NoticeMessage_organizationId_accountId_sentAt_idx" ON "NoticeMessage"("organizationId", "accountId", "sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "NoticeMessage_organizationId_noticeId_accountId_key" ON "NoticeMessage"("organizationId", "noticeId", "accountId");

-- CreateIndex
CREATE INDEX "Rota_organizationId_name_id_idx" ON "Rota"("organizationId", "name", "id");

-- CreateIndex
CREATE INDEX "Rota_organizationId_createdAt_id_idx" ON "Rota"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Rota_organizationId_updatedAt_id_idx" ON "Rota"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "RotaMember_organizationId_personId_idx" ON "RotaMember"("organizationId", "personId");

-- CreateIndex
CREATE INDEX "RotaOverride_organizationId_rotaId_from_idx" ON "RotaOverride"("organizationId", "rotaId", "from");

-- CreateIndex
CREATE INDEX "RotaOverride_organizationId_personId_idx" ON "RotaOverride"("organizationId", "personId");

-- CreateIndex
CREATE INDEX "NoticeRule_organizationId_personId_idx" ON "NoticeRule"("organizationId", "personId");

-- CreateIndex
CREATE INDEX "NoticeRule_organizationId_departmentId_idx" ON "NoticeRule"("organizationId", "departmentId");

-- CreateIndex
CREATE INDEX "NoticeRule_organizationId_campaignId_idx" ON "NoticeRule"("organizationId", "campaignId");

-- CreateIndex
CREATE INDEX "NoticeRule_organizationId_segmentId_idx" ON "NoticeRule"("organizationId", "segmentId");

-- CreateIndex
CREATE INDEX "NoticeRule_organizationId_rotaId_idx" ON "NoticeRule"("organizationId", "rotaId");

-- CreateIndex
CREATE INDEX "Notice_organizationId_status_batchedAt_idx" ON "Notice"("organizationId", "status", "batchedAt");

-- AddForeignKey
ALTER TABLE "NoticeRule" ADD CONSTRAINT "NoticeRule_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeRule" ADD CONSTRAINT "NoticeRule_organizationId_departmentId_fkey" FOREIGN KEY ("organizationId", "departmentId") REFERENCES "Department"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeRule" ADD CONSTRAINT "NoticeRule_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeRule" ADD CONSTRAINT "NoticeRule_organizationId_segmentId_fkey" FOREIGN KEY ("organizationId", "segmentId") REFERENCES "Segment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeRule" ADD CONSTRAINT "NoticeRule_organizationId_rotaId_fkey" FOREIGN KEY ("organizationId", "rotaId") REFERENCES "Rota"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeMessage" ADD CONSTRAINT "NoticeMessage_organizationId_noticeId_fkey" FOREIGN KEY ("organizationId", "noticeId") REFERENCES "Notice"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeMessage" ADD CONSTRAINT "NoticeMessage_organizationId_accountId_fkey" FOREIGN KEY ("organizationId", "accountId") REFERENCES "Account"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RotaMember" ADD CONSTRAINT "RotaMember_organizationId_rotaId_fkey" FOREIGN KEY ("organizationId", "rotaId") REFERENCES "Rota"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RotaMember" ADD CONSTRAINT "RotaMember_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RotaOverride" ADD CONSTRAINT "RotaOverride_organizationId_rotaId_fkey" FOREIGN KEY ("organizationId", "rotaId") REFERENCES "Rota"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RotaOverride" ADD CONSTRAINT "RotaOverride_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('NoticeMessage');

SELECT portevoix_protect('Rota');
CREATE TRIGGER touch BEFORE UPDATE ON "Rota" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_protect('RotaMember');

SELECT portevoix_protect('RotaOverride');


ALTER TABLE "NoticeRule" ADD CONSTRAINT "NoticeRule_recipients" CHECK (CASE "recipientKind"
  WHEN 'ADDRESS' THEN address IS NOT NULL WHEN 'PERSON' THEN "personId" IS NOT NULL WHEN 'ROLE' THEN role IS NOT NULL
  WHEN 'SEGMENT' THEN "segmentId" IS NOT NULL WHEN 'ROTA' THEN "rotaId" IS NOT NULL END
  AND num_nonnulls(address, "personId", role, "segmentId", "rotaId") = 1
  AND (role IS NOT NULL OR num_nonnulls("departmentId", "campaignId") = 0) AND num_nonnulls("departmentId", "campaignId") < 2);
ALTER TABLE "NoticeRule" ADD CONSTRAINT "NoticeRule_kind" CHECK (kind IN ('NEWS', 'ALERT'));
ALTER TABLE "RotaOverride" ADD CONSTRAINT "RotaOverride_time" CHECK ("from" < "to");
ALTER TABLE "Rota" ADD CONSTRAINT "Rota_hand_over" CHECK ("handOverTime" BETWEEN 0 AND 1439);

-- The worker that looks for messages that are due works across organisations.
SELECT portevoix_admit_system('NoticeMessage', 'SELECT');
