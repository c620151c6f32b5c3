-- What a client answers on the days after a session. Each saving is a line of its own; nothing is written over.
CREATE TABLE "check_in_response" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "session_id" UUID NOT NULL,
  "check_in" TEXT NOT NULL,
  "revision" INTEGER NOT NULL,
  "complete" BOOLEAN NOT NULL,
  "answers" JSONB NOT NULL,
  "words" BYTEA,
  "answered_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "check_in_response_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "check_in_response_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "check_in_response_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "treatment_session" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "check_in_response_check_in_known" CHECK (check_in IN ('24h', '72h', 'day7', 'day10', 'month1', 'month2', 'month3')),
  CONSTRAINT "check_in_response_revision_counts" CHECK (revision > 0)
);
CREATE UNIQUE INDEX "check_in_response_clinic_id_session_id_check_in_revision_key" ON "check_in_response" ("clinic_id", "session_id", "check_in", "revision");
CREATE INDEX "check_in_response_clinic_id_client_id_idx" ON "check_in_response" ("clinic_id", "client_id");

GRANT SELECT, INSERT ON "check_in_response" TO stillwater_app;
REVOKE UPDATE ON "check_in_response" FROM stillwater_app;
CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON "check_in_response" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "check_in_response" FOR EACH ROW EXECUTE FUNCTION audit_change();
ALTER TABLE "check_in_response" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "check_in_response" FORCE ROW LEVEL SECURITY;
DO $$ BEGIN
  EXECUTE format('CREATE POLICY owner_keeps_house ON "check_in_response" TO %I USING (true) WITH CHECK (true)', current_user);
END $$;
CREATE POLICY clinic_wall ON "check_in_response" TO stillwater_app
  USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
CREATE POLICY own_rows ON "check_in_response" AS RESTRICTIVE TO stillwater_app
  USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()))
  WITH CHECK ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()));
CREATE POLICY not_for_monitors ON "check_in_response" AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) <> 'monitor');
-- Only the person themself answers.
CREATE POLICY answered_by_the_client ON "check_in_response" AS RESTRICTIVE FOR INSERT TO stillwater_app
  WITH CHECK ((SELECT app_viewer()) = 'client');
