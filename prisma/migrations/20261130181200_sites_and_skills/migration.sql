-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "siteId" UUID;

-- CreateTable
CREATE TABLE "Site" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "timeZone" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Site_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "PersonSkill" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "personId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" INTEGER,

    CONSTRAINT "PersonSkill_pkey" PRIMARY KEY ("organizationId","personId","key")
);

-- CreateIndex
CREATE INDEX "Site_organizationId_name_id_idx" ON "Site"("organizationId", "name", "id");

-- CreateIndex
CREATE INDEX "Site_organizationId_createdAt_id_idx" ON "Site"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Site_organizationId_timeZone_idx" ON "Site"("organizationId", "timeZone");

-- CreateIndex
CREATE INDEX "Site_organizationId_updatedAt_id_idx" ON "Site"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Site_organizationId_key_key" ON "Site"("organizationId", "key");

-- CreateIndex
CREATE INDEX "PersonSkill_organizationId_key_level_personId_idx" ON "PersonSkill"("organizationId", "key", "level", "personId");

-- CreateIndex
CREATE INDEX "Person_organizationId_siteId_displayName_id_idx" ON "Person"("organizationId", "siteId", "displayName", "id");

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_organizationId_siteId_fkey" FOREIGN KEY ("organizationId", "siteId") REFERENCES "Site"("organizationId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonSkill" ADD CONSTRAINT "PersonSkill_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('Site');
CREATE TRIGGER touch BEFORE UPDATE ON "Site" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_protect('PersonSkill');

ALTER TABLE "PersonSkill" ADD CONSTRAINT "PersonSkill_level" CHECK (level BETWEEN 1 AND 5);

DO $$
DECLARE
  one text;
  touched CONSTANT text[] := '{Person,Site}';
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  INSERT INTO "Site" ("organizationId", id, name, key)
    SELECT DISTINCT ON ("organizationId", "siteKey") "organizationId", gen_random_uuid(), coalesce(site, "siteKey"), "siteKey"
    FROM "Person" WHERE "siteKey" IS NOT NULL ORDER BY "organizationId", "siteKey", "createdAt", id;
  UPDATE "Person" p SET "siteId" = s.id FROM "Site" s WHERE s."organizationId" = p."organizationId" AND s.key = p."siteKey";
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;

-- What is written leads to its site, which is made where there is none.
CREATE FUNCTION portevoix_find_site() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF NEW."siteKey" IS NULL THEN
    NEW."siteId" := NULL;
    RETURN NEW;
  END IF;
  SELECT id INTO NEW."siteId" FROM "Site" WHERE "organizationId" = NEW."organizationId" AND key = NEW."siteKey";
  IF NOT FOUND THEN
    -- Another transaction may have made it meanwhile: it is waited for.
    INSERT INTO "Site" AS s ("organizationId", id, name, key, "createdAt", "updatedAt")
      VALUES (NEW."organizationId", gen_random_uuid(), coalesce(NEW.site, NEW."siteKey"), NEW."siteKey", NEW."updatedAt", NEW."updatedAt")
      ON CONFLICT ("organizationId", key) DO UPDATE SET key = s.key RETURNING id INTO NEW."siteId";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER portevoix_find_site_of_new BEFORE INSERT ON "Person" FOR EACH ROW
  WHEN (NEW."siteKey" IS NOT NULL) EXECUTE FUNCTION portevoix_find_site();
CREATE TRIGGER portevoix_find_site BEFORE UPDATE OF "siteKey" ON "Person" FOR EACH ROW
  WHEN (OLD."siteKey" IS DISTINCT FROM NEW."siteKey") EXECUTE FUNCTION portevoix_find_site();
