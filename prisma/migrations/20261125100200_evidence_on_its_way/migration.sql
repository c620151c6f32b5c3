-- What is asked of somebody: in which words, of whom by name, and how the client agreed that a doctor is contacted.
-- A request goes forward once: it is received or called off, each with its author, and is never asked anew in place.
ALTER TABLE "evidence_request"
  ADD COLUMN "details" BYTEA,
  ADD COLUMN "recipient" BYTEA,
  ADD COLUMN "contact_agreed" TEXT,
  ADD COLUMN "received_on" DATE,
  ADD COLUMN "received_by_name" TEXT,
  ADD COLUMN "cancelled_at" TIMESTAMPTZ(3),
  ADD COLUMN "cancelled_reason" BYTEA,
  ADD COLUMN "cancelled_by_name" TEXT;
ALTER TABLE "evidence_request" ADD CONSTRAINT evidence_request_contact_agreed_known CHECK (contact_agreed IS NULL OR contact_agreed IN ('in_screening', 'spoken', 'signed_release'));
ALTER TABLE "evidence_request" ADD CONSTRAINT evidence_request_cancelled_whole CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL) AND (cancelled_at IS NULL) = (cancelled_reason IS NULL));
ALTER TABLE "evidence_request" ADD CONSTRAINT evidence_request_received_whole CHECK ((status = 'received') = (received_at IS NOT NULL));
CREATE UNIQUE INDEX "evidence_request_clinic_id_id_key" ON "evidence_request"("clinic_id", "id");

CREATE FUNCTION evidence_request_goes_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'requested' OR NEW.status = 'requested'
     OR (NEW.client_id, NEW.screening_id, NEW.rule_id, NEW.ask_of, NEW.wanted, NEW.due_on, NEW.details, NEW.recipient, NEW.contact_agreed, NEW.recorded_at, NEW.recorded_by_name)
        IS DISTINCT FROM (OLD.client_id, OLD.screening_id, OLD.rule_id, OLD.ask_of, OLD.wanted, OLD.due_on, OLD.details, OLD.recipient, OLD.contact_agreed, OLD.recorded_at, OLD.recorded_by_name) THEN
    RAISE EXCEPTION 'What was asked stays as it was asked; it is received or called off once' USING ERRCODE = '23514', CONSTRAINT = 'evidence_request_goes_forward';
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION evidence_request_goes_forward() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION evidence_request_goes_forward() TO stillwater_app;
CREATE TRIGGER evidence_request_goes_forward BEFORE UPDATE ON "evidence_request" FOR EACH ROW EXECUTE FUNCTION evidence_request_goes_forward();

-- What happened to a request on its way: it was sent, reminded of, or the client answered it.
CREATE TABLE "evidence_step" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "way" TEXT,
    "happened_on" DATE NOT NULL,
    "words" BYTEA,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "evidence_step_pkey" PRIMARY KEY ("id"),
    CONSTRAINT evidence_step_step_known CHECK (step IN ('sent', 'reminded', 'answered')),
    CONSTRAINT evidence_step_way_known CHECK (way IS NULL OR way IN ('post', 'fax', 'phone', 'portal', 'by_hand', 'message')),
    CONSTRAINT evidence_step_answer_says_something CHECK (step <> 'answered' OR words IS NOT NULL)
);
CREATE UNIQUE INDEX "evidence_step_clinic_id_id_key" ON "evidence_step"("clinic_id", "id");
CREATE INDEX "evidence_step_clinic_id_request_id_idx" ON "evidence_step"("clinic_id", "request_id");
ALTER TABLE "evidence_step" ADD CONSTRAINT "evidence_step_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "evidence_step" ADD CONSTRAINT "evidence_step_clinic_id_request_id_fkey" FOREIGN KEY ("clinic_id", "request_id") REFERENCES "evidence_request"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

DO $$ BEGIN
  EXECUTE format('CREATE POLICY owner_keeps_house ON "evidence_step" TO %I USING (true) WITH CHECK (true)', current_user);
END $$;
ALTER TABLE "evidence_step" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "evidence_step" FORCE ROW LEVEL SECURITY;
CREATE POLICY clinic_wall ON "evidence_step" TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
CREATE POLICY own_rows ON "evidence_step" AS RESTRICTIVE TO stillwater_app USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client())) WITH CHECK ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()));
CREATE POLICY not_for_monitors ON "evidence_step" AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) <> 'monitor');
GRANT SELECT, INSERT ON "evidence_step" TO stillwater_app;
CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON "evidence_step" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "evidence_step" FOR EACH ROW EXECUTE FUNCTION audit_change();

-- A letter to the prescriber whom a client has outside the clinic: written, signed and kept; how it left is a fact of its own.
CREATE TABLE "prescriber_letter" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "determination_id" UUID NOT NULL,
    "recipient" BYTEA NOT NULL,
    "body" BYTEA NOT NULL,
    "contact_agreed" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "sent_on" DATE NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_credential" TEXT NOT NULL,
    "signed_hash" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "prescriber_letter_pkey" PRIMARY KEY ("id"),
    CONSTRAINT prescriber_letter_contact_agreed_known CHECK (contact_agreed IN ('in_screening', 'spoken', 'signed_release')),
    CONSTRAINT prescriber_letter_way_known CHECK (way IN ('post', 'fax', 'phone', 'portal', 'by_hand', 'message'))
);
CREATE UNIQUE INDEX "prescriber_letter_clinic_id_id_key" ON "prescriber_letter"("clinic_id", "id");
CREATE INDEX "prescriber_letter_clinic_id_determination_id_idx" ON "prescriber_letter"("clinic_id", "determination_id");
ALTER TABLE "prescriber_letter" ADD CONSTRAINT "prescriber_letter_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "prescriber_letter" ADD CONSTRAINT "prescriber_letter_clinic_id_determination_id_fkey" FOREIGN KEY ("clinic_id", "determination_id") REFERENCES "screening_determination"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
DO $$ BEGIN
  EXECUTE format('CREATE POLICY owner_keeps_house ON "prescriber_letter" TO %I USING (true) WITH CHECK (true)', current_user);
END $$;
ALTER TABLE "prescriber_letter" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "prescriber_letter" FORCE ROW LEVEL SECURITY;
CREATE POLICY clinic_wall ON "prescriber_letter" TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
CREATE POLICY own_rows ON "prescriber_letter" AS RESTRICTIVE TO stillwater_app USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client())) WITH CHECK ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()));
CREATE POLICY not_for_monitors ON "prescriber_letter" AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) <> 'monitor');
GRANT SELECT, INSERT ON "prescriber_letter" TO stillwater_app;
CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON "prescriber_letter" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "prescriber_letter" FOR EACH ROW EXECUTE FUNCTION audit_change();
