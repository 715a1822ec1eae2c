-- Exports of the rows of a list, beside those of the data of one person.
ALTER TYPE "ExportKind" ADD VALUE 'LIST';
ALTER TYPE "ExportFormat" ADD VALUE 'JSONL';
ALTER TYPE "ExportFormat" ADD VALUE 'PARQUET';
ALTER TYPE "ExportFailure" ADD VALUE 'NO_SPACE';
ALTER TYPE "ExportFailure" ADD VALUE 'FORBIDDEN';
ALTER TYPE "ExportFailure" ADD VALUE 'REFUSED';

ALTER TABLE "Export"
  ADD COLUMN "document" TEXT,
  ADD COLUMN "variables" JSONB,
  ADD COLUMN "keyId" UUID,
  ADD COLUMN "roles" "Role"[] DEFAULT ARRAY[]::"Role"[],
  ADD COLUMN "assignmentIds" UUID[] DEFAULT ARRAY[]::UUID[],
  ADD COLUMN "scopes" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "reachesPeople" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "total" INTEGER,
  ADD COLUMN "fromCursor" TEXT,
  ADD COLUMN "toCursor" TEXT,
  ADD COLUMN "problem" TEXT;
