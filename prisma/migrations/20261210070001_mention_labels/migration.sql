-- Oldest server: 20261210070001_mention_labels
-- What sources, models and people say of mentions. What sources said so far stands on their sightings.
CREATE TYPE "MentionLabelKind" AS ENUM ('BRAND', 'COMPETITOR', 'TOPIC', 'SENTIMENT', 'STANCE');
CREATE TYPE "MentionLabelAuthor" AS ENUM ('SOURCE', 'MODEL', 'PERSON');

CREATE TABLE "MentionLabel" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "mentionId" UUID NOT NULL,
    "kind" "MentionLabelKind" NOT NULL,
    "value" TEXT NOT NULL,
    "valueKey" TEXT NOT NULL,
    "reason" TEXT,
    "author" "MentionLabelAuthor" NOT NULL,
    "integrationId" UUID,
    "sightingKey" TEXT,
    "model" TEXT,
    "release" TEXT,
    "accountId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "supersededAt" TIMESTAMPTZ(6),

    CONSTRAINT "MentionLabel_pkey" PRIMARY KEY ("organizationId","id")
);
CREATE INDEX "MentionLabel_organizationId_mentionId_idx" ON "MentionLabel"("organizationId", "mentionId");
CREATE INDEX "MentionLabel_organizationId_valueKey_mentionId_idx" ON "MentionLabel"("organizationId", "valueKey", "mentionId");
CREATE INDEX "MentionLabel_organizationId_integrationId_sightingKey_idx" ON "MentionLabel"("organizationId", "integrationId", "sightingKey");
ALTER TABLE "MentionLabel" ADD CONSTRAINT "MentionLabel_organizationId_mentionId_fkey" FOREIGN KEY ("organizationId", "mentionId")
  REFERENCES "Mention"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "MentionLabel" ADD CONSTRAINT "MentionLabel_organizationId_integrationId_fkey" FOREIGN KEY ("organizationId", "integrationId")
  REFERENCES "Integration"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT portevoix_protect('MentionLabel');

ALTER TABLE "MentionSighting" ADD COLUMN "fields" JSONB;

DO $$
DECLARE
  one text;
  touched CONSTANT text[] := ARRAY['MentionLabel', 'MentionSighting'];
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  INSERT INTO "MentionLabel" ("organizationId", id, "mentionId", kind, value, "valueKey", reason, author, "integrationId", "sightingKey", "createdAt")
    SELECT s."organizationId", gen_random_uuid(), s."mentionId", said.kind::"MentionLabelKind", said.value,
      portevoix_department_key(said.value), said.reason, 'SOURCE', s."integrationId", s.key, s."createdAt"
    FROM "MentionSighting" s CROSS JOIN LATERAL (VALUES ('SENTIMENT', portevoix_shown_text(s.sentiment), s.reason),
      ('BRAND', portevoix_shown_text(s.brand), NULL)) AS said(kind, value, reason) WHERE said.value <> '';
  UPDATE "MentionSighting" SET fields = jsonb_build_object('reason', reason)
    WHERE reason IS NOT NULL AND coalesce(portevoix_shown_text(sentiment), '') = '';
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;

ALTER TABLE "MentionSighting" DROP COLUMN "sentiment", DROP COLUMN "brand", DROP COLUMN "reason";

-- Servers of before write the columns that are gone.
CREATE OR REPLACE FUNCTION portevoix_oldest_server() RETURNS text LANGUAGE sql IMMUTABLE
  AS $$ SELECT '20261210070001_mention_labels'::text $$;
