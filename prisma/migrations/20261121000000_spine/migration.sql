-- Two roles that every transaction of the server assumes, in place of the one it logs in with:
-- portevoix_app sees the rows of one organisation; portevoix_system reads what must be found before the organisation
-- is known (a key's hash, a link's code, what is due). Neither owns a table, logs in, or passes row-level security.
DO $$
DECLARE role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['portevoix_app', 'portevoix_system'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS', role_name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL; -- Roles belong to the cluster: another database of it, or another server starting now, made them.
    END;
    -- From PostgreSQL 16 on, making a role no longer includes the right to assume it.
    IF NOT pg_has_role(current_user, role_name, CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END) THEN
      EXECUTE format('GRANT %I TO CURRENT_USER', role_name);
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', role_name);
  END LOOP;
END $$;

-- The organisation that this transaction named at its start; null, which matches nothing, where it named none.
CREATE FUNCTION current_organization() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT NULLIF(current_setting('app.organization_id', true), '')::uuid $$;

-- Puts a table of an organisation behind the wall. Every migration that creates one ends with a call of it.
-- Policies name the role twice. TO: a transaction gets its own role's condition alone, which an index answers; several
-- would be joined by OR. current_user: a login role that inherits from both roles must match neither.
CREATE FUNCTION portevoix_protect(table_name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("organizationId") REFERENCES "Organization"(id) ON DELETE CASCADE',
    table_name, table_name || '_organization');
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
  EXECUTE format('CREATE POLICY one_organization ON %I TO portevoix_app USING (current_user = ''portevoix_app'' AND "organizationId" = (SELECT current_organization()))', table_name);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO portevoix_app', table_name);
END $$;

-- Lets the system role use a table across organisations, for the named commands only ('SELECT', 'SELECT, INSERT' …).
CREATE FUNCTION portevoix_admit_system(table_name text, commands text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE POLICY system ON %I TO portevoix_system USING (current_user = ''portevoix_system'')', table_name);
  EXECUTE format('GRANT %s ON %I TO portevoix_system', commands, table_name);
END $$;


-- CreateEnum
CREATE TYPE "CampaignStatus" AS ENUM ('DRAFT', 'LIVE', 'ENDED', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "ObjectiveKind" AS ENUM ('AWARENESS', 'ENGAGEMENT', 'SALES', 'RECRUITMENT', 'EMPLOYER_BRAND', 'INTERNAL_COMMUNICATION', 'REPUTATION', 'CRISIS', 'SOCIAL_ACCEPTABILITY');

-- CreateEnum
CREATE TYPE "AmbassadorStatus" AS ENUM ('INVITED', 'ACTIVE', 'INACTIVE');

-- CreateEnum
CREATE TYPE "ParticipationStatus" AS ENUM ('INVITED', 'ACCEPTED', 'DECLINED', 'LEFT');

-- CreateEnum
CREATE TYPE "ConsentScope" AS ENUM ('SHARING', 'SCORING');

-- CreateEnum
CREATE TYPE "ContentStatus" AS ENUM ('DRAFT', 'APPROVED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ShareStatus" AS ENUM ('PREPARED', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "RuleKind" AS ENUM ('REQUIRED_DISCLOSURE', 'FORBIDDEN_TERM', 'CONFIDENTIAL_TERM', 'PERSONAL_DATA');

-- CreateEnum
CREATE TYPE "Severity" AS ENUM ('WARN', 'BLOCK');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('OWNER', 'MANAGER', 'REVIEWER', 'ANALYST', 'AMBASSADOR');

-- CreateEnum
CREATE TYPE "IntegrationStatus" AS ENUM ('ACTIVE', 'PAUSED', 'FAILING');

-- CreateEnum
CREATE TYPE "LogLevel" AS ENUM ('INFO', 'WARN', 'ERROR');

-- CreateEnum
CREATE TYPE "MetricSubject" AS ENUM ('CAMPAIGN', 'CONTENT', 'SHARE');

-- CreateEnum
CREATE TYPE "PersonKind" AS ENUM ('EMPLOYEE', 'CUSTOMER', 'JOURNALIST', 'PARTNER', 'NGO', 'POLITICIAN', 'OTHER');

-- CreateEnum
CREATE TYPE "RunStatus" AS ENUM ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ImportFormat" AS ENUM ('CSV', 'JSONL');

-- CreateEnum
CREATE TYPE "ImportTarget" AS ENUM ('PEOPLE', 'TIES', 'METRICS');

-- CreateEnum
CREATE TYPE "ScoreSubject" AS ENUM ('PERSON');

-- CreateTable
CREATE TABLE "Topic" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "brief" TEXT,
    "status" "CampaignStatus" NOT NULL DEFAULT 'DRAFT',
    "startsAt" TIMESTAMPTZ(6) NOT NULL,
    "endsAt" TIMESTAMPTZ(6) NOT NULL,
    "networks" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "budgetAmountMinor" BIGINT,
    "budgetCurrency" TEXT,
    "launchedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "CampaignTopic" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "campaignId" UUID NOT NULL,
    "topicId" UUID NOT NULL,

    CONSTRAINT "CampaignTopic_pkey" PRIMARY KEY ("organizationId","campaignId","topicId")
);

-- CreateTable
CREATE TABLE "CampaignDepartment" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "campaignId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,

    CONSTRAINT "CampaignDepartment_pkey" PRIMARY KEY ("organizationId","campaignId","departmentId")
);

-- CreateTable
CREATE TABLE "Objective" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "kind" "ObjectiveKind" NOT NULL,
    "metric" TEXT NOT NULL,
    "baseline" DECIMAL(38,9),
    "target" DECIMAL(38,9) NOT NULL,
    "dueAt" TIMESTAMPTZ(6),
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Objective_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Cost" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Cost_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Ambassador" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "status" "AmbassadorStatus" NOT NULL DEFAULT 'INVITED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Ambassador_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Participation" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "ambassadorId" UUID NOT NULL,
    "status" "ParticipationStatus" NOT NULL DEFAULT 'INVITED',
    "message" TEXT,
    "invitedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acceptedAt" TIMESTAMPTZ(6),
    "declinedAt" TIMESTAMPTZ(6),
    "leftAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "scope" "ConsentScope" NOT NULL,
    "policyVersion" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(6),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Content" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'article',
    "status" "ContentStatus" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL,
    "text" TEXT,
    "url" TEXT,
    "language" TEXT,
    "author" TEXT,
    "publishedAt" TIMESTAMPTZ(6),
    "integrationId" UUID,
    "sourceKey" TEXT,
    "approvedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Content_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "CampaignContent" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "campaignId" UUID NOT NULL,
    "contentId" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CampaignContent_pkey" PRIMARY KEY ("organizationId","campaignId","contentId")
);

-- CreateTable
CREATE TABLE "Share" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "campaignId" UUID NOT NULL,
    "participationId" UUID NOT NULL,
    "contentId" UUID NOT NULL,
    "network" TEXT NOT NULL,
    "country" TEXT,
    "language" TEXT,
    "text" TEXT NOT NULL,
    "externalUrl" TEXT,
    "status" "ShareStatus" NOT NULL DEFAULT 'PREPARED',
    "assessment" JSONB NOT NULL,
    "sharedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Share_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "TrackedLink" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "shareId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TrackedLink_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Policy" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "language" TEXT,
    "country" TEXT,
    "effectiveFrom" TIMESTAMPTZ(6) NOT NULL,
    "publishedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Policy_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "PolicyRule" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "policyId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "RuleKind" NOT NULL,
    "severity" "Severity" NOT NULL,
    "message" TEXT,
    "fix" TEXT,
    "source" TEXT,
    "config" JSONB NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PolicyRule_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Account" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "roles" "Role"[] NOT NULL DEFAULT ARRAY[]::"Role"[],
    "personId" UUID,
    "suspendedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "scopes" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "expiresAt" TIMESTAMPTZ(6),
    "revokedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SigningKey" (
    "id" TEXT NOT NULL,
    "algorithm" TEXT NOT NULL,
    "publicJwk" JSONB NOT NULL,
    "privateJwk" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(6),

    CONSTRAINT "SigningKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Integration" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "connector" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "config" JSONB NOT NULL,
    "schedule" TEXT,
    "status" "IntegrationStatus" NOT NULL DEFAULT 'ACTIVE',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Integration_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "StreamState" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "integrationId" UUID NOT NULL,
    "stream" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "stateVersion" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "StreamState_pkey" PRIMARY KEY ("organizationId","integrationId","stream")
);

-- CreateTable
CREATE TABLE "SyncRun" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "integrationId" UUID NOT NULL,
    "stream" TEXT NOT NULL DEFAULT 'content',
    "status" "RunStatus" NOT NULL DEFAULT 'QUEUED',
    "pages" INTEGER NOT NULL DEFAULT 0,
    "upserted" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "errorKind" TEXT,
    "errorMessage" TEXT,
    "leaseToken" UUID,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(6),
    "finishedAt" TIMESTAMPTZ(6),

    CONSTRAINT "SyncRun_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SyncLogLine" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "level" "LogLevel" NOT NULL,
    "message" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SyncLogLine_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "MetricDefinition" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "aggregation" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MetricDefinition_pkey" PRIMARY KEY ("organizationId","key")
);

-- CreateTable
CREATE TABLE "MetricPoint" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "metric" TEXT NOT NULL,
    "subjectType" "MetricSubject" NOT NULL,
    "subjectId" UUID NOT NULL,
    "campaignId" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "value" DECIMAL(38,9) NOT NULL,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "supersededAt" TIMESTAMPTZ(6),

    CONSTRAINT "MetricPoint_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "MetricHour" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "subjectId" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "sum" DECIMAL(38,9) NOT NULL,
    "points" INTEGER NOT NULL,
    "last" DECIMAL(38,9) NOT NULL,
    "lastAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "MetricHour_pkey" PRIMARY KEY ("organizationId","subjectId","metric","at")
);

-- CreateTable
CREATE TABLE "MetricDay" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "subjectId" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "sum" DECIMAL(38,9) NOT NULL,
    "points" INTEGER NOT NULL,
    "last" DECIMAL(38,9) NOT NULL,
    "lastAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "MetricDay_pkey" PRIMARY KEY ("organizationId","subjectId","metric","at")
);

-- CreateTable
CREATE TABLE "EarnedMediaSetting" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "method" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "parameters" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EarnedMediaSetting_pkey" PRIMARY KEY ("organizationId","method","version")
);

-- CreateTable
CREATE TABLE "Network" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "directed" BOOLEAN NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "measuredRevision" INTEGER,
    "measuredAt" TIMESTAMPTZ(6),
    "nodes" INTEGER,
    "arcs" INTEGER,
    "modularity" DOUBLE PRECISION,
    "communities" INTEGER,
    "sampled" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Network_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Tie" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "observedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Tie_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "NetworkMeasure" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "kind" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "inDegree" INTEGER NOT NULL,
    "outDegree" INTEGER NOT NULL,
    "pageRank" DOUBLE PRECISION NOT NULL,
    "betweenness" DOUBLE PRECISION NOT NULL,
    "closeness" DOUBLE PRECISION NOT NULL,
    "eigenvector" DOUBLE PRECISION,
    "constraint" DOUBLE PRECISION,
    "clustering" DOUBLE PRECISION NOT NULL,
    "coreNumber" INTEGER NOT NULL,
    "community" INTEGER NOT NULL,

    CONSTRAINT "NetworkMeasure_pkey" PRIMARY KEY ("organizationId","kind","personId")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "minimumGroupSize" INTEGER NOT NULL DEFAULT 5,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "externalId" TEXT,
    "displayName" TEXT NOT NULL,
    "kind" "PersonKind" NOT NULL DEFAULT 'EMPLOYEE',
    "email" TEXT,
    "jobTitle" TEXT,
    "level" TEXT,
    "languages" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "active" BOOLEAN NOT NULL DEFAULT true,
    "scoringObjectedAt" TIMESTAMPTZ(6),
    "archivedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Department" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Department_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "DepartmentMembership" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "departmentId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "DepartmentMembership_pkey" PRIMARY KEY ("organizationId","personId","departmentId")
);

-- CreateTable
CREATE TABLE "SocialAccount" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "network" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "followers" INTEGER,
    "followersAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SocialAccount_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Nomination" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "nominatorId" UUID NOT NULL,
    "nomineeId" UUID NOT NULL,
    "dimension" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Nomination_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Event" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "transactionId" BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint,
    "sequence" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "actorId" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "IdempotentAnswer" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "accountId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotentAnswer_pkey" PRIMARY KEY ("organizationId","accountId","key")
);

-- CreateTable
CREATE TABLE "Upload" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "filename" TEXT,
    "contentType" TEXT,
    "sizeBytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "UploadChunk" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "uploadId" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "UploadChunk_pkey" PRIMARY KEY ("organizationId","uploadId","index")
);

-- CreateTable
CREATE TABLE "Import" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "uploadId" UUID NOT NULL,
    "target" "ImportTarget" NOT NULL,
    "format" "ImportFormat" NOT NULL,
    "preset" TEXT,
    "mapping" JSONB NOT NULL DEFAULT '[]',
    "options" JSONB NOT NULL DEFAULT '{}',
    "dryRun" BOOLEAN NOT NULL DEFAULT false,
    "status" "RunStatus" NOT NULL DEFAULT 'QUEUED',
    "processed" INTEGER NOT NULL DEFAULT 0,
    "processedBytes" BIGINT NOT NULL DEFAULT 0,
    "total" INTEGER,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "problemCount" INTEGER NOT NULL DEFAULT 0,
    "checkpoint" JSONB,
    "leaseToken" UUID,
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(6),
    "finishedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ImportProblem" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT,
    "message" TEXT NOT NULL,

    CONSTRAINT "ImportProblem_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ScoreRun" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "model" TEXT NOT NULL,
    "modelVersion" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "subject" "ScoreSubject" NOT NULL DEFAULT 'PERSON',
    "params" JSONB NOT NULL DEFAULT '{}',
    "fitted" JSONB,
    "status" "RunStatus" NOT NULL DEFAULT 'QUEUED',
    "scored" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "failures" JSONB NOT NULL DEFAULT '[]',
    "excluded" INTEGER NOT NULL DEFAULT 0,
    "current" BOOLEAN NOT NULL DEFAULT false,
    "leaseToken" UUID,
    "error" TEXT,
    "asOf" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(6),

    CONSTRAINT "ScoreRun_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Score" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "runId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "base" DOUBLE PRECISION NOT NULL,
    "coverage" DOUBLE PRECISION NOT NULL,
    "dimensions" JSONB NOT NULL,

    CONSTRAINT "Score_pkey" PRIMARY KEY ("organizationId","runId","personId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Topic_organizationId_name_key" ON "Topic"("organizationId", "name");

-- CreateIndex
CREATE INDEX "Campaign_organizationId_createdAt_id_idx" ON "Campaign"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Campaign_organizationId_startsAt_id_idx" ON "Campaign"("organizationId", "startsAt", "id");

-- CreateIndex
CREATE INDEX "Campaign_organizationId_name_id_idx" ON "Campaign"("organizationId", "name", "id");

-- CreateIndex
CREATE INDEX "CampaignTopic_organizationId_topicId_idx" ON "CampaignTopic"("organizationId", "topicId");

-- CreateIndex
CREATE INDEX "CampaignDepartment_organizationId_departmentId_idx" ON "CampaignDepartment"("organizationId", "departmentId");

-- CreateIndex
CREATE INDEX "Objective_organizationId_campaignId_position_idx" ON "Objective"("organizationId", "campaignId", "position");

-- CreateIndex
CREATE INDEX "Cost_organizationId_campaignId_at_idx" ON "Cost"("organizationId", "campaignId", "at");

-- CreateIndex
CREATE INDEX "Ambassador_organizationId_createdAt_id_idx" ON "Ambassador"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Ambassador_organizationId_personId_key" ON "Ambassador"("organizationId", "personId");

-- CreateIndex
CREATE INDEX "Participation_organizationId_ambassadorId_idx" ON "Participation"("organizationId", "ambassadorId");

-- CreateIndex
CREATE INDEX "Participation_organizationId_campaignId_invitedAt_id_idx" ON "Participation"("organizationId", "campaignId", "invitedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Participation_organizationId_campaignId_ambassadorId_key" ON "Participation"("organizationId", "campaignId", "ambassadorId");

-- CreateIndex
CREATE INDEX "Consent_organizationId_personId_scope_idx" ON "Consent"("organizationId", "personId", "scope");

-- CreateIndex
CREATE INDEX "Content_organizationId_createdAt_id_idx" ON "Content"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Content_organizationId_publishedAt_id_idx" ON "Content"("organizationId", "publishedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Content_organizationId_integrationId_sourceKey_key" ON "Content"("organizationId", "integrationId", "sourceKey");

-- CreateIndex
CREATE INDEX "CampaignContent_organizationId_contentId_idx" ON "CampaignContent"("organizationId", "contentId");

-- CreateIndex
CREATE INDEX "Share_organizationId_sharedAt_id_idx" ON "Share"("organizationId", "sharedAt", "id");

-- CreateIndex
CREATE INDEX "Share_organizationId_contentId_sharedAt_id_idx" ON "Share"("organizationId", "contentId", "sharedAt", "id");

-- CreateIndex
CREATE INDEX "Share_organizationId_campaignId_sharedAt_id_idx" ON "Share"("organizationId", "campaignId", "sharedAt", "id");

-- CreateIndex
CREATE INDEX "Share_organizationId_participationId_sharedAt_id_idx" ON "Share"("organizationId", "participationId", "sharedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "TrackedLink_code_key" ON "TrackedLink"("code");

-- CreateIndex
CREATE UNIQUE INDEX "TrackedLink_organizationId_shareId_key" ON "TrackedLink"("organizationId", "shareId");

-- CreateIndex
CREATE INDEX "Policy_organizationId_effectiveFrom_idx" ON "Policy"("organizationId", "effectiveFrom");

-- CreateIndex
CREATE UNIQUE INDEX "Policy_organizationId_name_version_key" ON "Policy"("organizationId", "name", "version");

-- CreateIndex
CREATE UNIQUE INDEX "PolicyRule_organizationId_policyId_key_key" ON "PolicyRule"("organizationId", "policyId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Account_organizationId_email_key" ON "Account"("organizationId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "Account_organizationId_personId_key" ON "Account"("organizationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_hash_key" ON "ApiKey"("hash");

-- CreateIndex
CREATE INDEX "ApiKey_organizationId_accountId_idx" ON "ApiKey"("organizationId", "accountId");

-- CreateIndex
CREATE INDEX "Integration_organizationId_createdAt_id_idx" ON "Integration"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Integration_organizationId_name_key" ON "Integration"("organizationId", "name");

-- CreateIndex
CREATE INDEX "SyncRun_organizationId_integrationId_createdAt_id_idx" ON "SyncRun"("organizationId", "integrationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "SyncLogLine_organizationId_runId_at_id_idx" ON "SyncLogLine"("organizationId", "runId", "at", "id");

-- CreateIndex
CREATE INDEX "MetricPoint_organizationId_subjectId_metric_at_idx" ON "MetricPoint"("organizationId", "subjectId", "metric", "at");

-- CreateIndex
CREATE INDEX "MetricPoint_organizationId_campaignId_metric_at_idx" ON "MetricPoint"("organizationId", "campaignId", "metric", "at");

-- CreateIndex
CREATE UNIQUE INDEX "MetricPoint_organizationId_source_key_revision_key" ON "MetricPoint"("organizationId", "source", "key", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "Network_organizationId_kind_key" ON "Network"("organizationId", "kind");

-- CreateIndex
CREATE INDEX "Tie_organizationId_toId_idx" ON "Tie"("organizationId", "toId");

-- CreateIndex
CREATE INDEX "Tie_organizationId_fromId_idx" ON "Tie"("organizationId", "fromId");

-- CreateIndex
CREATE UNIQUE INDEX "Tie_organizationId_kind_fromId_toId_key" ON "Tie"("organizationId", "kind", "fromId", "toId");

-- CreateIndex
CREATE INDEX "NetworkMeasure_organizationId_personId_idx" ON "NetworkMeasure"("organizationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_slug_key" ON "Organization"("slug");

-- CreateIndex
CREATE INDEX "Person_organizationId_displayName_id_idx" ON "Person"("organizationId", "displayName", "id");

-- CreateIndex
CREATE INDEX "Person_organizationId_createdAt_id_idx" ON "Person"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Person_organizationId_email_key" ON "Person"("organizationId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "Person_organizationId_externalId_key" ON "Person"("organizationId", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Department_organizationId_name_key" ON "Department"("organizationId", "name");

-- CreateIndex
CREATE INDEX "DepartmentMembership_organizationId_departmentId_personId_idx" ON "DepartmentMembership"("organizationId", "departmentId", "personId");

-- CreateIndex
CREATE INDEX "SocialAccount_organizationId_personId_idx" ON "SocialAccount"("organizationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "SocialAccount_organizationId_network_handle_key" ON "SocialAccount"("organizationId", "network", "handle");

-- CreateIndex
CREATE INDEX "Nomination_organizationId_nomineeId_dimension_idx" ON "Nomination"("organizationId", "nomineeId", "dimension");

-- CreateIndex
CREATE UNIQUE INDEX "Nomination_organizationId_dimension_nominatorId_nomineeId_key" ON "Nomination"("organizationId", "dimension", "nominatorId", "nomineeId");

-- CreateIndex
CREATE INDEX "Event_organizationId_transactionId_sequence_idx" ON "Event"("organizationId", "transactionId", "sequence");

-- CreateIndex
CREATE INDEX "Event_organizationId_subjectId_idx" ON "Event"("organizationId", "subjectId");

-- CreateIndex
CREATE INDEX "IdempotentAnswer_organizationId_createdAt_idx" ON "IdempotentAnswer"("organizationId", "createdAt");

-- CreateIndex
CREATE INDEX "Import_organizationId_createdAt_idx" ON "Import"("organizationId", "createdAt");

-- CreateIndex
CREATE INDEX "Import_organizationId_uploadId_idx" ON "Import"("organizationId", "uploadId");

-- CreateIndex
CREATE INDEX "ImportProblem_organizationId_importId_line_idx" ON "ImportProblem"("organizationId", "importId", "line");

-- CreateIndex
CREATE INDEX "ScoreRun_organizationId_model_createdAt_idx" ON "ScoreRun"("organizationId", "model", "createdAt");

-- CreateIndex
CREATE INDEX "Score_organizationId_personId_idx" ON "Score"("organizationId", "personId");

-- CreateIndex
CREATE INDEX "Score_organizationId_runId_value_personId_idx" ON "Score"("organizationId", "runId", "value", "personId");

-- AddForeignKey
ALTER TABLE "CampaignTopic" ADD CONSTRAINT "CampaignTopic_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignTopic" ADD CONSTRAINT "CampaignTopic_organizationId_topicId_fkey" FOREIGN KEY ("organizationId", "topicId") REFERENCES "Topic"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignDepartment" ADD CONSTRAINT "CampaignDepartment_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignDepartment" ADD CONSTRAINT "CampaignDepartment_organizationId_departmentId_fkey" FOREIGN KEY ("organizationId", "departmentId") REFERENCES "Department"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objective" ADD CONSTRAINT "Objective_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cost" ADD CONSTRAINT "Cost_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ambassador" ADD CONSTRAINT "Ambassador_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_organizationId_ambassadorId_fkey" FOREIGN KEY ("organizationId", "ambassadorId") REFERENCES "Ambassador"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Content" ADD CONSTRAINT "Content_organizationId_integrationId_fkey" FOREIGN KEY ("organizationId", "integrationId") REFERENCES "Integration"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignContent" ADD CONSTRAINT "CampaignContent_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignContent" ADD CONSTRAINT "CampaignContent_organizationId_contentId_fkey" FOREIGN KEY ("organizationId", "contentId") REFERENCES "Content"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_organizationId_campaignId_fkey" FOREIGN KEY ("organizationId", "campaignId") REFERENCES "Campaign"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_organizationId_participationId_fkey" FOREIGN KEY ("organizationId", "participationId") REFERENCES "Participation"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_organizationId_contentId_fkey" FOREIGN KEY ("organizationId", "contentId") REFERENCES "Content"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrackedLink" ADD CONSTRAINT "TrackedLink_organizationId_shareId_fkey" FOREIGN KEY ("organizationId", "shareId") REFERENCES "Share"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyRule" ADD CONSTRAINT "PolicyRule_organizationId_policyId_fkey" FOREIGN KEY ("organizationId", "policyId") REFERENCES "Policy"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_organizationId_accountId_fkey" FOREIGN KEY ("organizationId", "accountId") REFERENCES "Account"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StreamState" ADD CONSTRAINT "StreamState_organizationId_integrationId_fkey" FOREIGN KEY ("organizationId", "integrationId") REFERENCES "Integration"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SyncRun" ADD CONSTRAINT "SyncRun_organizationId_integrationId_fkey" FOREIGN KEY ("organizationId", "integrationId") REFERENCES "Integration"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SyncLogLine" ADD CONSTRAINT "SyncLogLine_organizationId_runId_fkey" FOREIGN KEY ("organizationId", "runId") REFERENCES "SyncRun"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tie" ADD CONSTRAINT "Tie_organizationId_fromId_fkey" FOREIGN KEY ("organizationId", "fromId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tie" ADD CONSTRAINT "Tie_organizationId_toId_fkey" FOREIGN KEY ("organizationId", "toId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkMeasure" ADD CONSTRAINT "NetworkMeasure_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentMembership" ADD CONSTRAINT "DepartmentMembership_organizationId_departmentId_fkey" FOREIGN KEY ("organizationId", "departmentId") REFERENCES "Department"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentMembership" ADD CONSTRAINT "DepartmentMembership_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SocialAccount" ADD CONSTRAINT "SocialAccount_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nomination" ADD CONSTRAINT "Nomination_organizationId_nominatorId_fkey" FOREIGN KEY ("organizationId", "nominatorId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nomination" ADD CONSTRAINT "Nomination_organizationId_nomineeId_fkey" FOREIGN KEY ("organizationId", "nomineeId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadChunk" ADD CONSTRAINT "UploadChunk_organizationId_uploadId_fkey" FOREIGN KEY ("organizationId", "uploadId") REFERENCES "Upload"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_organizationId_uploadId_fkey" FOREIGN KEY ("organizationId", "uploadId") REFERENCES "Upload"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportProblem" ADD CONSTRAINT "ImportProblem_organizationId_importId_fkey" FOREIGN KEY ("organizationId", "importId") REFERENCES "Import"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_organizationId_runId_fkey" FOREIGN KEY ("organizationId", "runId") REFERENCES "ScoreRun"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One fact in force per source and key; one current run per scoring model.
CREATE UNIQUE INDEX "MetricPoint_in_force" ON "MetricPoint" ("organizationId", source, key) WHERE "supersededAt" IS NULL;
CREATE UNIQUE INDEX "ScoreRun_current" ON "ScoreRun" ("organizationId", model) WHERE current;

ALTER TABLE "Organization" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Organization" FORCE ROW LEVEL SECURITY;
CREATE POLICY one_organization ON "Organization" TO portevoix_app USING (current_user = 'portevoix_app' AND id = (SELECT current_organization()));
GRANT SELECT, UPDATE ON "Organization" TO portevoix_app;
ALTER TABLE "SigningKey" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SigningKey" FORCE ROW LEVEL SECURITY;

SELECT portevoix_protect('Topic');
SELECT portevoix_protect('Campaign');
SELECT portevoix_protect('CampaignTopic');
SELECT portevoix_protect('CampaignDepartment');
SELECT portevoix_protect('Objective');
SELECT portevoix_protect('Cost');
SELECT portevoix_protect('Ambassador');
SELECT portevoix_protect('Participation');
SELECT portevoix_protect('Consent');
SELECT portevoix_protect('Content');
SELECT portevoix_protect('CampaignContent');
SELECT portevoix_protect('Share');
SELECT portevoix_protect('TrackedLink');
SELECT portevoix_protect('Policy');
SELECT portevoix_protect('PolicyRule');
SELECT portevoix_protect('Account');
SELECT portevoix_protect('ApiKey');
SELECT portevoix_protect('Integration');
SELECT portevoix_protect('StreamState');
SELECT portevoix_protect('SyncRun');
SELECT portevoix_protect('SyncLogLine');
SELECT portevoix_protect('MetricDefinition');
SELECT portevoix_protect('MetricPoint');
SELECT portevoix_protect('MetricHour');
SELECT portevoix_protect('MetricDay');
SELECT portevoix_protect('EarnedMediaSetting');
SELECT portevoix_protect('Network');
SELECT portevoix_protect('Tie');
SELECT portevoix_protect('NetworkMeasure');
SELECT portevoix_protect('Person');
SELECT portevoix_protect('Department');
SELECT portevoix_protect('DepartmentMembership');
SELECT portevoix_protect('SocialAccount');
SELECT portevoix_protect('Nomination');
SELECT portevoix_protect('Event');
SELECT portevoix_protect('IdempotentAnswer');
SELECT portevoix_protect('Upload');
SELECT portevoix_protect('UploadChunk');
SELECT portevoix_protect('Import');
SELECT portevoix_protect('ImportProblem');
SELECT portevoix_protect('ScoreRun');
SELECT portevoix_protect('Score');

GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO portevoix_app;

SELECT portevoix_admit_system('Organization', 'SELECT, INSERT');
SELECT portevoix_admit_system('SigningKey', 'SELECT, INSERT, UPDATE');
SELECT portevoix_admit_system('Account', 'SELECT');
SELECT portevoix_admit_system('ApiKey', 'SELECT');
SELECT portevoix_admit_system('Integration', 'SELECT');
SELECT portevoix_admit_system('IdempotentAnswer', 'SELECT, DELETE');
SELECT portevoix_admit_system('UploadChunk', 'SELECT, DELETE');
SELECT portevoix_admit_system('Upload', 'SELECT');
SELECT portevoix_admit_system('TrackedLink', 'SELECT');
SELECT portevoix_admit_system('Share', 'SELECT');
SELECT portevoix_admit_system('MetricPoint', 'SELECT, INSERT');
SELECT portevoix_admit_system('MetricHour', 'SELECT, INSERT, UPDATE');
SELECT portevoix_admit_system('MetricDay', 'SELECT, INSERT, UPDATE');

-- A click in one statement: finds the link, counts the click as a fact with its rollups, and answers the target
-- (null: no such link). The visitor leaves no trace: the fact is a random id, an instant and the value 1.
CREATE FUNCTION follow_link(link_code text, click_id uuid, counts boolean) RETURNS text
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH link AS (
    SELECT l."organizationId", l.target, s.id AS "shareId", s."campaignId"
    FROM "TrackedLink" l JOIN "Share" s ON s."organizationId" = l."organizationId" AND s.id = l."shareId"
    WHERE l.code = link_code
  ), point AS (
    INSERT INTO "MetricPoint" ("organizationId", id, source, key, metric, "subjectType", "subjectId", "campaignId", at, value)
    SELECT "organizationId", click_id, 'tracked-link', click_id::text, 'clicks', 'SHARE', "shareId", "campaignId", now(), 1
    FROM link WHERE counts
    RETURNING "organizationId", "subjectId", "campaignId", at
  ), per_subject AS (
    SELECT p."organizationId", s.id AS "subjectId", p.at FROM point p, LATERAL (VALUES (p."subjectId"), (p."campaignId")) s(id)
  ), hours AS (
    INSERT INTO "MetricHour" ("organizationId", "subjectId", metric, at, sum, points, last, "lastAt")
    SELECT "organizationId", "subjectId", 'clicks', date_trunc('hour', at, 'UTC'), 1, 1, 1, at FROM per_subject ORDER BY "subjectId"
    ON CONFLICT ("organizationId", "subjectId", metric, at) DO UPDATE
      SET sum = "MetricHour".sum + 1, points = "MetricHour".points + 1, last = 1, "lastAt" = GREATEST("MetricHour"."lastAt", EXCLUDED."lastAt")
  ), days AS (
    INSERT INTO "MetricDay" ("organizationId", "subjectId", metric, at, sum, points, last, "lastAt")
    SELECT "organizationId", "subjectId", 'clicks', date_trunc('day', at, 'UTC'), 1, 1, 1, at FROM per_subject ORDER BY "subjectId"
    ON CONFLICT ("organizationId", "subjectId", metric, at) DO UPDATE
      SET sum = "MetricDay".sum + 1, points = "MetricDay".points + 1, last = 1, "lastAt" = GREATEST("MetricDay"."lastAt", EXCLUDED."lastAt")
  )
  SELECT target FROM link
$$;
-- Who calls, in one statement and before any organisation is known: the account of a key that is neither revoked nor
-- expired, or of a verified token. No row: nobody.
CREATE FUNCTION account_of_key(key_hash bytea, at timestamptz)
  RETURNS TABLE ("organizationId" uuid, id uuid, name text, roles text[], "personId" uuid, suspended boolean, scopes text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a."organizationId", a.id, a.name, a.roles::text[], a."personId", a."suspendedAt" IS NOT NULL, k.scopes
  FROM "ApiKey" k JOIN "Account" a ON a."organizationId" = k."organizationId" AND a.id = k."accountId"
  WHERE k.hash = key_hash AND k."revokedAt" IS NULL AND (k."expiresAt" IS NULL OR k."expiresAt" > at)
$$;
CREATE FUNCTION account_of_token(organization uuid, account uuid)
  RETURNS TABLE ("organizationId" uuid, id uuid, name text, roles text[], "personId" uuid, suspended boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a."organizationId", a.id, a.name, a.roles::text[], a."personId", a."suspendedAt" IS NOT NULL
  FROM "Account" a WHERE a."organizationId" = organization AND a.id = account
$$;

-- These functions act as portevoix_system; only the role that the server logs in with may call them.
GRANT CREATE ON SCHEMA public TO portevoix_system;
DO $$
DECLARE signature text;
BEGIN
  FOREACH signature IN ARRAY ARRAY['follow_link(text, uuid, boolean)', 'account_of_key(bytea, timestamptz)', 'account_of_token(uuid, uuid)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', signature, current_user);
    EXECUTE format('ALTER FUNCTION %s OWNER TO portevoix_system', signature);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM portevoix_system;
