-- CreateEnum
CREATE TYPE "MovementKind" AS ENUM ('JOINED', 'MOVED', 'LEFT');

-- CreateTable
CREATE TABLE "PersonActivity" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "from" TIMESTAMPTZ(6),
    "to" TIMESTAMPTZ(6),

    CONSTRAINT "PersonActivity_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Movement" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "MovementKind" NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "fromDepartmentId" UUID,
    "toDepartmentId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Movement_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "PersonActivity_organizationId_personId_from_idx" ON "PersonActivity"("organizationId", "personId", "from");

-- CreateIndex
CREATE INDEX "Movement_organizationId_at_id_idx" ON "Movement"("organizationId", "at", "id");

-- CreateIndex
CREATE INDEX "Movement_organizationId_personId_at_idx" ON "Movement"("organizationId", "personId", "at");

-- CreateIndex
CREATE INDEX "Movement_organizationId_fromDepartmentId_at_id_idx" ON "Movement"("organizationId", "fromDepartmentId", "at", "id");

-- CreateIndex
CREATE INDEX "Movement_organizationId_toDepartmentId_at_id_idx" ON "Movement"("organizationId", "toDepartmentId", "at", "id");

-- AddForeignKey
ALTER TABLE "PersonActivity" ADD CONSTRAINT "PersonActivity_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Movement" ADD CONSTRAINT "Movement_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Movement" ADD CONSTRAINT "Movement_organizationId_fromDepartmentId_fkey" FOREIGN KEY ("organizationId", "fromDepartmentId") REFERENCES "Department"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Movement" ADD CONSTRAINT "Movement_organizationId_toDepartmentId_fkey" FOREIGN KEY ("organizationId", "toDepartmentId") REFERENCES "Department"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('PersonActivity');

SELECT portevoix_protect('Movement');

SELECT portevoix_compare_as_text('Movement', 'kind', 'at', 'id');
ALTER TABLE "PersonActivity" ADD CONSTRAINT "PersonActivity_ends_later" CHECK ("from" < "to");
CREATE UNIQUE INDEX "PersonActivity_once" ON "PersonActivity"("organizationId", "personId") WHERE "to" IS NULL;

-- Since when people of before are active, nobody knows.
DO $$
DECLARE
  one text;
  touched CONSTANT text[] := '{Person,PersonActivity}';
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  INSERT INTO "PersonActivity" ("organizationId", id, "personId")
    SELECT "organizationId", gen_random_uuid(), id FROM "Person" WHERE active AND "archivedAt" IS NULL;
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;

-- By statement, since what follows is written for all people of a statement together.
CREATE FUNCTION portevoix_keep_activity_of_new() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO "PersonActivity" ("organizationId", id, "personId", "from")
    SELECT "organizationId", gen_random_uuid(), id, "createdAt" FROM changed WHERE active AND "archivedAt" IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER portevoix_keep_activity_of_new AFTER INSERT ON "Person" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION portevoix_keep_activity_of_new();

CREATE FUNCTION portevoix_keep_activity() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  comes uuid[];
  goes uuid[];
BEGIN
  SELECT array_agg(n.id) FILTER (WHERE n.active AND n."archivedAt" IS NULL),
      array_agg(n.id) FILTER (WHERE NOT (n.active AND n."archivedAt" IS NULL)) INTO comes, goes
    FROM changed n JOIN was o ON o."organizationId" = n."organizationId" AND o.id = n.id
    WHERE (o.active AND o."archivedAt" IS NULL) <> (n.active AND n."archivedAt" IS NULL);
  IF goes IS NOT NULL THEN
    DELETE FROM "PersonActivity" a USING changed n WHERE n.id = ANY(goes) AND a."organizationId" = n."organizationId"
      AND a."personId" = n.id AND a."to" IS NULL AND a."from" >= n."updatedAt";
    UPDATE "PersonActivity" a SET "to" = n."updatedAt" FROM changed n WHERE n.id = ANY(goes)
      AND a."organizationId" = n."organizationId" AND a."personId" = n.id AND a."to" IS NULL;
  END IF;
  IF comes IS NOT NULL THEN
    INSERT INTO "PersonActivity" ("organizationId", id, "personId", "from")
      SELECT "organizationId", gen_random_uuid(), id, "updatedAt" FROM changed WHERE id = ANY(comes)
      ON CONFLICT ("organizationId", "personId") WHERE "to" IS NULL DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER portevoix_keep_activity AFTER UPDATE ON "Person" REFERENCING OLD TABLE AS was NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION portevoix_keep_activity();

-- Writes the movements of people anew: who is the same as before keeps the id. Whoever was told late to belong to a department
-- since before they were added, joined then.
CREATE FUNCTION portevoix_write_movements(people uuid[]) RETURNS void LANGUAGE sql SET search_path = pg_catalog, public AS $$
  WITH activity AS (
    SELECT a."organizationId", a."personId", a."to", CASE row_number() OVER (PARTITION BY a."personId" ORDER BY a."from" NULLS FIRST)
      WHEN 1 THEN LEAST(a."from", CASE WHEN a."from" IS NOT NULL THEN (SELECT min(m."from") FROM "Membership" m
        WHERE m."organizationId" = a."organizationId" AND m."personId" = a."personId") END) ELSE a."from" END AS "from"
    FROM "PersonActivity" a JOIN "Person" p ON p."organizationId" = a."organizationId" AND p.id = a."personId"
    WHERE a."personId" = ANY(people)
  ), step AS (
    SELECT "organizationId", "personId", 'JOINED' AS kind, "from" AS at FROM activity WHERE "from" IS NOT NULL
    UNION ALL SELECT "organizationId", "personId", 'LEFT', "to" FROM activity WHERE "to" IS NOT NULL
    UNION ALL SELECT DISTINCT m."organizationId", m."personId", 'MOVED', bound.at FROM "Membership" m
      CROSS JOIN LATERAL (VALUES (m."from"), (m."to")) AS bound(at)
      JOIN activity a ON a."organizationId" = m."organizationId" AND a."personId" = m."personId"
        AND coalesce(a."from", '-infinity') < bound.at AND (a."to" IS NULL OR a."to" > bound.at)
      WHERE m."personId" = ANY(people) AND m."primary" AND bound.at IS NOT NULL
  ), found AS (
    SELECT step.*, CASE WHEN kind <> 'JOINED' THEN (SELECT m."departmentId" FROM "Membership" m
        WHERE m."organizationId" = step."organizationId" AND m."personId" = step."personId" AND m."primary"
          AND coalesce(m."from", '-infinity') < step.at AND (m."to" IS NULL OR m."to" >= step.at) LIMIT 1) END AS before,
      CASE WHEN kind <> 'LEFT' THEN (SELECT m."departmentId" FROM "Membership" m
        WHERE m."organizationId" = step."organizationId" AND m."personId" = step."personId" AND m."primary"
          AND coalesce(m."from", '-infinity') <= step.at AND (m."to" IS NULL OR m."to" > step.at) LIMIT 1) END AS after
    FROM step
  ), wanted AS (
    SELECT *, md5(concat_ws(' ', "personId", kind, extract(epoch FROM at), coalesce(before::text, '-'), coalesce(after::text, '-')))::uuid AS id FROM found
    WHERE kind <> 'MOVED' OR before IS DISTINCT FROM after
  ), gone AS (
    DELETE FROM "Movement" m WHERE m."personId" = ANY(people) AND NOT EXISTS (SELECT FROM wanted w WHERE w.id = m.id)
  )
  INSERT INTO "Movement" ("organizationId", id, "personId", kind, at, "fromDepartmentId", "toDepartmentId")
    SELECT "organizationId", id, "personId", kind::"MovementKind", at, before, after FROM wanted
    ON CONFLICT ("organizationId", id) DO NOTHING
$$;

CREATE FUNCTION portevoix_keep_movements() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  people uuid[];
BEGIN
  SELECT array_agg(DISTINCT "personId") INTO people FROM changed;
  IF people IS NOT NULL THEN PERFORM portevoix_write_movements(people); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER portevoix_keep_movements_of_new AFTER INSERT ON "Membership" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION portevoix_keep_movements();
CREATE TRIGGER portevoix_keep_movements AFTER UPDATE ON "Membership" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION portevoix_keep_movements();
CREATE TRIGGER portevoix_keep_movements_of_gone AFTER DELETE ON "Membership" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION portevoix_keep_movements();
CREATE TRIGGER portevoix_keep_movements_of_new AFTER INSERT ON "PersonActivity" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION portevoix_keep_movements();
CREATE TRIGGER portevoix_keep_movements AFTER UPDATE ON "PersonActivity" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION portevoix_keep_movements();
CREATE TRIGGER portevoix_keep_movements_of_gone AFTER DELETE ON "PersonActivity" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION portevoix_keep_movements();

-- Of memberships that have dates.
DO $$
DECLARE
  one text;
  touched CONSTANT text[] := '{Person,Membership,PersonActivity,Movement}';
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  PERFORM portevoix_write_movements(ARRAY(SELECT DISTINCT "personId" FROM "Membership" WHERE "from" IS NOT NULL OR "to" IS NOT NULL));
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;
