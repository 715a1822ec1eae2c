-- AlterTable
ALTER TABLE "Mention" ADD COLUMN     "address" TEXT,
ADD COLUMN     "externalId" TEXT,
ADD COLUMN     "print" TEXT;

-- CreateTable
CREATE TABLE "MentionSighting" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "integrationId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "mentionId" UUID NOT NULL,
    "sentiment" TEXT,
    "brand" TEXT,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MentionSighting_pkey" PRIMARY KEY ("organizationId","integrationId","key")
);

-- CreateIndex
CREATE INDEX "MentionSighting_organizationId_mentionId_idx" ON "MentionSighting"("organizationId", "mentionId");

-- CreateIndex
CREATE INDEX "Mention_organizationId_externalId_idx" ON "Mention"("organizationId", "externalId");

-- CreateIndex
CREATE INDEX "Mention_organizationId_address_idx" ON "Mention"("organizationId", "address");

-- CreateIndex
CREATE INDEX "Mention_organizationId_print_idx" ON "Mention"("organizationId", "print");

-- AddForeignKey
ALTER TABLE "MentionSighting" ADD CONSTRAINT "MentionSighting_organizationId_integrationId_fkey" FOREIGN KEY ("organizationId", "integrationId") REFERENCES "Integration"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentionSighting" ADD CONSTRAINT "MentionSighting_organizationId_mentionId_fkey" FOREIGN KEY ("organizationId", "mentionId") REFERENCES "Mention"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('MentionSighting');

-- What a sighting keeps of its source's key.
CREATE FUNCTION portevoix_key(key text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT translate(rtrim(encode(sha256(convert_to(key, 'UTF8')), 'base64'), '='), '+/', '-_')
$$;

-- Equal for the same row of an export, whichever integration reads it.
CREATE FUNCTION portevoix_mention_print(network text, key text, at timestamptz, said text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT encode(sha256(convert_to(network || ' ' || length(key)::text || ' ' || key || ' ' || extract(epoch FROM at)::text || ' ' || said, 'UTF8')), 'hex')
$$;

CREATE TRIGGER portevoix_keep_address BEFORE INSERT OR UPDATE OF url ON "Mention"
  FOR EACH ROW EXECUTE FUNCTION portevoix_keep_address();

-- Mentions that several integrations brought become one: the one that was read first, with what the others know besides,
-- the person who wrote it included. Records of sources stand for it from now on.
CREATE FUNCTION portevoix_merge_mentions() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "MentionSighting" s SET "mentionId" = t.winner FROM merged t
    WHERE s."organizationId" = t."organizationId" AND s."mentionId" = t.loser;
  UPDATE "SourceRecord" r SET "subjectId" = t.winner FROM merged t
    WHERE r."organizationId" = t."organizationId" AND r.stream = 'mentions' AND r."subjectId" = t.loser;
  UPDATE "Mention" m SET url = COALESCE(m.url, o.url), "authorId" = COALESCE(m."authorId", o."authorId"),
    "authorHandle" = COALESCE(m."authorHandle", o."authorHandle"), "authorName" = COALESCE(m."authorName", o."authorName"),
    "authorFollowers" = COALESCE(m."authorFollowers", o."authorFollowers"), "personId" = COALESCE(m."personId", o."personId"),
    reach = COALESCE(m.reach, o.reach), "repostOf" = COALESCE(m."repostOf", o."repostOf"), language = COALESCE(m.language, o.language)
  FROM (SELECT t."organizationId", t.winner, max(l.url) AS url, max(l."authorId") AS "authorId",
      max(l."authorHandle") AS "authorHandle", max(l."authorName") AS "authorName", max(l."authorFollowers") AS "authorFollowers",
      (array_agg(l."personId") FILTER (WHERE l."personId" IS NOT NULL))[1] AS "personId", max(l.reach) AS reach,
      max(l."repostOf") AS "repostOf", max(l.language) AS language
    FROM merged t JOIN "Mention" l ON l."organizationId" = t."organizationId" AND l.id = t.loser GROUP BY 1, 2) o
  WHERE m."organizationId" = o."organizationId" AND m.id = o.winner;
  DELETE FROM "Mention" m USING merged t WHERE m."organizationId" = t."organizationId" AND m.id = t.loser;
END $$;

DO $$
DECLARE
  one text;
  touched CONSTANT text[] := ARRAY['Mention', 'MentionSighting', 'SourceRecord'];
  found record;
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  UPDATE "Mention" SET address = portevoix_address(url), print = portevoix_mention_print(network, "sourceKey", at, text);
  INSERT INTO "MentionSighting" ("organizationId", "integrationId", key, "mentionId", "createdAt")
    SELECT "organizationId", "integrationId", portevoix_key("sourceKey"), id, "createdAt" FROM "Mention"
    WHERE "integrationId" IS NOT NULL;

  CREATE TEMPORARY TABLE merged ("organizationId" uuid, loser uuid, winner uuid) ON COMMIT DROP;
  -- The same row of an export, unless two addresses say otherwise.
  INSERT INTO merged SELECT "organizationId", id, winner FROM (
    SELECT "organizationId", id, first_value(id) OVER (PARTITION BY "organizationId", print, COALESCE(address, '') ORDER BY "createdAt", id) AS winner
    FROM "Mention") t WHERE id <> winner;
  PERFORM portevoix_merge_mentions();
  CREATE TEMPORARY TABLE merged_before ON COMMIT DROP AS TABLE merged;
  DELETE FROM merged;
  -- One address, where no source has two mentions at it.
  INSERT INTO merged SELECT "organizationId", id, winner FROM (
    SELECT m."organizationId", m.id, first_value(m.id) OVER (PARTITION BY m."organizationId", m.address ORDER BY m."createdAt", m.id) AS winner
    FROM "Mention" m WHERE m.address IS NOT NULL AND NOT EXISTS (
      SELECT FROM "Mention" a JOIN "Mention" b ON b."organizationId" = a."organizationId" AND b.address = a.address AND b.id <> a.id
        AND b."integrationId" IS NOT DISTINCT FROM a."integrationId"
      WHERE a."organizationId" = m."organizationId" AND a.address = m.address)) t WHERE id <> winner;
  PERFORM portevoix_merge_mentions();
  FOR found IN SELECT "organizationId", count(*) AS many FROM (TABLE merged UNION ALL TABLE merged_before) both_passes GROUP BY 1 LOOP
    PERFORM portevoix_note_upgrade(found."organizationId", '0.2.0', 'mentions', format(
      '%s mentions that several integrations had brought are one with those that were read first; each keeps all of its sources.', found.many));
  END LOOP;
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;
DROP FUNCTION portevoix_merge_mentions();
