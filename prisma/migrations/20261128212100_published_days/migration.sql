-- What was published on a day without an hour keeps the date.

-- AlterTable
ALTER TABLE "Content" ADD COLUMN     "publishedOn" DATE;

-- AlterTable
ALTER TABLE "Mention" ADD COLUMN     "on" DATE;

ALTER TABLE "Content" ADD CONSTRAINT "Content_place_of_day"
  CHECK ("publishedOn" IS NULL OR "publishedAt" = ("publishedOn" + time '10:59:59.999') AT TIME ZONE 'UTC');
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_place_of_day"
  CHECK ("on" IS NULL OR at = ("on" + time '10:59:59.999') AT TIME ZONE 'UTC');

-- An integration of which everything was published at midnights of UTC knows only days.
ALTER TABLE "Content" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Mention" NO FORCE ROW LEVEL SECURITY;
UPDATE "Content" c SET "publishedOn" = (c."publishedAt" AT TIME ZONE 'UTC')::date, "publishedAt" = c."publishedAt" + interval '10:59:59.999'
FROM (SELECT "organizationId", "integrationId" FROM "Content" WHERE "integrationId" IS NOT NULL AND "publishedAt" IS NOT NULL
  GROUP BY 1, 2 HAVING bool_and("publishedAt" = date_trunc('day', "publishedAt", 'UTC'))) days
WHERE c."organizationId" = days."organizationId" AND c."integrationId" = days."integrationId" AND c."publishedAt" IS NOT NULL;
UPDATE "Mention" m SET "on" = (m.at AT TIME ZONE 'UTC')::date, at = m.at + interval '10:59:59.999'
FROM (SELECT "organizationId", "integrationId" FROM "Mention" WHERE "integrationId" IS NOT NULL
  GROUP BY 1, 2 HAVING bool_and(at = date_trunc('day', at, 'UTC'))) days
WHERE m."organizationId" = days."organizationId" AND m."integrationId" = days."integrationId";
ALTER TABLE "Content" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Mention" FORCE ROW LEVEL SECURITY;
