-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "preferredLanguage" TEXT;

-- CreateTable
CREATE TABLE "ReportingLine" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "managerId" UUID NOT NULL,
    "from" TIMESTAMPTZ(6),
    "to" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportingLine_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "NamedManager" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "source" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "value" TEXT,
    "managerId" UUID,
    "circular" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NamedManager_pkey" PRIMARY KEY ("organizationId","personId","source")
);

-- CreateIndex
CREATE INDEX "ReportingLine_organizationId_personId_from_idx" ON "ReportingLine"("organizationId", "personId", "from");

-- CreateIndex
CREATE INDEX "ReportingLine_organizationId_managerId_from_id_idx" ON "ReportingLine"("organizationId", "managerId", "from", "id");

-- CreateIndex
CREATE INDEX "NamedManager_organizationId_source_value_idx" ON "NamedManager"("organizationId", "source", "value");

-- CreateIndex
CREATE INDEX "NamedManager_organizationId_managerId_idx" ON "NamedManager"("organizationId", "managerId");

-- CreateIndex
CREATE INDEX "Person_organizationId_preferredLanguage_displayName_id_idx" ON "Person"("organizationId", "preferredLanguage", "displayName", "id");

-- AddForeignKey
ALTER TABLE "ReportingLine" ADD CONSTRAINT "ReportingLine_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportingLine" ADD CONSTRAINT "ReportingLine_organizationId_managerId_fkey" FOREIGN KEY ("organizationId", "managerId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NamedManager" ADD CONSTRAINT "NamedManager_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NamedManager" ADD CONSTRAINT "NamedManager_organizationId_managerId_fkey" FOREIGN KEY ("organizationId", "managerId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('ReportingLine');
CREATE TRIGGER touch BEFORE UPDATE ON "ReportingLine" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_protect('NamedManager');

-- One manager at an instant, who is somebody else.
CREATE UNIQUE INDEX "ReportingLine_once" ON "ReportingLine"("organizationId", "personId") WHERE "to" IS NULL;
ALTER TABLE "ReportingLine" ADD CONSTRAINT "ReportingLine_ends_later" CHECK ("from" < "to");
ALTER TABLE "ReportingLine" ADD CONSTRAINT "ReportingLine_of_two" CHECK ("personId" <> "managerId");

-- What is named and not linked is looked for by source.
CREATE INDEX "NamedManager_circular" ON "NamedManager"("organizationId", "source") WHERE circular;
