-- CreateEnum
CREATE TYPE "PersonAttributeKind" AS ENUM ('TEXT', 'NUMBER', 'DATE', 'YES_NO', 'ONE_OF');

-- CreateTable
CREATE TABLE "PersonAttribute" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "PersonAttributeKind" NOT NULL,
    "many" BOOLEAN NOT NULL,
    "names" JSONB NOT NULL,
    "purpose" TEXT NOT NULL,
    "options" JSONB NOT NULL DEFAULT '[]',
    "sensitive" BOOLEAN NOT NULL,
    "filterable" BOOLEAN NOT NULL,
    "archivedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "PersonAttribute_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "PersonAttributeValue" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "attributeId" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "number" DOUBLE PRECISION,
    "day" DATE,
    "from" TIMESTAMPTZ(6),
    "to" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PersonAttributeValue_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "PersonAttribute_organizationId_createdAt_id_idx" ON "PersonAttribute"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "PersonAttribute_organizationId_updatedAt_id_idx" ON "PersonAttribute"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PersonAttribute_organizationId_key_key" ON "PersonAttribute"("organizationId", "key");

-- CreateIndex
CREATE INDEX "PersonAttributeValue_organizationId_personId_attributeId_fr_idx" ON "PersonAttributeValue"("organizationId", "personId", "attributeId", "from");

-- CreateIndex
CREATE INDEX "PersonAttributeValue_organizationId_attributeId_form_person_idx" ON "PersonAttributeValue"("organizationId", "attributeId", "form", "personId");

-- CreateIndex
CREATE INDEX "PersonAttributeValue_organizationId_attributeId_number_pers_idx" ON "PersonAttributeValue"("organizationId", "attributeId", "number", "personId");

-- CreateIndex
CREATE INDEX "PersonAttributeValue_organizationId_attributeId_day_personI_idx" ON "PersonAttributeValue"("organizationId", "attributeId", "day", "personId");

-- AddForeignKey
ALTER TABLE "PersonAttributeValue" ADD CONSTRAINT "PersonAttributeValue_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonAttributeValue" ADD CONSTRAINT "PersonAttributeValue_organizationId_attributeId_fkey" FOREIGN KEY ("organizationId", "attributeId") REFERENCES "PersonAttribute"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('PersonAttribute');
CREATE TRIGGER touch BEFORE UPDATE ON "PersonAttribute" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_protect('PersonAttributeValue');
CREATE TRIGGER touch BEFORE UPDATE ON "PersonAttributeValue" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

-- Nobody has a value twice at once.
CREATE UNIQUE INDEX "PersonAttributeValue_once" ON "PersonAttributeValue"("organizationId", "personId", "attributeId", form) WHERE "to" IS NULL;
ALTER TABLE "PersonAttributeValue" ADD CONSTRAINT "PersonAttributeValue_ends_later" CHECK ("from" < "to");
-- Former values are deleted by their age.
CREATE INDEX "PersonAttributeValue_former" ON "PersonAttributeValue"("organizationId", "to") WHERE "to" IS NOT NULL;
