-- A copy of the list of sessions is kept up to date by the time of change.
ALTER TABLE "LogInSession" ADD COLUMN "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;

CREATE TRIGGER touch BEFORE UPDATE ON "LogInSession" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

-- CreateIndex
CREATE INDEX "LogInSession_organizationId_updatedAt_id_idx" ON "LogInSession"("organizationId", "updatedAt", "id");
