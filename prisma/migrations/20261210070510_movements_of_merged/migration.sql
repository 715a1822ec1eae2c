-- Oldest server: 20261210070000_oldest_server
-- Writes the movements of people anew: who is the same as before keeps the id. Whoever was told late to belong to a department
-- since before they were added, joined then. Nobody leaves by being merged into another record, or joins by its end.
CREATE OR REPLACE FUNCTION portevoix_write_movements(people uuid[]) RETURNS void LANGUAGE sql SET search_path = pg_catalog, public AS $$
  WITH activity AS (
    SELECT a."organizationId", a."personId", a."to", lag(a."to") OVER (PARTITION BY a."personId" ORDER BY a."from" NULLS FIRST) AS "left",
      CASE row_number() OVER (PARTITION BY a."personId" ORDER BY a."from" NULLS FIRST)
      WHEN 1 THEN LEAST(a."from", CASE WHEN a."from" IS NOT NULL THEN (SELECT min(m."from") FROM "Membership" m
        WHERE m."organizationId" = a."organizationId" AND m."personId" = a."personId") END) ELSE a."from" END AS "from"
    FROM "PersonActivity" a JOIN "Person" p ON p."organizationId" = a."organizationId" AND p.id = a."personId"
    WHERE a."personId" = ANY(people)
  ), step AS (
    SELECT "organizationId", "personId", 'JOINED' AS kind, "from" AS at FROM activity a WHERE "from" IS NOT NULL
      AND NOT EXISTS (SELECT FROM "PersonMerge" g WHERE g."organizationId" = a."organizationId" AND g."personId" = a."personId"
        AND a."left" >= g."from" AND a."left" < g."to" AND a."from" >= g."to")
    UNION ALL SELECT "organizationId", "personId", 'LEFT', "to" FROM activity a WHERE "to" IS NOT NULL
      AND NOT EXISTS (SELECT FROM "PersonMerge" g WHERE g."organizationId" = a."organizationId" AND g."personId" = a."personId"
        AND a."to" >= g."from" AND (g."to" IS NULL OR a."to" < g."to"))
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

-- Of people who were merged before.
DO $$
DECLARE
  one text;
  touched CONSTANT text[] := '{Person,Membership,PersonActivity,PersonMerge,Movement}';
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  PERFORM portevoix_write_movements(ARRAY(SELECT DISTINCT "personId" FROM "PersonMerge"));
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;
