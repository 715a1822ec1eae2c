-- Codes and parameters of stored messages, so that each reader gets them in their language. Messages from before keep
-- their words alone.
ALTER TABLE "Import" ADD COLUMN "errorText" JSONB;
ALTER TABLE "ImportProblem" ADD COLUMN text JSONB;
ALTER TABLE "SyncRun" ADD COLUMN "errorText" JSONB;
ALTER TABLE "SyncLogLine" ADD COLUMN text JSONB;
ALTER TABLE "Publication" ADD COLUMN "errorText" JSONB;
ALTER TABLE "Notice" ADD COLUMN "errorText" JSONB;
ALTER TABLE "InvitationMessage" ADD COLUMN "errorText" JSONB;
ALTER TABLE "ScoreRun" ADD COLUMN "errorText" JSONB;
