-- A copy of these lists is kept up to date by the time of change, and what they are filtered by has an index.
ALTER TABLE "Identity" ADD COLUMN "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "AccountLink" ADD COLUMN "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;

CREATE TRIGGER touch BEFORE UPDATE ON "Identity" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();
CREATE TRIGGER touch BEFORE UPDATE ON "AccountLink" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

-- CreateIndex
CREATE INDEX "Identity_organizationId_updatedAt_id_idx" ON "Identity"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "AccountLink_organizationId_updatedAt_id_idx" ON "AccountLink"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "DoubtfulLogin_organizationId_updatedAt_id_idx" ON "DoubtfulLogin"("organizationId", "updatedAt", "id");

SELECT portevoix_compare_as_text('DoubtfulLogin', 'status', 'createdAt', 'id');
SELECT portevoix_compare_as_text('DoubtfulLogin', 'rule', 'createdAt', 'id');
