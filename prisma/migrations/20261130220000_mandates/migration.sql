-- AlterTable
ALTER TABLE "Participation" ADD COLUMN     "mandateTasks" TEXT,
ADD COLUMN     "mandateUntil" DATE,
ADD COLUMN     "minutesPerWeek" INTEGER;

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "mostMessagesPerWeek" INTEGER,
ADD COLUMN     "mostMinutesPerWeek" INTEGER;

ALTER TABLE "Participation" ADD CONSTRAINT "Participation_whole_mandate"
  CHECK (num_nonnulls("mandateTasks", "mandateUntil", "minutesPerWeek") IN (0, 3) AND "minutesPerWeek" BETWEEN 1 AND 10080);
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_caps"
  CHECK ("mostMinutesPerWeek" BETWEEN 1 AND 10080 AND "mostMessagesPerWeek" BETWEEN 1 AND 1000);
