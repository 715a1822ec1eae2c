-- AlterTable
ALTER TABLE "ShareDepartment" ADD COLUMN     "knownFrom" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "Restatement" ADD COLUMN     "departmentId" UUID;

-- AlterTable
ALTER TABLE "DepartmentMembership" ADD COLUMN     "primary" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "CampaignLink" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "topicId" UUID,
    "departmentId" UUID,
    "contentId" UUID,
    "from" TIMESTAMPTZ(6),
    "to" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CampaignLink_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "FormerShareDepartment" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "shareId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "primary" BOOLEAN NOT NULL,
    "knownFrom" TIMESTAMPTZ(6),
    "knownTo" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "FormerShareDepartment_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "primary" BOOLEAN NOT NULL,
    "from" TIMESTAMPTZ(6),
    "to" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "DepartmentPlace" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "parentId" UUID,
    "from" TIMESTAMPTZ(6),
    "to" TIMESTAMPTZ(6),

    CONSTRAINT "DepartmentPlace_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "CampaignLink_organizationId_campaignId_from_id_idx" ON "CampaignLink"("organizationId", "campaignId", "from", "id");

-- CreateIndex
CREATE INDEX "CampaignLink_organizationId_topicId_idx" ON "CampaignLink"("organizationId", "topicId");

-- CreateIndex
CREATE INDEX "CampaignLink_organizationId_departmentId_idx" ON "CampaignLink"("organizationId", "departmentId");

-- CreateIndex
CREATE INDEX "CampaignLink_organizationId_contentId_idx" ON "CampaignLink"("organizationId", "contentId");

-- CreateIndex
CREATE INDEX "FormerShareDepartment_organizationId_shareId_idx" ON "FormerShareDepartment"("organizationId", "shareId");

-- CreateIndex
CREATE INDEX "FormerShareDepartment_organizationId_departmentId_idx" ON "FormerShareDepartment"("organizationId", "departmentId");

-- CreateIndex
CREATE INDEX "Membership_organizationId_personId_from_idx" ON "Membership"("organizationId", "personId", "from");

-- CreateIndex
CREATE INDEX "Membership_organizationId_departmentId_from_id_idx" ON "Membership"("organizationId", "departmentId", "from", "id");

-- CreateIndex
CREATE INDEX "DepartmentPlace_organizationId_departmentId_idx" ON "DepartmentPlace"("organizationId", "departmentId");

-- CreateIndex
CREATE INDEX "DepartmentPlace_organizationId_parentId_idx" ON "DepartmentPlace"("organizationId", "parentId");

-- AddForeignKey
ALTER TABLE "CampaignLink" ADD CONSTRAINT "CampaignLink_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignLink" ADD CONSTRAINT "CampaignLink_organizationId_topicId_fkey" FOREIGN KEY ("organizationId", "topicId") REFERENCES "Topic"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignLink" ADD CONSTRAINT "CampaignLink_organizationId_departmentId_fkey" FOREIGN KEY ("organizationId", "departmentId") REFERENCES "Department"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignLink" ADD CONSTRAINT "CampaignLink_organizationId_contentId_fkey" FOREIGN KEY ("organizationId", "contentId") REFERENCES "Content"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerShareDepartment" ADD CONSTRAINT "FormerShareDepartment_organizationId_shareId_fkey" FOREIGN KEY ("organizationId", "shareId") REFERENCES "Share"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerShareDepartment" ADD CONSTRAINT "FormerShareDepartment_organizationId_departmentId_fkey" FOREIGN KEY ("organizationId", "departmentId") REFERENCES "Department"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organizationId_departmentId_fkey" FOREIGN KEY ("organizationId", "departmentId") REFERENCES "Department"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentPlace" ADD CONSTRAINT "DepartmentPlace_organizationId_departmentId_fkey" FOREIGN KEY ("organizationId", "departmentId") REFERENCES "Department"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentPlace" ADD CONSTRAINT "DepartmentPlace_organizationId_parentId_fkey" FOREIGN KEY ("organizationId", "parentId") REFERENCES "Department"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('CampaignLink');

SELECT portevoix_protect('FormerShareDepartment');

SELECT portevoix_protect('Membership');

SELECT portevoix_protect('DepartmentPlace');

-- At each instant one of somebody's departments is primary, and nobody belongs to one twice.
CREATE UNIQUE INDEX "Membership_once" ON "Membership"("organizationId", "personId", "departmentId") WHERE "to" IS NULL;
CREATE UNIQUE INDEX "Membership_primary" ON "Membership"("organizationId", "personId") WHERE "to" IS NULL AND "primary";
CREATE UNIQUE INDEX "DepartmentPlace_once" ON "DepartmentPlace"("organizationId", "departmentId") WHERE "to" IS NULL;
CREATE UNIQUE INDEX "CampaignLink_topic_once" ON "CampaignLink"("organizationId", "campaignId", "topicId") WHERE "to" IS NULL;
CREATE UNIQUE INDEX "CampaignLink_department_once" ON "CampaignLink"("organizationId", "campaignId", "departmentId") WHERE "to" IS NULL;
CREATE UNIQUE INDEX "CampaignLink_content_once" ON "CampaignLink"("organizationId", "campaignId", "contentId") WHERE "to" IS NULL;
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_ends_later" CHECK ("from" < "to");
ALTER TABLE "CampaignLink" ADD CONSTRAINT "CampaignLink_one_end" CHECK (num_nonnulls("topicId", "departmentId", "contentId") = 1);

-- Rows of before: nobody wrote down since when they are so.
DO $$
DECLARE
  one text;
  found record;
  touched text[] := ARRAY['Department', 'DepartmentMembership', 'Membership', 'DepartmentPlace', 'CampaignTopic',
    'CampaignDepartment', 'CampaignContent', 'CampaignLink'];
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  -- Of several departments, the one that was made first.
  UPDATE "DepartmentMembership" m SET "primary" = TRUE FROM (
    SELECT DISTINCT ON (m."organizationId", m."personId") m."organizationId", m."personId", m."departmentId"
    FROM "DepartmentMembership" m JOIN "Department" d ON d."organizationId" = m."organizationId" AND d.id = m."departmentId"
    ORDER BY m."organizationId", m."personId", d."createdAt", d.id) first
  WHERE first."organizationId" = m."organizationId" AND first."personId" = m."personId" AND first."departmentId" = m."departmentId";
  INSERT INTO "Membership" ("organizationId", id, "departmentId", "personId", "primary")
  SELECT "organizationId", gen_random_uuid(), "departmentId", "personId", "primary" FROM "DepartmentMembership";
  INSERT INTO "DepartmentPlace" ("organizationId", id, "departmentId", "parentId")
  SELECT "organizationId", gen_random_uuid(), id, "parentId" FROM "Department" WHERE "mergedIntoId" IS NULL;
  INSERT INTO "CampaignLink" ("organizationId", id, "campaignId", "topicId")
  SELECT "organizationId", gen_random_uuid(), "campaignId", "topicId" FROM "CampaignTopic";
  INSERT INTO "CampaignLink" ("organizationId", id, "campaignId", "departmentId")
  SELECT "organizationId", gen_random_uuid(), "campaignId", "departmentId" FROM "CampaignDepartment";
  INSERT INTO "CampaignLink" ("organizationId", id, "campaignId", "contentId", "from")
  SELECT "organizationId", gen_random_uuid(), "campaignId", "contentId", "addedAt" FROM "CampaignContent";
  FOR found IN SELECT "organizationId", count(*) AS people FROM (SELECT "organizationId", "personId" FROM "DepartmentMembership"
    GROUP BY 1, 2 HAVING count(*) > 1) several GROUP BY 1 LOOP
    PERFORM portevoix_note_upgrade(found."organizationId", '0.2.0', 'primary-departments', format(
      'Of somebody’s departments one is primary: what they do counts for it. %s people belong to several: the one that was made first is theirs. Say which by `personDepartmentsSet`.',
      found.people));
  END LOOP;
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;

-- What is so now, from what is so since when.
CREATE FUNCTION portevoix_keep_memberships() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."to" IS NULL AND (TG_OP = 'DELETE' OR NEW."to" IS NOT NULL) THEN
    DELETE FROM "DepartmentMembership" WHERE "organizationId" = OLD."organizationId" AND "personId" = OLD."personId"
      AND "departmentId" = OLD."departmentId";
  END IF;
  IF TG_OP = 'INSERT' AND NEW."to" IS NULL THEN
    INSERT INTO "DepartmentMembership" ("organizationId", "personId", "departmentId", "primary")
    VALUES (NEW."organizationId", NEW."personId", NEW."departmentId", NEW."primary")
    ON CONFLICT ("organizationId", "personId", "departmentId") DO UPDATE SET "primary" = EXCLUDED."primary";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER portevoix_keep_memberships AFTER INSERT OR DELETE OR UPDATE OF "to" ON "Membership"
  FOR EACH ROW EXECUTE FUNCTION portevoix_keep_memberships();

CREATE FUNCTION portevoix_keep_links() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."to" IS NULL AND NEW."to" IS NOT NULL THEN
    DELETE FROM "CampaignTopic" WHERE "organizationId" = OLD."organizationId" AND "campaignId" = OLD."campaignId" AND "topicId" = OLD."topicId";
    DELETE FROM "CampaignDepartment" WHERE "organizationId" = OLD."organizationId" AND "campaignId" = OLD."campaignId" AND "departmentId" = OLD."departmentId";
    DELETE FROM "CampaignContent" WHERE "organizationId" = OLD."organizationId" AND "campaignId" = OLD."campaignId" AND "contentId" = OLD."contentId";
  ELSIF TG_OP = 'INSERT' AND NEW."to" IS NULL THEN
    INSERT INTO "CampaignTopic" ("organizationId", "campaignId", "topicId")
      SELECT NEW."organizationId", NEW."campaignId", NEW."topicId" WHERE NEW."topicId" IS NOT NULL ON CONFLICT DO NOTHING;
    INSERT INTO "CampaignDepartment" ("organizationId", "campaignId", "departmentId")
      SELECT NEW."organizationId", NEW."campaignId", NEW."departmentId" WHERE NEW."departmentId" IS NOT NULL ON CONFLICT DO NOTHING;
    INSERT INTO "CampaignContent" ("organizationId", "campaignId", "contentId", "addedAt")
      SELECT NEW."organizationId", NEW."campaignId", NEW."contentId", coalesce(NEW."from", now()) WHERE NEW."contentId" IS NOT NULL ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER portevoix_keep_links AFTER INSERT OR UPDATE OF "to" ON "CampaignLink"
  FOR EACH ROW EXECUTE FUNCTION portevoix_keep_links();

-- A department that became a part of another has no place from then on; the name of before of one never had any.
CREATE FUNCTION portevoix_keep_places() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    UPDATE "DepartmentPlace" SET "to" = GREATEST(NEW."updatedAt", "from")
      WHERE "organizationId" = NEW."organizationId" AND "departmentId" = NEW.id AND "to" IS NULL;
  END IF;
  INSERT INTO "DepartmentPlace" ("organizationId", id, "departmentId", "parentId", "from")
    SELECT NEW."organizationId", gen_random_uuid(), NEW.id, NEW."parentId",
      CASE TG_OP WHEN 'INSERT' THEN NEW."createdAt" ELSE NEW."updatedAt" END
    WHERE NEW."mergedIntoId" IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER portevoix_keep_places AFTER INSERT ON "Department" FOR EACH ROW EXECUTE FUNCTION portevoix_keep_places();
CREATE TRIGGER portevoix_keep_places_of_change AFTER UPDATE OF "parentId", "mergedIntoId" ON "Department" FOR EACH ROW
  WHEN (OLD."parentId" IS DISTINCT FROM NEW."parentId" OR (OLD."mergedIntoId" IS NULL) <> (NEW."mergedIntoId" IS NULL))
  EXECUTE FUNCTION portevoix_keep_places();
