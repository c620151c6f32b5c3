-- The table of edges came after the walls were drawn: it gets its own.
ALTER TABLE "session_edge" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "session_edge" FORCE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON "session_edge" FOR SELECT TO stillwater_app USING (true);
DO $$ BEGIN
  EXECUTE format('CREATE POLICY owner_keeps_house ON "session_edge" TO %I USING (true) WITH CHECK (true)', current_user);
END $$;

-- A function that runs as the owner must not be led to a temporary table of the caller's: without a word on it,
-- PostgreSQL looks there first. And the application makes no temporary tables at all.
DO $$
DECLARE f record;
BEGIN
  FOR f IN SELECT p.oid::regprocedure AS signature FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE n.nspname = 'public' AND p.prosecdef
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = public, pg_temp', f.signature);
  END LOOP;
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
END $$;

-- A second step that is set up is taken away first, and never silently replaced.
CREATE OR REPLACE FUNCTION set_totp(of_person uuid, secret bytea, confirmed timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ UPDATE person SET totp_secret = secret, totp_confirmed_at = confirmed, totp_last_step = NULL 
      WHERE id = of_person AND (secret IS NULL OR totp_confirmed_at IS NULL) $$;
