-- What Prisma's schema cannot say: who sees which row, what may never change, what may never overlap, and what
-- each change leaves behind. The application's role is `stillwater_app`; it owns nothing and bypasses nothing.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- ── The viewer of this transaction ──────────────────────────────────────────────────────────────────────────
CREATE FUNCTION app_clinic() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(current_setting('app.clinic_id', true), '')::uuid $$;
CREATE FUNCTION app_client() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(current_setting('app.client_id', true), '')::uuid $$;
CREATE FUNCTION app_member() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(current_setting('app.member_id', true), '')::uuid $$;
CREATE FUNCTION app_viewer() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(nullif(current_setting('app.viewer', true), ''), 'nobody') $$;
CREATE FUNCTION app_roles() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(string_to_array(nullif(current_setting('app.roles', true), ''), ','), '{}') $$;

-- ── Rights: read and add everywhere, change where a record has a life, delete nowhere ───────────────────────
GRANT USAGE ON SCHEMA public TO stillwater_app;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO stillwater_app;
REVOKE ALL ON "person", "sign_in_session", "sign_in_code", "throttle", "audit_event", "audit_link", "audit_head" FROM stillwater_app;
GRANT SELECT ON "audit_event", "audit_link", "audit_head" TO stillwater_app;
REVOKE UPDATE ON "rule_set" FROM stillwater_app;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A row of % is kept as it was written', TG_TABLE_NAME USING ERRCODE = '23001';
END $$;

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY[
    'alert_step', 'screening_answer', 'screening_determination', 'clearance_withdrawal', 'appointment_change',
    'monitor_attestation', 'pre_session_checklist', 'gate_evaluation', 'session_transition', 'session_check_in',
    'vital_signs', 'dose_administration', 'monitor_look', 'session_event', 'discharge_check', 'discharge_signature',
    'session_note', 'note_signature', 'note_addendum', 'sleep_confirmation', 'journal_revision', 'entry_reading',
    'guide_reply', 'entry_review', 'audit_event', 'audit_link', 'rule_set', 'measure_response', 'protocol_version']
  LOOP
    EXECUTE format('REVOKE UPDATE ON %I FROM stillwater_app', kept);
    EXECUTE format('CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept);
  END LOOP;
END $$;

-- ── The clinic is a wall; a client sees their own rows; a monitor sees their session ────────────────────────
DO $$
DECLARE
  t record;
  monitors text[] := ARRAY['appointment', 'session_monitor', 'monitor_link', 'monitor_attestation', 'treatment_session',
                           'session_transition', 'monitor_look', 'session_event', 'client', 'client_key', 'alert', 'alert_step',
                           'due_work', 'action_key', 'vital_signs'];
BEGIN
  FOR t IN
    SELECT c.relname AS name,
           EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'clinic_id') AS in_clinic,
           EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'client_id') AS of_client
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t.name);
    EXECUTE format('CREATE POLICY owner_keeps_house ON %I TO %I USING (true) WITH CHECK (true)', t.name, current_user);
    IF t.in_clinic AND t.name NOT IN ('sign_in_session') THEN
      EXECUTE format('CREATE POLICY clinic_wall ON %I TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t.name);
      IF t.of_client THEN
        EXECUTE format('CREATE POLICY own_rows ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client())) WITH CHECK ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()))', t.name);
      END IF;
      IF NOT t.name = ANY (monitors) THEN
        EXECUTE format('CREATE POLICY not_for_monitors ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) <> ''monitor'')', t.name);
      END IF;
    END IF;
  END LOOP;
END $$;

CREATE POLICY own_row ON "client" AS RESTRICTIVE TO stillwater_app
  USING ((SELECT app_client()) IS NULL OR id = (SELECT app_client()));
CREATE POLICY clinic_wall ON "clinic" TO stillwater_app
  USING (id = (SELECT app_clinic())) WITH CHECK (id = (SELECT app_clinic()));
CREATE POLICY everyone ON "rule_set" TO stillwater_app USING (true) WITH CHECK (true);
CREATE POLICY everyone ON "demonstration_clock" TO stillwater_app USING (true) WITH CHECK (true);
CREATE POLICY not_for_clients ON "outgoing_mail" AS RESTRICTIVE FOR SELECT TO stillwater_app USING ((SELECT app_client()) IS NULL);
CREATE POLICY not_for_clients ON "invitation" AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) IN ('staff', 'system'));

-- A journal is its writer's; staff see an entry only while it is shared with them and they are on the care team.
CREATE FUNCTION shared_entries() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(array_agg(s.entry_id), '{}')
    FROM entry_share s
    JOIN care_team_member m ON m.clinic_id = s.clinic_id AND m.client_id = s.client_id
                           AND m.member_id = app_member() AND m.until IS NULL
   WHERE s.clinic_id = app_clinic() AND s.revoked_at IS NULL
     AND (('guide' = ANY (app_roles()) AND m.part = 'guide')
       OR (s.audience = 'guide_and_clinician' AND 'clinician' = ANY (app_roles()) AND m.part = 'clinician'))
$$;
CREATE POLICY owner_or_shared ON "journal_entry" AS RESTRICTIVE TO stillwater_app
  USING ((SELECT app_viewer()) = 'client' OR ((SELECT app_viewer()) = 'staff' AND id = ANY ((SELECT shared_entries())::uuid[])))
  WITH CHECK ((SELECT app_viewer()) = 'client');
CREATE POLICY owner_only ON "journal_revision" AS RESTRICTIVE TO stillwater_app
  USING ((SELECT app_viewer()) = 'client') WITH CHECK ((SELECT app_viewer()) = 'client');
CREATE POLICY sharing_is_the_clients ON "entry_share" AS RESTRICTIVE FOR INSERT TO stillwater_app
  WITH CHECK ((SELECT app_viewer()) = 'client');
CREATE POLICY sharing_is_the_clients_to_end ON "entry_share" AS RESTRICTIVE FOR UPDATE TO stillwater_app
  USING ((SELECT app_viewer()) = 'client');
CREATE UNIQUE INDEX entry_share_one_active ON "entry_share" (clinic_id, entry_id) WHERE revoked_at IS NULL;

-- ── The words a column may hold ──────────────────────────────────────────────────────────────────────────────
ALTER TABLE membership ADD CONSTRAINT membership_status_known CHECK (status IN ('active', 'deactivated'));
ALTER TABLE duty_shift ADD CONSTRAINT duty_shift_duty_known CHECK (duty IN ('on_call', 'safeguarding_lead'));
ALTER TABLE invitation ADD CONSTRAINT invitation_role_known CHECK (role IN ('client', 'clinician', 'guide', 'front_desk', 'administrator'));
ALTER TABLE client ADD CONSTRAINT client_status_known CHECK (status IN ('invited', 'active', 'completed', 'withdrawn'));
ALTER TABLE care_team_member ADD CONSTRAINT care_team_member_part_known CHECK (part IN ('clinician', 'guide'));
ALTER TABLE measure_response ADD CONSTRAINT measure_response_status_known CHECK (status IN ('in-progress', 'completed', 'amended'));
ALTER TABLE alert ADD CONSTRAINT alert_level_known CHECK (level IN ('A1', 'A2', 'A3', 'A4'));
ALTER TABLE alert ADD CONSTRAINT alert_audience_known CHECK (audience IN ('on_call_clinician', 'clinician', 'prescriber', 'guide', 'safeguarding_lead', 'front_desk'));
ALTER TABLE alert_step ADD CONSTRAINT alert_step_step_known CHECK (step IN ('raised', 'paged', 'escalated', 'acknowledged', 'reassigned', 'closed'));
ALTER TABLE client_medication ADD CONSTRAINT client_medication_match_status_known CHECK (match_status IN ('exact', 'fuzzy_confirm', 'ambiguous', 'unknown'));
ALTER TABLE client_medication ADD CONSTRAINT client_medication_frequency_known CHECK (frequency IN ('daily', 'most_days', 'occasional', 'as_needed', 'unknown'));
ALTER TABLE client_medication ADD CONSTRAINT client_medication_status_known CHECK (status IN ('active', 'stopped', 'entered-in-error'));
ALTER TABLE client_medication ADD CONSTRAINT client_medication_source_known CHECK (source IN ('client', 'clinician'));
ALTER TABLE medication_plan ADD CONSTRAINT medication_plan_instruction_known CHECK (instruction IN ('hold', 'continue', 'decision'));
ALTER TABLE screening ADD CONSTRAINT screening_status_known CHECK (status IN ('in-progress', 'completed', 'amended'));
ALTER TABLE blood_pressure_reading ADD CONSTRAINT blood_pressure_reading_source_known CHECK (source IN ('client', 'staff'));
ALTER TABLE evidence_request ADD CONSTRAINT evidence_request_ask_of_known CHECK (ask_of IN ('client', 'doctor', 'laboratory', 'staff'));
ALTER TABLE evidence_request ADD CONSTRAINT evidence_request_status_known CHECK (status IN ('requested', 'received', 'cancelled'));
ALTER TABLE screening_determination ADD CONSTRAINT screening_determination_outcome_known CHECK (outcome IN ('cleared', 'more-information', 'deferred', 'declined'));
ALTER TABLE screening_determination ADD CONSTRAINT screening_determination_decision_known CHECK (decision IN ('crisis', 'stop', 'incomplete', 'review', 'caution', 'eligible'));
ALTER TABLE consent_text ADD CONSTRAINT consent_text_kind_known CHECK (kind IN ('treatment', 'privacy', 'video'));
ALTER TABLE dose_order ADD CONSTRAINT dose_order_route_known CHECK (route IN ('sublingual', 'oral', 'intramuscular', 'intravenous', 'intranasal_esketamine', 'intranasal_racemic'));
ALTER TABLE dose_order ADD CONSTRAINT dose_order_status_known CHECK (status IN ('active', 'completed', 'stopped'));
ALTER TABLE appointment ADD CONSTRAINT appointment_kind_known CHECK (kind IN ('intake-talk', 'treatment-session', 'integration-talk'));
ALTER TABLE appointment ADD CONSTRAINT appointment_setting_known CHECK (setting IN ('at_home', 'in_clinic'));
ALTER TABLE appointment ADD CONSTRAINT appointment_status_known CHECK (status IN ('booked', 'checked-in', 'fulfilled', 'cancelled', 'noshow'));
ALTER TABLE appointment_change ADD CONSTRAINT appointment_change_change_known CHECK (change IN ('booked', 'moved', 'cancelled', 'noshow', 'checked-in', 'fulfilled'));
ALTER TABLE gate_evaluation ADD CONSTRAINT gate_evaluation_purpose_known CHECK (purpose IN ('check_in', 'dose', 'review'));
ALTER TABLE gate_evaluation ADD CONSTRAINT gate_evaluation_decision_known CHECK (decision IN ('crisis', 'do_not_start', 'incomplete', 'reschedule', 'clinician_decision', 'delay_until', 'proceed'));
ALTER TABLE treatment_session ADD CONSTRAINT treatment_session_setting_known CHECK (setting IN ('at_home', 'in_clinic'));
ALTER TABLE vital_signs ADD CONSTRAINT vital_signs_phase_known CHECK (phase IN ('baseline', 'during', 'recovery', 'discharge'));
ALTER TABLE monitor_look ADD CONSTRAINT monitor_look_state_known CHECK (state IN ('resting', 'needs_me', 'cannot_wake'));
ALTER TABLE adverse_event ADD CONSTRAINT adverse_event_relation_known CHECK (relation IN ('unrelated', 'unlikely', 'possible', 'probable', 'definite'));
ALTER TABLE entry_share ADD CONSTRAINT entry_share_audience_known CHECK (audience IN ('guide', 'guide_and_clinician'));
ALTER TABLE integration_plan ADD CONSTRAINT integration_plan_status_known CHECK (status IN ('active', 'completed', 'on-hold'));
ALTER TABLE insight ADD CONSTRAINT insight_choice_known CHECK (choice IN ('keep', 'park', 'let_go'));
ALTER TABLE plan_step ADD CONSTRAINT plan_step_size_known CHECK (size IN ('small', 'medium', 'large'));
ALTER TABLE plan_step ADD CONSTRAINT plan_step_energy_known CHECK (energy IN ('low', 'mid', 'high'));
ALTER TABLE plan_step ADD CONSTRAINT plan_step_state_known CHECK (state IN ('idea', 'next', 'doing', 'done', 'paused', 'dropped'));
ALTER TABLE due_work ADD CONSTRAINT due_work_status_known CHECK (status IN ('due', 'done', 'cancelled', 'failed'));
ALTER TABLE outgoing_mail ADD CONSTRAINT outgoing_mail_status_known CHECK (status IN ('queued', 'sent', 'failed', 'cancelled'));

-- ── What the numbers may be ──────────────────────────────────────────────────────────────────────────────────
ALTER TABLE "appointment" ADD CONSTRAINT appointment_ends_after_start CHECK (ends_at > starts_at);
ALTER TABLE "appointment" ADD CONSTRAINT appointment_treatment_is_cleared CHECK (
  kind <> 'treatment-session' OR (determination_id IS NOT NULL AND route IS NOT NULL AND medicine_at IS NOT NULL
                                  AND medicine_at >= starts_at AND medicine_at < ends_at AND clinician_id IS NOT NULL));
ALTER TABLE "appointment" ADD CONSTRAINT appointment_clinic_has_room CHECK (setting <> 'in_clinic' OR room_id IS NOT NULL);
ALTER TABLE "blood_pressure_reading" ADD CONSTRAINT blood_pressure_plausible CHECK (
  systolic BETWEEN 50 AND 300 AND diastolic BETWEEN 20 AND 200 AND systolic > diastolic);
ALTER TABLE "vital_signs" ADD CONSTRAINT vital_signs_plausible CHECK (
  (systolic IS NULL) = (diastolic IS NULL)
  AND (systolic IS NULL OR (systolic BETWEEN 50 AND 300 AND diastolic BETWEEN 20 AND 200 AND systolic > diastolic))
  AND (heart_rate IS NULL OR heart_rate BETWEEN 20 AND 300)
  AND (spo2 IS NULL OR spo2 BETWEEN 40 AND 100)
  AND (respiratory_rate IS NULL OR respiratory_rate BETWEEN 2 AND 80));
ALTER TABLE "dose_order" ADD CONSTRAINT dose_order_positive CHECK (dose_mg > 0 AND interval_days >= 0);
ALTER TABLE "dose_administration" ADD CONSTRAINT dose_positive CHECK (dose_mg > 0 AND length(trim(lot)) > 0);
ALTER TABLE "adverse_event" ADD CONSTRAINT adverse_event_grade CHECK (grade BETWEEN 1 AND 5);
ALTER TABLE "sleep_confirmation" ADD CONSTRAINT sleep_hours CHECK (hours >= 0 AND hours <= 24);
ALTER TABLE "working_hours" ADD CONSTRAINT working_hours_weekday CHECK (weekday BETWEEN 1 AND 7);
ALTER TABLE "duty_shift" ADD CONSTRAINT duty_shift_ends_after_start CHECK (ends_at > starts_at);
ALTER TABLE "person" ADD CONSTRAINT person_email_is_lower CHECK (email = lower(email));

-- ── Nothing overlaps ─────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE "appointment" ADD CONSTRAINT appointment_client_is_free EXCLUDE USING gist
  (clinic_id WITH =, client_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status IN ('booked', 'checked-in', 'fulfilled'));
ALTER TABLE "appointment" ADD CONSTRAINT appointment_room_is_free EXCLUDE USING gist
  (clinic_id WITH =, room_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status IN ('booked', 'checked-in', 'fulfilled'));
ALTER TABLE "appointment" ADD CONSTRAINT appointment_clinician_is_free EXCLUDE USING gist
  (clinic_id WITH =, clinician_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status IN ('booked', 'checked-in', 'fulfilled'));
ALTER TABLE "appointment" ADD CONSTRAINT appointment_guide_is_free EXCLUDE USING gist
  (clinic_id WITH =, guide_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status IN ('booked', 'checked-in', 'fulfilled'));
CREATE INDEX client_by_name ON "client" (clinic_id, sort_name text_pattern_ops, id);

-- ── Only for a cleared client, inside the clearance ─────────────────────────────────────────────────────────
CREATE FUNCTION clearance_covers(d uuid, of_client uuid, at timestamptz, in_setting text, by_route text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE c screening_determination;
BEGIN
  SELECT * INTO c FROM screening_determination WHERE id = d AND clinic_id = app_clinic() FOR SHARE;
  RETURN FOUND AND c.client_id = of_client AND c.outcome = 'cleared'
     AND c.cleared_from <= at AND c.cleared_until >= at
     AND in_setting = ANY (c.settings) AND by_route = ANY (c.routes)
     AND NOT EXISTS (SELECT 1 FROM clearance_withdrawal w WHERE w.determination_id = c.id);
END $$;

CREATE FUNCTION appointment_needs_clearance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind = 'treatment-session' AND NEW.status = 'booked'
     AND NOT clearance_covers(NEW.determination_id, NEW.client_id, NEW.medicine_at, NEW.setting, NEW.route) THEN
    RAISE EXCEPTION 'This client is not cleared for that time, setting and route' USING ERRCODE = '23514', CONSTRAINT = 'appointment_inside_clearance';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appointment_inside_clearance BEFORE INSERT OR UPDATE OF starts_at, medicine_at, setting, route, determination_id
  ON "appointment" FOR EACH ROW EXECUTE FUNCTION appointment_needs_clearance();

CREATE FUNCTION withdrawal_locks_clearance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM 1 FROM screening_determination WHERE id = NEW.determination_id FOR UPDATE;
  RETURN NEW;
END $$;
CREATE TRIGGER withdrawal_waits_for_guards BEFORE INSERT ON "clearance_withdrawal" FOR EACH ROW EXECUTE FUNCTION withdrawal_locks_clearance();

-- ── States move only along the machine's edges ──────────────────────────────────────────────────────────────
CREATE TABLE "session_edge" (from_state text NOT NULL, to_state text NOT NULL, PRIMARY KEY (from_state, to_state));
INSERT INTO "session_edge" VALUES
  ('DRAFT', 'SCHEDULED'), ('DRAFT', 'CANCELLED'),
  ('SCHEDULED', 'PRECHECK_OPEN'), ('SCHEDULED', 'CANCELLED'), ('SCHEDULED', 'NO_SHOW'),
  ('PRECHECK_OPEN', 'PRECHECK_DONE'), ('PRECHECK_OPEN', 'ON_HOLD'), ('PRECHECK_OPEN', 'CANCELLED'), ('PRECHECK_OPEN', 'NO_SHOW'),
  ('ON_HOLD', 'PRECHECK_DONE'), ('ON_HOLD', 'RESCHEDULED'), ('ON_HOLD', 'CANCELLED'),
  ('PRECHECK_DONE', 'CHECKED_IN'), ('PRECHECK_DONE', 'ON_HOLD'),
  ('CHECKED_IN', 'BASELINE_DONE'), ('CHECKED_IN', 'ON_HOLD'), ('CHECKED_IN', 'ESCALATED'),
  ('BASELINE_DONE', 'READY'), ('BASELINE_DONE', 'ON_HOLD'), ('BASELINE_DONE', 'ESCALATED'),
  ('READY', 'DOSED'), ('READY', 'ON_HOLD'), ('READY', 'ESCALATED'),
  ('DOSED', 'MONITORING'), ('DOSED', 'STOPPED_EARLY'), ('DOSED', 'ESCALATED'),
  ('MONITORING', 'RECOVERY'), ('MONITORING', 'STOPPED_EARLY'), ('MONITORING', 'ESCALATED'),
  ('RECOVERY', 'DISCHARGE_READY'), ('RECOVERY', 'ESCALATED'),
  ('DISCHARGE_READY', 'DISCHARGED'), ('DISCHARGE_READY', 'ESCALATED'),
  ('DISCHARGED', 'POST_OPEN'), ('DISCHARGED', 'ESCALATED'),
  ('POST_OPEN', 'CLOSED'), ('POST_OPEN', 'ESCALATED'),
  ('ESCALATED', 'RECOVERY'), ('ESCALATED', 'TRANSFERRED'), ('ESCALATED', 'CLOSED'),
  ('STOPPED_EARLY', 'RECOVERY'), ('STOPPED_EARLY', 'CLOSED'), ('STOPPED_EARLY', 'ESCALATED'),
  ('TRANSFERRED', 'POST_OPEN'), ('TRANSFERRED', 'CLOSED'),
  ('CANCELLED', 'CLOSED'), ('NO_SHOW', 'CLOSED'), ('RESCHEDULED', 'CLOSED');
GRANT SELECT ON "session_edge" TO stillwater_app;
CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON "session_edge" FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION session_moves_along_edges() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE last session_transition; dosed boolean;
BEGIN
  PERFORM 1 FROM treatment_session WHERE id = NEW.session_id AND clinic_id = NEW.clinic_id FOR UPDATE;
  SELECT * INTO last FROM session_transition WHERE session_id = NEW.session_id AND clinic_id = NEW.clinic_id ORDER BY seq DESC LIMIT 1;
  IF NOT FOUND THEN
    IF NEW.seq <> 1 OR NEW.from_state IS NOT NULL OR NEW.to_state NOT IN ('DRAFT', 'SCHEDULED') THEN
      RAISE EXCEPTION 'A session begins as a draft or scheduled' USING ERRCODE = '23514', CONSTRAINT = 'session_edge';
    END IF;
    RETURN NEW;
  END IF;
  SELECT EXISTS (SELECT 1 FROM dose_administration d WHERE d.session_id = NEW.session_id AND d.clinic_id = NEW.clinic_id) INTO dosed;
  IF NEW.seq <> last.seq + 1 OR NEW.from_state IS DISTINCT FROM last.to_state
     OR NOT EXISTS (SELECT 1 FROM session_edge e WHERE e.from_state = NEW.from_state AND e.to_state = NEW.to_state)
     OR (dosed AND NEW.to_state IN ('CANCELLED', 'NO_SHOW', 'RESCHEDULED'))
     OR (dosed AND NEW.from_state IN ('ESCALATED', 'STOPPED_EARLY', 'TRANSFERRED') AND NEW.to_state = 'CLOSED')
     OR (NOT dosed AND NEW.to_state IN ('DOSED', 'MONITORING', 'RECOVERY', 'DISCHARGE_READY', 'DISCHARGED', 'POST_OPEN')) THEN
    RAISE EXCEPTION 'A session cannot go from % to %', last.to_state, NEW.to_state USING ERRCODE = '23514', CONSTRAINT = 'session_edge';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER session_edge BEFORE INSERT ON "session_transition" FOR EACH ROW EXECUTE FUNCTION session_moves_along_edges();

-- No dose without a clearance valid now, a passed gate of at most 30 minutes, and a monitor who is there.
CREATE FUNCTION dose_needs_guards() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s treatment_session; a appointment; g gate_evaluation; state text;
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
  RETURN NEW;
END $$;
CREATE TRIGGER dose_needs_guards BEFORE INSERT ON "dose_administration" FOR EACH ROW EXECUTE FUNCTION dose_needs_guards();

-- ── Each change leaves one event, chained by clinic at commit ───────────────────────────────────────────────
CREATE FUNCTION audit_text(e audit_event) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT concat_ws('|', e.id, e.clinic_id, extract(epoch FROM e.at)::numeric(20, 3), e.actor_kind, coalesce(e.actor_id::text, ''),
                   coalesce(e.actor_name, ''), coalesce(e.request_id, ''), e.kind, coalesce(e.table_name, ''),
                   coalesce(e.row_id::text, ''), coalesce(e.client_id::text, ''), coalesce(e.changed::text, ''))
$$;

CREATE FUNCTION record_event(of_clinic uuid, what text, of_table text, of_row uuid, of_client uuid, what_changed jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO audit_event (clinic_id, at, actor_kind, actor_id, actor_name, request_id, kind, table_name, row_id, client_id, changed)
  VALUES (of_clinic, clock_timestamp(), app_viewer(), nullif(current_setting('app.actor_id', true), '')::uuid,
          nullif(current_setting('app.actor_name', true), ''), nullif(current_setting('app.request_id', true), ''),
          what, of_table, of_row, of_client, what_changed)
$$;

CREATE FUNCTION audit_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE now_row jsonb := to_jsonb(NEW); was jsonb; diff jsonb; whose uuid;
BEGIN
  whose := CASE WHEN TG_TABLE_NAME = 'client' THEN (now_row ->> 'id')::uuid ELSE (now_row ->> 'client_id')::uuid END;
  IF TG_OP = 'INSERT' THEN
    PERFORM record_event(coalesce((now_row ->> 'clinic_id')::uuid, (now_row ->> 'id')::uuid), 'insert', TG_TABLE_NAME, (now_row ->> 'id')::uuid, whose, NULL);
  ELSE
    was := to_jsonb(OLD);
    SELECT jsonb_object_agg(n.key, CASE WHEN n.value #>> '{}' LIKE '\\x%' OR was -> n.key #>> '{}' LIKE '\\x%' OR n.key LIKE '%hash'
                                        THEN '"sealed"'::jsonb ELSE jsonb_build_array(was -> n.key, n.value) END)
      INTO diff FROM jsonb_each(now_row) n WHERE n.value IS DISTINCT FROM was -> n.key;
    PERFORM record_event(coalesce((now_row ->> 'clinic_id')::uuid, (now_row ->> 'id')::uuid), 'update', TG_TABLE_NAME, (now_row ->> 'id')::uuid, whose, coalesce(diff, '{}'));
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION chain_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE head audit_head; link bytea;
BEGIN
  INSERT INTO audit_head (clinic_id, seq, hash) VALUES (NEW.clinic_id, 0, sha256(NEW.clinic_id::text::bytea)) ON CONFLICT (clinic_id) DO NOTHING;
  SELECT * INTO head FROM audit_head WHERE clinic_id = NEW.clinic_id FOR UPDATE;
  link := sha256(head.hash || convert_to(audit_text(NEW), 'UTF8'));
  INSERT INTO audit_link (clinic_id, seq, event_id, hash) VALUES (NEW.clinic_id, head.seq + 1, NEW.id, link);
  UPDATE audit_head SET seq = head.seq + 1, hash = link WHERE clinic_id = NEW.clinic_id;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER chained_at_commit AFTER INSERT ON "audit_event" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_event();

CREATE FUNCTION audited_tables() RETURNS SETOF text LANGUAGE sql STABLE AS $$
  SELECT c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = 'public' AND c.relkind = 'r'
     AND (c.relname = 'clinic' OR EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'clinic_id'))
     AND c.relname NOT IN ('audit_event', 'audit_link', 'audit_head', 'action_key', 'due_work', 'outgoing_mail', 'journal_revision', 'sign_in_session')
$$;
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT audited_tables() LOOP
    EXECUTE format('CREATE TRIGGER audited AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION audit_change()', t);
  END LOOP;
END $$;

CREATE FUNCTION verify_audit(of_clinic uuid) RETURNS TABLE (bad_seq bigint, why text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
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
  IF EXISTS (SELECT 1 FROM audit_head h WHERE h.clinic_id = of_clinic AND (h.seq <> n OR h.hash <> expected)) THEN
    bad_seq := n + 1; why := 'the end of the chain is missing'; RETURN NEXT; RETURN;
  END IF;
  IF (SELECT count(*) FROM audit_event e WHERE e.clinic_id = of_clinic) <> n THEN
    bad_seq := n + 1; why := 'an event is not in the chain'; RETURN NEXT;
  END IF;
END $$;

-- ── Doors that open before there is a viewer: exact look-ups that answer ids ─────────────────────────────────
CREATE FUNCTION all_clinics() RETURNS TABLE (id uuid, name text, demonstration boolean) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT id, name, demonstration FROM clinic ORDER BY started_at, name $$;

CREATE FUNCTION person_to_sign_in(of_email text)
RETURNS TABLE (person_id uuid, password_hash text, totp_secret bytea, totp_confirmed_at timestamptz, totp_last_step int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT p.id, p.password_hash, p.totp_secret, p.totp_confirmed_at, p.totp_last_step FROM person p WHERE p.email = lower(of_email) $$;
CREATE FUNCTION person_by_id(of_person uuid)
RETURNS TABLE (email text, password_hash text, totp_secret bytea, totp_confirmed_at timestamptz, totp_last_step int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT p.email, p.password_hash, p.totp_secret, p.totp_confirmed_at, p.totp_last_step FROM person p WHERE p.id = of_person $$;

CREATE FUNCTION start_person(of_email text, hash text, at timestamptz) RETURNS uuid
LANGUAGE sql SECURITY DEFINER SET search_path = public AS
  $$ INSERT INTO person (email, password_hash, started_at) VALUES (lower(of_email), hash, at)
     ON CONFLICT (email) DO UPDATE SET email = excluded.email RETURNING id $$;
CREATE FUNCTION set_first_password(of_person uuid, hash text) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public AS
  $$ WITH done AS (UPDATE person SET password_hash = hash WHERE id = of_person AND password_hash IS NULL RETURNING 1) SELECT EXISTS (SELECT 1 FROM done) $$;
CREATE FUNCTION set_password(of_person uuid, hash text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS
  $$ UPDATE person SET password_hash = hash WHERE id = of_person $$;
CREATE FUNCTION set_totp(of_person uuid, secret bytea, confirmed timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS
  $$ UPDATE person SET totp_secret = secret, totp_confirmed_at = confirmed, totp_last_step = NULL WHERE id = of_person $$;
-- A code counts once: the step must be newer than the last one that was used.
CREATE FUNCTION use_totp_step(of_person uuid, step int) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public AS
  $$ WITH used AS (UPDATE person SET totp_last_step = step WHERE id = of_person AND (totp_last_step IS NULL OR totp_last_step < step) RETURNING 1)
     SELECT EXISTS (SELECT 1 FROM used) $$;

CREATE FUNCTION memberships_of(of_person uuid)
RETURNS TABLE (membership_id uuid, clinic_id uuid, clinic_name text, roles text[], display_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT m.id, m.clinic_id, c.name, m.roles, m.display_name FROM membership m JOIN clinic c ON c.id = m.clinic_id
      WHERE m.person_id = of_person AND m.status = 'active' ORDER BY m.recorded_at $$;

CREATE FUNCTION start_sign_in(of_person uuid, in_clinic uuid, of_membership uuid, hash text, at timestamptz, until timestamptz, second_factor timestamptz, on_device text)
RETURNS uuid LANGUAGE sql SECURITY DEFINER SET search_path = public AS
  $$ INSERT INTO sign_in_session (person_id, clinic_id, membership_id, token_hash, started_at, last_seen_at, second_factor_at, confirmed_at, expires_at, device)
     VALUES (of_person, in_clinic, of_membership, hash, at, at, second_factor, at, until, on_device) RETURNING id $$;

-- Everything a page needs to know of its viewer, in one look; `touch` moves the idle clock, polling does not.
CREATE FUNCTION sign_in_viewer(hash text, at timestamptz, touch boolean)
RETURNS TABLE (sign_in_id uuid, person_id uuid, email text, clinic_id uuid, clinic_name text, clinic_zone text, clinic_phone text, clinic_emergency_phone text,
               demonstration boolean, membership_id uuid, display_name text, professional_title text, roles text[], credentials text[],
               client_id uuid, client_zone text, preferred_name text, second_factor_at timestamptz, confirmed_at timestamptz, started_at timestamptz, totp_ready boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s sign_in_session; idle interval;
BEGIN
  SELECT * INTO s FROM sign_in_session i WHERE i.token_hash = hash;
  IF NOT FOUND OR s.ended_at IS NOT NULL OR s.expires_at <= at THEN RETURN; END IF;
  RETURN QUERY
    SELECT s.id, s.person_id, p.email, c.id, c.name, c.time_zone, c.phone, c.emergency_phone, c.demonstration, m.id, m.display_name, m.professional_title,
           m.roles, m.credentials, k.id, k.time_zone, k.preferred_name, s.second_factor_at, s.confirmed_at, s.started_at, p.totp_confirmed_at IS NOT NULL
      FROM membership m
      JOIN clinic c ON c.id = m.clinic_id
      JOIN person p ON p.id = m.person_id
      LEFT JOIN client k ON k.clinic_id = m.clinic_id AND k.person_id = m.person_id AND 'client' = ANY (m.roles)
     WHERE m.id = s.membership_id AND m.status = 'active'
       AND s.last_seen_at > at - CASE WHEN 'client' = ANY (m.roles) THEN interval '30 minutes' ELSE interval '15 minutes' END;
  IF FOUND AND touch AND s.last_seen_at < at - interval '30 seconds' THEN
    UPDATE sign_in_session SET last_seen_at = at WHERE id = s.id;
  END IF;
END $$;
CREATE FUNCTION end_sign_in(of_person uuid, which uuid, at timestamptz) RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = public AS
  $$ WITH ended AS (UPDATE sign_in_session SET ended_at = at WHERE person_id = of_person AND ended_at IS NULL AND (which IS NULL OR id = which) RETURNING 1)
     SELECT count(*)::int FROM ended $$;
CREATE FUNCTION confirm_sign_in(which uuid, at timestamptz, factor boolean) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS
  $$ UPDATE sign_in_session SET confirmed_at = at, second_factor_at = CASE WHEN factor THEN at ELSE second_factor_at END WHERE id = which AND ended_at IS NULL $$;
CREATE FUNCTION sign_ins_of(of_person uuid) RETURNS TABLE (id uuid, started_at timestamptz, last_seen_at timestamptz, device text, clinic_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT id, started_at, last_seen_at, device, clinic_id FROM sign_in_session WHERE person_id = of_person AND ended_at IS NULL AND expires_at > clock_timestamp() ORDER BY last_seen_at DESC $$;
CREATE FUNCTION sign_ins_without_membership() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT s.id FROM sign_in_session s WHERE s.ended_at IS NULL AND s.expires_at > clock_timestamp()
       AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.id = s.membership_id AND m.person_id = s.person_id AND m.status = 'active') $$;

CREATE FUNCTION keep_sign_in_code(of_email text, hash text, until timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS
  $$ INSERT INTO sign_in_code (email, code_hash, expires_at) VALUES (lower(of_email), hash, until) $$;
CREATE FUNCTION use_sign_in_code(of_email text, hash text, at timestamptz) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE c sign_in_code;
BEGIN
  SELECT * INTO c FROM sign_in_code s WHERE s.email = lower(of_email) AND s.used_at IS NULL AND s.expires_at > at ORDER BY s.expires_at DESC LIMIT 1 FOR UPDATE;
  IF NOT FOUND OR c.tries >= 5 THEN RETURN false; END IF;
  IF c.code_hash = hash THEN UPDATE sign_in_code SET used_at = at WHERE id = c.id; RETURN true; END IF;
  UPDATE sign_in_code SET tries = tries + 1 WHERE id = c.id;
  RETURN false;
END $$;

CREATE FUNCTION throttle(of_key text, at timestamptz, span interval) RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = public AS
  $$ INSERT INTO throttle AS t (key, count, window_started_at) VALUES (of_key, 1, at)
     ON CONFLICT (key) DO UPDATE SET count = CASE WHEN t.window_started_at < at - span THEN 1 ELSE t.count + 1 END,
                                     window_started_at = CASE WHEN t.window_started_at < at - span THEN at ELSE t.window_started_at END
     RETURNING count $$;

CREATE FUNCTION invitation_by_token(hash text)
RETURNS TABLE (invitation_id uuid, clinic_id uuid, clinic_name text, role text, email text, display_name text, client_id uuid, expires_at timestamptz, accepted_at timestamptz, revoked_at timestamptz, person_exists boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT i.id, i.clinic_id, c.name, i.role, i.email, i.display_name, i.client_id, i.expires_at, i.accepted_at, i.revoked_at,
            EXISTS (SELECT 1 FROM person p WHERE p.email = lower(i.email) AND p.password_hash IS NOT NULL)
       FROM invitation i JOIN clinic c ON c.id = i.clinic_id WHERE i.token_hash = hash $$;

CREATE FUNCTION monitor_link_by_secret(hash text) RETURNS TABLE (link_id uuid, clinic_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT l.id, l.clinic_id FROM monitor_link l WHERE l.secret_hash = hash $$;
CREATE FUNCTION monitor_link_by_cookie(hash text)
RETURNS TABLE (link_id uuid, clinic_id uuid, client_id uuid, appointment_id uuid, monitor_id uuid, monitor_name text, expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT l.id, l.clinic_id, l.client_id, l.appointment_id, l.monitor_id, m.name, l.expires_at
       FROM monitor_link l JOIN session_monitor m ON m.id = l.monitor_id
      WHERE l.cookie_hash = hash AND l.revoked_at IS NULL AND m.withdrawn_at IS NULL $$;

CREATE FUNCTION any_administrator() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT EXISTS (SELECT 1 FROM membership WHERE 'administrator' = ANY (roles) AND status = 'active') $$;

-- What the application notes itself: an opened record, an export, a refusal, a signature. Always in the viewer's own clinic.
CREATE FUNCTION note_event(what text, of_table text, of_row uuid, of_client uuid, facts jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS
  $$ SELECT record_event(app_clinic(), what, of_table, of_row, of_client, facts) WHERE app_clinic() IS NOT NULL $$;

-- Only the application's role may call these, and the audit's own writer not even that one.
DO $$
DECLARE f record;
BEGIN
  FOR f IN SELECT p.oid::regprocedure AS signature, p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE n.nspname = 'public' AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f.signature);
    IF f.name NOT IN ('record_event', 'audit_change', 'chain_event', 'audit_text') THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO stillwater_app', f.signature);
    END IF;
  END LOOP;
END $$;
