-- CreateEnum
CREATE TYPE "LegalBasis" AS ENUM ('CONSENT', 'OBJECTION');

-- CreateEnum
CREATE TYPE "AgreementMethod" AS ENUM ('LOG_IN', 'TRIAL_LOG_IN', 'UNKNOWN');

-- CreateTable
CREATE TABLE "Purpose" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "basis" "LegalBasis" NOT NULL DEFAULT 'CONSENT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Purpose_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "PurposeException" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "purposeId" UUID NOT NULL,
    "country" TEXT NOT NULL,
    "basis" "LegalBasis" NOT NULL,

    CONSTRAINT "PurposeException_pkey" PRIMARY KEY ("organizationId","purposeId","country")
);

-- CreateTable
CREATE TABLE "Document" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purposeId" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "DocumentVersion" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "edition" TEXT NOT NULL,
    "language" TEXT,
    "text" TEXT,
    "hash" BYTEA,
    "legacy" BOOLEAN NOT NULL DEFAULT false,
    "policyId" UUID,
    "effectiveFrom" TIMESTAMPTZ(6) NOT NULL,
    "publishedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DocumentVersion_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "purposeId" UUID NOT NULL,
    "documentVersionId" UUID NOT NULL,
    "method" "AgreementMethod" NOT NULL,
    "givenAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(6),
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Purpose_organizationId_key_key" ON "Purpose"("organizationId", "key");

-- CreateIndex
CREATE INDEX "Document_organizationId_name_idx" ON "Document"("organizationId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Document_organizationId_purposeId_key" ON "Document"("organizationId", "purposeId");

-- CreateIndex
CREATE INDEX "DocumentVersion_organizationId_documentId_effectiveFrom_idx" ON "DocumentVersion"("organizationId", "documentId", "effectiveFrom");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentVersion_organizationId_policyId_key" ON "DocumentVersion"("organizationId", "policyId");

-- CreateIndex
CREATE INDEX "Agreement_organizationId_personId_purposeId_idx" ON "Agreement"("organizationId", "personId", "purposeId");

-- CreateIndex
CREATE INDEX "Agreement_organizationId_documentVersionId_idx" ON "Agreement"("organizationId", "documentVersionId");

-- CreateIndex
CREATE INDEX "Agreement_organizationId_updatedAt_id_idx" ON "Agreement"("organizationId", "updatedAt", "id");

-- AddForeignKey
ALTER TABLE "PurposeException" ADD CONSTRAINT "PurposeException_organizationId_purposeId_fkey" FOREIGN KEY ("organizationId", "purposeId") REFERENCES "Purpose"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_organizationId_purposeId_fkey" FOREIGN KEY ("organizationId", "purposeId") REFERENCES "Purpose"("organizationId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_organizationId_documentId_fkey" FOREIGN KEY ("organizationId", "documentId") REFERENCES "Document"("organizationId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_organizationId_policyId_fkey" FOREIGN KEY ("organizationId", "policyId") REFERENCES "Policy"("organizationId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_organizationId_purposeId_fkey" FOREIGN KEY ("organizationId", "purposeId") REFERENCES "Purpose"("organizationId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_organizationId_documentVersionId_fkey" FOREIGN KEY ("organizationId", "documentVersionId") REFERENCES "DocumentVersion"("organizationId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- One wording in each language has a name of its own.
CREATE UNIQUE INDEX "DocumentVersion_edition_key" ON "DocumentVersion"("organizationId", "documentId", "edition", COALESCE("language", ''));

SELECT portevoix_protect('Purpose');
SELECT portevoix_protect('PurposeException');
SELECT portevoix_protect('Document');
SELECT portevoix_protect('DocumentVersion');
SELECT portevoix_protect('Agreement');

CREATE TRIGGER touch BEFORE UPDATE ON "Purpose" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();
CREATE TRIGGER touch BEFORE UPDATE ON "Agreement" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

-- The purposes that every organisation has, each with a document and its first wording: which data, for what, who sees
-- it, how long, and how to say no (GDPR art. 13 and 14).
CREATE FUNCTION portevoix_found_purposes(organization uuid, at timestamptz) RETURNS void LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
DECLARE
  found record;
  purpose uuid;
  document uuid;
BEGIN
  FOR found IN SELECT * FROM (VALUES
    ('SHARING', 'Sharing', 'Sharing content of campaigns and counting what it brings. Needed to take part.', 'CONSENT',
     'I take part in campaigns that I choose. For that, my organisation keeps which campaigns I joined, what I shared, on which network and when, and how often it was seen, clicked and reacted to. Whoever has a role in the team of the campaigns sees this, for the whole organisation or for a part of it.'
     || E'\n\n' ||
     'Taking part is voluntary. I may decline an invitation, leave a campaign or take this consent back at any moment, without giving a reason and without any disadvantage. From then on nothing is shared in my name; what was counted until then stays counted, without more about me. I may ask for a copy of what is kept about me, and for its erasure.'),
    ('SCORING', 'Scoring', 'Being scored as an influence among colleagues. Free: nothing depends on it.', 'OBJECTION',
     'My organisation looks for people whose word carries. For that it computes scores from who turns to whom, from nominations by colleagues and from public posts, as far as it has these. Whoever has a role in the team of the campaigns sees the scores and their reasons, and I see my own. Who turns to whom, and where I stand in it, is no score and is seen by the same people. A score decides nothing by itself: it never counts for pay, promotion, rating or dismissal.'
     || E'\n\n' ||
     'I may object at any moment, without giving a reason and without any disadvantage. From then on no score of me is computed or shown, and those that exist are out of sight at once. Where the law or my organisation asks for my consent first, nothing is computed before I gave it, and I may take it back as easily.')
    ) AS built_in(key, name, description, basis, wording)
  LOOP
    INSERT INTO "Purpose" ("organizationId", id, key, name, description, basis, "createdAt", "updatedAt")
      VALUES (organization, gen_random_uuid(), found.key, found.name, found.description, found.basis::"LegalBasis", at, at)
      RETURNING id INTO purpose;
    INSERT INTO "Document" ("organizationId", id, name, "purposeId", "createdAt")
      VALUES (organization, gen_random_uuid(), found.name, purpose, at) RETURNING id INTO document;
    INSERT INTO "DocumentVersion" ("organizationId", id, "documentId", edition, language, text, hash, "effectiveFrom", "publishedAt")
      VALUES (organization, gen_random_uuid(), document, '1', 'en', found.wording, sha256(convert_to(found.wording, 'UTF8')), at, at);
  END LOOP;
END $$;

-- What people agreed to so far: each wording that they named becomes a version of the purpose's document, in force.
DO $$
DECLARE
  one text;
  touched CONSTANT text[] := ARRAY['Organization', 'Consent', 'Purpose', 'Document', 'DocumentVersion', 'Agreement', 'Policy',
    'Event', 'NoticeRule'];
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  PERFORM portevoix_found_purposes(id, now()) FROM "Organization";
  INSERT INTO "DocumentVersion" ("organizationId", id, "documentId", edition, legacy, "effectiveFrom", "publishedAt")
    SELECT c."organizationId", gen_random_uuid(), d.id, c."policyVersion", true, min(c."givenAt"), min(c."givenAt")
    FROM "Consent" c
    JOIN "Purpose" u ON u."organizationId" = c."organizationId" AND u.key = c.scope::text
    JOIN "Document" d ON d."organizationId" = c."organizationId" AND d."purposeId" = u.id
    GROUP BY c."organizationId", d.id, c."policyVersion";
  INSERT INTO "Agreement" ("organizationId", id, "personId", "purposeId", "documentVersionId", method, "givenAt", "withdrawnAt", "updatedAt")
    SELECT c."organizationId", c.id, c."personId", u.id, v.id, 'UNKNOWN', c."givenAt", c."withdrawnAt", COALESCE(c."withdrawnAt", c."givenAt")
    FROM "Consent" c
    JOIN "Purpose" u ON u."organizationId" = c."organizationId" AND u.key = c.scope::text
    JOIN "Document" d ON d."organizationId" = c."organizationId" AND d."purposeId" = u.id
    JOIN "DocumentVersion" v ON v."organizationId" = c."organizationId" AND v."documentId" = d.id
      AND v.edition = c."policyVersion" AND v.legacy;
  -- Policies that were published so far are documents by their name.
  INSERT INTO "Document" ("organizationId", id, name, "createdAt")
    SELECT "organizationId", gen_random_uuid(), name, min("publishedAt") FROM "Policy" GROUP BY "organizationId", name;
  INSERT INTO "DocumentVersion" ("organizationId", id, "documentId", edition, language, legacy, "policyId", "effectiveFrom", "publishedAt")
    SELECT p."organizationId", gen_random_uuid(), d.id, p.version::text, p.language, true, p.id, p."effectiveFrom", p."publishedAt"
    FROM "Policy" p
    JOIN "Document" d ON d."organizationId" = p."organizationId" AND d.name = p.name AND d."purposeId" IS NULL;
  UPDATE "Event" SET type = 'agreement.given', data = jsonb_build_object('agreementId', data -> 'consentId', 'purpose', data -> 'scope', 'edition', data -> 'policyVersion')
    WHERE type = 'consent.given';
  UPDATE "Event" SET type = 'agreement.withdrawn', data = jsonb_build_object('purpose', data -> 'scope') WHERE type = 'consent.withdrawn';
  UPDATE "NoticeRule" SET events = array_replace(array_replace(events, 'consent.given', 'agreement.given'), 'consent.withdrawn', 'agreement.withdrawn')
    WHERE events && ARRAY['consent.given', 'consent.withdrawn'];
  UPDATE "Event" SET data = data - 'scopes' || jsonb_build_object('purposes', data -> 'scopes') WHERE type = 'participation.accepted' AND data ? 'scopes';
  FOREACH one IN ARRAY touched LOOP
    IF one <> 'Consent' THEN EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END IF;
  END LOOP;
END $$;

DROP TABLE "Consent";
DROP TYPE "ConsentScope";
