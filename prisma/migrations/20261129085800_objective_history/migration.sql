-- CreateEnum
CREATE TYPE "ObjectiveDiscipline" AS ENUM ('MARKETING', 'PR');

-- AlterTable
ALTER TABLE "Objective" ADD COLUMN     "archivedAt" TIMESTAMPTZ(6),
ADD COLUMN     "departmentId" UUID,
ADD COLUMN     "discipline" "ObjectiveDiscipline",
ADD COLUMN     "edition" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "from" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "subjectId" UUID,
ADD COLUMN     "subjectType" TEXT,
ADD COLUMN     "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "campaignId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "ObjectiveTarget" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "objectiveId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "metric" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "baseline" DECIMAL(38,9),
    "target" DECIMAL(38,9) NOT NULL,
    "dueAt" TIMESTAMPTZ(6),
    "reason" TEXT,
    "from" TIMESTAMPTZ(6) NOT NULL,
    "to" TIMESTAMPTZ(6),
    "endReason" TEXT,

    CONSTRAINT "ObjectiveTarget_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ObjectiveTarget_organizationId_objectiveId_number_key" ON "ObjectiveTarget"("organizationId", "objectiveId", "number");

-- CreateIndex
CREATE INDEX "Objective_organizationId_departmentId_position_idx" ON "Objective"("organizationId", "departmentId", "position");

-- CreateIndex
CREATE INDEX "Objective_organizationId_createdAt_id_idx" ON "Objective"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Objective_organizationId_updatedAt_id_idx" ON "Objective"("organizationId", "updatedAt", "id");

-- AddForeignKey
ALTER TABLE "Objective" ADD CONSTRAINT "Objective_organizationId_departmentId_fkey" FOREIGN KEY ("organizationId", "departmentId") REFERENCES "Department"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObjectiveTarget" ADD CONSTRAINT "ObjectiveTarget_organizationId_objectiveId_fkey" FOREIGN KEY ("organizationId", "objectiveId") REFERENCES "Objective"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('ObjectiveTarget');


-- Objectives of before belong to a campaign, are read of it, and hold from its beginning as they do in its reports. Which
-- targets they had, the events tell; when they were made too, where their ids do not.
DO $$
DECLARE
  one text;
  touched text[] := ARRAY['Campaign', 'Objective', 'ObjectiveTarget', 'Event'];
  found record;
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  CREATE TEMPORARY TABLE told ON COMMIT DROP AS
    SELECT e."organizationId", (t ->> 'objectiveId')::uuid AS id, e.at, e."transactionId" AS first, e.sequence AS second,
      (t ->> 'from')::numeric AS "from", (t ->> 'to')::numeric AS "to",
      row_number() OVER (PARTITION BY e."organizationId", t ->> 'objectiveId' ORDER BY e."transactionId", e.sequence) AS rank
    FROM "Event" e CROSS JOIN LATERAL jsonb_array_elements(
      CASE jsonb_typeof(e.data -> 'targets') WHEN 'array' THEN e.data -> 'targets' ELSE '[]' END) t
    WHERE e.type = 'campaign.updated';
  UPDATE "Objective" o SET "subjectType" = 'CAMPAIGN', "subjectId" = o."campaignId",
    "from" = LEAST(c."startsAt", c."createdAt"),
    "createdAt" = CASE WHEN substr(own.id::text, 15, 1) = '7' THEN own."createdAt" ELSE coalesce(t.at, c."createdAt") END, "updatedAt" = coalesce(last.at, c."createdAt")
  FROM "Objective" own
    JOIN "Campaign" c ON c."organizationId" = own."organizationId" AND c.id = own."campaignId"
    LEFT JOIN told t ON t."organizationId" = own."organizationId" AND t.id = own.id AND t.rank = 1 AND t."from" IS NULL
    LEFT JOIN LATERAL (SELECT max(t.at) AS at FROM told t WHERE t."organizationId" = own."organizationId" AND t.id = own.id) last ON true
  WHERE o."organizationId" = own."organizationId" AND o.id = own.id;
  WITH steps AS (
    SELECT o."organizationId", o.id, coalesce(t."from", t."to", o.target) AS target, o."from" AS at, 0 AS rank
    FROM "Objective" o LEFT JOIN told t ON t."organizationId" = o."organizationId" AND t.id = o.id AND t.rank = 1
    UNION ALL
    SELECT o."organizationId", o.id, t."to", t.at, t.rank
    FROM "Objective" o JOIN told t ON t."organizationId" = o."organizationId" AND t.id = o.id
    WHERE t."from" IS NOT NULL AND t."to" IS NOT NULL
  ), ordered AS (
    SELECT s."organizationId", s.id, s.target, row_number() OVER own AS number, lead(s.rank) OVER own AS next,
      max(s.at) OVER own AS since FROM steps s
    WINDOW own AS (PARTITION BY s."organizationId", s.id ORDER BY s.rank)
  )
  INSERT INTO "ObjectiveTarget" ("organizationId", id, "objectiveId", number, metric, edition, baseline, target, "dueAt", "from", "to")
  SELECT o."organizationId", gen_random_uuid(), o.id, s.number, o.metric, o.edition, o.baseline,
    CASE WHEN s.next IS NULL THEN o.target ELSE s.target END, o."dueAt", s.since, lead(s.since) OVER own
  FROM ordered s JOIN "Objective" o ON o."organizationId" = s."organizationId" AND o.id = s.id
  WINDOW own AS (PARTITION BY s."organizationId", s.id ORDER BY s.number);
  FOR found IN
    SELECT o."organizationId", string_agg(format('%s: %s, target %s from %s on, %s before', c.name, o.metric,
        trim_scale(t.target), to_char(t."from" AT TIME ZONE 'UTC', 'YYYY-MM-DD'), trim_scale(b.target)), E'\n' ORDER BY c.name, o.id, t.number) AS changes
    FROM "ObjectiveTarget" t
      JOIN "ObjectiveTarget" b ON b."organizationId" = t."organizationId" AND b."objectiveId" = t."objectiveId" AND b.number = t.number - 1
      JOIN "Objective" o ON o."organizationId" = t."organizationId" AND o.id = t."objectiveId"
      JOIN "Campaign" c ON c."organizationId" = o."organizationId" AND c.id = o."campaignId"
    GROUP BY 1
  LOOP
    PERFORM portevoix_note_upgrade(found."organizationId", '0.2.0', 'objectives', format(
      E'Reports held every period to the target of today. From now on they hold a period to the last target that was set in it, so that the progress of periods before these changes is another one:\n%s', found.changes));
  END LOOP;
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;

ALTER TABLE "Objective" ALTER COLUMN "subjectType" SET NOT NULL, ALTER COLUMN "subjectId" SET NOT NULL,
  ADD CONSTRAINT "Objective_owner_check" CHECK (num_nonnulls("campaignId", "departmentId") = 1);

CREATE FUNCTION portevoix_keep_targets() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  before "ObjectiveTarget";
  since timestamptz := NEW."from";
BEGIN
  IF TG_OP = 'UPDATE' THEN
    SELECT * INTO before FROM "ObjectiveTarget" t
      WHERE t."organizationId" = NEW."organizationId" AND t."objectiveId" = NEW.id ORDER BY number DESC LIMIT 1;
    since := GREATEST(NEW."updatedAt", before."from", before."to");
    UPDATE "ObjectiveTarget" SET "to" = since, "endReason" = NEW.reason
      WHERE "organizationId" = before."organizationId" AND id = before.id AND "to" IS NULL;
  END IF;
  IF NEW."archivedAt" IS NULL THEN
    INSERT INTO "ObjectiveTarget" ("organizationId", id, "objectiveId", number, metric, edition, baseline, target, "dueAt", reason, "from")
    VALUES (NEW."organizationId", gen_random_uuid(), NEW.id, coalesce(before.number, 0) + 1, NEW.metric, NEW.edition,
      NEW.baseline, NEW.target, NEW."dueAt", NEW.reason, since);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER portevoix_keep_targets AFTER INSERT ON "Objective"
  FOR EACH ROW EXECUTE FUNCTION portevoix_keep_targets();
CREATE TRIGGER portevoix_keep_targets_of_change AFTER UPDATE ON "Objective" FOR EACH ROW
  WHEN ((OLD.metric, OLD.edition, OLD.baseline, OLD.target, OLD."dueAt", OLD."archivedAt")
    IS DISTINCT FROM (NEW.metric, NEW.edition, NEW.baseline, NEW.target, NEW."dueAt", NEW."archivedAt"))
  EXECUTE FUNCTION portevoix_keep_targets();
