-- No dose without all that was asked for before, and also a consent and an order that stand at this moment.
CREATE OR REPLACE FUNCTION dose_needs_guards() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE s treatment_session; a appointment; g gate_evaluation; k dose_second_check; state text;
BEGIN
  SELECT * INTO s FROM treatment_session WHERE id = NEW.session_id AND clinic_id = NEW.clinic_id FOR UPDATE;
  SELECT * INTO a FROM appointment WHERE id = s.appointment_id AND clinic_id = NEW.clinic_id FOR SHARE;
  SELECT * INTO g FROM gate_evaluation WHERE id = NEW.gate_id AND clinic_id = NEW.clinic_id;
  SELECT t.to_state INTO state FROM session_transition t WHERE t.session_id = s.id AND t.clinic_id = NEW.clinic_id ORDER BY t.seq DESC LIMIT 1;
  IF NEW.client_id <> s.client_id OR state IS DISTINCT FROM 'READY' THEN
    RAISE EXCEPTION 'A dose needs a session that is ready' USING ERRCODE = '23514', CONSTRAINT = 'dose_needs_ready';
  END IF;
  IF NOT clearance_covers(a.determination_id, s.client_id, NEW.given_at, s.setting, s.route) THEN
    RAISE EXCEPTION 'A dose needs a clearance that is valid now' USING ERRCODE = '23514', CONSTRAINT = 'dose_needs_clearance';
  END IF;
  IF g.appointment_id <> a.id OR g.decision <> 'proceed' OR g.purpose <> 'dose'
     OR g.evaluated_at > NEW.given_at OR g.evaluated_at < NEW.given_at - interval '30 minutes' THEN
    RAISE EXCEPTION 'A dose needs a passed gate of the last 30 minutes' USING ERRCODE = '23514', CONSTRAINT = 'dose_needs_gate';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM session_check_in c WHERE c.session_id = s.id AND c.clinic_id = NEW.clinic_id AND c.monitor_present) THEN
    RAISE EXCEPTION 'A dose needs a monitor present' USING ERRCODE = '23514', CONSTRAINT = 'dose_needs_monitor';
  END IF;
  IF s.setting = 'at_home' THEN
    PERFORM 1 FROM session_monitor m WHERE m.appointment_id = a.id AND m.clinic_id = NEW.clinic_id AND m.withdrawn_at IS NULL AND m.adult FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'A dose at home needs a named adult monitor' USING ERRCODE = '23514', CONSTRAINT = 'dose_needs_monitor';
    END IF;
  END IF;
  -- What the client agreed to and what a prescriber ordered are held still until this commits: a consent taken back, or an
  -- order stopped, either comes first and refuses the dose, or waits until the dose is on record.
  PERFORM 1 FROM dose_order o WHERE o.id = NEW.order_id AND o.clinic_id = NEW.clinic_id AND o.client_id = s.client_id
     AND o.status = 'active' AND o.valid_until >= NEW.given_at FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'A dose needs an order that is in force' USING ERRCODE = '23514', CONSTRAINT = 'dose_needs_order';
  END IF;
  PERFORM 1 FROM consent_signature c WHERE c.clinic_id = NEW.clinic_id AND c.client_id = s.client_id AND c.withdrawn_at IS NULL FOR SHARE;
  IF EXISTS (SELECT 1 FROM unnest(ARRAY['treatment', 'privacy'] || CASE WHEN s.setting = 'at_home' THEN ARRAY['video'] ELSE '{}' END) needed (kind)
              WHERE NOT EXISTS (SELECT 1 FROM consent_signature c JOIN consent_text t ON t.clinic_id = c.clinic_id AND t.id = c.text_id
                                 WHERE c.clinic_id = NEW.clinic_id AND c.client_id = s.client_id AND t.kind = needed.kind AND c.withdrawn_at IS NULL)) THEN
    RAISE EXCEPTION 'A dose needs a consent that stands' USING ERRCODE = '23514', CONSTRAINT = 'dose_needs_consent';
  END IF;
  SELECT * INTO k FROM dose_second_check WHERE id = NEW.second_check_id AND clinic_id = NEW.clinic_id;
  IF NOT FOUND OR k.session_id <> s.id OR k.order_id <> NEW.order_id OR k.dose_mg <> NEW.dose_mg
     OR upper(trim(k.lot)) <> upper(trim(NEW.lot))
     OR k.checked_at > NEW.given_at OR k.checked_at < NEW.given_at - interval '10 minutes'
     OR NOT EXISTS (SELECT 1 FROM membership m WHERE m.id = k.checker_id AND m.clinic_id = NEW.clinic_id AND m.status = 'active'
                       AND m.roles && ARRAY['clinician', 'guide'] AND m.person_id IS DISTINCT FROM NEW.recorded_by_id) THEN
    RAISE EXCEPTION 'A dose needs a second person who checked this lot and amount in the last 10 minutes' USING ERRCODE = '23514', CONSTRAINT = 'dose_needs_second_check';
  END IF;
  RETURN NEW;
END $$;
