-- CreateTable
CREATE TABLE "MailedLogIn" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "integrationId" UUID NOT NULL,
    "confirmed" BYTEA NOT NULL,
    "roles" "Role"[] DEFAULT ARRAY[]::"Role"[],
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailedLogIn_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "MailedLink" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "addressKey" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "browser" TEXT NOT NULL,
    "recipientId" UUID,
    "hash" BYTEA,
    "codeHash" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "usedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "MailedLink_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MailedLogIn_organizationId_key" ON "MailedLogIn"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "MailedLogIn_organizationId_integrationId_key" ON "MailedLogIn"("organizationId", "integrationId");

-- CreateIndex
CREATE INDEX "MailedLink_organizationId_addressKey_createdAt_idx" ON "MailedLink"("organizationId", "addressKey", "createdAt");

-- CreateIndex
CREATE INDEX "MailedLink_organizationId_createdAt_idx" ON "MailedLink"("organizationId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "MailedLink_organizationId_hash_key" ON "MailedLink"("organizationId", "hash");

-- AddForeignKey
ALTER TABLE "MailedLogIn" ADD CONSTRAINT "MailedLogIn_organizationId_integrationId_fkey" FOREIGN KEY ("organizationId", "integrationId") REFERENCES "Integration"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('MailedLogIn');

CREATE TRIGGER touch BEFORE UPDATE ON "MailedLogIn" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_protect('MailedLink');

ALTER TABLE "MailedLogIn"
  -- A mailbox makes nobody an owner or a sign-on system.
  ADD CONSTRAINT "MailedLogIn_never_by_mail" CHECK (roles IS NOT NULL AND NOT roles::text[] && ARRAY['OWNER', 'SIGN_ON']);
ALTER TABLE "MailedLink" ADD CONSTRAINT "MailedLink_few_tries" CHECK (tries BETWEEN 0 AND 5);

-- Old rows are deleted across organisations.
SELECT portevoix_admit_system('MailedLink', 'SELECT, DELETE');

-- A session by a mailed link gives the roles that may come by mail now, and no others of the account.
SELECT portevoix_admit_system('MailedLogIn', 'SELECT');
DROP FUNCTION account_of_token(uuid, uuid, int, uuid, int, uuid, uuid, timestamptz);

CREATE FUNCTION account_of_token(organization uuid, account uuid, in_epoch int, issuer uuid, issuer_epoch int,
    issuing_key uuid, in_session uuid, at timestamptz)
  RETURNS TABLE ("organizationId" uuid, id uuid, name text, roles text[], assignments jsonb, "personId" uuid, epoch int,
    languages text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH present AS (
    SELECT a.*, p."preferredLanguage" FROM "Account" a
      LEFT JOIN "Person" p ON p."organizationId" = a."organizationId" AND p.id = a."personId"
    WHERE a."organizationId" = organization AND a.id IN (account, issuer)
      AND a."suspendedAt" IS NULL AND (a."countsFrom" IS NULL OR a."countsFrom" <= at)
      AND (a."personId" IS NULL OR (p.active AND p."archivedAt" IS NULL))
  ), of_session AS (
    SELECT r.* FROM "SessionRole" r WHERE r."organizationId" = organization AND r."sessionId" = in_session
  ), by_mail AS (
    SELECT ARRAY['AMBASSADOR'] || coalesce((SELECT m.roles::text[] FROM "MailedLogIn" m
      WHERE m."organizationId" = organization AND m.enabled), '{}') AS roles
    FROM "LogInSession" s WHERE s."organizationId" = organization AND s.id = in_session AND s.method = 'MAIL'
  )
  SELECT a."organizationId", a.id, a.name,
    ARRAY(SELECT r FROM unnest(a.roles::text[]) r WHERE NOT EXISTS (SELECT FROM by_mail m WHERE r <> ALL (m.roles)))
      || ARRAY(SELECT DISTINCT r.role::text FROM of_session r
        WHERE r."departmentId" IS NULL AND r."campaignId" IS NULL AND r.role <> ALL (a.roles)),
    coalesce((SELECT jsonb_agg(n.assignment ORDER BY n.position)
      FROM jsonb_array_elements(narrow_assignments(a."organizationId", a.id)) WITH ORDINALITY AS n(assignment, position)
      WHERE NOT EXISTS (SELECT FROM by_mail m WHERE n.assignment ->> 'role' <> ALL (m.roles))), '[]')
      || coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'departmentId', r."departmentId",
          'campaignId', r."campaignId"))
        FROM of_session r WHERE r."departmentId" IS NOT NULL OR r."campaignId" IS NOT NULL), '[]'),
    a."personId", a.epoch, array_remove(ARRAY[a."preferredLanguage", o.language], NULL)
  FROM present a JOIN "Organization" o ON o.id = a."organizationId"
  WHERE a.id = account AND a.epoch = in_epoch
    AND (issuer IS NULL OR EXISTS (SELECT FROM present i WHERE i.id = issuer AND i.epoch = issuer_epoch))
    AND (issuing_key IS NULL OR EXISTS (SELECT FROM "ApiKey" k
      WHERE k."organizationId" = organization AND k.id = issuing_key AND k."revokedAt" IS NULL
        AND (k."expiresAt" IS NULL OR k."expiresAt" > at)))
    AND (in_session IS NULL OR EXISTS (SELECT FROM "LogInSession" s
      WHERE s."organizationId" = organization AND s.id = in_session AND s."accountId" = a.id
        AND s."endedAt" IS NULL AND s."expiresAt" > at))
$$;

GRANT CREATE ON SCHEMA public TO portevoix_system;
REVOKE ALL ON FUNCTION account_of_token(uuid, uuid, int, uuid, int, uuid, uuid, timestamptz) FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION account_of_token(uuid, uuid, int, uuid, int, uuid, uuid, timestamptz) TO %I', current_user);
END $$;
ALTER FUNCTION account_of_token(uuid, uuid, int, uuid, int, uuid, uuid, timestamptz) OWNER TO portevoix_system;
REVOKE CREATE ON SCHEMA public FROM portevoix_system;
