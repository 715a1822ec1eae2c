-- Oldest server: 20261210070000_oldest_server
-- The words of a stored answer in its row: a row with two index entries for each of them was most of what the database wrote for an
-- act with a key. Servers from before go on with "AnswerWord" and "isListed", and take an answer of a new one for unlisted.

-- AlterTable
ALTER TABLE "IdempotentAnswer" ADD COLUMN     "words" BIGINT[];
