-- Oldest server: 20261210070000_oldest_server
-- In which session a link was made: it ends when that is ended. Those of before end with none.
ALTER TABLE "AccountLink" ADD COLUMN "sessionId" UUID;
