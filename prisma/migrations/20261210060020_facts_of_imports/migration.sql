-- Facts name the import that brought them: others may write to the same source while it runs.
ALTER TABLE "MetricPoint" ADD COLUMN "importId" UUID;
ALTER TABLE "Import" ADD COLUMN "marksFacts" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Import" ALTER COLUMN "marksFacts" SET DEFAULT true;
