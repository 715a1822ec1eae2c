-- One normal form per kind of value, as in @portevoix/sdk/normal-forms: what looks the same is the same.

-- Letters in lower case by the rules of Unicode, whatever locale the database was made with. Upper case first, as the
-- SDK does: it takes apart what small letters keep together.
DO $$
DECLARE chosen text;
BEGIN
  SELECT quote_ident(collname) INTO chosen FROM pg_collation
    WHERE collname IN ('und-x-icu', 'pg_c_utf8') AND pg_encoding_to_char(collencoding) IN ('', 'UTF8')
    ORDER BY collname DESC LIMIT 1;
  EXECUTE format($body$
    CREATE FUNCTION portevoix_without_case(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
      AS $f$ SELECT replace(lower(upper(written COLLATE %1$s) COLLATE %1$s), 'ß', 'ss') COLLATE "default" $f$
  $body$, coalesce(chosen, '"default"'));
END $$;

-- A text as it is shown: as it was written, without blanks around it and with composed letters.
CREATE FUNCTION portevoix_shown_text(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT btrim(normalize(written, NFC), E' \t\n\r\f\v\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff') $$;

-- What tells one name of a department from another.
CREATE FUNCTION portevoix_department_key(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT normalize(portevoix_without_case(
    regexp_replace(btrim(normalize(written, NFKC), E' \t\n\r\f\v\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff'), E'[ \t\n\r\f\v\u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+', ' ', 'g')), NFC)
$$;

-- A name or title for finding: without case and accents. Filters apply it to both sides, so that it need not compose
-- again what it took apart. It runs once per row that a filter looks at: each step is taken only where it can matter.
DO $$
DECLARE chosen text;
BEGIN
  SELECT quote_ident(collname) INTO chosen FROM pg_collation
    WHERE collname IN ('und-x-icu', 'pg_c_utf8') AND pg_encoding_to_char(collencoding) IN ('', 'UTF8')
    ORDER BY collname LIMIT 1;
  EXECUTE format($body$
    CREATE FUNCTION portevoix_finding_form(written text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $f$
    DECLARE plain text;
    BEGIN
      -- ASCII, which most names are, needs less.
      IF octet_length(written) = char_length(written) THEN
        plain := lower(written COLLATE "C");
        IF plain !~ E'[ \t\n\r\f\v]{2}|[\t\n\r\f\v]|^ | $' THEN RETURN plain; END IF;
      ELSE
        plain := lower(regexp_replace(normalize(written, NFKD), E'[\u0300-\u036f]+', '', 'g') COLLATE %1$s);
        IF plain ~ '[æœþßøđðłħıς]' THEN
          plain := translate(replace(replace(replace(replace(plain, 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'ß', 'ss'), 'øđðłħıς', 'oddlhiσ');
        END IF;
      END IF;
      RETURN btrim(regexp_replace(plain, E'[ \t\n\r\f\v\u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+', ' ', 'g'));
    END $f$
  $body$, coalesce(chosen, '"default"'));
END $$;

-- What an upgrade did to an organisation's rows and its people should know: shown by `portevoix migrate` and the API.
CREATE TABLE "UpgradeNote" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "release" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UpgradeNote_pkey" PRIMARY KEY ("organizationId","id")
);
CREATE INDEX "UpgradeNote_organizationId_createdAt_id_idx" ON "UpgradeNote"("organizationId", "createdAt", "id");
SELECT portevoix_protect('UpgradeNote');
SELECT portevoix_admit_system('UpgradeNote', 'SELECT');

-- For migrations, which run as the owner of the tables.
CREATE FUNCTION portevoix_note_upgrade(organization uuid, of_release text, about text, note text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  ALTER TABLE "UpgradeNote" NO FORCE ROW LEVEL SECURITY;
  INSERT INTO "UpgradeNote" ("organizationId", release, topic, text) VALUES (organization, of_release, about, note);
  ALTER TABLE "UpgradeNote" FORCE ROW LEVEL SECURITY;
END $$;
REVOKE ALL ON FUNCTION portevoix_note_upgrade(uuid, text, text, text) FROM PUBLIC;

-- DropIndex
DROP INDEX "Department_organizationId_name_key";

-- AlterTable
ALTER TABLE "Department" ADD COLUMN     "archivedAt" TIMESTAMPTZ(6),
ADD COLUMN     "key" TEXT,
ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "SocialNetwork" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SocialNetwork_pkey" PRIMARY KEY ("organizationId","key")
);

-- CreateIndex
CREATE INDEX "Department_organizationId_name_id_idx" ON "Department"("organizationId", "name", "id");

-- CreateIndex
CREATE INDEX "Department_organizationId_mergedIntoId_idx" ON "Department"("organizationId", "mergedIntoId");

ALTER TABLE "Department" ALTER COLUMN "updatedAt" DROP DEFAULT;

-- AddForeignKey
ALTER TABLE "Department" ADD CONSTRAINT "Department_organizationId_mergedIntoId_fkey" FOREIGN KEY ("organizationId", "mergedIntoId") REFERENCES "Department"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('SocialNetwork');

DO $$
DECLARE
  touched text[] := ARRAY['Organization', 'Department', 'DepartmentMembership', 'CampaignDepartment', 'Person', 'ExternalId', 'Account',
    'SocialAccount', 'Campaign', 'Cost', 'EarnedMediaSetting', 'Share', 'Content', 'Mention', 'Policy', 'SocialNetwork'];
  one text;
  found record;
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;

  -- Departments. Of several spellings of one the oldest goes on; the others stay as parts of it.
  UPDATE "Department" SET key = portevoix_department_key(name), name = portevoix_shown_text(name);
  WITH ranked AS (
    SELECT "organizationId", id, first_value(id) OVER (PARTITION BY "organizationId", key ORDER BY "createdAt", id) AS oldest
    FROM "Department"
  )
  UPDATE "Department" d SET key = NULL, "mergedIntoId" = r.oldest, "archivedAt" = now()
    FROM ranked r WHERE r."organizationId" = d."organizationId" AND r.id = d.id AND r.oldest <> d.id;
  INSERT INTO "DepartmentMembership" ("organizationId", "departmentId", "personId")
    SELECT m."organizationId", d."mergedIntoId", m."personId" FROM "DepartmentMembership" m
    JOIN "Department" d ON d."organizationId" = m."organizationId" AND d.id = m."departmentId" WHERE d."mergedIntoId" IS NOT NULL
    ON CONFLICT DO NOTHING;
  INSERT INTO "CampaignDepartment" ("organizationId", "campaignId", "departmentId")
    SELECT c."organizationId", c."campaignId", d."mergedIntoId" FROM "CampaignDepartment" c
    JOIN "Department" d ON d."organizationId" = c."organizationId" AND d.id = c."departmentId" WHERE d."mergedIntoId" IS NOT NULL
    ON CONFLICT DO NOTHING;
  DELETE FROM "DepartmentMembership" m USING "Department" d
    WHERE d."organizationId" = m."organizationId" AND d.id = m."departmentId" AND d."mergedIntoId" IS NOT NULL;
  DELETE FROM "CampaignDepartment" c USING "Department" d
    WHERE d."organizationId" = c."organizationId" AND d.id = c."departmentId" AND d."mergedIntoId" IS NOT NULL;
  FOR found IN
    SELECT d."organizationId", string_agg(format('"%s" is a part of "%s"', d.name, kept.name), '; ' ORDER BY d.name, d.id) AS merged
    FROM "Department" d JOIN "Department" kept ON kept."organizationId" = d."organizationId" AND kept.id = d."mergedIntoId"
    GROUP BY 1
  LOOP
    PERFORM portevoix_note_upgrade(found."organizationId", '0.2.0', 'departments',
      'Departments that were written in several ways are one: ' || found.merged || '.');
  END LOOP;

  -- Ids, addresses and handles: in their normal form, but for those that somebody else has in that form already.
  UPDATE "Person" SET "displayName" = portevoix_shown_text("displayName")
    WHERE "displayName" <> portevoix_shown_text("displayName") AND portevoix_shown_text("displayName") <> '';
  UPDATE "Person" p SET "externalId" = portevoix_shown_text(p."externalId")
    WHERE p."externalId" <> portevoix_shown_text(p."externalId") AND NOT EXISTS (
      SELECT FROM "Person" o WHERE o."organizationId" = p."organizationId" AND o.id <> p.id
        AND portevoix_shown_text(o."externalId") = portevoix_shown_text(p."externalId"));
  UPDATE "Person" p SET email = lower(portevoix_shown_text(p.email))
    WHERE p.email <> lower(portevoix_shown_text(p.email)) AND NOT EXISTS (
      SELECT FROM "Person" o WHERE o."organizationId" = p."organizationId" AND o.id <> p.id
        AND lower(portevoix_shown_text(o.email)) = lower(portevoix_shown_text(p.email)));
  FOR found IN
    SELECT "organizationId", count(*) AS people FROM "Person"
    WHERE "externalId" <> portevoix_shown_text("externalId") GROUP BY 1
  LOOP
    PERFORM portevoix_note_upgrade(found."organizationId", '0.2.0', 'external-ids', format(
      'The external ids of %s people differ from those of others only by blanks or by how accents are stored. They are kept as they were, and no import can name them any more: correct one of each pair, or archive the person.',
      found.people));
  END LOOP;
  UPDATE "SocialAccount" a SET handle = portevoix_shown_text(handle)
    WHERE handle <> portevoix_shown_text(handle) AND NOT EXISTS (
      SELECT FROM "SocialAccount" o WHERE o."organizationId" = a."organizationId" AND o.id <> a.id AND o.network = a.network
        AND portevoix_shown_text(o.handle) = portevoix_shown_text(a.handle));

  -- Currencies, countries and languages.
  UPDATE "Organization" SET currency = upper(currency) WHERE currency <> upper(currency);
  UPDATE "Campaign" SET "budgetCurrency" = upper("budgetCurrency") WHERE "budgetCurrency" <> upper("budgetCurrency");
  UPDATE "Cost" SET currency = upper(currency) WHERE currency <> upper(currency);
  UPDATE "EarnedMediaSetting" SET currency = upper(currency) WHERE currency <> upper(currency);
  UPDATE "Share" SET country = upper(country) WHERE country <> upper(country);
  UPDATE "Policy" SET country = upper(country) WHERE country <> upper(country);
  FOREACH one IN ARRAY ARRAY['Share', 'Content', 'Mention', 'Policy'] LOOP
    EXECUTE format($update$
      UPDATE %I t SET language = known.tag FROM (VALUES ('english', 'en'), ('french', 'fr'), ('german', 'de'),
        ('spanish', 'es'), ('italian', 'it'), ('dutch', 'nl'), ('polish', 'pl'), ('russian', 'ru'), ('arabic', 'ar'),
        ('chinese', 'zh'), ('japanese', 'ja'), ('korean', 'ko'), ('turkish', 'tr'), ('swedish', 'sv'), ('danish', 'da'),
        ('finnish', 'fi'), ('czech', 'cs'), ('greek', 'el'), ('hebrew', 'he'), ('hindi', 'hi'), ('romanian', 'ro'),
        ('deutsch', 'de'), ('francais', 'fr'), ('espanol', 'es'), ('italiano', 'it')) AS known(name, tag)
      WHERE lower(t.language) = known.name$update$, one);
    -- A language, or a language and a region, as `fr` and `en-GB`; longer tags were canonical already.
    EXECUTE format($update$
      UPDATE %I SET language = CASE WHEN length(language) > 3
          THEN lower(split_part(replace(language, '_', '-'), '-', 1)) || '-' || upper(split_part(replace(language, '_', '-'), '-', 2))
          ELSE lower(language) END
      WHERE language ~* '^[a-z]{2,3}([-_][a-z]{2})?$'$update$, one);
  END LOOP;

  -- Networks: what people write beside the key; where an account has both spellings, both stay.
  FOREACH one IN ARRAY ARRAY['Share', 'Mention'] LOOP
    EXECUTE format($update$
      UPDATE %I t SET network = s.key FROM (VALUES ('twitter', 'x'), ('insta', 'instagram'), ('fb', 'facebook'), ('yt', 'youtube'))
        AS s(written, key) WHERE t.network = s.written$update$, one);
  END LOOP;
  UPDATE "SocialAccount" a SET network = s.key
    FROM (VALUES ('twitter', 'x'), ('insta', 'instagram'), ('fb', 'facebook'), ('yt', 'youtube')) AS s(written, key)
    WHERE a.network = s.written AND NOT EXISTS (
      SELECT FROM "SocialAccount" o WHERE o."organizationId" = a."organizationId" AND o.network = s.key AND o.handle = a.handle);
  UPDATE "Campaign" SET networks = ARRAY(
      SELECT key FROM (
        SELECT CASE written WHEN 'twitter' THEN 'x' WHEN 'insta' THEN 'instagram' WHEN 'fb' THEN 'facebook' WHEN 'yt' THEN 'youtube'
          ELSE written END AS key, min(place) AS place
        FROM unnest(networks) WITH ORDINALITY AS n(written, place) GROUP BY 1) AS keys ORDER BY place)
    WHERE networks && ARRAY['twitter', 'insta', 'fb', 'yt'];
  -- What campaigns name already is registered for their organisation; the registry skips what it knows anyway.
  INSERT INTO "SocialNetwork" ("organizationId", key, name)
    SELECT DISTINCT "organizationId", network, network FROM "Campaign", unnest(networks) AS network;

  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;

-- CreateIndex
CREATE UNIQUE INDEX "Department_organizationId_key_key" ON "Department"("organizationId", "key");
