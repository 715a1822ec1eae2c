-- Oldest server: 20261210070000_oldest_server
-- What the followers of the runs of one process wait for, in one statement over all organisations: when each of these runs was last
-- changed. It tells nothing else: whoever follows one reads it with their own rights.
SELECT portevoix_admit_system('Import', 'SELECT (id, "organizationId", "updatedAt")');
SELECT portevoix_admit_system('Export', 'SELECT (id, "organizationId", "updatedAt")');
GRANT SELECT ("updatedAt") ON "SyncRun", "ScoreRun" TO portevoix_system;
CREATE FUNCTION portevoix_run_changes(organizations uuid[], types text[], ids uuid[])
  RETURNS TABLE (id uuid, "changedAt" text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT f.id, coalesce(
    CASE f.type WHEN 'Import' THEN (SELECT t."updatedAt" FROM "Import" t WHERE t."organizationId" = f.organization AND t.id = f.id)
      WHEN 'Export' THEN (SELECT t."updatedAt" FROM "Export" t WHERE t."organizationId" = f.organization AND t.id = f.id)
      WHEN 'SyncRun' THEN (SELECT t."updatedAt" FROM "SyncRun" t WHERE t."organizationId" = f.organization AND t.id = f.id)
      WHEN 'ScoreRun' THEN (SELECT t."updatedAt" FROM "ScoreRun" t WHERE t."organizationId" = f.organization AND t.id = f.id)
    END::text, '')
  FROM unnest(organizations, types, ids) AS f (organization, type, id)
$$;
GRANT CREATE ON SCHEMA public TO portevoix_system;
REVOKE ALL ON FUNCTION portevoix_run_changes(uuid[], text[], uuid[]) FROM PUBLIC;
DO $$ BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION portevoix_run_changes(uuid[], text[], uuid[]) TO portevoix_system, %I', current_user);
END $$;
ALTER FUNCTION portevoix_run_changes(uuid[], text[], uuid[]) OWNER TO portevoix_system;
REVOKE CREATE ON SCHEMA public FROM portevoix_system;
