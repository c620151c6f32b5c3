-- How awake somebody is, as a number of the sedation scale, so that sedation can raise an alarm.
ALTER TABLE "vital_signs" ADD COLUMN "moaas" INTEGER;
ALTER TABLE "vital_signs" ADD CONSTRAINT vital_signs_moaas_known CHECK (moaas IS NULL OR moaas BETWEEN 0 AND 5);

-- A second person looks at the lot and the amount before a controlled medicine is given, and says so in their own name.
CREATE TABLE "dose_second_check" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "checker_id" UUID NOT NULL,
    "checker_name" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "dose_mg" DOUBLE PRECISION NOT NULL,
    "lot" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "dose_second_check_pkey" PRIMARY KEY ("id"),
    CONSTRAINT dose_second_check_method_known CHECK (method IN ('own_sign_in', 'password_here')),
    CONSTRAINT dose_second_check_positive CHECK (dose_mg > 0 AND length(trim(lot)) > 0)
);
CREATE UNIQUE INDEX "dose_second_check_clinic_id_id_key" ON "dose_second_check"("clinic_id", "id");
CREATE INDEX "dose_second_check_clinic_id_session_id_checked_at_idx" ON "dose_second_check"("clinic_id", "session_id", "checked_at");
ALTER TABLE "dose_second_check" ADD CONSTRAINT "dose_second_check_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "treatment_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "dose_second_check" ADD CONSTRAINT "dose_second_check_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "dose_second_check" ADD CONSTRAINT "dose_second_check_clinic_id_order_id_fkey" FOREIGN KEY ("clinic_id", "order_id") REFERENCES "dose_order"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "dose_second_check" ADD CONSTRAINT "dose_second_check_clinic_id_checker_id_fkey" FOREIGN KEY ("clinic_id", "checker_id") REFERENCES "membership"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "dose_administration" ADD COLUMN "second_check_id" UUID;
CREATE UNIQUE INDEX "dose_administration_clinic_id_second_check_id_key" ON "dose_administration"("clinic_id", "second_check_id");
ALTER TABLE "dose_administration" ADD CONSTRAINT "dose_administration_clinic_id_second_check_id_fkey" FOREIGN KEY ("clinic_id", "second_check_id") REFERENCES "dose_second_check"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

DO $$ BEGIN
  EXECUTE format('CREATE POLICY owner_keeps_house ON "dose_second_check" TO %I USING (true) WITH CHECK (true)', current_user);
END $$;
ALTER TABLE "dose_second_check" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "dose_second_check" FORCE ROW LEVEL SECURITY;
CREATE POLICY clinic_wall ON "dose_second_check" TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
CREATE POLICY own_rows ON "dose_second_check" AS RESTRICTIVE TO stillwater_app USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client())) WITH CHECK ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()));
CREATE POLICY not_for_monitors ON "dose_second_check" AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) <> 'monitor');
GRANT SELECT, INSERT ON "dose_second_check" TO stillwater_app;
CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON "dose_second_check" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "dose_second_check" FOR EACH ROW EXECUTE FUNCTION audit_change();

-- Nobody says it in another's name: by their own sign-in they are the viewer; at somebody else's device they are not.
CREATE FUNCTION second_check_is_ones_own() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF app_viewer() = 'staff' AND (NEW.method = 'own_sign_in') <> (NEW.checker_id IS NOT DISTINCT FROM app_member()) THEN
    RAISE EXCEPTION 'A second check is made in one''s own name' USING ERRCODE = '23514', CONSTRAINT = 'second_check_is_ones_own';
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION second_check_is_ones_own() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION second_check_is_ones_own() TO stillwater_app;
CREATE TRIGGER second_check_is_ones_own BEFORE INSERT ON "dose_second_check" FOR EACH ROW EXECUTE FUNCTION second_check_is_ones_own();

-- No dose without a clearance valid now, a passed gate of at most 30 minutes, a monitor who is there, and a second
-- person who looked at this lot and this amount of this order in the last 10 minutes.
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

-- A life-threatening or serious event is the medical director's to know of, beside the clinician on call.
ALTER TABLE "alert" DROP CONSTRAINT alert_audience_known;
ALTER TABLE "alert" ADD CONSTRAINT alert_audience_known CHECK (audience IN ('on_call_clinician', 'clinician', 'prescriber', 'guide', 'safeguarding_lead', 'front_desk', 'medical_director'));
