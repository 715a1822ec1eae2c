-- CreateEnum
CREATE TYPE "PrivacyRequestKind" AS ENUM ('ACCESS', 'CORRECTION', 'ERASURE', 'RESTRICTION', 'PORTABILITY', 'OBJECTION');

-- CreateEnum
CREATE TYPE "PrivacyRequestStatus" AS ENUM ('OPEN', 'GRANTED', 'REFUSED');

-- CreateTable
CREATE TABLE "PrivacyRequest" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID,
    "kind" "PrivacyRequestKind" NOT NULL,
    "status" "PrivacyRequestStatus" NOT NULL DEFAULT 'OPEN',
    "text" TEXT,
    "recordedById" UUID,
    "receivedAt" TIMESTAMPTZ(6) NOT NULL,
    "dueAt" TIMESTAMPTZ(6) NOT NULL,
    "extendedAt" TIMESTAMPTZ(6),
    "extensionReason" TEXT,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PrivacyRequest_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "PrivacyRequest_organizationId_createdAt_id_idx" ON "PrivacyRequest"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "PrivacyRequest_organizationId_updatedAt_id_idx" ON "PrivacyRequest"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "PrivacyRequest_organizationId_dueAt_id_idx" ON "PrivacyRequest"("organizationId", "dueAt", "id");

-- CreateIndex
CREATE INDEX "PrivacyRequest_organizationId_receivedAt_idx" ON "PrivacyRequest"("organizationId", "receivedAt");

-- CreateIndex
CREATE INDEX "PrivacyRequest_organizationId_extendedAt_idx" ON "PrivacyRequest"("organizationId", "extendedAt");

-- CreateIndex
CREATE INDEX "PrivacyRequest_organizationId_answeredAt_idx" ON "PrivacyRequest"("organizationId", "answeredAt");

-- CreateIndex
CREATE INDEX "PrivacyRequest_organizationId_personId_dueAt_id_idx" ON "PrivacyRequest"("organizationId", "personId", "dueAt", "id");

-- AddForeignKey
ALTER TABLE "PrivacyRequest" ADD CONSTRAINT "PrivacyRequest_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT portevoix_protect('PrivacyRequest');
CREATE TRIGGER touch BEFORE UPDATE ON "PrivacyRequest" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();
SELECT portevoix_compare_as_text('PrivacyRequest', 'kind', 'dueAt', 'id');
SELECT portevoix_compare_as_text('PrivacyRequest', 'status', 'dueAt', 'id');

