-- Oldest server: 20261210070000_oldest_server
-- AlterEnum
ALTER TYPE "ImportTarget" ADD VALUE 'ACTS';
