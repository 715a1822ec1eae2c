-- AlterTable
ALTER TABLE "NetworkMeasure" ADD COLUMN     "betweennessError" DOUBLE PRECISION,
ADD COLUMN     "inStrength" DOUBLE PRECISION,
ADD COLUMN     "outStrength" DOUBLE PRECISION;

-- Measures that are those of the ties as they are now get the strengths of these ties; the others are measured anew.
ALTER TABLE "NetworkMeasure" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Network" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Tie" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Person" NO FORCE ROW LEVEL SECURITY;
WITH ties AS (
  SELECT t."organizationId", t.kind, t."fromId", t."toId", t.weight, n.directed FROM "Tie" t
  JOIN "Network" n ON n."organizationId" = t."organizationId" AND n.kind = t.kind AND n."measuredRevision" = n.revision
  JOIN "Person" f ON f."organizationId" = t."organizationId" AND f.id = t."fromId" AND f."archivedAt" IS NULL
  JOIN "Person" o ON o."organizationId" = t."organizationId" AND o.id = t."toId" AND o."archivedAt" IS NULL
), strengths AS (
  SELECT "organizationId", kind, "personId", sum("in") AS "in", sum("out") AS "out" FROM (
    SELECT "organizationId", kind, "toId" AS "personId", weight AS "in", CASE WHEN directed THEN 0 ELSE weight END AS "out" FROM ties
    UNION ALL
    SELECT "organizationId", kind, "fromId", CASE WHEN directed THEN 0 ELSE weight END, weight FROM ties
  ) ends GROUP BY 1, 2, 3
)
UPDATE "NetworkMeasure" m SET "inStrength" = s."in", "outStrength" = s."out" FROM strengths s
WHERE s."organizationId" = m."organizationId" AND s.kind = m.kind AND s."personId" = m."personId";
ALTER TABLE "NetworkMeasure" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Network" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Tie" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Person" FORCE ROW LEVEL SECURITY;
