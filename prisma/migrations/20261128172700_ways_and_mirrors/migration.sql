-- AlterEnum
ALTER TYPE "ParticipationStatus" ADD VALUE 'WITHDRAWN';

-- AlterTable
ALTER TABLE "Content" ADD COLUMN     "archivedAt" TIMESTAMPTZ(6);
ALTER TABLE "Topic" ADD COLUMN     "archivedAt" TIMESTAMPTZ(6);
ALTER TABLE "Topic" ADD COLUMN     "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "Ambassador" ADD COLUMN     "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "Participation" ADD COLUMN     "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "Publication" ADD COLUMN     "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "Mention" ADD COLUMN     "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "Account" ADD COLUMN     "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "SyncRun" ADD COLUMN     "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "ScoreRun" ADD COLUMN     "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "Import" ADD COLUMN     "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateIndex
CREATE INDEX "Person_organizationId_updatedAt_id_idx" ON "Person"("organizationId", "updatedAt", "id");
CREATE INDEX "Campaign_organizationId_updatedAt_id_idx" ON "Campaign"("organizationId", "updatedAt", "id");
CREATE INDEX "Participation_organizationId_updatedAt_id_idx" ON "Participation"("organizationId", "updatedAt", "id");
CREATE INDEX "Ambassador_organizationId_updatedAt_id_idx" ON "Ambassador"("organizationId", "updatedAt", "id");
CREATE INDEX "Content_organizationId_updatedAt_id_idx" ON "Content"("organizationId", "updatedAt", "id");
CREATE INDEX "Share_organizationId_updatedAt_id_idx" ON "Share"("organizationId", "updatedAt", "id");
CREATE INDEX "Mention_organizationId_updatedAt_id_idx" ON "Mention"("organizationId", "updatedAt", "id");
CREATE INDEX "Publication_organizationId_updatedAt_id_idx" ON "Publication"("organizationId", "updatedAt", "id");

-- Whoever keeps a copy of a list asks for what changed since: no way of changing a row may leave `updatedAt` behind. What
-- an act sets itself stays.
CREATE FUNCTION portevoix_touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."updatedAt" := now();
  RETURN NEW;
END $$;
DO $$
DECLARE name text;
BEGIN
  FOR name IN
    SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'updatedAt' AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
  LOOP
    EXECUTE format('CREATE TRIGGER touch BEFORE UPDATE ON %I FOR EACH ROW
      WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch()', name);
  END LOOP;
END $$;
