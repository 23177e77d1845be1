#!/bin/sh
# Runs once, when the database is empty. The console's role is no superuser, so that row-level security holds for it.
set -eu
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 --set password="$(cat "$DATABASE_PASSWORD_FILE")" <<'SQL'
create role gateway login password :'password';
create database console owner gateway;
SQL
