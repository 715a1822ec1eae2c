-- Oldest server: 20261210070000_oldest_server
-- Who counts now for a row of a person: the person whom they are merged into, or themselves. A plain column, by whose index
-- segments begin with the people or with the rows, whichever are fewer: under row-level security no index of an expression is
-- asked by another table's rows.
ALTER TABLE "Ambassador" ADD COLUMN "countsForId" UUID;
ALTER TABLE "SocialAccount" ADD COLUMN "countsForId" UUID;

-- Rows of before. A time of change stays: nothing changed that a mirror reads.
ALTER TABLE "Ambassador" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "SocialAccount" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "PersonMerge" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Ambassador" DISABLE TRIGGER USER;
ALTER TABLE "SocialAccount" DISABLE TRIGGER USER;
UPDATE "Ambassador" a SET "countsForId" = coalesce((SELECT m."intoId" FROM "PersonMerge" m
  WHERE m."organizationId" = a."organizationId" AND m."personId" = a."personId" AND m."to" IS NULL), a."personId");
UPDATE "SocialAccount" a SET "countsForId" = coalesce((SELECT m."intoId" FROM "PersonMerge" m
  WHERE m."organizationId" = a."organizationId" AND m."personId" = a."personId" AND m."to" IS NULL), a."personId");
ALTER TABLE "Ambassador" ENABLE TRIGGER USER;
ALTER TABLE "SocialAccount" ENABLE TRIGGER USER;
ALTER TABLE "Ambassador" FORCE ROW LEVEL SECURITY;
ALTER TABLE "SocialAccount" FORCE ROW LEVEL SECURITY;
ALTER TABLE "PersonMerge" FORCE ROW LEVEL SECURITY;

-- CreateIndex
CREATE INDEX "Ambassador_organizationId_countsForId_idx" ON "Ambassador"("organizationId", "countsForId");

-- CreateIndex
CREATE INDEX "SocialAccount_organizationId_countsForId_idx" ON "SocialAccount"("organizationId", "countsForId");

CREATE FUNCTION portevoix_note_merge() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  merged uuid := NEW."personId";
  organization uuid := NEW."organizationId";
  who uuid;
BEGIN
  -- Waits for rows of the person that are being written: each of them is either found here, or finds the merge.
  PERFORM FROM "Person" WHERE "organizationId" = organization AND id = merged FOR UPDATE;
  SELECT coalesce((SELECT "intoId" FROM "PersonMerge"
    WHERE "organizationId" = organization AND "personId" = merged AND "to" IS NULL), merged) INTO who;
  UPDATE "Ambassador" SET "countsForId" = who
    WHERE "organizationId" = organization AND "personId" = merged AND "countsForId" IS DISTINCT FROM who;
  UPDATE "SocialAccount" SET "countsForId" = who
    WHERE "organizationId" = organization AND "personId" = merged AND "countsForId" IS DISTINCT FROM who;
  RETURN NULL;
END $$;
CREATE TRIGGER portevoix_note_merge AFTER INSERT OR UPDATE OF "to" ON "PersonMerge"
  FOR EACH ROW EXECUTE FUNCTION portevoix_note_merge();

CREATE FUNCTION portevoix_note_who_counts() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM FROM "Person" WHERE "organizationId" = NEW."organizationId" AND id = NEW."personId" FOR KEY SHARE;
  NEW."countsForId" := coalesce((SELECT "intoId" FROM "PersonMerge"
    WHERE "organizationId" = NEW."organizationId" AND "personId" = NEW."personId" AND "to" IS NULL), NEW."personId");
  RETURN NEW;
END $$;
CREATE TRIGGER portevoix_note_who_counts BEFORE INSERT OR UPDATE OF "personId" ON "Ambassador"
  FOR EACH ROW EXECUTE FUNCTION portevoix_note_who_counts();
CREATE TRIGGER portevoix_note_who_counts BEFORE INSERT OR UPDATE OF "personId" ON "SocialAccount"
  FOR EACH ROW EXECUTE FUNCTION portevoix_note_who_counts();
