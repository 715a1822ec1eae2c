-- Of which numbers of its subject an objective is: all, where it names no dimensions.
-- AlterTable
ALTER TABLE "Objective" ADD COLUMN     "dimensions" JSONB NOT NULL DEFAULT '{}';
