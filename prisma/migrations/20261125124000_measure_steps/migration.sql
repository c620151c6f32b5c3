-- What was done about a measure that is asked for: a clinician's own wish, a letter, or the client's "not this time".
CREATE TABLE "measure_step" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "step" TEXT NOT NULL,
  "instrument" TEXT NOT NULL,
  "asking" TEXT NOT NULL,
  "subject_id" UUID,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "measure_step_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "measure_step_known" CHECK (step IN ('asked', 'invited', 'reminded', 'passed')),
  CONSTRAINT "measure_step_asked_hangs_on_itself" CHECK (step <> 'asked' OR (asking = 'asked' AND subject_id IS NULL))
);
CREATE UNIQUE INDEX "measure_step_clinic_id_id_key" ON "measure_step"("clinic_id", "id");
CREATE INDEX "measure_step_clinic_id_client_id_at_idx" ON "measure_step"("clinic_id", "client_id", "at");
ALTER TABLE "measure_step" ADD CONSTRAINT "measure_step_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "measure_step" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "measure_step" FORCE ROW LEVEL SECURITY;
DO $$ BEGIN EXECUTE format('CREATE POLICY owner_keeps_house ON measure_step TO %I USING (true) WITH CHECK (true)', current_user); END $$;
CREATE POLICY clinic_wall ON measure_step TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
CREATE POLICY not_for_monitors ON measure_step AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) <> 'monitor');
-- A client sees their own, and can only put something aside.
CREATE POLICY own_rows ON measure_step AS RESTRICTIVE TO stillwater_app
  USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()))
  WITH CHECK ((SELECT app_client()) IS NULL OR (client_id = (SELECT app_client()) AND step = 'passed'));
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON measure_step FOR EACH ROW EXECUTE FUNCTION audit_change();
CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON measure_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON measure_step TO stillwater_app;
