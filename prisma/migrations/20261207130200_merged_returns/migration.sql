-- AlterEnum
ALTER TYPE "DoubtRule" ADD VALUE 'MERGED_RETURNS';

-- AlterTable
ALTER TABLE "PersonMerge" ADD COLUMN "madeLeave" BOOLEAN NOT NULL DEFAULT FALSE;

-- Whoever is there again is out by no record any more, whatever brought them back.
CREATE FUNCTION portevoix_forget_leaving() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE "PersonMerge" SET "madeLeave" = FALSE
    WHERE "organizationId" = NEW."organizationId" AND "intoId" = NEW.id AND "madeLeave";
  RETURN NULL;
END $$;
CREATE TRIGGER portevoix_forget_leaving AFTER UPDATE OF active ON "Person"
  FOR EACH ROW WHEN (NEW.active AND NOT OLD.active) EXECUTE FUNCTION portevoix_forget_leaving();
