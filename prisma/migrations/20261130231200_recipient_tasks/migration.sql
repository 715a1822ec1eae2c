-- CreateEnum
CREATE TYPE "RecipientTaskCause" AS ENUM ('ERASURE', 'CORRECTION', 'RESTRICTION');

-- CreateEnum
CREATE TYPE "RecipientTaskStatus" AS ENUM ('QUEUED', 'UNCLEAR', 'BY_HAND', 'DONE');

-- CreateEnum
CREATE TYPE "PassedOn" AS ENUM ('POSTS', 'MESSAGES', 'EXPORT', 'READING');

-- CreateEnum
CREATE TYPE "RecipientOutcome" AS ENUM ('FORGOTTEN', 'UNKNOWN', 'CONFIRMED');

-- CreateTable
CREATE TABLE "RecipientTask" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "cause" "RecipientTaskCause" NOT NULL,
    "requestId" UUID,
    "integrationId" UUID,
    "plugin" TEXT,
    "accountId" UUID,
    "passed" "PassedOn"[],
    "status" "RecipientTaskStatus" NOT NULL,
    "sealed" BYTEA,
    "dueAt" TIMESTAMPTZ(6) NOT NULL,
    "askAt" TIMESTAMPTZ(6),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "unclear" INTEGER NOT NULL DEFAULT 0,
    "leaseToken" UUID,
    "leaseUntil" TIMESTAMPTZ(6),
    "errorKind" TEXT,
    "errorMessage" TEXT,
    "errorText" JSONB,
    "outcome" "RecipientOutcome",
    "answer" TEXT,
    "doneAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecipientTask_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "RecipientTask_organizationId_dueAt_id_idx" ON "RecipientTask"("organizationId", "dueAt", "id");

-- CreateIndex
CREATE INDEX "RecipientTask_organizationId_createdAt_id_idx" ON "RecipientTask"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "RecipientTask_organizationId_updatedAt_id_idx" ON "RecipientTask"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "RecipientTask_organizationId_doneAt_idx" ON "RecipientTask"("organizationId", "doneAt");

-- CreateIndex
CREATE INDEX "RecipientTask_organizationId_askAt_idx" ON "RecipientTask"("organizationId", "askAt");

-- CreateIndex
CREATE INDEX "RecipientTask_organizationId_requestId_idx" ON "RecipientTask"("organizationId", "requestId");

-- CreateIndex
CREATE INDEX "RecipientTask_organizationId_attempts_idx" ON "RecipientTask"("organizationId", "attempts");

-- CreateIndex
CREATE INDEX "RecipientTask_organizationId_unclear_idx" ON "RecipientTask"("organizationId", "unclear");

SELECT portevoix_protect('RecipientTask');
CREATE TRIGGER touch BEFORE UPDATE ON "RecipientTask" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();
SELECT portevoix_compare_as_text('RecipientTask', 'cause', 'dueAt', 'id');
SELECT portevoix_compare_as_text('RecipientTask', 'status', 'dueAt', 'id');

ALTER TABLE "RecipientTask"
  ADD CONSTRAINT "RecipientTask_leased" CHECK (("leaseToken" IS NULL) = ("leaseUntil" IS NULL)),
  ADD CONSTRAINT "RecipientTask_recipient" CHECK (num_nonnulls(plugin, "accountId") = 1),
  ADD CONSTRAINT "RecipientTask_done" CHECK ((status = 'DONE') = ("doneAt" IS NOT NULL) AND (status = 'DONE') = (outcome IS NOT NULL)
    AND NOT (status = 'DONE' AND num_nonnulls(sealed, "askAt", "leaseToken") > 0));

-- Workers look for what is due in all organisations.
SELECT portevoix_admit_system('RecipientTask', 'SELECT');
