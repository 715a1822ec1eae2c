-- CreateEnum
CREATE TYPE "AccessClass" AS ENUM ('SCORE', 'PORTRAIT', 'TIES', 'CONTACT');

-- CreateEnum
CREATE TYPE "AccessPurpose" AS ENUM ('READING', 'MESSAGE');

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN "namesReaders" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "PersonAccess" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "accountId" UUID,
    "plugin" TEXT,
    "class" "AccessClass" NOT NULL,
    "purpose" "AccessPurpose" NOT NULL,
    "hour" TIMESTAMPTZ(6) NOT NULL,
    "roles" "Role"[],
    "departmentId" UUID,

    CONSTRAINT "PersonAccess_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "PersonAccess_organizationId_personId_hour_id_idx" ON "PersonAccess"("organizationId", "personId", "hour", "id");

-- CreateIndex
CREATE INDEX "PersonAccess_organizationId_hour_idx" ON "PersonAccess"("organizationId", "hour");

-- AddForeignKey
ALTER TABLE "PersonAccess" ADD CONSTRAINT "PersonAccess_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('PersonAccess');

ALTER TABLE "PersonAccess" ADD CONSTRAINT "PersonAccess_has_one_reader" CHECK (num_nonnulls("accountId", plugin) = 1);
-- One for each reader, person, class and hour.
CREATE UNIQUE INDEX "PersonAccess_once" ON "PersonAccess"
  ("organizationId", "personId", hour, class, "accountId", plugin) NULLS NOT DISTINCT;
