-- CreateEnum
CREATE TYPE "RetractionStatus" AS ENUM ('QUEUED', 'TRYING', 'FAILED', 'DONE');

-- AlterTable
ALTER TABLE "Publication" ADD COLUMN     "retraction" "RetractionStatus",
ADD COLUMN     "retractionAskedAt" TIMESTAMPTZ(6),
ADD COLUMN     "retractionAttempts" INTEGER NOT NULL DEFAULT 0;
