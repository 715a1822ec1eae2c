-- As before, and only of tables that were made searchable: the system's role may read more than the caller's.
CREATE OR REPLACE FUNCTION portevoix_rows_with_text(table_name text, column_name text, wanted text, within boolean) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  pattern text := regexp_replace(portevoix_finding_form(wanted), '([\\%_])', '\\\1', 'g') || '%';
BEGIN
  IF NOT EXISTS (SELECT FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
    WHERE p.polname = 'search' AND c.relname = table_name AND c.relnamespace = 'public'::regnamespace) THEN
    RAISE EXCEPTION 'nothing is searched in this table' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN QUERY EXECUTE format(
    'SELECT id FROM public.%I WHERE "organizationId" = $1 AND portevoix_finding_form(%I) LIKE $2', table_name, column_name)
    USING public.current_organization(), CASE WHEN within THEN '%' ELSE '' END || pattern;
END $$;
