-- AlterTable
ALTER TABLE "Department" ADD COLUMN     "parentId" UUID;

-- CreateTable
CREATE TABLE "Assignment" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "departmentId" UUID,
    "campaignId" UUID,
    "cause" TEXT,
    "givenById" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "Assignment_organizationId_createdAt_id_idx" ON "Assignment"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Assignment_organizationId_departmentId_idx" ON "Assignment"("organizationId", "departmentId");

-- CreateIndex
CREATE INDEX "Assignment_organizationId_campaignId_idx" ON "Assignment"("organizationId", "campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_organizationId_accountId_role_departmentId_campa_key" ON "Assignment"("organizationId", "accountId", "role", "departmentId", "campaignId");

-- CreateIndex
CREATE INDEX "Department_organizationId_parentId_idx" ON "Department"("organizationId", "parentId");

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_organizationId_accountId_fkey" FOREIGN KEY ("organizationId", "accountId") REFERENCES "Account"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_organizationId_departmentId_fkey" FOREIGN KEY ("organizationId", "departmentId") REFERENCES "Department"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Department" ADD CONSTRAINT "Department_organizationId_parentId_fkey" FOREIGN KEY ("organizationId", "parentId") REFERENCES "Department"("organizationId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- A role is given once in one place, of the whole organisation too.
DROP INDEX "Assignment_organizationId_accountId_role_departmentId_campa_key";
CREATE UNIQUE INDEX "Assignment_organizationId_accountId_role_departmentId_campa_key"
  ON "Assignment"("organizationId", "accountId", "role", "departmentId", "campaignId") NULLS NOT DISTINCT;
ALTER TABLE "Assignment"
  ADD CONSTRAINT "Assignment_one_scope" CHECK ("departmentId" IS NULL OR "campaignId" IS NULL),
  -- Who runs the organisation, speaks for themself or attests log-ins does so everywhere.
  ADD CONSTRAINT "Assignment_narrow_role" CHECK (("departmentId" IS NULL AND "campaignId" IS NULL)
    OR role::text IN ('MANAGER', 'REVIEWER', 'ANALYST'));

-- The roles of before are over the whole organisation, since the last event that gave them, or since the account was made.
-- Before any row is in it: the constraint that comes with it is not checked against rows behind a wall.
SELECT portevoix_protect('Assignment');
ALTER TABLE "Assignment" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Account" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Event" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "Assignment" ("organizationId", id, "accountId", role, "createdAt", "givenById")
SELECT a."organizationId", gen_random_uuid(), a.id, role.name, coalesce(given.at, a."createdAt"), given."actorId"
FROM "Account" a CROSS JOIN LATERAL unnest(a.roles) AS role(name)
  LEFT JOIN LATERAL (
    SELECT e.at, e."actorId" FROM "Event" e
    WHERE e."organizationId" = a."organizationId" AND e."subjectId" = a.id AND (
      (e.type = 'account.created' AND e.data->'roles' ? role.name::text)
      OR (e.type = 'account.updated' AND e.data->'roles'->'to' ? role.name::text
        AND NOT e.data->'roles'->'from' ? role.name::text))
    ORDER BY e."transactionId" DESC, e.sequence DESC LIMIT 1
  ) given ON TRUE;
ALTER TABLE "Event" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Account" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Assignment" FORCE ROW LEVEL SECURITY;

-- The roles of an account and its assignments over the whole organisation say the same, whoever writes the roles.
CREATE FUNCTION account_assignments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "Assignment" s WHERE s."organizationId" = NEW."organizationId" AND s."accountId" = NEW.id
    AND s."departmentId" IS NULL AND s."campaignId" IS NULL AND s.role <> ALL (NEW.roles);
  INSERT INTO "Assignment" ("organizationId", id, "accountId", role, "createdAt")
    SELECT NEW."organizationId", gen_random_uuid(), NEW.id, role,
      CASE TG_OP WHEN 'INSERT' THEN NEW."createdAt" ELSE NEW."updatedAt" END
    FROM unnest(NEW.roles) AS role ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER account_assignments AFTER INSERT OR UPDATE OF roles ON "Account"
  FOR EACH ROW EXECUTE FUNCTION account_assignments();

-- Departments with all that are below them. UNION, not UNION ALL: a circle ends, should there ever be one.
CREATE FUNCTION departments_within(roots uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE within(id) AS (
    SELECT unnest(roots)
    UNION SELECT d.id FROM within JOIN "Department" d ON d."parentId" = within.id
  ) SELECT id FROM within
$$;

-- Who calls, with the roles that are narrower than the organisation.
SELECT portevoix_admit_system('Assignment', 'SELECT');
DROP FUNCTION account_of_key(bytea, timestamptz);
DROP FUNCTION account_of_token(uuid, uuid, int, uuid, int, uuid, timestamptz);

CREATE FUNCTION narrow_assignments(organization uuid, account uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'role', s.role, 'departmentId', s."departmentId",
    'campaignId', s."campaignId")), '[]')
  FROM "Assignment" s WHERE s."organizationId" = organization AND s."accountId" = account
    AND (s."departmentId" IS NOT NULL OR s."campaignId" IS NOT NULL)
$$;

CREATE FUNCTION account_of_key(key_hash bytea, at timestamptz)
  RETURNS TABLE ("organizationId" uuid, id uuid, name text, roles text[], assignments jsonb, "personId" uuid, epoch int,
    scopes text[], "keyId" uuid, "expiresAt" timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a."organizationId", a.id, a.name, a.roles::text[], narrow_assignments(a."organizationId", a.id), a."personId",
    a.epoch, k.scopes, k.id, k."expiresAt"
  FROM "ApiKey" k
    JOIN "Account" a ON a."organizationId" = k."organizationId" AND a.id = k."accountId"
    LEFT JOIN "Person" p ON p."organizationId" = a."organizationId" AND p.id = a."personId"
  WHERE k.hash = key_hash AND k."revokedAt" IS NULL AND (k."expiresAt" IS NULL OR k."expiresAt" > at)
    AND (k."countsFrom" IS NULL OR k."countsFrom" <= at)
    AND a."suspendedAt" IS NULL AND (a."countsFrom" IS NULL OR a."countsFrom" <= at)
    AND (a."personId" IS NULL OR (p.active AND p."archivedAt" IS NULL))
$$;

CREATE FUNCTION account_of_token(organization uuid, account uuid, in_epoch int, issuer uuid, issuer_epoch int,
    issuing_key uuid, at timestamptz)
  RETURNS TABLE ("organizationId" uuid, id uuid, name text, roles text[], assignments jsonb, "personId" uuid, epoch int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH present AS (
    SELECT a.* FROM "Account" a
      LEFT JOIN "Person" p ON p."organizationId" = a."organizationId" AND p.id = a."personId"
    WHERE a."organizationId" = organization AND a.id IN (account, issuer)
      AND a."suspendedAt" IS NULL AND (a."countsFrom" IS NULL OR a."countsFrom" <= at)
      AND (a."personId" IS NULL OR (p.active AND p."archivedAt" IS NULL))
  )
  SELECT a."organizationId", a.id, a.name, a.roles::text[], narrow_assignments(a."organizationId", a.id), a."personId",
    a.epoch
  FROM present a
  WHERE a.id = account AND a.epoch = in_epoch
    AND (issuer IS NULL OR EXISTS (SELECT FROM present i WHERE i.id = issuer AND i.epoch = issuer_epoch))
    AND (issuing_key IS NULL OR EXISTS (SELECT FROM "ApiKey" k
      WHERE k."organizationId" = organization AND k.id = issuing_key AND k."revokedAt" IS NULL
        AND (k."expiresAt" IS NULL OR k."expiresAt" > at)))
$$;

GRANT CREATE ON SCHEMA public TO portevoix_system;
DO $$
DECLARE signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['account_of_key(bytea, timestamptz)', 'account_of_token(uuid, uuid, int, uuid, int, uuid, timestamptz)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', signature, current_user);
    EXECUTE format('ALTER FUNCTION %s OWNER TO portevoix_system', signature);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM portevoix_system;
