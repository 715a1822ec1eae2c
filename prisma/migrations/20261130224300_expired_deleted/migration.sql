-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "expiredDeletedAt" TIMESTAMPTZ(6);
