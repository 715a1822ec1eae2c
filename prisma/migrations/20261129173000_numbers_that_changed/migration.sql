-- Numbers of release 0.1 that are others now, and that no note has told yet: levels of campaigns, and the month of the upgrade.
DO $$
DECLARE
  one text;
  found record;
  touched CONSTANT text[] := ARRAY['Organization', 'Campaign', 'Participation', 'ParticipationPeriod', 'Share', 'MetricPoint',
    'MetricDefinition', 'MetricSource'];
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;

  FOR found IN
    WITH level AS (
      SELECT p."organizationId", p."campaignId", p."subjectId", p.metric, p.id, p.at, p.value, g.rank,
        coalesce(p."on"::timestamp AT TIME ZONE 'UTC', p.at) AS "toldAt"
      FROM "MetricPoint" p JOIN "MetricSource" s ON s."organizationId" = p."organizationId" AND s.key = p.source
      JOIN (SELECT "organizationId", "groupId", min(rank) AS rank FROM "MetricSource" GROUP BY 1, 2) g
        ON g."organizationId" = s."organizationId" AND g."groupId" = s."groupId"
      WHERE p."supersededAt" IS NULL AND NOT p.aside AND p."campaignId" IS NOT NULL AND (p.metric = 'followers' OR EXISTS (
        SELECT FROM "MetricDefinition" d WHERE d."organizationId" = p."organizationId" AND d.key = p.metric AND d.adds = 'LEVEL'))
    ), before AS (
      SELECT DISTINCT ON ("organizationId", "campaignId", metric) "organizationId", "campaignId", metric, value
      FROM level ORDER BY "organizationId", "campaignId", metric, "toldAt" DESC, id DESC
    ), latest AS (
      SELECT DISTINCT ON ("organizationId", "campaignId", metric, "subjectId") * FROM level
      ORDER BY "organizationId", "campaignId", metric, "subjectId", rank, at DESC, id DESC
    ), after AS (
      SELECT "organizationId", "campaignId", metric,
        coalesce(sum(value) FILTER (WHERE "subjectId" = "campaignId"), sum(value)) AS value
      FROM latest GROUP BY 1, 2, 3
    )
    SELECT c."organizationId", string_agg(format('%s: %s %s instead of %s', c.name, a.metric, trim_scale(a.value), trim_scale(b.value)),
      E'\n' ORDER BY c.name, a.metric) AS lines
    FROM after a JOIN before b USING ("organizationId", "campaignId", metric)
    JOIN "Campaign" c ON c."organizationId" = a."organizationId" AND c.id = a."campaignId"
    WHERE a.value <> b.value GROUP BY 1
  LOOP
    PERFORM portevoix_note_upgrade(found."organizationId", '0.2.0', 'levels', format(
      'Release 0.1 took for the level of a campaign, such as its followers, the newest of all values, be it that of one share. It is the campaign’s own level now, or else the sum of the latest of each share.%s',
      E'\n' || found.lines));
  END LOOP;

  FOR found IN
    WITH months AS (
      SELECT c."organizationId", c.id, c.name, m.month,
        m.month AT TIME ZONE o."timeZone" AS "from", (m.month + interval '1 month') AT TIME ZONE o."timeZone" AS "to"
      FROM "Campaign" c JOIN "Organization" o ON o.id = c."organizationId"
      CROSS JOIN LATERAL (SELECT date_trunc('month', now() AT TIME ZONE o."timeZone")) AS m(month)
    ), stay AS (
      SELECT m.*, p.id AS participation, true AS now, GREATEST(period."from", m."from") AS since,
        LEAST(coalesce(period."to", 'infinity'), m."to") AS until
      FROM months m JOIN "Participation" p ON p."organizationId" = m."organizationId" AND p."campaignId" = m.id
      JOIN "ParticipationPeriod" period ON period."organizationId" = p."organizationId" AND period."participationId" = p.id
      WHERE period.status = 'ACCEPTED'
      UNION ALL
      SELECT m.*, p.id, false, GREATEST(p."acceptedAt", m."from"), LEAST(coalesce(p."leftAt", 'infinity'), m."to")
      FROM months m JOIN "Participation" p ON p."organizationId" = m."organizationId" AND p."campaignId" = m.id
      WHERE p."acceptedAt" IS NOT NULL
    ), counted AS (
      SELECT s."organizationId", s.name, s.month,
        count(DISTINCT s.participation) FILTER (WHERE s.now) AS enrolled,
        count(DISTINCT s.participation) FILTER (WHERE s.now AND posted.once) AS active,
        count(DISTINCT s.participation) FILTER (WHERE NOT s.now) AS "enrolledBefore",
        count(DISTINCT s.participation) FILTER (WHERE NOT s.now AND posted.once) AS "activeBefore"
      FROM stay s CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM "Share" x
        WHERE x."organizationId" = s."organizationId" AND x."participationId" = s.participation
          AND x."publishedAt" >= s.since AND x."publishedAt" < s.until) AS once) posted
      WHERE s.since < s.until GROUP BY 1, 2, 3, s.id
    )
    SELECT "organizationId", string_agg(format('%s, %s: participation rate %s/%s instead of %s/%s', name, to_char(month, 'YYYY-MM'),
      active, enrolled, "activeBefore", "enrolledBefore"), '; ' ORDER BY name) AS changes
    FROM counted WHERE (active, enrolled) <> ("activeBefore", "enrolledBefore") GROUP BY 1
  LOOP
    PERFORM portevoix_note_upgrade(found."organizationId", '0.2.0', 'participation-periods', format(
      'Release 0.1 forgot that somebody had taken part when they were invited again. Reports of the month of the upgrade, which is not over, are others by it: %s.',
      found.changes));
  END LOOP;
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;
