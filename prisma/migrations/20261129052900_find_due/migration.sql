-- What is due is found by one statement over all organisations, by the system role: it may read the columns that tell so,
-- and no others.
GRANT SELECT ("organizationId", "transactionId", sequence, type) ON "Event" TO portevoix_system;
SELECT portevoix_admit_system('SyncRun', 'SELECT (id, "organizationId", "integrationId", trigger, "createdAt")');
SELECT portevoix_admit_system('ScoreRun', 'SELECT (id, "organizationId", current, shadow, status, "supersededAt", "finishedAt")');
SELECT portevoix_admit_system('Score', 'SELECT ("organizationId", "runId")');
SELECT portevoix_admit_system('ContentScore', 'SELECT ("organizationId", "runId")');
