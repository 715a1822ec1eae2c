-- Policies let only comparisons that cannot tell of what they compare (leakproof ones) into the condition of an index:
-- those of text are, those of enums are not, nor is what finds a part of a text.

-- Keeps the label of an enum beside it as text, indexed with the order of its list. A migration that adds a label to the enum
-- calls this again.
CREATE FUNCTION portevoix_compare_as_text(table_name text, column_name text, VARIADIC list_order text[]) RETURNS void
  LANGUAGE plpgsql AS $$
DECLARE
  labels text;
BEGIN
  SELECT string_agg(format('WHEN %L THEN %L', e.enumlabel, e.enumlabel), ' ' ORDER BY e.enumsortorder) INTO labels
    FROM pg_attribute a JOIN pg_enum e ON e.enumtypid = a.atttypid
    WHERE a.attrelid = format('%I', table_name)::regclass AND a.attname = column_name;
  EXECUTE format('ALTER TABLE %I DROP COLUMN IF EXISTS %I', table_name, column_name || 'Text');
  EXECUTE format('ALTER TABLE %I ADD COLUMN %I text GENERATED ALWAYS AS (CASE %I %s END) STORED',
    table_name, column_name || 'Text', column_name, labels);
  EXECUTE format('CREATE INDEX ON %I ("organizationId", %I, %s)', table_name, column_name || 'Text',
    (SELECT string_agg(quote_ident(name), ', ' ORDER BY at) FROM unnest(list_order) WITH ORDINALITY AS o(name, at)));
END $$;
REVOKE ALL ON FUNCTION portevoix_compare_as_text(text, text, text[]) FROM PUBLIC;

SELECT portevoix_compare_as_text('Person', 'kind', 'displayName', 'id');
SELECT portevoix_compare_as_text('DoubtfulRow', 'status', 'createdAt', 'id');
SELECT portevoix_compare_as_text('DoubtfulRow', 'rule', 'createdAt', 'id');
SELECT portevoix_compare_as_text('Agreement', 'method', 'givenAt', 'id');
SELECT portevoix_compare_as_text('Objective', 'kind', 'createdAt', 'id');
SELECT portevoix_compare_as_text('Objective', 'discipline', 'createdAt', 'id');
SELECT portevoix_compare_as_text('Campaign', 'status', 'createdAt', 'id');
SELECT portevoix_compare_as_text('Cost', 'kind', 'at', 'id');
SELECT portevoix_compare_as_text('Ambassador', 'status', 'createdAt', 'id');
SELECT portevoix_compare_as_text('AuditEntry', 'outcome', 'at', 'id');
SELECT portevoix_compare_as_text('Content', 'status', 'createdAt', 'id');
SELECT portevoix_compare_as_text('Share', 'status', 'sharedAt', 'id');
SELECT portevoix_compare_as_text('Share', 'evidence', 'sharedAt', 'id');
SELECT portevoix_compare_as_text('Publication', 'status', 'createdAt', 'id');

-- Trigrams find a part of a text; the other puts the organisation into the same index.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- The rows of the transaction's organisation whose column contains a text (`within`) or begins with it, without case and
-- accents. It reads as a role whose policy asks nothing of a row, so that the index of trigrams answers, and says itself which
-- organisation: it tells the caller nothing that the caller's own policy hides. Each call is planned for its own text.
CREATE FUNCTION portevoix_rows_with_text(table_name text, column_name text, wanted text, within boolean) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100 SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  pattern text := regexp_replace(portevoix_finding_form(wanted), '([\\%_])', '\\\1', 'g') || '%';
BEGIN
  -- The system's role may read more tables than the caller's.
  IF NOT EXISTS (SELECT FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
    WHERE p.polname = 'search' AND c.relname = table_name AND c.relnamespace = 'public'::regnamespace) THEN
    RAISE EXCEPTION 'nothing is searched in this table' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN QUERY EXECUTE format(
    'SELECT id FROM public.%I WHERE "organizationId" = $1 AND portevoix_finding_form(%I) LIKE $2', table_name, column_name)
    USING public.current_organization(), CASE WHEN within THEN '%' ELSE '' END || pattern;
END $$;
GRANT CREATE ON SCHEMA public TO portevoix_system;
REVOKE ALL ON FUNCTION portevoix_rows_with_text(text, text, text, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portevoix_rows_with_text(text, text, text, boolean) TO portevoix_app;
ALTER FUNCTION portevoix_rows_with_text(text, text, text, boolean) OWNER TO portevoix_system;
REVOKE CREATE ON SCHEMA public FROM portevoix_system;

-- Lets a column be searched by that function.
CREATE FUNCTION portevoix_searchable(table_name text, VARIADIC columns text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  column_name text;
BEGIN
  EXECUTE format('CREATE POLICY search ON %I FOR SELECT TO portevoix_system USING (true)', table_name);
  FOREACH column_name IN ARRAY columns LOOP
    EXECUTE format('GRANT SELECT ("organizationId", id, %I) ON %I TO portevoix_system', column_name, table_name);
    EXECUTE format('CREATE INDEX ON %I USING gin ("organizationId", portevoix_finding_form(%I) gin_trgm_ops)',
      table_name, column_name);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION portevoix_searchable(text, text[]) FROM PUBLIC;

SELECT portevoix_searchable('Account', 'name');
SELECT portevoix_searchable('Person', 'displayName', 'jobTitle', 'level');
SELECT portevoix_searchable('Campaign', 'name');
SELECT portevoix_searchable('Content', 'title', 'author');
SELECT portevoix_searchable('Cost', 'label');
SELECT portevoix_searchable('Mention', 'text');

-- CreateIndex
CREATE INDEX "MetricGroup_organizationId_account_id_idx" ON "MetricGroup"("organizationId", "account", "id");
