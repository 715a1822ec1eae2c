-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "site" TEXT,
ADD COLUMN     "siteKey" TEXT;
