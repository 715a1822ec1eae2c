-- CreateEnum
CREATE TYPE "WebhookEndpointStatus" AS ENUM ('ACTIVE', 'PAUSED');

-- CreateEnum
CREATE TYPE "WebhookPauseCause" AS ENUM ('REQUESTED', 'OWNER_GONE', 'PERMISSION_LOST', 'DOCUMENT_INVALID', 'DOCUMENT_NOT_TRUSTED', 'FAILING', 'GONE', 'SECRET_LOST');

-- CreateEnum
CREATE TYPE "WebhookDeliveryStatus" AS ENUM ('QUEUED', 'DELIVERED', 'FAILED', 'SKIPPED');

-- CreateEnum
CREATE TYPE "WebhookFailure" AS ENUM ('STATUS', 'TIMEOUT', 'UNREACHABLE', 'ADDRESS_REFUSED', 'TOO_LARGE', 'NOT_RENDERED');

-- CreateTable
CREATE TABLE "WebhookEndpoint" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "accountId" UUID,
    "keyId" UUID,
    "roles" "Role"[] DEFAULT ARRAY[]::"Role"[],
    "assignmentIds" UUID[] DEFAULT ARRAY[]::UUID[],
    "scopes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "secrets" BYTEA,
    "formerSecretUntil" TIMESTAMPTZ(6),
    "status" "WebhookEndpointStatus" NOT NULL DEFAULT 'ACTIVE',
    "pauseCause" "WebhookPauseCause",
    "pausedAt" TIMESTAMPTZ(6),
    "problem" TEXT,
    "position" TEXT NOT NULL,
    "schemaHash" TEXT NOT NULL,
    "failingSince" TIMESTAMPTZ(6),
    "lastDeliveredAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WebhookEndpoint_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "endpointId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "status" "WebhookDeliveryStatus" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(6),
    "leaseToken" UUID,
    "leaseUntil" TIMESTAMPTZ(6),
    "responseStatus" INTEGER,
    "failure" "WebhookFailure",
    "sizeBytes" INTEGER,
    "durationMs" INTEGER,
    "attemptedAt" TIMESTAMPTZ(6),
    "deliveredAt" TIMESTAMPTZ(6),
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "WebhookDelivery_organizationId_endpointId_createdAt_id_idx" ON "WebhookDelivery"("organizationId", "endpointId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "WebhookDelivery_organizationId_endpointId_dueAt_idx" ON "WebhookDelivery"("organizationId", "endpointId", "dueAt");

-- CreateIndex
CREATE INDEX "WebhookDelivery_organizationId_dueAt_idx" ON "WebhookDelivery"("organizationId", "dueAt");

-- CreateIndex
CREATE INDEX "WebhookDelivery_organizationId_createdAt_id_idx" ON "WebhookDelivery"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "WebhookDelivery_organizationId_updatedAt_id_idx" ON "WebhookDelivery"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "WebhookDelivery_organizationId_deliveredAt_id_idx" ON "WebhookDelivery"("organizationId", "deliveredAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookDelivery_organizationId_endpointId_eventId_key" ON "WebhookDelivery"("organizationId", "endpointId", "eventId");

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_organizationId_endpointId_fkey" FOREIGN KEY ("organizationId", "endpointId") REFERENCES "WebhookEndpoint"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('WebhookEndpoint');
SELECT portevoix_protect('WebhookDelivery');

-- What is due is found by one statement over all organisations, by the system role. The secrets are sealed anew by it.
SELECT portevoix_admit_system('WebhookEndpoint', 'SELECT, UPDATE');
SELECT portevoix_admit_system('WebhookDelivery', 'SELECT ("organizationId", "endpointId", "dueAt", "leaseUntil")');

-- How far the feed was read, and what became of the last attempt, is no change of the endpoint itself.
CREATE TRIGGER touch BEFORE UPDATE ON "WebhookEndpoint" FOR EACH ROW
  WHEN (ROW(OLD.name, OLD.url, OLD.document, OLD."accountId", OLD.secrets, OLD."formerSecretUntil", OLD.status, OLD."pauseCause", OLD.problem)
    IS DISTINCT FROM ROW(NEW.name, NEW.url, NEW.document, NEW."accountId", NEW.secrets, NEW."formerSecretUntil", NEW.status, NEW."pauseCause", NEW.problem)
    AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();
CREATE TRIGGER touch BEFORE UPDATE ON "WebhookDelivery" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

-- Dead letters are found by their status.
SELECT portevoix_compare_as_text('WebhookDelivery', 'status', 'createdAt', 'id');
