-- CreateEnum
CREATE TYPE "ContactChannel" AS ENUM ('MAIL', 'CALL', 'MEETING', 'CHAT', 'SOCIAL_NETWORK', 'EVENT', 'LETTER', 'OTHER');

-- CreateEnum
CREATE TYPE "ContactDirection" AS ENUM ('OUTGOING', 'INCOMING');

-- CreateEnum
CREATE TYPE "TouchpointStatus" AS ENUM ('PLANNED', 'HELD', 'WITHDRAWN');

-- AlterEnum
ALTER TYPE "NoticeKind" ADD VALUE 'CONTACT';

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "contactCollisionDays" INTEGER NOT NULL DEFAULT 14;

-- CreateTable
CREATE TABLE "Touchpoint" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID,
    "departmentId" UUID NOT NULL,
    "contactedById" UUID,
    "channel" "ContactChannel" NOT NULL,
    "direction" "ContactDirection" NOT NULL DEFAULT 'OUTGOING',
    "status" "TouchpointStatus" NOT NULL DEFAULT 'HELD',
    "at" TIMESTAMPTZ(6) NOT NULL,
    "campaignId" UUID,
    "topicId" UUID,
    "subject" TEXT NOT NULL,
    "outcome" TEXT,
    "followUpAt" TIMESTAMPTZ(6),
    "collisionReason" TEXT,
    "recordedById" UUID,
    "withdrawnAt" TIMESTAMPTZ(6),
    "withdrawReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Touchpoint_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "TouchpointCorrection" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "touchpointId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "channel" "ContactChannel" NOT NULL,
    "direction" "ContactDirection" NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "subject" TEXT NOT NULL,
    "outcome" TEXT,
    "followUpAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TouchpointCorrection_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RelationshipOwner" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "ownerId" UUID,
    "from" TIMESTAMPTZ(6) NOT NULL,
    "to" TIMESTAMPTZ(6),
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RelationshipOwner_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "PersonBrief" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "sections" JSONB NOT NULL,
    "writtenById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PersonBrief_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "FormerPersonBrief" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "briefId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sections" JSONB NOT NULL,
    "writtenById" UUID,
    "writtenAt" TIMESTAMPTZ(6) NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormerPersonBrief_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "Touchpoint_organizationId_personId_at_id_idx" ON "Touchpoint"("organizationId", "personId", "at", "id");

-- CreateIndex
CREATE INDEX "Touchpoint_organizationId_departmentId_at_id_idx" ON "Touchpoint"("organizationId", "departmentId", "at", "id");

-- CreateIndex
CREATE INDEX "Touchpoint_organizationId_contactedById_at_id_idx" ON "Touchpoint"("organizationId", "contactedById", "at", "id");

-- CreateIndex
CREATE INDEX "Touchpoint_organizationId_campaignId_at_id_idx" ON "Touchpoint"("organizationId", "campaignId", "at", "id");

-- CreateIndex
CREATE INDEX "Touchpoint_organizationId_topicId_at_id_idx" ON "Touchpoint"("organizationId", "topicId", "at", "id");

-- CreateIndex
CREATE INDEX "Touchpoint_organizationId_at_id_idx" ON "Touchpoint"("organizationId", "at", "id");

-- CreateIndex
CREATE INDEX "Touchpoint_organizationId_followUpAt_id_idx" ON "Touchpoint"("organizationId", "followUpAt", "id");

-- CreateIndex
CREATE INDEX "Touchpoint_organizationId_withdrawnAt_id_idx" ON "Touchpoint"("organizationId", "withdrawnAt", "id");

-- CreateIndex
CREATE INDEX "Touchpoint_organizationId_createdAt_id_idx" ON "Touchpoint"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Touchpoint_organizationId_updatedAt_id_idx" ON "Touchpoint"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "TouchpointCorrection_organizationId_touchpointId_createdAt__idx" ON "TouchpointCorrection"("organizationId", "touchpointId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "RelationshipOwner_organizationId_personId_from_id_idx" ON "RelationshipOwner"("organizationId", "personId", "from", "id");

-- CreateIndex
CREATE INDEX "RelationshipOwner_organizationId_departmentId_from_id_idx" ON "RelationshipOwner"("organizationId", "departmentId", "from", "id");

-- CreateIndex
CREATE INDEX "RelationshipOwner_organizationId_ownerId_from_id_idx" ON "RelationshipOwner"("organizationId", "ownerId", "from", "id");

-- CreateIndex
CREATE INDEX "RelationshipOwner_organizationId_from_id_idx" ON "RelationshipOwner"("organizationId", "from", "id");

-- CreateIndex
CREATE INDEX "RelationshipOwner_organizationId_to_id_idx" ON "RelationshipOwner"("organizationId", "to", "id");

-- CreateIndex
CREATE INDEX "RelationshipOwner_organizationId_createdAt_id_idx" ON "RelationshipOwner"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "RelationshipOwner_organizationId_updatedAt_id_idx" ON "RelationshipOwner"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PersonBrief_organizationId_personId_key" ON "PersonBrief"("organizationId", "personId");

-- CreateIndex
CREATE INDEX "PersonBrief_organizationId_createdAt_id_idx" ON "PersonBrief"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "PersonBrief_organizationId_updatedAt_id_idx" ON "PersonBrief"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "FormerPersonBrief_organizationId_briefId_number_key" ON "FormerPersonBrief"("organizationId", "briefId", "number");

-- CreateIndex
CREATE INDEX "FormerPersonBrief_organizationId_createdAt_idx" ON "FormerPersonBrief"("organizationId", "createdAt");

-- AddForeignKey
ALTER TABLE "Touchpoint" ADD CONSTRAINT "Touchpoint_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Touchpoint" ADD CONSTRAINT "Touchpoint_organizationId_departmentId_fkey" FOREIGN KEY ("organizationId", "departmentId") REFERENCES "Department"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Touchpoint" ADD CONSTRAINT "Touchpoint_organizationId_contactedById_fkey" FOREIGN KEY ("organizationId", "contactedById") REFERENCES "Person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Touchpoint" ADD CONSTRAINT "Touchpoint_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Touchpoint" ADD CONSTRAINT "Touchpoint_organizationId_topicId_fkey" FOREIGN KEY ("organizationId", "topicId") REFERENCES "Topic"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TouchpointCorrection" ADD CONSTRAINT "TouchpointCorrection_organizationId_touchpointId_fkey" FOREIGN KEY ("organizationId", "touchpointId") REFERENCES "Touchpoint"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelationshipOwner" ADD CONSTRAINT "RelationshipOwner_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelationshipOwner" ADD CONSTRAINT "RelationshipOwner_organizationId_departmentId_fkey" FOREIGN KEY ("organizationId", "departmentId") REFERENCES "Department"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelationshipOwner" ADD CONSTRAINT "RelationshipOwner_organizationId_ownerId_fkey" FOREIGN KEY ("organizationId", "ownerId") REFERENCES "Person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonBrief" ADD CONSTRAINT "PersonBrief_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerPersonBrief" ADD CONSTRAINT "FormerPersonBrief_organizationId_briefId_fkey" FOREIGN KEY ("organizationId", "briefId") REFERENCES "PersonBrief"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('Touchpoint');
CREATE TRIGGER touch BEFORE UPDATE ON "Touchpoint" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_protect('TouchpointCorrection');

SELECT portevoix_protect('RelationshipOwner');
CREATE TRIGGER touch BEFORE UPDATE ON "RelationshipOwner" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_protect('PersonBrief');
CREATE TRIGGER touch BEFORE UPDATE ON "PersonBrief" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_protect('FormerPersonBrief');

-- One owner of a relationship at a time.
CREATE UNIQUE INDEX "RelationshipOwner_lasting_key" ON "RelationshipOwner"("organizationId", "personId") WHERE "to" IS NULL;
ALTER TABLE "RelationshipOwner" ADD CONSTRAINT "RelationshipOwner_time" CHECK ("to" IS NULL OR "to" >= "from");
ALTER TABLE "Touchpoint" ADD CONSTRAINT "Touchpoint_withdrawn" CHECK ((status = 'WITHDRAWN') = ("withdrawnAt" IS NOT NULL));

SELECT portevoix_compare_as_text('Touchpoint', 'channel', 'at', 'id');
SELECT portevoix_compare_as_text('Touchpoint', 'direction', 'at', 'id');
SELECT portevoix_compare_as_text('Touchpoint', 'status', 'at', 'id');
