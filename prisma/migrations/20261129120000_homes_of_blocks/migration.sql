-- Months that are closed stay cut: their blocks count for the whole organisation alone, since who was in them does not say
-- what they may be counted as.
ALTER TABLE "ClosedCell" ADD COLUMN     "home" TEXT[];
UPDATE "ClosedCell" SET "home" = '{}';
