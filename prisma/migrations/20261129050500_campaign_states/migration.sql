-- AlterEnum
ALTER TYPE "CampaignStatus" ADD VALUE 'PAUSED' AFTER 'LIVE';

-- AlterTable
ALTER TABLE "Campaign" ADD COLUMN     "reason" TEXT;

-- CreateTable
CREATE TABLE "CampaignState" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "CampaignStatus" NOT NULL,
    "reason" TEXT,
    "from" TIMESTAMPTZ(6) NOT NULL,
    "to" TIMESTAMPTZ(6),

    CONSTRAINT "CampaignState_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CampaignState_organizationId_campaignId_number_key" ON "CampaignState"("organizationId", "campaignId", "number");

-- AddForeignKey
ALTER TABLE "CampaignState" ADD CONSTRAINT "CampaignState_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('CampaignState');

-- The steps that a row alone tells of: how it stands is the last.
CREATE FUNCTION portevoix_steps_of(c "Campaign")
RETURNS TABLE (status "CampaignStatus", reason text, at timestamptz, rank int) LANGUAGE sql IMMUTABLE AS $$
  SELECT step.status, step.reason, step.at, step.rank FROM (VALUES
    ('DRAFT'::"CampaignStatus", NULL, CASE WHEN c.status <> 'DRAFT' THEN c."createdAt" END, 1),
    ('LIVE', NULL, CASE WHEN c.status <> 'LIVE' THEN c."launchedAt" END, 2),
    (c.status, c.reason, CASE c.status::text WHEN 'DRAFT' THEN c."createdAt"
      WHEN 'LIVE' THEN coalesce(c."launchedAt", c."createdAt") ELSE c."updatedAt" END, 3)
  ) AS step(status, reason, at, rank) WHERE step.at IS NOT NULL
$$;

CREATE FUNCTION portevoix_keep_states() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  before "CampaignState";
  since timestamptz;
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "CampaignState" ("organizationId", id, "campaignId", number, status, reason, "from", "to")
    SELECT NEW."organizationId", gen_random_uuid(), NEW.id, row_number() OVER steps, s.status, s.reason, s.at, lead(s.at) OVER steps
    FROM (SELECT s.status, s.reason, s.rank, max(s.at) OVER (ORDER BY s.rank) AS at FROM portevoix_steps_of(NEW) s) s
    WINDOW steps AS (ORDER BY s.rank);
    RETURN NULL;
  END IF;
  SELECT * INTO before FROM "CampaignState" c
    WHERE c."organizationId" = NEW."organizationId" AND c."campaignId" = NEW.id ORDER BY number DESC LIMIT 1;
  since := GREATEST(NEW."updatedAt", before."from");
  UPDATE "CampaignState" SET "to" = since WHERE "organizationId" = before."organizationId" AND id = before.id;
  INSERT INTO "CampaignState" ("organizationId", id, "campaignId", number, status, reason, "from")
  VALUES (NEW."organizationId", gen_random_uuid(), NEW.id, coalesce(before.number, 0) + 1, NEW.status, NEW.reason, since);
  RETURN NULL;
END $$;

-- States of before: what the events tell, with the row as the last one; of what has no events the row alone.
DO $$
DECLARE
  one text;
  touched text[] := ARRAY['Campaign', 'CampaignState', 'Event'];
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  WITH told AS (
    SELECT e."organizationId", e."subjectId" AS id, e."transactionId", e.sequence, e.at, e.type,
      bool_or(e.type = 'campaign.launched') OVER (PARTITION BY e."organizationId", e."subjectId" ORDER BY e."transactionId", e.sequence) AS launched,
      row_number() OVER (PARTITION BY e."organizationId", e."subjectId" ORDER BY e."transactionId" DESC, e.sequence DESC) AS back
    FROM "Event" e WHERE e.type IN ('campaign.launched', 'campaign.ended', 'campaign.archived', 'campaign.restored')
  ), moves AS (
    SELECT t.*, CASE t.type WHEN 'campaign.launched' THEN 'LIVE' WHEN 'campaign.ended' THEN 'ENDED'
      WHEN 'campaign.archived' THEN 'ARCHIVED' ELSE CASE WHEN t.launched THEN 'ENDED' ELSE 'DRAFT' END END::"CampaignStatus" AS status
    FROM told t
  ), steps AS (
    SELECT c."organizationId", c.id, 'DRAFT'::"CampaignStatus" AS status, c."createdAt" AS at, -1::bigint AS first, 0::bigint AS second
    FROM "Campaign" c WHERE EXISTS (SELECT FROM moves m WHERE m."organizationId" = c."organizationId" AND m.id = c.id)
    UNION ALL
    SELECT c."organizationId", c.id, m.status, m.at, m."transactionId", m.sequence
    FROM "Campaign" c JOIN moves m ON m."organizationId" = c."organizationId" AND m.id = c.id
    UNION ALL
    SELECT c."organizationId", c.id, s.status, s.at, 9223372036854775807, s.rank
    FROM "Campaign" c LEFT JOIN moves m ON m."organizationId" = c."organizationId" AND m.id = c.id AND m.back = 1
    CROSS JOIN LATERAL portevoix_steps_of(c) s
    WHERE m.status IS NULL OR (m.status <> c.status AND s.rank = 3)
  ), ordered AS (
    SELECT s.*, max(s.at) OVER (PARTITION BY s."organizationId", s.id ORDER BY s.first, s.second) AS since FROM steps s
  )
  INSERT INTO "CampaignState" ("organizationId", id, "campaignId", number, status, "from", "to")
  SELECT "organizationId", gen_random_uuid(), id, row_number() OVER own, status, since, lead(since) OVER own
  FROM ordered WINDOW own AS (PARTITION BY "organizationId", id ORDER BY first, second);
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;

CREATE TRIGGER portevoix_keep_states AFTER INSERT ON "Campaign"
  FOR EACH ROW EXECUTE FUNCTION portevoix_keep_states();
CREATE TRIGGER portevoix_keep_states_of_change AFTER UPDATE OF status ON "Campaign"
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION portevoix_keep_states();
