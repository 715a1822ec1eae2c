-- CreateTable
CREATE TABLE "RoleRule" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "providerId" UUID NOT NULL,
    "claim" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "departmentId" UUID,
    "campaignId" UUID,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoleRule_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "RoleRule_organizationId_createdAt_id_idx" ON "RoleRule"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "RoleRule_organizationId_departmentId_idx" ON "RoleRule"("organizationId", "departmentId");

-- CreateIndex
CREATE INDEX "RoleRule_organizationId_campaignId_idx" ON "RoleRule"("organizationId", "campaignId");

-- CreateIndex
CREATE INDEX "RoleRule_organizationId_authorId_idx" ON "RoleRule"("organizationId", "authorId");

-- CreateIndex
CREATE UNIQUE INDEX "RoleRule_organizationId_providerId_claim_value_role_departm_key" ON "RoleRule"("organizationId", "providerId", "claim", "value", "role", "departmentId", "campaignId") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "RoleRule" ADD CONSTRAINT "RoleRule_organizationId_providerId_fkey" FOREIGN KEY ("organizationId", "providerId") REFERENCES "IdentityProvider"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleRule" ADD CONSTRAINT "RoleRule_organizationId_departmentId_fkey" FOREIGN KEY ("organizationId", "departmentId") REFERENCES "Department"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleRule" ADD CONSTRAINT "RoleRule_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('RoleRule');

ALTER TABLE "RoleRule"
  ADD CONSTRAINT "RoleRule_one_scope" CHECK ("departmentId" IS NULL OR "campaignId" IS NULL),
  ADD CONSTRAINT "RoleRule_narrow_role" CHECK (("departmentId" IS NULL AND "campaignId" IS NULL)
    OR role::text IN ('MANAGER', 'REVIEWER', 'ANALYST')),
  ADD CONSTRAINT "RoleRule_not_by_claims" CHECK (role::text NOT IN ('OWNER', 'SIGN_ON'));

-- Sessions lose what a rule gave them when it is deleted, by whatever way.
CREATE FUNCTION rule_roles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "SessionRole" r WHERE r."organizationId" = OLD."organizationId" AND r."ruleId" = OLD.id;
  RETURN NULL;
END $$;
CREATE TRIGGER rule_roles AFTER DELETE ON "RoleRule" FOR EACH ROW EXECUTE FUNCTION rule_roles();
CREATE INDEX "SessionRole_organizationId_ruleId_idx" ON "SessionRole"("organizationId", "ruleId");

-- … and when its author loses a role, is suspended, leaves or is deleted: a rule gives no more than its author has.
CREATE FUNCTION author_roles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.roles @> OLD.roles AND NEW."suspendedAt" IS NULL AND NOT EXISTS (SELECT FROM "Person" p
      WHERE p."organizationId" = NEW."organizationId" AND p.id = NEW."personId"
        AND NOT (p.active AND p."archivedAt" IS NULL)) THEN
      RETURN NULL;
    END IF;
  END IF;
  DELETE FROM "SessionRole" r USING "RoleRule" rule
  WHERE rule."organizationId" = OLD."organizationId" AND rule."authorId" = OLD.id
    AND r."organizationId" = rule."organizationId" AND r."ruleId" = rule.id;
  RETURN NULL;
END $$;
CREATE TRIGGER author_roles AFTER UPDATE ON "Account" FOR EACH ROW
  WHEN (OLD.epoch IS DISTINCT FROM NEW.epoch) EXECUTE FUNCTION author_roles();
CREATE TRIGGER author_roles_deleted AFTER DELETE ON "Account" FOR EACH ROW EXECUTE FUNCTION author_roles();
