-- Oldest server: 20261210070001_mention_labels
-- Of which time integrations collected mentions.
CREATE TABLE "CollectionWindow" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "integrationId" UUID NOT NULL,
    "from" TIMESTAMPTZ(6) NOT NULL,
    "to" TIMESTAMPTZ(6) NOT NULL,
    "complete" BOOLEAN NOT NULL,

    CONSTRAINT "CollectionWindow_pkey" PRIMARY KEY ("organizationId","id")
);
CREATE INDEX "CollectionWindow_organizationId_integrationId_to_idx" ON "CollectionWindow"("organizationId", "integrationId", "to");
ALTER TABLE "CollectionWindow" ADD CONSTRAINT "CollectionWindow_organizationId_integrationId_fkey" FOREIGN KEY ("organizationId", "integrationId")
  REFERENCES "Integration"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT portevoix_protect('CollectionWindow');
