-- CreateTable
CREATE TABLE "FrontEnd" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "redirectUris" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "origins" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FrontEnd_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AuthorizationGrant" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "frontEndId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "codeHash" BYTEA,
    "code" JSONB,
    "codeUsedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuthorizationGrant_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RefreshToken" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "grantId" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "usedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RefreshToken_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "FrontEnd_organizationId_name_key" ON "FrontEnd"("organizationId", "name");

-- CreateIndex
CREATE INDEX "AuthorizationGrant_organizationId_frontEndId_idx" ON "AuthorizationGrant"("organizationId", "frontEndId");

-- CreateIndex
CREATE INDEX "AuthorizationGrant_organizationId_sessionId_idx" ON "AuthorizationGrant"("organizationId", "sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "AuthorizationGrant_organizationId_codeHash_key" ON "AuthorizationGrant"("organizationId", "codeHash");

-- CreateIndex
CREATE INDEX "RefreshToken_organizationId_grantId_idx" ON "RefreshToken"("organizationId", "grantId");

-- CreateIndex
CREATE UNIQUE INDEX "RefreshToken_organizationId_hash_key" ON "RefreshToken"("organizationId", "hash");

-- AddForeignKey
ALTER TABLE "AuthorizationGrant" ADD CONSTRAINT "AuthorizationGrant_organizationId_frontEndId_fkey" FOREIGN KEY ("organizationId", "frontEndId") REFERENCES "FrontEnd"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthorizationGrant" ADD CONSTRAINT "AuthorizationGrant_organizationId_sessionId_fkey" FOREIGN KEY ("organizationId", "sessionId") REFERENCES "LogInSession"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RefreshToken" ADD CONSTRAINT "RefreshToken_organizationId_grantId_fkey" FOREIGN KEY ("organizationId", "grantId") REFERENCES "AuthorizationGrant"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('FrontEnd');
CREATE TRIGGER touch BEFORE UPDATE ON "FrontEnd" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_protect('AuthorizationGrant');

SELECT portevoix_protect('RefreshToken');

ALTER TABLE "AuthorizationGrant"
  ADD CONSTRAINT "AuthorizationGrant_code" CHECK (("codeHash" IS NULL) = (code IS NULL));

-- Sessions that are over are deleted by a recurring task, over all organisations.
GRANT DELETE ON "LogInSession" TO portevoix_system;
