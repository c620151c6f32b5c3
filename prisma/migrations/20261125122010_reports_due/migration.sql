-- What has to be sent to somebody outside within seven days: who sees to it, until when, and how it ended.
CREATE UNIQUE INDEX "adverse_event_clinic_id_id_key" ON "adverse_event" ("clinic_id", "id");

CREATE TABLE "report_due" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "session_id" UUID NOT NULL,
  "adverse_event_id" UUID,
  "kind" TEXT NOT NULL,
  "opened_at" TIMESTAMPTZ(3) NOT NULL,
  "due_at" TIMESTAMPTZ(3) NOT NULL,
  "owner_id" UUID,
  "owner_name" TEXT,
  "outcome" TEXT,
  "sent_to" TEXT[] NOT NULL DEFAULT '{}',
  "reason" BYTEA,
  "closed_at" TIMESTAMPTZ(3),
  "closed_by_name" TEXT,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "report_due_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "report_due_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "report_due_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "treatment_session" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "report_due_adverse_event_id_fkey" FOREIGN KEY ("clinic_id", "adverse_event_id") REFERENCES "adverse_event" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "report_due_owner_id_fkey" FOREIGN KEY ("clinic_id", "owner_id") REFERENCES "membership" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "report_due_kind_known" CHECK (kind IN ('event', 'monitoring_form')),
  CONSTRAINT "report_due_event_is_named" CHECK ((kind = 'event') = (adverse_event_id IS NOT NULL)),
  CONSTRAINT "report_due_outcome_known" CHECK (outcome IN ('sent', 'not_reportable')),
  CONSTRAINT "report_due_places_known" CHECK (sent_to <@ ARRAY['rems', 'medwatch', 'state', 'board', 'manufacturer']),
  CONSTRAINT "report_due_closed_whole" CHECK (
    (outcome IS NULL) = (closed_at IS NULL) AND (outcome IS NULL) = (closed_by_name IS NULL)
    AND (outcome IS DISTINCT FROM 'sent' OR cardinality(sent_to) > 0)
    AND (outcome IS DISTINCT FROM 'not_reportable' OR (reason IS NOT NULL AND cardinality(sent_to) = 0))),
  CONSTRAINT "report_due_owned_whole" CHECK ((owner_id IS NULL) = (owner_name IS NULL))
);
CREATE UNIQUE INDEX "report_due_clinic_id_adverse_event_id_key" ON "report_due" ("clinic_id", "adverse_event_id");
CREATE UNIQUE INDEX "report_due_one_form_a_session" ON "report_due" ("clinic_id", "session_id") WHERE kind = 'monitoring_form';
CREATE INDEX "report_due_clinic_id_due_at_idx" ON "report_due" ("clinic_id", "due_at");
GRANT SELECT, INSERT, UPDATE ON "report_due" TO stillwater_app;

CREATE FUNCTION report_is_closed_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.closed_at IS NOT NULL
     OR to_jsonb(NEW) - '{owner_id,owner_name,outcome,sent_to,reason,closed_at,closed_by_name}'::text[]
        <> to_jsonb(OLD) - '{owner_id,owner_name,outcome,sent_to,reason,closed_at,closed_by_name}'::text[] THEN
    RAISE EXCEPTION 'What was due and how it ended stays' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION report_is_closed_once() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION report_is_closed_once() TO stillwater_app;
CREATE TRIGGER closed_once BEFORE UPDATE OR DELETE ON "report_due" FOR EACH ROW EXECUTE FUNCTION report_is_closed_once();
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "report_due" FOR EACH ROW EXECUTE FUNCTION audit_change();
ALTER TABLE "report_due" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "report_due" FORCE ROW LEVEL SECURITY;
DO $$ BEGIN
  EXECUTE format('CREATE POLICY owner_keeps_house ON "report_due" TO %I USING (true) WITH CHECK (true)', current_user);
END $$;
CREATE POLICY clinic_wall ON "report_due" TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
CREATE POLICY own_rows ON "report_due" AS RESTRICTIVE TO stillwater_app
  USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client())) WITH CHECK ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()));
CREATE POLICY staff_only ON "report_due" AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) IN ('staff', 'system'));
