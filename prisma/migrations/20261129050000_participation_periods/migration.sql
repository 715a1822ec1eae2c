-- CreateEnum
CREATE TYPE "ParticipationCause" AS ENUM ('INVITATION', 'ANSWER', 'WITHDRAWAL', 'CONSENT_WITHDRAWN', 'ERASURE');

-- DropForeignKey
ALTER TABLE "Ambassador" DROP CONSTRAINT "Ambassador_organizationId_personId_fkey";

-- AlterTable
ALTER TABLE "Ambassador" ALTER COLUMN "personId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Participation" ADD COLUMN     "cause" "ParticipationCause" NOT NULL DEFAULT 'INVITATION';

-- AlterTable
ALTER TABLE "Share" ADD COLUMN     "discardedAt" TIMESTAMPTZ(6),
ADD COLUMN     "periodId" UUID;

-- CreateTable
CREATE TABLE "ParticipationPeriod" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "ParticipationStatus" NOT NULL,
    "cause" "ParticipationCause" NOT NULL,
    "from" TIMESTAMPTZ(6) NOT NULL,
    "to" TIMESTAMPTZ(6),

    CONSTRAINT "ParticipationPeriod_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ParticipationPeriod_organizationId_participationId_number_key" ON "ParticipationPeriod"("organizationId", "participationId", "number");

-- AddForeignKey
ALTER TABLE "Ambassador" ADD CONSTRAINT "Ambassador_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParticipationPeriod" ADD CONSTRAINT "ParticipationPeriod_organizationId_participationId_fkey" FOREIGN KEY ("organizationId", "participationId") REFERENCES "Participation"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_organizationId_periodId_fkey" FOREIGN KEY ("organizationId", "periodId") REFERENCES "ParticipationPeriod"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT portevoix_protect('ParticipationPeriod');

-- Since when a participation stands as it does.
CREATE FUNCTION portevoix_stands_since(p "Participation") RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE p.status
    WHEN 'INVITED' THEN p."invitedAt"
    WHEN 'ACCEPTED' THEN coalesce(p."acceptedAt", p."invitedAt")
    WHEN 'DECLINED' THEN coalesce(p."declinedAt", p."updatedAt")
    WHEN 'LEFT' THEN coalesce(p."leftAt", p."updatedAt")
    ELSE p."updatedAt" END
$$;

-- The steps that a row alone tells of: what came before them is not known. How it stands is the last.
CREATE FUNCTION portevoix_steps_of(p "Participation")
RETURNS TABLE (status "ParticipationStatus", cause "ParticipationCause", at timestamptz, rank int) LANGUAGE sql IMMUTABLE AS $$
  WITH known AS (SELECT portevoix_stands_since(p) AS since,
    LEAST(p."invitedAt", p."acceptedAt", p."declinedAt", p."leftAt", portevoix_stands_since(p)) AS first)
  SELECT step.status::"ParticipationStatus", step.cause::"ParticipationCause", step.at, step.rank FROM known, LATERAL (VALUES
    ('INVITED', 'INVITATION', CASE WHEN p.status <> 'INVITED' OR first < since THEN first END, 1),
    ('ACCEPTED', 'ANSWER', CASE WHEN p.status <> 'ACCEPTED'
      THEN coalesce(p."acceptedAt", CASE WHEN p.status = 'LEFT' THEN first END) END, 2),
    ('DECLINED', 'ANSWER', CASE WHEN p.status <> 'DECLINED' THEN p."declinedAt" END, 2),
    ('LEFT', 'ANSWER', CASE WHEN p.status <> 'LEFT' THEN p."leftAt" END, 3),
    ('INVITED', 'INVITATION', CASE WHEN p.status <> 'INVITED' AND p."invitedAt" > first THEN p."invitedAt" END, 4),
    (p.status::text, p.cause::text, since, 5)
  ) AS step(status, cause, at, rank) WHERE step.at <= since
$$;

CREATE FUNCTION portevoix_keep_periods() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  before "ParticipationPeriod";
  since timestamptz;
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "ParticipationPeriod" ("organizationId", id, "participationId", number, status, cause, "from", "to")
    SELECT NEW."organizationId", gen_random_uuid(), NEW.id, row_number() OVER steps, s.status, s.cause, s.at, lead(s.at) OVER steps
    FROM portevoix_steps_of(NEW) s WINDOW steps AS (ORDER BY s.at, s.rank);
    RETURN NULL;
  END IF;
  SELECT * INTO before FROM "ParticipationPeriod" p
    WHERE p."organizationId" = NEW."organizationId" AND p."participationId" = NEW.id ORDER BY number DESC LIMIT 1;
  -- No period ends before it began, whatever the clock does.
  since := GREATEST(portevoix_stands_since(NEW), before."from");
  UPDATE "ParticipationPeriod" SET "to" = since WHERE "organizationId" = before."organizationId" AND id = before.id;
  INSERT INTO "ParticipationPeriod" ("organizationId", id, "participationId", number, status, cause, "from")
  VALUES (NEW."organizationId", gen_random_uuid(), NEW.id, coalesce(before.number, 0) + 1, NEW.status, NEW.cause, since);
  RETURN NULL;
END $$;

-- Periods of before: what the events tell, with the row as the last one; of what has no events the row alone.
DO $$
DECLARE
  one text;
  found record;
  touched text[] := ARRAY['Organization', 'Campaign', 'Ambassador', 'Participation', 'ParticipationPeriod', 'Share', 'Event'];
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  -- Where nothing else tells when a row came to stand as it does, its `updatedAt` does: what follows leaves it as it is.
  ALTER TABLE "Participation" DISABLE TRIGGER touch;
  ALTER TABLE "Share" DISABLE TRIGGER touch;

  CREATE TEMPORARY TABLE told ON COMMIT DROP AS
  SELECT e."organizationId", e."subjectId" AS id, e."transactionId", e.sequence,
    CASE e.type WHEN 'participation.invited' THEN 'INVITED' WHEN 'participation.accepted' THEN 'ACCEPTED'
      WHEN 'participation.declined' THEN 'DECLINED' WHEN 'participation.left' THEN 'LEFT' ELSE 'WITHDRAWN' END::"ParticipationStatus" AS status,
    CASE WHEN e.type = 'participation.invited' THEN 'INVITATION' WHEN e.type = 'participation.withdrawn' THEN 'WITHDRAWAL'
      WHEN e.type = 'participation.left' AND EXISTS (SELECT FROM "Event" c WHERE c."organizationId" = e."organizationId"
        AND c."transactionId" = e."transactionId" AND c.type = 'consent.withdrawn') THEN 'CONSENT_WITHDRAWN'
      ELSE 'ANSWER' END::"ParticipationCause" AS cause,
    e.at
  FROM "Event" e WHERE e.type IN ('participation.invited', 'participation.accepted', 'participation.declined',
    'participation.left', 'participation.withdrawn');
  CREATE INDEX ON told ("organizationId", id, "transactionId", sequence);
  ANALYZE told;

  UPDATE "Participation" p SET cause = coalesce(
    (SELECT t.cause FROM told t WHERE t."organizationId" = p."organizationId" AND t.id = p.id AND t.status = p.status
      ORDER BY t."transactionId" DESC, t.sequence DESC LIMIT 1),
    CASE p.status WHEN 'INVITED' THEN 'INVITATION' WHEN 'WITHDRAWN' THEN 'WITHDRAWAL' ELSE 'ANSWER' END::"ParticipationCause");

  WITH steps AS (
    -- The row and its event were written a moment after one another: the row's instant is the one that reports read.
    SELECT p."organizationId", p.id, t.status, t.cause, t."transactionId", t.sequence, 0 AS rank,
      coalesce(CASE WHEN row.at BETWEEN t.at - interval '1 minute' AND t.at + interval '1 minute' THEN row.at END, t.at) AS at
    FROM "Participation" p JOIN told t ON t."organizationId" = p."organizationId" AND t.id = p.id
    CROSS JOIN LATERAL (SELECT CASE t.status WHEN 'INVITED' THEN p."invitedAt" WHEN 'ACCEPTED' THEN p."acceptedAt"
      WHEN 'DECLINED' THEN p."declinedAt" WHEN 'LEFT' THEN p."leftAt" END AS at) row
    UNION ALL
    SELECT p."organizationId", p.id, s.status, s.cause, 9223372036854775807, 9223372036854775807, s.rank, s.at
    FROM "Participation" p
    LEFT JOIN LATERAL (SELECT t.status FROM told t WHERE t."organizationId" = p."organizationId" AND t.id = p.id
      ORDER BY t."transactionId" DESC, t.sequence DESC LIMIT 1) last ON true
    CROSS JOIN LATERAL portevoix_steps_of(p) s
    WHERE last.status IS NULL OR (last.status <> p.status AND s.rank = 5)
  ), ordered AS (
    -- An instant before that of the step before it is that of the step before it.
    SELECT s.*, max(s.at) OVER (PARTITION BY s."organizationId", s.id ORDER BY s."transactionId", s.sequence, s.at, s.rank) AS since
    FROM steps s
  )
  INSERT INTO "ParticipationPeriod" ("organizationId", id, "participationId", number, status, cause, "from", "to")
  SELECT "organizationId", gen_random_uuid(), id, row_number() OVER own, status, cause, since, lead(since) OVER own
  FROM ordered WINDOW own AS (PARTITION BY "organizationId", id ORDER BY "transactionId", sequence, at, rank);

  UPDATE "Share" s SET "periodId" = p.id FROM "ParticipationPeriod" p
  WHERE p."organizationId" = s."organizationId" AND p."participationId" = s."participationId"
    AND p."from" <= s."sharedAt" AND (p."to" IS NULL OR s."sharedAt" < p."to");

  UPDATE "Share" s SET "discardedAt" = coalesce(
    (SELECT min(e.at) FROM "Event" e WHERE e."organizationId" = s."organizationId" AND e."subjectId" = s.id AND e.type = 'share.discarded'),
    CASE WHEN s.status = 'DISCARDED' THEN s."updatedAt" END);

  FOR found IN SELECT "organizationId", count(*) AS shares FROM "Share" WHERE "periodId" IS NULL GROUP BY 1 LOOP
    PERFORM portevoix_note_upgrade(found."organizationId", '0.2.0', 'participation-periods', format(
      'Shares point to the period of the participation that they were made in. %s were made in none: they are kept, and counted as before, but for the participation rate, where their ambassador was not enrolled.',
      found.shares));
  END LOOP;

  -- Numbers of closed months that are others now.
  FOR found IN
    WITH months AS (
      SELECT c."organizationId", c.id AS campaign, c.name, m.month,
        m.month AT TIME ZONE o."timeZone" AS "from", (m.month + interval '1 month') AT TIME ZONE o."timeZone" AS "to"
      FROM "Campaign" c JOIN "Organization" o ON o.id = c."organizationId"
      CROSS JOIN LATERAL (
        SELECT min(first) AS first FROM (
          SELECT min(p."from") FROM "ParticipationPeriod" p JOIN "Participation" own
            ON own."organizationId" = p."organizationId" AND own.id = p."participationId"
          WHERE own."organizationId" = c."organizationId" AND own."campaignId" = c.id AND p.status = 'ACCEPTED'
          UNION ALL SELECT min(s."sharedAt") FROM "Share" s WHERE s."organizationId" = c."organizationId"
            AND s."campaignId" = c.id AND s.status = 'DISCARDED'
        ) begun(first)
      ) begun
      CROSS JOIN LATERAL generate_series(date_trunc('month', begun.first AT TIME ZONE o."timeZone"),
        date_trunc('month', now() AT TIME ZONE o."timeZone") - interval '1 month', interval '1 month') AS m(month)
    ), counted AS (
      SELECT m.*, before.enrolled AS "enrolledBefore", before.active AS "activeBefore", after.enrolled, after.active,
        prepared.before AS "preparedBefore", prepared.after AS prepared
      FROM months m
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS enrolled, (count(*) FILTER (WHERE EXISTS (SELECT FROM "Share" s
          WHERE s."organizationId" = stay."organizationId" AND s."participationId" = stay.id
            AND s."publishedAt" >= stay."from" AND s."publishedAt" < stay."to")))::int AS active
        FROM (SELECT p."organizationId", p.id, GREATEST(p."acceptedAt", m."from") AS "from",
            LEAST(coalesce(p."leftAt", 'infinity'), m."to") AS "to" FROM "Participation" p
          WHERE p."organizationId" = m."organizationId" AND p."campaignId" = m.campaign AND p."acceptedAt" IS NOT NULL) stay
        WHERE stay."from" < stay."to"
      ) before
      CROSS JOIN LATERAL (
        SELECT count(DISTINCT stay.id)::int AS enrolled, (count(DISTINCT stay.id) FILTER (WHERE EXISTS (SELECT FROM "Share" s
          WHERE s."organizationId" = stay."organizationId" AND s."participationId" = stay.id
            AND s."publishedAt" >= stay."from" AND s."publishedAt" < stay."to")))::int AS active
        FROM (SELECT p."organizationId", p."participationId" AS id, GREATEST(p."from", m."from") AS "from",
            LEAST(coalesce(p."to", 'infinity'), m."to") AS "to"
          FROM "ParticipationPeriod" p JOIN "Participation" own
            ON own."organizationId" = p."organizationId" AND own.id = p."participationId"
          WHERE own."organizationId" = m."organizationId" AND own."campaignId" = m.campaign AND p.status = 'ACCEPTED') stay
        WHERE stay."from" < stay."to"
      ) after
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE s.status <> 'DISCARDED')::int AS before,
          count(*) FILTER (WHERE s."discardedAt" IS NULL OR s."discardedAt" >= m."to")::int AS after
        FROM "Share" s WHERE s."organizationId" = m."organizationId" AND s."campaignId" = m.campaign
          AND s."sharedAt" >= m."from" AND s."sharedAt" < m."to" AND (s."publishedAt" IS NULL OR s."publishedAt" >= m."to")
      ) prepared
    ), changed AS (
      SELECT "organizationId", name, month, format('participation rate %s/%s instead of %s/%s', active, enrolled, "activeBefore", "enrolledBefore") AS change
      FROM counted WHERE (active, enrolled) <> ("activeBefore", "enrolledBefore")
      UNION ALL
      SELECT "organizationId", name, month, format('%s prepared shares instead of %s', prepared, "preparedBefore")
      FROM counted WHERE prepared <> "preparedBefore"
    )
    SELECT "organizationId", string_agg(format('%s, %s: %s', name, to_char(month, 'YYYY-MM'), change), '; ' ORDER BY name, month, change) AS changes
    FROM changed GROUP BY 1
  LOOP
    PERFORM portevoix_note_upgrade(found."organizationId", '0.2.0', 'participation-periods', format(
      'Reports of closed months that are others now, because what happened after the month had changed them: %s.', found.changes));
  END LOOP;

  ALTER TABLE "Participation" ENABLE TRIGGER touch;
  ALTER TABLE "Share" ENABLE TRIGGER touch;
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;

CREATE TRIGGER portevoix_keep_periods AFTER INSERT ON "Participation"
  FOR EACH ROW EXECUTE FUNCTION portevoix_keep_periods();
CREATE TRIGGER portevoix_keep_periods_of_change AFTER UPDATE OF status ON "Participation"
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION portevoix_keep_periods();
