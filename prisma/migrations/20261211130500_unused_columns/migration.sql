-- Oldest server: 20261210070000_oldest_server
ALTER TABLE "Import" ADD COLUMN "unusedColumns" TEXT[] DEFAULT ARRAY[]::TEXT[];
