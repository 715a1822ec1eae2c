#!/bin/sh
# Runs once, when PostgreSQL creates its data: the owner and its database. `portevoix migrate` makes the rest.
set -eu
psql --no-psqlrc -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres -v owner="$OWNER_PASSWORD" <<'SQL'
CREATE ROLE portevoix LOGIN CREATEROLE PASSWORD :'owner';
CREATE DATABASE portevoix OWNER portevoix;
SQL
