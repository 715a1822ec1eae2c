-- Which API keys still use what of the schema is deprecated.
CREATE TABLE "DeprecatedUse" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "apiKeyId" UUID NOT NULL,
    "coordinate" TEXT NOT NULL,
    "lastUsedOn" DATE NOT NULL,

    CONSTRAINT "DeprecatedUse_pkey" PRIMARY KEY ("organizationId","apiKeyId","coordinate")
);
ALTER TABLE "DeprecatedUse" ADD CONSTRAINT "DeprecatedUse_organizationId_apiKeyId_fkey"
  FOREIGN KEY ("organizationId", "apiKeyId") REFERENCES "ApiKey"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT portevoix_protect('DeprecatedUse');
