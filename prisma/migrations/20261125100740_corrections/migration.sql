-- What a client finds wrong in their record, and what the clinic answered. Both stay.
CREATE TABLE "correction_request" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "about" TEXT NOT NULL,
  "words" BYTEA NOT NULL,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "answer" TEXT,
  "answer_words" BYTEA,
  "answered_at" TIMESTAMPTZ(3),
  "answered_by_name" TEXT,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "correction_request_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "correction_request_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "correction_request_about_known" CHECK (about IN ('contact', 'screening', 'medicines', 'session', 'decision', 'something_else')),
  CONSTRAINT "correction_request_answer_known" CHECK (answer IN ('corrected', 'partly', 'not_changed')),
  CONSTRAINT "correction_request_answered_whole" CHECK (
    (answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answer_words IS NULL) AND (answer IS NULL) = (answered_by_name IS NULL))
);
CREATE INDEX "correction_request_clinic_id_client_id_idx" ON "correction_request" ("clinic_id", "client_id");
GRANT SELECT, INSERT, UPDATE ON "correction_request" TO stillwater_app;
CREATE FUNCTION correction_is_answered_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.answered_at IS NOT NULL
     OR to_jsonb(NEW) - '{answer,answer_words,answered_at,answered_by_name}'::text[]
        <> to_jsonb(OLD) - '{answer,answer_words,answered_at,answered_by_name}'::text[] THEN
    RAISE EXCEPTION 'What was asked and answered stays' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER answered_once BEFORE UPDATE OR DELETE ON "correction_request" FOR EACH ROW EXECUTE FUNCTION correction_is_answered_once();
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "correction_request" FOR EACH ROW EXECUTE FUNCTION audit_change();
ALTER TABLE "correction_request" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "correction_request" FORCE ROW LEVEL SECURITY;
DO $$ BEGIN
  EXECUTE format('CREATE POLICY owner_keeps_house ON "correction_request" TO %I USING (true) WITH CHECK (true)', current_user);
END $$;
CREATE POLICY clinic_wall ON "correction_request" TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
CREATE POLICY own_rows ON "correction_request" AS RESTRICTIVE TO stillwater_app
  USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client())) WITH CHECK ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()));
CREATE POLICY not_for_monitors ON "correction_request" AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) <> 'monitor');
CREATE POLICY asked_by_the_client ON "correction_request" AS RESTRICTIVE FOR INSERT TO stillwater_app WITH CHECK ((SELECT app_viewer()) = 'client');
CREATE POLICY answered_by_staff ON "correction_request" AS RESTRICTIVE FOR UPDATE TO stillwater_app USING ((SELECT app_viewer()) = 'staff');
