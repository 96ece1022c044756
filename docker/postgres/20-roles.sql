-- Run by the postgres image after 10-apps.sh, on an empty volume; on a database of an earlier release a superuser runs it once, before
-- the migrations, also while the apps of that release run. Safe to run twice. Per app, beside the role that works for every company:
-- one that owns the schema, which only the installer can become, and one that sees the rows of one company.
SET lock_timeout = '5s';
DO $$
DECLARE
  app text;
  works text;
  owner text;
  company text;
BEGIN
  FOREACH app IN ARRAY ARRAY['gateway', 'consent', 'ordering', 'notification', 'results'] LOOP
    works := 'assay_' || app;
    owner := works || '_owner';
    company := works || '_company';
    IF to_regrole(owner) IS NULL THEN EXECUTE format('CREATE ROLE %I NOLOGIN', owner); END IF;
    IF to_regrole(company) IS NULL THEN EXECUTE format('CREATE ROLE %I NOLOGIN', company); END IF;
    -- By way of the role that every login of the app may become already.
    EXECUTE format('GRANT %I TO %I WITH INHERIT FALSE, SET TRUE', company, works);
    EXECUTE format('GRANT %I TO assay_installer WITH INHERIT FALSE, SET TRUE', owner);
    EXECUTE format('REASSIGN OWNED BY %I TO %I', works, owner);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I, %I', app, works, company);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO %I, %I', app, works, company);
    EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %I TO %I, %I', app, works, company);
  END LOOP;
END $$;
