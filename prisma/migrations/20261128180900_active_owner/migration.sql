-- No organisation is left without somebody who runs it: an owner whose account is not suspended, and whose person, where
-- it has one, has not left. Acts and imports refuse it in words; this refuses it whoever writes.
CREATE FUNCTION lock_owners(organization uuid) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('owners ' || organization::text, 7078))
$$;

CREATE FUNCTION active_owners(organization uuid) RETURNS TABLE (id uuid, "personId" uuid) LANGUAGE sql STABLE AS $$
  SELECT a.id, a."personId" FROM "Account" a
    LEFT JOIN "Person" p ON p."organizationId" = a."organizationId" AND p.id = a."personId"
  WHERE a."organizationId" = organization AND 'OWNER' = ANY (a.roles) AND a."suspendedAt" IS NULL
    AND (a."personId" IS NULL OR (p.active AND p."archivedAt" IS NULL))
$$;

-- After a statement that took owners away, of these organisations. Under the lock a statement of its own sees what was
-- committed meanwhile, so that two transactions cannot take one each.
CREATE FUNCTION keep_an_owner(organizations uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE organization uuid;
BEGIN
  FOREACH organization IN ARRAY organizations LOOP
    PERFORM lock_owners(organization);
    IF NOT EXISTS (SELECT FROM active_owners(organization)) THEN
      RAISE EXCEPTION 'This is the last active owner of the organisation.'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'active_owner';
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION account_keeps_an_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_an_owner(organizations) FROM (
    SELECT array_agg(DISTINCT was."organizationId") AS organizations FROM was
    WHERE 'OWNER' = ANY (was.roles) AND was."suspendedAt" IS NULL
      AND NOT EXISTS (SELECT FROM "Person" p WHERE p."organizationId" = was."organizationId" AND p.id = was."personId"
        AND NOT (p.active AND p."archivedAt" IS NULL))
      AND EXISTS (SELECT FROM "Organization" o WHERE o.id = was."organizationId")
      AND NOT EXISTS (SELECT FROM active_owners(was."organizationId") a WHERE a.id = was.id)
  ) lost WHERE organizations IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER account_keeps_an_owner_update AFTER UPDATE ON "Account"
  REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION account_keeps_an_owner();
CREATE TRIGGER account_keeps_an_owner_delete AFTER DELETE ON "Account"
  REFERENCING OLD TABLE AS was FOR EACH STATEMENT EXECUTE FUNCTION account_keeps_an_owner();

CREATE FUNCTION person_keeps_an_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_an_owner(organizations) FROM (
    SELECT array_agg(DISTINCT a."organizationId") AS organizations
    FROM was JOIN is_now n ON n."organizationId" = was."organizationId" AND n.id = was.id
      JOIN "Account" a ON a."organizationId" = n."organizationId" AND a."personId" = n.id
    WHERE was.active AND was."archivedAt" IS NULL AND NOT (n.active AND n."archivedAt" IS NULL)
      AND 'OWNER' = ANY (a.roles) AND a."suspendedAt" IS NULL
  ) lost WHERE organizations IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER person_keeps_an_owner AFTER UPDATE ON "Person"
  REFERENCING OLD TABLE AS was NEW TABLE AS is_now FOR EACH STATEMENT EXECUTE FUNCTION person_keeps_an_owner();

-- What a foreign key deletes is deleted by the owner of the tables, whom row-level security shows nothing: the triggers
-- look as portevoix_system, which sees accounts and people of every organisation. Nobody can call them.
ALTER FUNCTION account_keeps_an_owner() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION person_keeps_an_owner() SECURITY DEFINER SET search_path = public, pg_temp;
GRANT CREATE ON SCHEMA public TO portevoix_system;
REVOKE ALL ON FUNCTION account_keeps_an_owner() FROM PUBLIC;
REVOKE ALL ON FUNCTION person_keeps_an_owner() FROM PUBLIC;
ALTER FUNCTION account_keeps_an_owner() OWNER TO portevoix_system;
ALTER FUNCTION person_keeps_an_owner() OWNER TO portevoix_system;
REVOKE CREATE ON SCHEMA public FROM portevoix_system;
