-- CreateEnum
CREATE TYPE "CredentialKind" AS ENUM ('KEY', 'LOG_IN', 'TRIAL_LOG_IN', 'ISSUED', 'OPERATOR');

-- AlterEnum
ALTER TYPE "Role" ADD VALUE 'SIGN_ON';

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "countsFrom" TIMESTAMPTZ(6),
ADD COLUMN     "epoch" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "ApiKey" ADD COLUMN     "countsFrom" TIMESTAMPTZ(6),
ALTER COLUMN "scopes" DROP DEFAULT;

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "trial" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN     "credential" "CredentialKind",
ADD COLUMN     "issuerId" UUID;

-- A key without scopes may do all that its account's roles give. An empty list says nothing: it is not kept.
ALTER TABLE "ApiKey" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ApiKey" ALTER COLUMN scopes DROP NOT NULL;
UPDATE "ApiKey" SET scopes = NULL WHERE scopes = '{}';
ALTER TABLE "ApiKey" FORCE ROW LEVEL SECURITY;
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_scopes" CHECK (cardinality(scopes) > 0);

-- A sign-on system is nobody, and nothing else. The new value of the enum cannot be named in the transaction that adds it.
ALTER TABLE "Account" ADD CONSTRAINT "Account_sign_on"
  CHECK (NOT 'SIGN_ON' = ANY (roles::text[]) OR ("personId" IS NULL AND cardinality(roles) = 1));

-- Tokens end when their account is suspended or loses a role, whoever writes it.
CREATE FUNCTION account_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."suspendedAt" IS NULL AND NEW."suspendedAt" IS NOT NULL) OR NOT NEW.roles @> OLD.roles THEN
    NEW.epoch := greatest(NEW.epoch, OLD.epoch + 1);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_epoch BEFORE UPDATE ON "Account" FOR EACH ROW EXECUTE FUNCTION account_epoch();

-- … and when their person leaves, by whatever way.
CREATE FUNCTION person_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Account" a SET epoch = a.epoch + 1
  FROM was JOIN is_now n ON n."organizationId" = was."organizationId" AND n.id = was.id
  WHERE a."organizationId" = n."organizationId" AND a."personId" = n.id
    AND was.active AND was."archivedAt" IS NULL AND NOT (n.active AND n."archivedAt" IS NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER person_epoch AFTER UPDATE ON "Person"
  REFERENCING OLD TABLE AS was NEW TABLE AS is_now FOR EACH STATEMENT EXECUTE FUNCTION person_epoch();

-- Who calls, in one statement and before any organisation is known: nobody who is suspended, whose person has left, or
-- whose time has not come.
SELECT portevoix_admit_system('Person', 'SELECT');
DROP FUNCTION account_of_key(bytea, timestamptz);
DROP FUNCTION account_of_token(uuid, uuid);

CREATE FUNCTION account_of_key(key_hash bytea, at timestamptz)
  RETURNS TABLE ("organizationId" uuid, id uuid, name text, roles text[], "personId" uuid, epoch int, scopes text[],
    "keyId" uuid, "expiresAt" timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a."organizationId", a.id, a.name, a.roles::text[], a."personId", a.epoch, k.scopes, k.id, k."expiresAt"
  FROM "ApiKey" k
    JOIN "Account" a ON a."organizationId" = k."organizationId" AND a.id = k."accountId"
    LEFT JOIN "Person" p ON p."organizationId" = a."organizationId" AND p.id = a."personId"
  WHERE k.hash = key_hash AND k."revokedAt" IS NULL AND (k."expiresAt" IS NULL OR k."expiresAt" > at)
    AND (k."countsFrom" IS NULL OR k."countsFrom" <= at)
    AND a."suspendedAt" IS NULL AND (a."countsFrom" IS NULL OR a."countsFrom" <= at)
    AND (a."personId" IS NULL OR (p.active AND p."archivedAt" IS NULL))
$$;

-- A token counts in the epoch of its account alone, and while the account and key that issued it count as well.
CREATE FUNCTION account_of_token(organization uuid, account uuid, in_epoch int, issuer uuid, issuer_epoch int,
    issuing_key uuid, at timestamptz)
  RETURNS TABLE ("organizationId" uuid, id uuid, name text, roles text[], "personId" uuid, epoch int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH present AS (
    SELECT a.* FROM "Account" a
      LEFT JOIN "Person" p ON p."organizationId" = a."organizationId" AND p.id = a."personId"
    WHERE a."organizationId" = organization AND a.id IN (account, issuer)
      AND a."suspendedAt" IS NULL AND (a."countsFrom" IS NULL OR a."countsFrom" <= at)
      AND (a."personId" IS NULL OR (p.active AND p."archivedAt" IS NULL))
  )
  SELECT a."organizationId", a.id, a.name, a.roles::text[], a."personId", a.epoch
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
