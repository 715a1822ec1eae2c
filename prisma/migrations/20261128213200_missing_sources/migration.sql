-- AlterTable
ALTER TABLE "ScoreRun" ADD COLUMN     "missingSources" JSONB NOT NULL DEFAULT '[]';
