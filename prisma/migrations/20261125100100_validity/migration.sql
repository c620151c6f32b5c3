-- Something happened after a screening was sent: which rules it asks again, who told it, and from where.
CREATE TABLE "screening_invalidation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "source_kind" TEXT NOT NULL,
    "source_id" UUID,
    "happened_on" DATE,
    "words" BYTEA,
    "rules" TEXT[] NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "screening_invalidation_pkey" PRIMARY KEY ("id")
);

-- What took an event up: the determination that was signed knowing it.
CREATE TABLE "invalidation_answer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "invalidation_id" UUID NOT NULL,
    "determination_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "invalidation_answer_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "screening_invalidation_clinic_id_id_key" ON "screening_invalidation"("clinic_id", "id");
CREATE INDEX "screening_invalidation_clinic_id_client_id_told_at_idx" ON "screening_invalidation"("clinic_id", "client_id", "told_at");
CREATE UNIQUE INDEX "invalidation_answer_clinic_id_invalidation_id_key" ON "invalidation_answer"("clinic_id", "invalidation_id");

ALTER TABLE "screening_invalidation" ADD CONSTRAINT "screening_invalidation_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "invalidation_answer" ADD CONSTRAINT "invalidation_answer_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "invalidation_answer" ADD CONSTRAINT "invalidation_answer_clinic_id_invalidation_id_fkey" FOREIGN KEY ("clinic_id", "invalidation_id") REFERENCES "screening_invalidation"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "invalidation_answer" ADD CONSTRAINT "invalidation_answer_clinic_id_determination_id_fkey" FOREIGN KEY ("clinic_id", "determination_id") REFERENCES "screening_determination"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "screening_invalidation" ADD CONSTRAINT screening_invalidation_source_known CHECK (source_kind IN (
  'medicines', 'adverse_event', 'pre_session_checklist', 'check_in', 'staff', 'what_changed', 'measure', 'contact'));
ALTER TABLE "screening_invalidation" ADD CONSTRAINT screening_invalidation_reopens CHECK (cardinality(rules) > 0);

-- A screening says what kind it is: the whole form, or only what changed since an earlier one. What stands in an
-- update is counted from the day of the oldest answer that was carried over; an update that raised nothing new names
-- the clearance that stays.
ALTER TABLE "screening"
  ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'whole',
  ADD COLUMN "based_on_id" UUID,
  ADD COLUMN "counted_from" TIMESTAMPTZ(3),
  ADD COLUMN "keeps_determination_id" UUID;
ALTER TABLE "screening" ADD CONSTRAINT screening_kind_known CHECK (kind IN ('whole', 'update'));
ALTER TABLE "screening" ADD CONSTRAINT screening_update_has_base CHECK ((kind = 'update') = (based_on_id IS NOT NULL));
ALTER TABLE "screening" ADD CONSTRAINT screening_keeps_when_sent CHECK (keeps_determination_id IS NULL OR (kind = 'update' AND submitted_at IS NOT NULL));
ALTER TABLE "screening" ADD CONSTRAINT "screening_clinic_id_based_on_id_fkey" FOREIGN KEY ("clinic_id", "based_on_id") REFERENCES "screening"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "screening" ADD CONSTRAINT "screening_clinic_id_keeps_determination_id_fkey" FOREIGN KEY ("clinic_id", "keeps_determination_id") REFERENCES "screening_determination"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
-- One update under way at a time, on whichever device.
CREATE UNIQUE INDEX screening_one_update_open ON "screening" (clinic_id, client_id) WHERE kind = 'update' AND status = 'in-progress';

-- How an answer came to stand: given now, still true as it was said before, or carried over because it is still fresh.
ALTER TABLE "screening_answer"
  ADD COLUMN "said" TEXT NOT NULL DEFAULT 'answered',
  ADD COLUMN "confirmed_at" TIMESTAMPTZ(3);
ALTER TABLE "screening_answer" ADD CONSTRAINT screening_answer_said_known CHECK (said IN ('answered', 'still_true', 'carried'));
ALTER TABLE "screening_answer" ADD CONSTRAINT screening_answer_still_true_has_time CHECK (said <> 'still_true' OR confirmed_at IS NOT NULL);

-- A dose rests on a clearance that no gap of ninety days has overtaken: answers from before the gap ended count no more.
CREATE FUNCTION dose_outlasts_gap() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE last date; counted date; today date;
BEGIN
  SELECT (max(x.given_at) AT TIME ZONE k.time_zone)::date, (NEW.given_at AT TIME ZONE k.time_zone)::date INTO last, today
    FROM clinic k LEFT JOIN dose_administration x ON x.clinic_id = k.id AND x.client_id = NEW.client_id AND x.given_at < NEW.given_at
   WHERE k.id = NEW.clinic_id GROUP BY k.time_zone;
  SELECT (coalesce(c.counted_from, c.submitted_at, d.signed_at) AT TIME ZONE k.time_zone)::date INTO counted
    FROM treatment_session s
    JOIN appointment a ON a.id = s.appointment_id
    JOIN screening_determination d ON d.id = a.determination_id
    JOIN screening c ON c.id = d.screening_id
    JOIN clinic k ON k.id = s.clinic_id
   WHERE s.id = NEW.session_id AND s.clinic_id = NEW.clinic_id;
  IF today - last > 90 AND counted <= last + 90 THEN
    RAISE EXCEPTION 'More than ninety days without a session: the screening is asked again' USING ERRCODE = '23514', CONSTRAINT = 'dose_needs_clearance';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dose_outlasts_gap BEFORE INSERT ON "dose_administration" FOR EACH ROW EXECUTE FUNCTION dose_outlasts_gap();

-- The walls, the rights and the audit of the two new tables.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['screening_invalidation', 'invalidation_answer'] LOOP
    EXECUTE format('GRANT SELECT, INSERT ON %I TO stillwater_app', t);
    EXECUTE format('REVOKE UPDATE, DELETE ON %I FROM stillwater_app', t);
    EXECUTE format('CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_keeps_house ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
    EXECUTE format('CREATE POLICY clinic_wall ON %I TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('CREATE POLICY own_rows ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client())) WITH CHECK ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()))', t);
    EXECUTE format('CREATE POLICY not_for_monitors ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) <> ''monitor'')', t);
    EXECUTE format('CREATE TRIGGER audited AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION audit_change()', t);
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION dose_outlasts_gap() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION dose_outlasts_gap() TO stillwater_app;
