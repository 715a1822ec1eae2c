-- AlterTable
ALTER TABLE "Integration" ADD COLUMN     "idsOf" TEXT;

-- AlterTable
ALTER TABLE "StreamState" ADD COLUMN     "rulesVersion" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "leadingDirectory" TEXT NOT NULL DEFAULT 'directory';

-- CreateTable
CREATE TABLE "ExternalId" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "source" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "ExternalId_pkey" PRIMARY KEY ("organizationId","value","source")
);

-- CreateIndex
CREATE INDEX "ExternalId_organizationId_source_idx" ON "ExternalId"("organizationId", "source");

-- CreateIndex
CREATE UNIQUE INDEX "ExternalId_organizationId_personId_source_key" ON "ExternalId"("organizationId", "personId", "source");

-- AddForeignKey
ALTER TABLE "ExternalId" ADD CONSTRAINT "ExternalId_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('ExternalId');

-- Every id that exists is the leading directory's.
ALTER TABLE "Person" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ExternalId" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "ExternalId" ("organizationId", source, value, "personId")
  SELECT "organizationId", 'directory', "externalId", id FROM "Person" WHERE "externalId" IS NOT NULL;
ALTER TABLE "Person" FORCE ROW LEVEL SECURITY;
ALTER TABLE "ExternalId" FORCE ROW LEVEL SECURITY;

-- Person."externalId" is the id in the leading directory: whoever writes it writes the row of that directory too.
CREATE FUNCTION keep_leading_id() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  leads text;
BEGIN
  SELECT "leadingDirectory" INTO leads FROM "Organization" WHERE id = NEW."organizationId";
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM "ExternalId" WHERE "organizationId" = NEW."organizationId" AND "personId" = NEW.id AND source = leads;
  END IF;
  IF NEW."externalId" IS NOT NULL THEN
    INSERT INTO "ExternalId" ("organizationId", source, value, "personId")
      VALUES (NEW."organizationId", leads, NEW."externalId", NEW.id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER leading_id_given AFTER INSERT ON "Person"
  FOR EACH ROW WHEN (NEW."externalId" IS NOT NULL) EXECUTE FUNCTION keep_leading_id();
CREATE TRIGGER leading_id_changed AFTER UPDATE OF "externalId" ON "Person"
  FOR EACH ROW WHEN (OLD."externalId" IS DISTINCT FROM NEW."externalId") EXECUTE FUNCTION keep_leading_id();
