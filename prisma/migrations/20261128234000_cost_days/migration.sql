-- What was spent on a day without an hour keeps the date.

-- AlterTable
ALTER TABLE "Cost" ADD COLUMN     "on" DATE;

ALTER TABLE "Cost" ADD CONSTRAINT "Cost_place_of_day"
  CHECK ("on" IS NULL OR at = ("on" + time '10:59:59.999') AT TIME ZONE 'UTC');
