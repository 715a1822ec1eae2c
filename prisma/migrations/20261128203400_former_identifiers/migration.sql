-- CreateEnum
CREATE TYPE "IdentifierKind" AS ENUM ('NAME', 'ADDRESS', 'ID', 'HANDLE');

-- CreateTable
CREATE TABLE "FormerIdentifier" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "personId" UUID NOT NULL,
    "kind" "IdentifierKind" NOT NULL,
    "scope" TEXT NOT NULL DEFAULT '',
    "plain" TEXT,
    "key" TEXT,
    "sealed" BYTEA,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormerIdentifier_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "FormerIdentifier_organizationId_personId_idx" ON "FormerIdentifier"("organizationId", "personId");

-- AddForeignKey
ALTER TABLE "FormerIdentifier" ADD CONSTRAINT "FormerIdentifier_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('FormerIdentifier');
-- What changes the key that seals them, and what seals those that somebody left unsealed, works across organisations.
SELECT portevoix_admit_system('FormerIdentifier', 'SELECT, UPDATE');

-- What waits to be sealed is found without looking at the rest.
CREATE INDEX "FormerIdentifier_unsealed" ON "FormerIdentifier"("organizationId") WHERE "plain" IS NOT NULL;

-- Whoever changes what somebody is known by leaves what it was. What goes with its person leaves nothing: the person is
-- gone before their ids and accounts are.
CREATE FUNCTION note_former_identifier(organization uuid, person uuid, of_kind "IdentifierKind", of_scope text, was text)
  RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  INSERT INTO "FormerIdentifier" ("organizationId", "personId", kind, scope, plain)
  SELECT organization, person, of_kind, of_scope, was
  WHERE was <> '' AND EXISTS (SELECT FROM "Person" p WHERE p."organizationId" = organization AND p.id = person)
$$;

CREATE FUNCTION note_former_names() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD."displayName" IS DISTINCT FROM NEW."displayName" THEN
    PERFORM note_former_identifier(OLD."organizationId", OLD.id, 'NAME', '', OLD."displayName");
  END IF;
  IF OLD.email IS DISTINCT FROM NEW.email THEN
    PERFORM note_former_identifier(OLD."organizationId", OLD.id, 'ADDRESS', '', OLD.email);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER former_names AFTER UPDATE OF "displayName", email ON "Person"
  FOR EACH ROW WHEN (OLD."displayName" IS DISTINCT FROM NEW."displayName" OR OLD.email IS DISTINCT FROM NEW.email)
  EXECUTE FUNCTION note_former_names();

CREATE FUNCTION note_former_id() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM note_former_identifier(OLD."organizationId", OLD."personId", 'ID', OLD.source, OLD.value);
  RETURN NULL;
END $$;
CREATE TRIGGER former_id_gone AFTER DELETE ON "ExternalId" FOR EACH ROW EXECUTE FUNCTION note_former_id();
CREATE TRIGGER former_id_changed AFTER UPDATE ON "ExternalId" FOR EACH ROW
  WHEN ((OLD.source, OLD.value, OLD."personId") IS DISTINCT FROM (NEW.source, NEW.value, NEW."personId"))
  EXECUTE FUNCTION note_former_id();

CREATE FUNCTION note_former_handle() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM note_former_identifier(OLD."organizationId", OLD."personId", 'HANDLE', OLD.network, OLD.handle);
  RETURN NULL;
END $$;
CREATE TRIGGER former_handle_gone AFTER DELETE ON "SocialAccount" FOR EACH ROW EXECUTE FUNCTION note_former_handle();
CREATE TRIGGER former_handle_changed AFTER UPDATE ON "SocialAccount" FOR EACH ROW
  WHEN ((OLD.network, OLD.handle, OLD."personId") IS DISTINCT FROM (NEW.network, NEW.handle, NEW."personId"))
  EXECUTE FUNCTION note_former_handle();

-- An erasure takes names out of what was written to the audit log; nothing else of it is ever changed.
GRANT UPDATE (reason, "requestId") ON "AuditEntry" TO portevoix_app;

ALTER TABLE "Organization" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Person" NO FORCE ROW LEVEL SECURITY;
DO $$
DECLARE found record;
BEGIN
  FOR found IN SELECT id FROM "Organization" o WHERE EXISTS (SELECT FROM "Person" p WHERE p."organizationId" = o.id) LOOP
    PERFORM portevoix_note_upgrade(found.id, '0.2.0', 'erasure',
      'From now on an erasure also looks for names, mail addresses, ids and accounts that somebody had before. Those that were given up before this upgrade are not known: where somebody who is erased had others, look for them by hand.');
  END LOOP;
END $$;
ALTER TABLE "Organization" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Person" FORCE ROW LEVEL SECURITY;
