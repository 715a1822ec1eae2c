-- Who adds work in an organisation's transaction adds it for that organisation and nobody else: the tables of the queue
-- are the system's, and this function, which acts as the system, is the only way to them from there.
-- false: a job with this `only_one` waits already.
CREATE FUNCTION portevoix_enqueue(queue_name text, job_data jsonb, only_one text, start_after_s float8) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  organization uuid := current_organization();
  queue record;
  added uuid;
  starts timestamptz := now() + COALESCE(start_after_s, 0) * interval '1 second';
BEGIN
  IF organization IS NULL OR job_data->>'organizationId' IS DISTINCT FROM organization::text THEN
    RAISE EXCEPTION 'work is added for the organisation of the transaction only' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT * INTO queue FROM pgboss.queue q WHERE q.name = queue_name;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'there is no queue %', queue_name USING ERRCODE = 'undefined_object';
  END IF;
  -- As the queue's own client writes a job; one organisation's jobs are a group.
  INSERT INTO pgboss.job (id, name, data, start_after, singleton_key, group_id, expire_seconds, deletion_seconds, keep_until,
    retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
  VALUES (gen_random_uuid(), queue_name, job_data, starts, organization || ':' || only_one, organization::text,
    queue.expire_seconds, queue.deletion_seconds, starts + queue.retention_seconds * interval '1 second',
    queue.retry_limit, queue.retry_delay, COALESCE(queue.retry_backoff, false), queue.retry_delay_max, queue.policy,
    queue.dead_letter, queue.heartbeat_seconds)
  ON CONFLICT DO NOTHING RETURNING id INTO added;
  IF added IS NULL THEN
    RETURN false;
  END IF;
  -- Wakes the workers when this commits.
  IF queue.notify AND starts <= now() THEN
    PERFORM pg_notify('pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24), queue_name);
  END IF;
  RETURN true;
END $$;

GRANT CREATE ON SCHEMA public TO portevoix_system;
REVOKE ALL ON FUNCTION portevoix_enqueue(text, jsonb, text, float8) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portevoix_enqueue(text, jsonb, text, float8) TO portevoix_app;
ALTER FUNCTION portevoix_enqueue(text, jsonb, text, float8) OWNER TO portevoix_system;
REVOKE CREATE ON SCHEMA public FROM portevoix_system;

-- Only the owner makes tables, also in databases that came from PostgreSQL 14, where everybody might.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
