#!/bin/sh
# Runs once, when PostgreSQL creates its data: the owner, its database, and the login of a replica. `portevoix migrate`
# makes the rest.
set -eu
psql --no-psqlrc -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres -v owner="$OWNER_PASSWORD" \
  -v replication="$REPLICATION_PASSWORD" <<'SQL'
CREATE ROLE portevoix LOGIN CREATEROLE PASSWORD :'owner';
CREATE DATABASE portevoix OWNER portevoix;
CREATE ROLE replicator LOGIN REPLICATION PASSWORD :'replication';
SQL
echo 'host replication replicator all scram-sha-256' >>"$PGDATA/pg_hba.conf"
