-- The bladder questions of somebody who is given ketamine again and again: asked, and what they said.
CREATE TABLE "bladder_check" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "symptoms" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "bladder_check_pkey" PRIMARY KEY ("id"),
    CONSTRAINT bladder_check_symptoms_known CHECK (symptoms <@ ARRAY['frequency', 'urgency', 'pain', 'blood', 'leak'])
);
CREATE UNIQUE INDEX "bladder_check_clinic_id_id_key" ON "bladder_check"("clinic_id", "id");
CREATE INDEX "bladder_check_clinic_id_client_id_asked_at_idx" ON "bladder_check"("clinic_id", "client_id", "asked_at");
ALTER TABLE "bladder_check" ADD CONSTRAINT "bladder_check_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
DO $$ BEGIN
  EXECUTE format('CREATE POLICY owner_keeps_house ON "bladder_check" TO %I USING (true) WITH CHECK (true)', current_user);
END $$;
ALTER TABLE "bladder_check" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "bladder_check" FORCE ROW LEVEL SECURITY;
CREATE POLICY clinic_wall ON "bladder_check" TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
CREATE POLICY own_rows ON "bladder_check" AS RESTRICTIVE TO stillwater_app USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client())) WITH CHECK ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()));
CREATE POLICY not_for_monitors ON "bladder_check" AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) <> 'monitor');
GRANT SELECT, INSERT ON "bladder_check" TO stillwater_app;
CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON "bladder_check" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "bladder_check" FOR EACH ROW EXECUTE FUNCTION audit_change();
