-- CreateEnum
CREATE TYPE "ExportKind" AS ENUM ('PERSONAL_DATA');

-- CreateEnum
CREATE TYPE "ExportFormat" AS ENUM ('JSON', 'CSV');

-- CreateEnum
CREATE TYPE "ExportFailure" AS ENUM ('TOO_LARGE', 'SERVER');

-- CreateEnum
CREATE TYPE "PrivacyRequestStep" AS ENUM ('EXPORT_STARTED', 'EXPORT_READY', 'EXPORT_FAILED');

-- CreateTable
CREATE TABLE "Export" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "kind" "ExportKind" NOT NULL,
    "format" "ExportFormat" NOT NULL,
    "accountId" UUID NOT NULL,
    "personId" UUID,
    "rights" JSONB NOT NULL,
    "status" "RunStatus" NOT NULL DEFAULT 'QUEUED',
    "failure" "ExportFailure",
    "checkpoint" JSONB,
    "processed" INTEGER NOT NULL DEFAULT 0,
    "sectionsDone" INTEGER NOT NULL DEFAULT 0,
    "sections" INTEGER NOT NULL,
    "partCount" INTEGER NOT NULL DEFAULT 0,
    "sizeBytes" BIGINT NOT NULL DEFAULT 0,
    "leaseToken" UUID,
    "startedAt" TIMESTAMPTZ(6),
    "endedAt" TIMESTAMPTZ(6),
    "withdrawnAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Export_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ExportPart" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "exportId" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "offset" BIGINT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ExportPart_pkey" PRIMARY KEY ("organizationId","exportId","index")
);

-- CreateTable
CREATE TABLE "PrivacyRequestEntry" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "step" "PrivacyRequestStep" NOT NULL,
    "subjectId" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "PrivacyRequestEntry_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "Export_organizationId_accountId_createdAt_id_idx" ON "Export"("organizationId", "accountId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Export_organizationId_personId_createdAt_id_idx" ON "Export"("organizationId", "personId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Export_organizationId_createdAt_id_idx" ON "Export"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Export_organizationId_updatedAt_id_idx" ON "Export"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Export_organizationId_endedAt_idx" ON "Export"("organizationId", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ExportPart_organizationId_exportId_offset_key" ON "ExportPart"("organizationId", "exportId", "offset");

-- CreateIndex
CREATE INDEX "PrivacyRequestEntry_organizationId_requestId_at_id_idx" ON "PrivacyRequestEntry"("organizationId", "requestId", "at", "id");

-- CreateIndex
CREATE INDEX "PrivacyRequestEntry_organizationId_subjectId_idx" ON "PrivacyRequestEntry"("organizationId", "subjectId");

-- AddForeignKey
ALTER TABLE "Export" ADD CONSTRAINT "Export_organizationId_accountId_fkey" FOREIGN KEY ("organizationId", "accountId") REFERENCES "Account"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Export" ADD CONSTRAINT "Export_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExportPart" ADD CONSTRAINT "ExportPart_organizationId_exportId_fkey" FOREIGN KEY ("organizationId", "exportId") REFERENCES "Export"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrivacyRequestEntry" ADD CONSTRAINT "PrivacyRequestEntry_organizationId_requestId_fkey" FOREIGN KEY ("organizationId", "requestId") REFERENCES "PrivacyRequest"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('Export');
CREATE TRIGGER touch BEFORE UPDATE ON "Export" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_protect('ExportPart');

SELECT portevoix_protect('PrivacyRequestEntry');
