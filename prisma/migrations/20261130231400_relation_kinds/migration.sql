-- Kinds of relations become keys of a registry: an enum would need a migration for each kind that an organisation adds.
-- Triggers that name the column stand in the way of its new type.
DROP TRIGGER portevoix_relate_new_by_kind ON "Person";
DROP TRIGGER portevoix_relate_by_kind ON "Person";
ALTER TABLE "Person" DROP COLUMN "kindText";
ALTER TABLE "PersonRelation" DROP COLUMN "kindText";
ALTER TABLE "Person" ALTER COLUMN kind DROP DEFAULT;
ALTER TABLE "Person" ALTER COLUMN kind TYPE TEXT USING kind::text;
ALTER TABLE "Person" ALTER COLUMN kind SET DEFAULT 'EMPLOYEE';
ALTER TABLE "PersonRelation" ALTER COLUMN kind TYPE TEXT USING kind::text;
DROP TYPE "PersonKind";
CREATE TRIGGER portevoix_relate_new_by_kind AFTER INSERT ON "Person" FOR EACH ROW
  WHEN (NEW."kindStated" OR NEW.kind <> 'EMPLOYEE') EXECUTE FUNCTION portevoix_relate_by_kind();
CREATE TRIGGER portevoix_relate_by_kind AFTER UPDATE OF kind, "kindStated" ON "Person" FOR EACH ROW
  WHEN ((NEW."kindStated" OR NEW.kind <> 'EMPLOYEE') AND (OLD.kind IS DISTINCT FROM NEW.kind OR NOT OLD."kindStated"))
  EXECUTE FUNCTION portevoix_relate_by_kind();

-- CreateTable
CREATE TABLE "RelationKind" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "builtIn" BOOLEAN NOT NULL DEFAULT false,
    "archivedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "RelationKind_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "RelationKind_organizationId_createdAt_id_idx" ON "RelationKind"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "RelationKind_organizationId_updatedAt_id_idx" ON "RelationKind"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "RelationKind_organizationId_key_key" ON "RelationKind"("organizationId", "key");

-- CreateIndex
CREATE INDEX "Person_organizationId_kind_displayName_id_idx" ON "Person"("organizationId", "kind", "displayName", "id");

-- CreateIndex
CREATE INDEX "PersonRelation_organizationId_kind_personId_to_idx" ON "PersonRelation"("organizationId", "kind", "personId", "to");

SELECT portevoix_protect('RelationKind');
CREATE TRIGGER touch BEFORE UPDATE ON "RelationKind" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

-- The kinds that every organisation begins with.
CREATE FUNCTION portevoix_found_relation_kinds(organization uuid, at timestamptz) RETURNS void LANGUAGE sql
SET search_path = public, pg_temp AS $$
  INSERT INTO "RelationKind" ("organizationId", id, key, names, "builtIn", "createdAt", "updatedAt")
  SELECT organization, gen_random_uuid(), key, jsonb_build_array(
      jsonb_build_object('language', 'en', 'text', english), jsonb_build_object('language', 'fr', 'text', french)), TRUE, at, at
  FROM (VALUES
    ('EMPLOYEE', 'Employee', 'Salarié'),
    ('CUSTOMER', 'Customer', 'Client'),
    ('JOURNALIST', 'Journalist', 'Journaliste'),
    ('PARTNER', 'Partner', 'Partenaire'),
    ('NGO', 'Non-governmental organisation', 'Organisation non gouvernementale'),
    ('POLITICIAN', 'Politician', 'Responsable politique'),
    ('OTHER', 'Other', 'Autre')
  ) AS shipped(key, english, french)
$$;

DO $$
DECLARE
  one text;
  touched CONSTANT text[] := '{Organization,RelationKind}';
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  PERFORM portevoix_found_relation_kinds(id, now()) FROM "Organization";
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;
