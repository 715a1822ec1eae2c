ALTER TYPE "NoticeKind" ADD VALUE 'NEWS';
ALTER TYPE "NoticeKind" ADD VALUE 'ALERT';

-- Preferences of accounts that are no person's.
ALTER TABLE "NoticePreference" ADD COLUMN "accountId" UUID, ALTER COLUMN "personId" DROP NOT NULL;
ALTER TABLE "NoticePreference" ADD CONSTRAINT "NoticePreference_of_one" CHECK (num_nonnulls("personId", "accountId") = 1);
CREATE UNIQUE INDEX "NoticePreference_organizationId_accountId_kind_key" ON "NoticePreference"("organizationId", "accountId", "kind");
ALTER TABLE "NoticePreference" ADD CONSTRAINT "NoticePreference_organizationId_accountId_fkey" FOREIGN KEY ("organizationId", "accountId") REFERENCES "Account"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Addresses that end messages, of invitations and of notices.
CREATE TABLE "NoticeEndLink" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID,
    "accountId" UUID,
    "kind" "NoticeKind" NOT NULL,
    "hash" BYTEA NOT NULL,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NoticeEndLink_pkey" PRIMARY KEY ("organizationId","id")
);
CREATE UNIQUE INDEX "NoticeEndLink_organizationId_hash_key" ON "NoticeEndLink"("organizationId", "hash");
CREATE INDEX "NoticeEndLink_organizationId_personId_idx" ON "NoticeEndLink"("organizationId", "personId");
CREATE INDEX "NoticeEndLink_organizationId_accountId_idx" ON "NoticeEndLink"("organizationId", "accountId");
CREATE INDEX "NoticeEndLink_organizationId_expiresAt_idx" ON "NoticeEndLink"("organizationId", "expiresAt");
ALTER TABLE "NoticeEndLink" ADD CONSTRAINT "NoticeEndLink_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "NoticeEndLink" ADD CONSTRAINT "NoticeEndLink_organizationId_accountId_fkey" FOREIGN KEY ("organizationId", "accountId") REFERENCES "Account"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "NoticeEndLink" ADD CONSTRAINT "NoticeEndLink_of_one" CHECK (num_nonnulls("personId", "accountId") = 1);
SELECT portevoix_protect('NoticeEndLink');

-- Those in mails that were sent go on to work.
DO $$
DECLARE
  one text;
  touched CONSTANT text[] := '{InvitationLink,InvitationMessage,Participation,Ambassador,NoticeEndLink}';
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  INSERT INTO "NoticeEndLink" ("organizationId", id, "personId", kind, hash, "expiresAt", "createdAt")
  SELECT l."organizationId", l.id, a."personId", CASE m.kind WHEN 'FIRST' THEN 'INVITATION' ELSE 'REMINDER' END::"NoticeKind",
    l."endHash", l."expiresAt", l."createdAt"
  FROM "InvitationLink" l
  JOIN "InvitationMessage" m ON m."organizationId" = l."organizationId" AND m.id = l."messageId"
  JOIN "Participation" p ON p."organizationId" = m."organizationId" AND p.id = m."participationId"
  JOIN "Ambassador" a ON a."organizationId" = p."organizationId" AND a.id = p."ambassadorId"
  WHERE l."endHash" IS NOT NULL AND a."personId" IS NOT NULL;
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;

DROP INDEX "InvitationLink_organizationId_endHash_key";
ALTER TABLE "InvitationLink" DROP COLUMN "endHash";
