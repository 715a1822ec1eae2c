-- Measures say how many people they are without because these were erased.
ALTER TABLE "Network" ADD COLUMN "erasedPeople" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "peopleRemoved" INTEGER;
ALTER TABLE "ScoreRun" ADD COLUMN "peopleRemoved" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "ScoreBacktest" ADD COLUMN "peopleRemoved" INTEGER NOT NULL DEFAULT 0;
