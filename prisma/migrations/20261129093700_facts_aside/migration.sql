-- AlterTable
ALTER TABLE "MetricPoint" ADD COLUMN     "aside" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "network" TEXT,
ADD COLUMN     "postId" TEXT;

-- CreateTable
CREATE TABLE "MetricAside" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "pointId" UUID NOT NULL,
    "from" TIMESTAMPTZ(6) NOT NULL,
    "to" TIMESTAMPTZ(6),

    CONSTRAINT "MetricAside_pkey" PRIMARY KEY ("organizationId","pointId","from")
);

SELECT portevoix_protect('MetricAside');

ALTER TABLE "MetricPoint" ADD CONSTRAINT "MetricPoint_post_of_network" CHECK ((network IS NULL) = ("postId" IS NULL));
-- Few facts are of one post alone.
CREATE INDEX "MetricPoint_post" ON "MetricPoint" ("organizationId", network, "postId", metric) WHERE "postId" IS NOT NULL;

-- Facts of X exports name their post in their key.
ALTER TABLE "MetricPoint" NO FORCE ROW LEVEL SECURITY;
UPDATE "MetricPoint" SET network = 'x', "postId" = split_part(key, ':', 1)
  WHERE source = 'x-analytics' AND key ~ '^[0-9]{1,20}:[a-z0-9-]+$';
ALTER TABLE "MetricPoint" FORCE ROW LEVEL SECURITY;

-- CreateTable
CREATE TABLE "MetricTotal" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "source" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "on" DATE,
    "value" DECIMAL(38,9) NOT NULL,
    "isPart" BOOLEAN NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "dimensions" JSONB,

    CONSTRAINT "MetricTotal_pkey" PRIMARY KEY ("organizationId","source","series","at")
);

-- CreateIndex
CREATE INDEX "MetricTotal_organizationId_subjectId_metric_isPart_idx" ON "MetricTotal"("organizationId", "subjectId", "metric", "isPart");

SELECT portevoix_protect('MetricTotal');

-- Totals of before were not kept: what their facts add up to stands for them. The key of a fact begins with a hash of what
-- the total is of; that of a whole is known.
ALTER TABLE "MetricPoint" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "MetricTotal" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "MetricTotal" ("organizationId", source, series, at, "on", value, "isPart", "subjectType", "subjectId", metric)
SELECT "organizationId", source, series, place, "on", level, series <> 'total:' || left(encode(sha256(convert_to(
    '["' || "subjectType" || '","' || "subjectId" || '","' || metric || '",[]]', 'UTF8')), 'hex'), 32) || ':',
  "subjectType", "subjectId", metric
FROM (
  SELECT p."organizationId", p.source, left(p.key, 39) AS series, place.at AS place, p."on", p."subjectType"::text AS "subjectType",
    p."subjectId", p.metric, sum(p.value) OVER (PARTITION BY p."organizationId", p.source, left(p.key, 39) ORDER BY place.at) AS level
  FROM "MetricPoint" p CROSS JOIN LATERAL (SELECT coalesce(p."on"::timestamp AT TIME ZONE 'UTC', p.at) AS at) place
  WHERE starts_with(p.key, 'total:') AND length(p.key) = 63 AND p."supersededAt" IS NULL
) facts;
ALTER TABLE "MetricTotal" FORCE ROW LEVEL SECURITY;
ALTER TABLE "MetricPoint" FORCE ROW LEVEL SECURITY;
