-- AlterTable
ALTER TABLE "Participation" ADD COLUMN     "neverAt" TIMESTAMPTZ(6);
