-- Whether values of a metric can be added: YES, LEVEL (the last one counts) or NO (people are counted again).
-- AlterTable
ALTER TABLE "MetricDefinition" ADD COLUMN     "adds" TEXT;

ALTER TABLE "MetricDefinition" NO FORCE ROW LEVEL SECURITY;
UPDATE "MetricDefinition" SET adds = CASE aggregation WHEN 'SUM' THEN 'YES' WHEN 'LAST' THEN 'LEVEL' END;
ALTER TABLE "MetricDefinition" FORCE ROW LEVEL SECURITY;

-- AlterTable
ALTER TABLE "MetricDefinition" DROP COLUMN "aggregation";
