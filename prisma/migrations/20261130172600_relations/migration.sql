-- CreateTable
CREATE TABLE "PersonRelation" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "PersonKind" NOT NULL,
    "primary" BOOLEAN NOT NULL,
    "from" TIMESTAMPTZ(6),
    "to" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PersonRelation_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "PersonRelation_organizationId_personId_from_idx" ON "PersonRelation"("organizationId", "personId", "from");

-- AddForeignKey
ALTER TABLE "PersonRelation" ADD CONSTRAINT "PersonRelation_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('PersonRelation');
CREATE TRIGGER touch BEFORE UPDATE ON "PersonRelation" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

-- Nobody is one thing twice at once, and one of them is primary.
CREATE UNIQUE INDEX "PersonRelation_once" ON "PersonRelation"("organizationId", "personId", kind) WHERE "to" IS NULL;
CREATE UNIQUE INDEX "PersonRelation_primary" ON "PersonRelation"("organizationId", "personId") WHERE "to" IS NULL AND "primary";
ALTER TABLE "PersonRelation" ADD CONSTRAINT "PersonRelation_ends_later" CHECK ("from" < "to");
SELECT portevoix_compare_as_text('PersonRelation', 'kind', 'personId', 'to');

-- Kinds of before: nobody wrote down since when they are so. What was only assumed is no relation.
DO $$
DECLARE
  one text;
  touched CONSTANT text[] := '{Person,PersonRelation}';
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  INSERT INTO "PersonRelation" ("organizationId", id, "personId", kind, "primary")
    SELECT "organizationId", gen_random_uuid(), id, kind, TRUE FROM "Person" WHERE "kindStated" OR kind <> 'EMPLOYEE';
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;

-- A kind that is written is the primary relation from then on: the one of before ends, others stay.
CREATE FUNCTION portevoix_relate_by_kind() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  since timestamptz := CASE TG_OP WHEN 'INSERT' THEN NEW."createdAt" ELSE NEW."updatedAt" END;
BEGIN
  IF EXISTS (SELECT FROM "PersonRelation" WHERE "organizationId" = NEW."organizationId" AND "personId" = NEW.id
      AND "to" IS NULL AND "primary" AND kind = NEW.kind) THEN
    RETURN NULL;
  END IF;
  DELETE FROM "PersonRelation" WHERE "organizationId" = NEW."organizationId" AND "personId" = NEW.id
    AND "to" IS NULL AND ("primary" OR kind = NEW.kind) AND "from" >= since;
  UPDATE "PersonRelation" SET "to" = since WHERE "organizationId" = NEW."organizationId" AND "personId" = NEW.id
    AND "to" IS NULL AND ("primary" OR kind = NEW.kind);
  INSERT INTO "PersonRelation" ("organizationId", id, "personId", kind, "primary", "from")
    VALUES (NEW."organizationId", gen_random_uuid(), NEW.id, NEW.kind, TRUE, since);
  RETURN NULL;
END $$;
CREATE TRIGGER portevoix_relate_new_by_kind AFTER INSERT ON "Person" FOR EACH ROW
  WHEN (NEW."kindStated" OR NEW.kind <> 'EMPLOYEE') EXECUTE FUNCTION portevoix_relate_by_kind();
CREATE TRIGGER portevoix_relate_by_kind AFTER UPDATE OF kind, "kindStated" ON "Person" FOR EACH ROW
  WHEN ((NEW."kindStated" OR NEW.kind <> 'EMPLOYEE') AND (OLD.kind IS DISTINCT FROM NEW.kind OR NOT OLD."kindStated"))
  EXECUTE FUNCTION portevoix_relate_by_kind();

-- A primary relation that is written is the kind.
CREATE FUNCTION portevoix_kind_by_relation() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE "Person" SET kind = NEW.kind, "kindStated" = TRUE WHERE "organizationId" = NEW."organizationId" AND id = NEW."personId"
    AND (kind <> NEW.kind OR NOT "kindStated");
  RETURN NULL;
END $$;
CREATE TRIGGER portevoix_kind_by_relation AFTER INSERT ON "PersonRelation" FOR EACH ROW
  WHEN (NEW."to" IS NULL AND NEW."primary") EXECUTE FUNCTION portevoix_kind_by_relation();
