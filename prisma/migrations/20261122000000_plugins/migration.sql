-- CreateEnum
CREATE TYPE "IntegrationKind" AS ENUM ('CONNECTOR', 'NOTIFIER');

-- CreateEnum
CREATE TYPE "SyncTrigger" AS ENUM ('DEMAND', 'SCHEDULE', 'WEBHOOK');

-- CreateEnum
CREATE TYPE "NoticeStatus" AS ENUM ('QUEUED', 'SENDING', 'SENT', 'FAILED');

-- CreateEnum
CREATE TYPE "AuditOutcome" AS ENUM ('DONE', 'REFUSED');

-- CreateEnum
CREATE TYPE "PublicationStatus" AS ENUM ('QUEUED', 'PUBLISHING', 'UNCLEAR', 'PUBLISHED', 'FAILED', 'RETRACTED');

-- AlterEnum
ALTER TYPE "MetricSubject" ADD VALUE 'CHANNEL';

-- AlterEnum
ALTER TYPE "ScoreSubject" ADD VALUE 'CONTENT';

-- AlterTable
ALTER TABLE "Integration" ADD COLUMN     "failures" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "kind" "IntegrationKind" NOT NULL DEFAULT 'CONNECTOR',
ADD COLUMN     "personId" UUID,
ADD COLUMN     "restsUntil" TIMESTAMPTZ(6),
ADD COLUMN     "streams" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "webhookCode" TEXT;

-- AlterTable
ALTER TABLE "StreamState" ADD COLUMN     "pass" UUID;

-- AlterTable
ALTER TABLE "SyncRun" ADD COLUMN     "again" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "dueAt" TIMESTAMPTZ(6),
ADD COLUMN     "quotaUnits" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "requests" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "trigger" "SyncTrigger" NOT NULL DEFAULT 'DEMAND';

-- AlterTable
ALTER TABLE "ScoreRun" ADD COLUMN     "fittedFromId" UUID,
ADD COLUMN     "fittedHash" BYTEA,
ADD COLUMN     "shadow" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "supersededAt" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "Score" ADD COLUMN     "baseline" DOUBLE PRECISION;

-- Kept as it was written: nothing looks into it by an index, and a run writes a hundred thousand of them.
ALTER TABLE "Score" ALTER COLUMN "dimensions" SET DATA TYPE JSON;

-- CreateTable
CREATE TABLE "IntegrationSecret" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "integrationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "value" BYTEA,
    "tokens" BYTEA,
    "expiresAt" TIMESTAMPTZ(6),
    "setAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IntegrationSecret_pkey" PRIMARY KEY ("organizationId","integrationId","name")
);

-- CreateTable
CREATE TABLE "SourceRecord" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "integrationId" UUID NOT NULL,
    "stream" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "subjectId" UUID,
    "pass" UUID,

    CONSTRAINT "SourceRecord_pkey" PRIMARY KEY ("organizationId","integrationId","stream","key")
);

-- CreateTable
CREATE TABLE "WebhookReceipt" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "integrationId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WebhookReceipt_pkey" PRIMARY KEY ("organizationId","integrationId","key")
);

-- CreateTable
CREATE TABLE "Mention" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "integrationId" UUID,
    "sourceKey" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "url" TEXT,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "authorId" TEXT,
    "authorHandle" TEXT,
    "authorName" TEXT,
    "authorFollowers" INTEGER,
    "personId" UUID,
    "reach" INTEGER,
    "repostOf" TEXT,
    "language" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Channel" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "integrationId" UUID NOT NULL,
    "externalId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Channel_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "NoticeRule" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "integrationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "events" TEXT[],
    "recipient" TEXT NOT NULL,
    "cursor" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "NoticeRule_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "ruleId" UUID NOT NULL,
    "eventId" UUID,
    "status" "NoticeStatus" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "errorKind" TEXT,
    "errorMessage" TEXT,
    "leaseToken" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(6),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accountId" UUID,
    "act" TEXT NOT NULL,
    "outcome" "AuditOutcome" NOT NULL,
    "code" TEXT,
    "subjectType" TEXT,
    "subjectId" UUID,
    "requestId" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "PluginConsent" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "plugin" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "network" TEXT[],
    "data" TEXT[],
    "accountId" UUID,
    "grantedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PluginConsent_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "QuotaUse" (
    "key" TEXT NOT NULL,
    "bucket" TIMESTAMPTZ(6) NOT NULL,
    "units" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "QuotaUse_pkey" PRIMARY KEY ("key","bucket")
);

-- CreateTable
CREATE TABLE "QuotaRest" (
    "key" TEXT NOT NULL,
    "until" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "QuotaRest_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ModelFingerprint" (
    "model" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "seenAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ModelFingerprint_pkey" PRIMARY KEY ("model","version")
);

-- CreateTable
CREATE TABLE "GuidelineCheck" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "check" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "severity" "Severity" NOT NULL DEFAULT 'WARN',
    "onFailure" "Severity" NOT NULL DEFAULT 'WARN',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "GuidelineCheck_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "shareId" UUID NOT NULL,
    "integrationId" UUID NOT NULL,
    "status" "PublicationStatus" NOT NULL DEFAULT 'QUEUED',
    "scheduledFor" TIMESTAMPTZ(6),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "firstAttemptAt" TIMESTAMPTZ(6),
    "attemptedAt" TIMESTAMPTZ(6),
    "externalId" TEXT,
    "url" TEXT,
    "errorKind" TEXT,
    "errorMessage" TEXT,
    "leaseToken" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ContentScore" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "runId" UUID NOT NULL,
    "contentId" UUID NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "base" DOUBLE PRECISION NOT NULL,
    "coverage" DOUBLE PRECISION NOT NULL,
    "baseline" DOUBLE PRECISION,
    "dimensions" JSON NOT NULL,

    CONSTRAINT "ContentScore_pkey" PRIMARY KEY ("organizationId","runId","contentId")
);

-- CreateTable
CREATE TABLE "ScoreBacktest" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "from" TIMESTAMPTZ(6) NOT NULL,
    "to" TIMESTAMPTZ(6) NOT NULL,
    "measure" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "baseline" DOUBLE PRECISION,
    "baselineName" TEXT,
    "subjects" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ScoreBacktest_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "SourceRecord_organizationId_integrationId_stream_pass_idx" ON "SourceRecord"("organizationId", "integrationId", "stream", "pass");

-- CreateIndex
CREATE INDEX "SourceRecord_organizationId_subjectId_idx" ON "SourceRecord"("organizationId", "subjectId");

-- CreateIndex
CREATE INDEX "WebhookReceipt_organizationId_receivedAt_idx" ON "WebhookReceipt"("organizationId", "receivedAt");

-- CreateIndex
CREATE INDEX "Mention_organizationId_at_id_idx" ON "Mention"("organizationId", "at", "id");

-- CreateIndex
CREATE INDEX "Mention_organizationId_personId_idx" ON "Mention"("organizationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Mention_organizationId_integrationId_sourceKey_key" ON "Mention"("organizationId", "integrationId", "sourceKey");

-- CreateIndex
CREATE UNIQUE INDEX "Channel_organizationId_integrationId_externalId_key" ON "Channel"("organizationId", "integrationId", "externalId");

-- CreateIndex
CREATE INDEX "NoticeRule_organizationId_createdAt_id_idx" ON "NoticeRule"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Notice_organizationId_ruleId_createdAt_id_idx" ON "Notice"("organizationId", "ruleId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_organizationId_ruleId_eventId_key" ON "Notice"("organizationId", "ruleId", "eventId");

-- CreateIndex
CREATE INDEX "AuditEntry_organizationId_at_id_idx" ON "AuditEntry"("organizationId", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_organizationId_subjectId_idx" ON "AuditEntry"("organizationId", "subjectId");

-- CreateIndex
CREATE INDEX "PluginConsent_organizationId_plugin_grantedAt_idx" ON "PluginConsent"("organizationId", "plugin", "grantedAt");

-- CreateIndex
CREATE UNIQUE INDEX "GuidelineCheck_organizationId_check_key" ON "GuidelineCheck"("organizationId", "check");

-- CreateIndex
CREATE INDEX "Publication_organizationId_createdAt_id_idx" ON "Publication"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Publication_organizationId_integrationId_externalId_idx" ON "Publication"("organizationId", "integrationId", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_organizationId_shareId_integrationId_key" ON "Publication"("organizationId", "shareId", "integrationId");

-- CreateIndex
CREATE INDEX "ContentScore_organizationId_contentId_idx" ON "ContentScore"("organizationId", "contentId");

-- CreateIndex
CREATE INDEX "ContentScore_organizationId_runId_value_contentId_idx" ON "ContentScore"("organizationId", "runId", "value", "contentId");

-- CreateIndex
CREATE INDEX "ScoreBacktest_organizationId_runId_createdAt_idx" ON "ScoreBacktest"("organizationId", "runId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Integration_webhookCode_key" ON "Integration"("webhookCode");

-- AddForeignKey
ALTER TABLE "IntegrationSecret" ADD CONSTRAINT "IntegrationSecret_organizationId_integrationId_fkey" FOREIGN KEY ("organizationId", "integrationId") REFERENCES "Integration"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceRecord" ADD CONSTRAINT "SourceRecord_organizationId_integrationId_fkey" FOREIGN KEY ("organizationId", "integrationId") REFERENCES "Integration"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookReceipt" ADD CONSTRAINT "WebhookReceipt_organizationId_integrationId_fkey" FOREIGN KEY ("organizationId", "integrationId") REFERENCES "Integration"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_organizationId_integrationId_fkey" FOREIGN KEY ("organizationId", "integrationId") REFERENCES "Integration"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Channel" ADD CONSTRAINT "Channel_organizationId_integrationId_fkey" FOREIGN KEY ("organizationId", "integrationId") REFERENCES "Integration"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeRule" ADD CONSTRAINT "NoticeRule_organizationId_integrationId_fkey" FOREIGN KEY ("organizationId", "integrationId") REFERENCES "Integration"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_organizationId_ruleId_fkey" FOREIGN KEY ("organizationId", "ruleId") REFERENCES "NoticeRule"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_organizationId_shareId_fkey" FOREIGN KEY ("organizationId", "shareId") REFERENCES "Share"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_organizationId_integrationId_fkey" FOREIGN KEY ("organizationId", "integrationId") REFERENCES "Integration"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContentScore" ADD CONSTRAINT "ContentScore_organizationId_runId_fkey" FOREIGN KEY ("organizationId", "runId") REFERENCES "ScoreRun"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContentScore" ADD CONSTRAINT "ContentScore_organizationId_contentId_fkey" FOREIGN KEY ("organizationId", "contentId") REFERENCES "Content"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreBacktest" ADD CONSTRAINT "ScoreBacktest_organizationId_runId_fkey" FOREIGN KEY ("organizationId", "runId") REFERENCES "ScoreRun"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Integration_organizationId_personId_idx" ON "Integration"("organizationId", "personId");

-- AddForeignKey
ALTER TABLE "Integration" ADD CONSTRAINT "Integration_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One run of a stream at a time.
CREATE UNIQUE INDEX "SyncRun_under_way" ON "SyncRun" ("organizationId", "integrationId", stream) WHERE status IN ('QUEUED', 'RUNNING');

-- What was configured before consents were kept was configured by somebody who may, and goes on: for the plugins that
-- come with the server, what they ask for in this release. The feed reader's hosts are all named by its settings.
ALTER TABLE "Organization" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Integration" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ScoreRun" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "PluginConsent" ("organizationId", id, plugin, version, network, data)
  SELECT DISTINCT ON ("organizationId") "organizationId", gen_random_uuid(), '@portevoix/connector-feed', '0.1.0',
    ARRAY['{config.url}', '{config.feeds}', '{config.opmlUrl}', '{config.hosts}'], ARRAY['content:write']
  FROM "Integration" WHERE connector = 'feed'
  UNION ALL
  SELECT DISTINCT ON ("organizationId") "organizationId", gen_random_uuid(), '@portevoix/score-influence', '0.1.0',
    ARRAY[]::text[], ARRAY['people-features:read']
  FROM "ScoreRun" WHERE model = 'influence';
-- While its rows are held against their organisations.
SELECT portevoix_protect('PluginConsent');
ALTER TABLE "Organization" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Integration" FORCE ROW LEVEL SECURITY;
ALTER TABLE "ScoreRun" FORCE ROW LEVEL SECURITY;

SELECT portevoix_protect('IntegrationSecret');
SELECT portevoix_protect('SourceRecord');
SELECT portevoix_protect('WebhookReceipt');
SELECT portevoix_protect('Mention');
SELECT portevoix_protect('Channel');
SELECT portevoix_protect('Publication');
SELECT portevoix_protect('GuidelineCheck');
SELECT portevoix_protect('NoticeRule');
SELECT portevoix_protect('Notice');
SELECT portevoix_protect('AuditEntry');
SELECT portevoix_protect('ContentScore');
SELECT portevoix_protect('ScoreBacktest');

-- What was done stays written down.
REVOKE UPDATE, DELETE ON "AuditEntry" FROM portevoix_app;

SELECT portevoix_admit_system('IntegrationSecret', 'SELECT, UPDATE');
SELECT portevoix_admit_system('WebhookReceipt', 'SELECT, DELETE');
SELECT portevoix_admit_system('NoticeRule', 'SELECT');

-- These belong to the server and hold nothing of any organisation.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['QuotaUse', 'QuotaRest', 'ModelFingerprint'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    PERFORM portevoix_admit_system(name, 'SELECT, INSERT, UPDATE, DELETE');
  END LOOP;
END $$;

-- Whose webhook an address is, before any organisation is known. No row: nobody's.
CREATE FUNCTION integration_of_webhook(code text) RETURNS TABLE ("organizationId" uuid, id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i."organizationId", i.id FROM "Integration" i WHERE i."webhookCode" = code
$$;

-- Takes units from all of the quotas, or from none, in one round trip: a claim is one element of each list. Its clock is
-- the only one, so that processes whose clocks differ count alike.
CREATE FUNCTION take_quota(keys text[], units float8[], limits float8[], part_ms float8[], reach_ms float8[])
  RETURNS TABLE (refused boolean, "retryAfterMs" float8)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  -- The caller waits for the count, not for the disk: a crash of the database forgets its last moments at the most.
  PERFORM set_config('synchronous_commit', 'off', true);
  -- In the order of their numbers, so that no two can wait for each other. A statement of its own: what the next one sees
  -- begins after the locks.
  PERFORM pg_advisory_xact_lock(l.number) FROM (
    SELECT DISTINCT hashtextextended(k.key, 7079) AS number FROM unnest(take_quota.keys) AS k(key) ORDER BY number) AS l;
  RETURN QUERY
  WITH moment AS MATERIALIZED (SELECT clock_timestamp() AS now),
  claim AS MATERIALIZED (
    SELECT c.key, c.units, c."limit", m.now, c."reachMs" * interval '1 millisecond' AS reach,
      date_bin(c."partMs" * interval '1 millisecond', m.now, timestamptz 'epoch') AS bucket
    FROM moment m,
      unnest(take_quota.keys, take_quota.units, take_quota.limits, take_quota.part_ms, take_quota.reach_ms)
        AS c(key, units, "limit", "partMs", "reachMs")
  ),
  used AS MATERIALIZED (
    SELECT c.key, u.bucket + c.reach AS "freeAt",
      c.units + sum(u.units) OVER (PARTITION BY c.key) AS needed,
      c.units + sum(u.units) OVER (PARTITION BY c.key)
        - sum(u.units) OVER (PARTITION BY c.key ORDER BY u.bucket) AS "neededThen",
      c."limit" + 1e-9 AS room
    FROM claim c JOIN "QuotaUse" u ON u.key = c.key AND u.bucket > c.now - c.reach
  ),
  obstacle AS MATERIALIZED (
    SELECT min(o."freeAt") FILTER (WHERE o."neededThen" <= o.room) AS until
    FROM used o WHERE o.needed > o.room GROUP BY o.key
    UNION ALL
    SELECT r.until FROM "QuotaRest" r JOIN claim c ON c.key = r.key WHERE r.until > c.now
  ),
  taken AS (
    INSERT INTO "QuotaUse" AS u (key, bucket, units)
    SELECT c.key, c.bucket, c.units FROM claim c WHERE NOT EXISTS (SELECT FROM obstacle)
    ON CONFLICT (key, bucket) DO UPDATE SET units = u.units + excluded.units
  ),
  outlived AS (DELETE FROM "QuotaUse" u USING claim c WHERE u.key = c.key AND u.bucket <= c.now - c.reach)
  SELECT EXISTS (SELECT FROM obstacle),
    (SELECT ceil(extract(epoch FROM max(o.until) - (SELECT m.now FROM moment m)) * 1000)::float8 FROM obstacle o);
END $$;

-- These act as portevoix_system; only the role that the server logs in with may call them.
GRANT CREATE ON SCHEMA public TO portevoix_system;
DO $$
DECLARE signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['integration_of_webhook(text)', 'take_quota(text[], float8[], float8[], float8[], float8[])'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', signature, current_user);
    EXECUTE format('ALTER FUNCTION %s OWNER TO portevoix_system', signature);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM portevoix_system;
