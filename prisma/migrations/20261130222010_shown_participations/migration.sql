-- AlterTable
ALTER TABLE "Ambassador" ADD COLUMN     "shownSince" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "Participation" ADD COLUMN     "shownAt" TIMESTAMPTZ(6),
ADD COLUMN     "shownSince" TIMESTAMPTZ(6),
ADD COLUMN     "shownVersion" INTEGER NOT NULL DEFAULT 0;

-- What is shown of a participation to readers who may not see invitations: nothing before it was accepted, and from then
-- on whether it stands. A later invitation and its answer change nothing of it. It follows `touch`, by its name.
CREATE FUNCTION portevoix_show_participation() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  since timestamptz := coalesce(NEW."acceptedAt", CASE WHEN NEW.status IN ('ACCEPTED', 'LEFT') THEN NEW."invitedAt" END);
BEGIN
  IF TG_OP = 'INSERT' OR OLD."shownSince" IS NULL THEN
    IF since IS NOT NULL THEN
      NEW."shownSince" := since;
      NEW."shownAt" := NEW."updatedAt";
      NEW."shownVersion" := 1;
    END IF;
  ELSIF (OLD.status = 'ACCEPTED', OLD."acceptedAt", OLD."leftAt", OLD.benefit, OLD."campaignId", OLD."ambassadorId")
    IS DISTINCT FROM (NEW.status = 'ACCEPTED', NEW."acceptedAt", NEW."leftAt", NEW.benefit, NEW."campaignId", NEW."ambassadorId") THEN
    NEW."shownAt" := NEW."updatedAt";
    NEW."shownVersion" := OLD."shownVersion" + 1;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER touch_shown BEFORE INSERT OR UPDATE ON "Participation"
  FOR EACH ROW EXECUTE FUNCTION portevoix_show_participation();

CREATE FUNCTION portevoix_show_ambassador() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE "Ambassador" SET "shownSince" = NEW."shownSince"
  WHERE "organizationId" = NEW."organizationId" AND id = NEW."ambassadorId"
    AND ("shownSince" IS NULL OR "shownSince" > NEW."shownSince");
  RETURN NULL;
END $$;
CREATE TRIGGER portevoix_show_ambassador AFTER INSERT ON "Participation"
  FOR EACH ROW WHEN (NEW."shownSince" IS NOT NULL) EXECUTE FUNCTION portevoix_show_ambassador();
CREATE TRIGGER portevoix_show_ambassador_of_change AFTER UPDATE ON "Participation"
  FOR EACH ROW WHEN (NEW."shownSince" IS DISTINCT FROM OLD."shownSince") EXECUTE FUNCTION portevoix_show_ambassador();

-- Rows of before, which stay as they are otherwise.
DO $$
DECLARE
  one text;
  touched CONSTANT text[] := ARRAY['Ambassador', 'Participation', 'ParticipationPeriod'];
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  ALTER TABLE "Ambassador" DISABLE TRIGGER touch;
  ALTER TABLE "Participation" DISABLE TRIGGER touch;
  ALTER TABLE "Participation" DISABLE TRIGGER touch_shown;
  ALTER TABLE "Participation" DISABLE TRIGGER portevoix_show_ambassador_of_change;
  UPDATE "Participation" p SET "shownVersion" = 1,
    "shownSince" = coalesce((SELECT min(a."from") FROM "ParticipationPeriod" a WHERE a."organizationId" = p."organizationId"
      AND a."participationId" = p.id AND a.status = 'ACCEPTED'), p."acceptedAt", p."invitedAt"),
    "shownAt" = CASE WHEN p.status IN ('ACCEPTED', 'LEFT') THEN p."updatedAt" ELSE coalesce(p."leftAt", p."acceptedAt") END
  WHERE p."acceptedAt" IS NOT NULL OR p.status IN ('ACCEPTED', 'LEFT');
  UPDATE "Ambassador" a SET "shownSince" = (SELECT min(p."shownSince") FROM "Participation" p
    WHERE p."organizationId" = a."organizationId" AND p."ambassadorId" = a.id);
  ALTER TABLE "Participation" ENABLE TRIGGER portevoix_show_ambassador_of_change;
  ALTER TABLE "Participation" ENABLE TRIGGER touch_shown;
  ALTER TABLE "Participation" ENABLE TRIGGER touch;
  ALTER TABLE "Ambassador" ENABLE TRIGGER touch;
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;
