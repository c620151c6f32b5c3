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

-- What a form answered is told again to whoever sent it, and to nobody else.
CREATE POLICY own_keys ON "action_key" AS RESTRICTIVE TO stillwater_app
  USING (person_id = coalesce((SELECT nullif(current_setting('app.actor_id', true), '')::uuid), (SELECT app_clinic())));

-- A sign-in begins only where this person is active in this clinic, whoever asks.
CREATE OR REPLACE FUNCTION start_sign_in(of_person uuid, in_clinic uuid, of_membership uuid, hash text, at timestamptz, until timestamptz, second_factor timestamptz, on_device text)
RETURNS uuid LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ INSERT INTO sign_in_session (person_id, clinic_id, membership_id, token_hash, started_at, last_seen_at, second_factor_at, confirmed_at, expires_at, device)
     SELECT m.person_id, m.clinic_id, m.id, hash, at, at, second_factor, at, until, on_device
       FROM membership m WHERE m.id = of_membership AND m.person_id = of_person AND m.clinic_id = in_clinic AND m.status = 'active'
     RETURNING id $$;

-- A clinic's founding is its first event: a clinic without a chain has lost it. What no chain inside the database can
-- tell is an end that was cut off by somebody who also rewrote the head; the head's hash kept elsewhere does.
CREATE OR REPLACE FUNCTION verify_audit(of_clinic uuid) RETURNS TABLE (bad_seq bigint, why text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE l record; expected bytea := sha256(of_clinic::text::bytea); n bigint := 0;
BEGIN
  FOR l IN SELECT k.seq, k.hash, e.id AS event, e FROM audit_link k LEFT JOIN audit_event e ON e.id = k.event_id
            WHERE k.clinic_id = of_clinic ORDER BY k.seq LOOP
    n := n + 1;
    IF l.seq <> n THEN bad_seq := n; why := 'a link is missing'; RETURN NEXT; RETURN; END IF;
    IF l.event IS NULL THEN bad_seq := n; why := 'the event is missing'; RETURN NEXT; RETURN; END IF;
    expected := sha256(expected || convert_to(audit_text(l.e), 'UTF8'));
    IF expected <> l.hash THEN bad_seq := n; why := 'the event was changed'; RETURN NEXT; RETURN; END IF;
  END LOOP;
  IF n = 0 AND EXISTS (SELECT 1 FROM clinic c WHERE c.id = of_clinic) THEN
    bad_seq := 1; why := 'the whole chain is missing'; RETURN NEXT; RETURN;
  END IF;
  IF EXISTS (SELECT 1 FROM audit_head h WHERE h.clinic_id = of_clinic AND (h.seq <> n OR h.hash <> expected)) THEN
    bad_seq := n + 1; why := 'the end of the chain is missing'; RETURN NEXT; RETURN;
  END IF;
  IF (SELECT count(*) FROM audit_event e WHERE e.clinic_id = of_clinic) <> n THEN
    bad_seq := n + 1; why := 'an event is not in the chain'; RETURN NEXT;
  END IF;
END $$;
