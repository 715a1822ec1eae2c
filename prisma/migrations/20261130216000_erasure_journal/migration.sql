-- CreateTable
CREATE TABLE "Erasure" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "type" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "erasedAt" TIMESTAMPTZ(6) NOT NULL,
    "keys" TEXT[],
    "journaled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("organizationId","type","id")
);

SELECT portevoix_protect('Erasure');
SELECT portevoix_admit_system('Erasure', 'SELECT, UPDATE');

CREATE INDEX "Erasure_waits" ON "Erasure"("erasedAt") WHERE NOT journaled;

-- Of what was erased before, the event tells the id. People who were deleted with their integration may come again.
DO $$
DECLARE
  one text;
  touched CONSTANT text[] := '{Event,Erasure}';
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  INSERT INTO "Erasure" ("organizationId", type, id, "erasedAt", keys)
    SELECT "organizationId", "subjectType", "subjectId", min(at), '{}' FROM "Event"
    WHERE type IN ('person.purged', 'network.purged', 'integration.deleted') AND NOT data ? 'integrationId' GROUP BY 1, 2, 3;
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;
