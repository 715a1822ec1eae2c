-- Oldest server: 20261210070000_oldest_server
-- PostgreSQL 15 takes `\v` in a text for the letter v, and functions took that for a blank: "Vera" was found as "era". The hexadecimal
-- form of a vertical tab means the same to all versions. What the index for finding held is made anew where it was wrong.
DO $$
DECLARE
  -- In two parts: what applies migrations writes the form that means the same everywhere.
  unclear CONSTANT text := '\f' || '\v';
  is_changed boolean := false;
  wrong oid;
  found_by regclass;
BEGIN
  FOR wrong IN
    SELECT oid FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND proname LIKE 'portevoix%' AND strpos(prosrc, unclear) > 0
  LOOP
    EXECUTE replace(pg_get_functiondef(wrong), unclear, '\f\x0b');
    is_changed := true;
  END LOOP;
  IF is_changed AND E'\v' = 'v' THEN
    FOR found_by IN
      SELECT indexrelid FROM pg_index WHERE strpos(pg_get_indexdef(indexrelid), 'portevoix_finding_form') > 0
    LOOP
      EXECUTE format('REINDEX INDEX %s', found_by);
    END LOOP;
  END IF;
END $$;
