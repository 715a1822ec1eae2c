-- CreateTable
CREATE TABLE "RetentionTerm" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "class" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RetentionTerm_pkey" PRIMARY KEY ("organizationId","class")
);

-- CreateTable
CREATE TABLE "EventHorizon" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "transactionId" BIGINT NOT NULL,
    "sequence" BIGINT NOT NULL,

    CONSTRAINT "EventHorizon_pkey" PRIMARY KEY ("organizationId")
);

SELECT portevoix_protect('RetentionTerm');

CREATE TRIGGER touch BEFORE UPDATE ON "RetentionTerm" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

SELECT portevoix_protect('EventHorizon');

-- An organisation itself deletes nothing of its audit log: only retention does.
SELECT portevoix_admit_system('AuditEntry', 'SELECT, DELETE');

-- Organisations of before kept all of these: an upgrade deletes nothing, until an owner sets the term.
DO $$
DECLARE
  found record;
BEGIN
  ALTER TABLE "RetentionTerm" NO FORCE ROW LEVEL SECURITY;
  FOR found IN SELECT id FROM "Organization" LOOP
    INSERT INTO "RetentionTerm" ("organizationId", class, days)
      SELECT found.id, one.class, one.days FROM (VALUES ('audit-log', 3650), ('events', 3650), ('notices', 730),
        ('withdrawn-agreements', 3650)) AS one(class, days);
    PERFORM portevoix_note_upgrade(found.id, '0.2.0', 'retention',
      'Data is kept for set terms from now on: see Organization.retention. So that the upgrade deletes nothing, the audit log, events, notices and withdrawn agreements have their longest terms: set others with retentionSet.');
  END LOOP;
  ALTER TABLE "RetentionTerm" FORCE ROW LEVEL SECURITY;
END $$;
