-- AlterTable
ALTER TABLE "ApiKey" ADD COLUMN     "idsOf" TEXT;

-- CreateTable
CREATE TABLE "ScimUser" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "userName" TEXT,
    "userNameKey" TEXT,
    "externalId" TEXT,
    "resource" JSONB,
    "rule" TEXT,
    "personId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ScimUser_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ScimFormerUserName" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "source" TEXT NOT NULL,
    "userNameKey" TEXT NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "ScimFormerUserName_pkey" PRIMARY KEY ("organizationId","source","userNameKey")
);

-- CreateTable
CREATE TABLE "ScimGroup" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "externalId" TEXT,
    "resource" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ScimGroup_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ScimGroupMember" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "groupId" UUID NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "ScimGroupMember_pkey" PRIMARY KEY ("organizationId","groupId","userId")
);

-- CreateIndex
CREATE INDEX "ScimUser_organizationId_source_externalId_idx" ON "ScimUser"("organizationId", "source", "externalId");

-- CreateIndex
CREATE INDEX "ScimUser_organizationId_source_createdAt_id_idx" ON "ScimUser"("organizationId", "source", "createdAt", "id");

-- CreateIndex
CREATE INDEX "ScimUser_organizationId_personId_idx" ON "ScimUser"("organizationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "ScimUser_organizationId_source_key_key" ON "ScimUser"("organizationId", "source", "key");

-- CreateIndex
CREATE UNIQUE INDEX "ScimUser_organizationId_source_userNameKey_key" ON "ScimUser"("organizationId", "source", "userNameKey");

-- CreateIndex
CREATE INDEX "ScimFormerUserName_organizationId_personId_idx" ON "ScimFormerUserName"("organizationId", "personId");

-- CreateIndex
CREATE INDEX "ScimGroup_organizationId_source_createdAt_id_idx" ON "ScimGroup"("organizationId", "source", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ScimGroup_organizationId_source_externalId_key" ON "ScimGroup"("organizationId", "source", "externalId");

-- CreateIndex
CREATE INDEX "ScimGroupMember_organizationId_userId_idx" ON "ScimGroupMember"("organizationId", "userId");

-- AddForeignKey
ALTER TABLE "ScimUser" ADD CONSTRAINT "ScimUser_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScimFormerUserName" ADD CONSTRAINT "ScimFormerUserName_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScimGroupMember" ADD CONSTRAINT "ScimGroupMember_organizationId_groupId_fkey" FOREIGN KEY ("organizationId", "groupId") REFERENCES "ScimGroup"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScimGroupMember" ADD CONSTRAINT "ScimGroupMember_organizationId_userId_fkey" FOREIGN KEY ("organizationId", "userId") REFERENCES "ScimUser"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('ScimUser');
CREATE TRIGGER touch BEFORE UPDATE ON "ScimUser" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_protect('ScimFormerUserName');

SELECT portevoix_protect('ScimGroup');
CREATE TRIGGER touch BEFORE UPDATE ON "ScimGroup" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_protect('ScimGroupMember');
