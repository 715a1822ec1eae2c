-- Of several steps of one kind within a minute, such as an answer, leaving and the next answer, each was given the instant that
-- the row has of the last one, so that what lay between them was nothing. Only the last step is the row's; all others
-- are those of their events.
DO $$
DECLARE
  one text;
  found record;
  touched CONSTANT text[] := ARRAY['Participation', 'ParticipationPeriod', 'Share', 'Event', 'UpgradeNote'];
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  ALTER TABLE "Share" DISABLE TRIGGER touch;

  CREATE TEMPORARY TABLE told ON COMMIT DROP AS
  SELECT e."organizationId", e."subjectId" AS id, e.at,
    CASE e.type WHEN 'participation.invited' THEN 'INVITED' WHEN 'participation.accepted' THEN 'ACCEPTED'
      WHEN 'participation.declined' THEN 'DECLINED' WHEN 'participation.left' THEN 'LEFT' ELSE 'WITHDRAWN' END::"ParticipationStatus" AS status,
    row_number() OVER own AS number, count(*) OVER (PARTITION BY e."organizationId", e."subjectId") AS steps,
    row_number() OVER (PARTITION BY e."organizationId", e."subjectId", e.type ORDER BY e."transactionId" DESC, e.sequence DESC) = 1 AS last
  FROM "Event" e WHERE e.type IN ('participation.invited', 'participation.accepted', 'participation.declined',
    'participation.left', 'participation.withdrawn')
  WINDOW own AS (PARTITION BY e."organizationId", e."subjectId" ORDER BY e."transactionId", e.sequence);

  -- Only where each period is of one event, and one that is not the last of its kind begins after its event.
  CREATE TEMPORARY TABLE moved ON COMMIT DROP AS
  SELECT t."organizationId", t.id FROM told t JOIN "ParticipationPeriod" p
    ON p."organizationId" = t."organizationId" AND p."participationId" = t.id AND p.number = t.number
  GROUP BY 1, 2 HAVING bool_and(p.status = t.status) AND count(*) = min(t.steps) AND bool_or(NOT t.last AND t.at < p."from")
    AND count(*) = (SELECT count(*) FROM "ParticipationPeriod" a WHERE a."organizationId" = t."organizationId" AND a."participationId" = t.id);

  WITH steps AS (
    SELECT t."organizationId", t.id, t.number, max(coalesce(CASE WHEN t.last AND row.at BETWEEN t.at - interval '1 minute'
      AND t.at + interval '1 minute' THEN row.at END, t.at)) OVER (PARTITION BY t."organizationId", t.id ORDER BY t.number) AS since
    FROM told t JOIN moved USING ("organizationId", id)
    JOIN "Participation" p ON p."organizationId" = t."organizationId" AND p.id = t.id
    CROSS JOIN LATERAL (SELECT CASE t.status WHEN 'INVITED' THEN p."invitedAt" WHEN 'ACCEPTED' THEN p."acceptedAt"
      WHEN 'DECLINED' THEN p."declinedAt" WHEN 'LEFT' THEN p."leftAt" END AS at) row
  ), ordered AS (
    SELECT s.*, lead(s.since) OVER (PARTITION BY s."organizationId", s.id ORDER BY s.number) AS until FROM steps s
  )
  UPDATE "ParticipationPeriod" p SET "from" = o.since, "to" = o.until FROM ordered o
  WHERE p."organizationId" = o."organizationId" AND p."participationId" = o.id AND p.number = o.number;

  UPDATE "Share" s SET "periodId" = p.id FROM "ParticipationPeriod" p JOIN moved m
    ON m."organizationId" = p."organizationId" AND m.id = p."participationId"
  WHERE p."organizationId" = s."organizationId" AND p."participationId" = s."participationId"
    AND p."from" <= s."sharedAt" AND (p."to" IS NULL OR s."sharedAt" < p."to");

  DELETE FROM "UpgradeNote" n WHERE n.topic = 'participation-periods' AND n.text LIKE 'Shares point to the period %'
    AND n."organizationId" IN (SELECT "organizationId" FROM moved);
  FOR found IN
    SELECT s."organizationId", count(*) AS shares FROM "Share" s
    WHERE s."periodId" IS NULL AND s."organizationId" IN (SELECT "organizationId" FROM moved) GROUP BY 1
  LOOP
    PERFORM portevoix_note_upgrade(found."organizationId", '0.2.0', 'participation-periods', format(
      'Shares point to the period of the participation that they were made in. %s were made in none: they are kept, and counted as before, but for the participation rate, where their ambassador was not enrolled.',
      found.shares));
  END LOOP;

  ALTER TABLE "Share" ENABLE TRIGGER touch;
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;
