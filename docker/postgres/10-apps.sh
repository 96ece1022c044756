#!/bin/sh
# Run once, by the postgres image, on an empty volume. Per app: a role that works for every company, and a login that can
# become it. A further login brings the schemas up to date; only it may create something outside of them. 20-roles.sql,
# which follows, gives the schemas to owners, and adds the roles of one company. The superuser is used by no app.
set -eu

sql() {
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" "$@"
}

sql --set database="$POSTGRES_DB" --set password="$(cat /run/secrets/postgres_installer)" <<'SQL'
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
CREATE ROLE assay_installer LOGIN PASSWORD :'password';
GRANT CONNECT, CREATE ON DATABASE :"database" TO assay_installer;
SQL

for app in gateway consent ordering notification results; do
  sql --set database="$POSTGRES_DB" --set app="$app" --set role="assay_$app" --set login="assay_${app}_login" \
    --set password="$(cat "/run/secrets/postgres_$app")" <<'SQL'
CREATE ROLE :"role" NOLOGIN;
CREATE ROLE :"login" LOGIN NOINHERIT PASSWORD :'password';
GRANT CONNECT ON DATABASE :"database" TO :"login";
GRANT :"role" TO :"login" WITH INHERIT FALSE, SET TRUE;
GRANT :"role" TO assay_installer WITH INHERIT FALSE, SET TRUE;
CREATE SCHEMA :"app" AUTHORIZATION :"role";
SQL
done
