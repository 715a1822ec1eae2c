-- A purpose may have another basis at a site too.
ALTER TABLE "PurposeException" ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid(), ADD COLUMN "siteId" UUID;
ALTER TABLE "PurposeException" ALTER COLUMN "id" DROP DEFAULT,
  DROP CONSTRAINT "PurposeException_pkey", ADD CONSTRAINT "PurposeException_pkey" PRIMARY KEY ("organizationId", "id"),
  ALTER COLUMN "country" DROP NOT NULL,
  ADD CONSTRAINT "PurposeException_one" CHECK (num_nonnulls("country", "siteId") = 1);
CREATE INDEX "PurposeException_organizationId_siteId_idx" ON "PurposeException"("organizationId", "siteId");
CREATE UNIQUE INDEX "PurposeException_organizationId_purposeId_country_key" ON "PurposeException"("organizationId", "purposeId", "country");
CREATE UNIQUE INDEX "PurposeException_organizationId_purposeId_siteId_key" ON "PurposeException"("organizationId", "purposeId", "siteId");
ALTER TABLE "PurposeException" ADD CONSTRAINT "PurposeException_organizationId_siteId_fkey" FOREIGN KEY ("organizationId", "siteId") REFERENCES "Site"("organizationId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
