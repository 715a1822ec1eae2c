-- A merge is a dated link between two people; rows keep the person for whom they were written. It has no foreign keys: it
-- outlives an erasure, so that what was counted as one person stays one in counts of closed periods.
CREATE TABLE "PersonMerge" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "intoId" UUID NOT NULL,
    "from" TIMESTAMPTZ(6) NOT NULL,
    "to" TIMESTAMPTZ(6),
    "archived" BOOLEAN NOT NULL,
    "objected" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PersonMerge_pkey" PRIMARY KEY ("organizationId","id"),
    CONSTRAINT "PersonMerge_of_two" CHECK ("personId" <> "intoId")
);

-- CreateIndex
CREATE INDEX "PersonMerge_organizationId_personId_from_idx" ON "PersonMerge"("organizationId", "personId", "from");

-- CreateIndex
CREATE INDEX "PersonMerge_organizationId_intoId_from_idx" ON "PersonMerge"("organizationId", "intoId", "from");

-- Somebody is merged into one person at a time.
CREATE UNIQUE INDEX "PersonMerge_stands" ON "PersonMerge"("organizationId", "personId") WHERE "to" IS NULL;

SELECT portevoix_protect('PersonMerge');

-- The id of the person of an ambassador stays after an erasure: it names nobody, and a merge is found by it.
ALTER TABLE "Ambassador" ADD COLUMN "formerPersonId" UUID;

-- CreateEnum
CREATE TYPE "DuplicateReason" AS ENUM ('MAIL', 'HANDLE', 'ID', 'NAME');

-- CreateEnum
CREATE TYPE "DuplicateStatus" AS ENUM ('OPEN', 'MERGED', 'DISMISSED');

-- CreateTable
CREATE TABLE "PersonDuplicate" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "reasons" "DuplicateReason"[] DEFAULT ARRAY[]::"DuplicateReason"[],
    "status" "DuplicateStatus" NOT NULL DEFAULT 'OPEN',
    "answeredAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PersonDuplicate_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PersonDuplicate_organizationId_personId_otherId_key" ON "PersonDuplicate"("organizationId", "personId", "otherId");

-- CreateIndex
CREATE INDEX "PersonDuplicate_organizationId_otherId_idx" ON "PersonDuplicate"("organizationId", "otherId");

-- CreateIndex
CREATE INDEX "PersonDuplicate_organizationId_createdAt_id_idx" ON "PersonDuplicate"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "PersonDuplicate_organizationId_updatedAt_id_idx" ON "PersonDuplicate"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "PersonDuplicate_organizationId_answeredAt_id_idx" ON "PersonDuplicate"("organizationId", "answeredAt", "id");

-- AddForeignKey
ALTER TABLE "PersonDuplicate" ADD CONSTRAINT "PersonDuplicate_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonDuplicate" ADD CONSTRAINT "PersonDuplicate_organizationId_otherId_fkey" FOREIGN KEY ("organizationId", "otherId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('PersonDuplicate');

CREATE TRIGGER touch BEFORE UPDATE ON "PersonDuplicate" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_compare_as_text('PersonDuplicate', 'status', 'createdAt', 'id');

ALTER TABLE "Organization" ADD COLUMN "duplicatesSoughtAt" TIMESTAMPTZ(6);

-- An agreement that a merge withdrew, because the merged person had withdrawn theirs, is in force again without the merge.
ALTER TABLE "Agreement" ADD COLUMN "withdrawnByMergeId" UUID;
CREATE INDEX "Agreement_organizationId_withdrawnByMergeId_idx" ON "Agreement"("organizationId", "withdrawnByMergeId");
