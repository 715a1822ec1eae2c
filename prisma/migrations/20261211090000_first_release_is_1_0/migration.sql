-- Oldest server: 20261210070000_oldest_server
-- The migrations before this one note what they changed under 0.2.0, as the version that follows 0.1.0 was to be called.
ALTER TABLE "UpgradeNote" NO FORCE ROW LEVEL SECURITY;
UPDATE "UpgradeNote" SET release = '1.0.0' WHERE release = '0.2.0';
ALTER TABLE "UpgradeNote" FORCE ROW LEVEL SECURITY;
