-- A step that a guide offers: part of nobody's plan until the client says yes. And the switch for quiet notes.
CREATE TABLE "step_offer" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "title" BYTEA NOT NULL,
  "first_action" BYTEA,
  "why" BYTEA,
  "size" TEXT NOT NULL,
  "energy" TEXT NOT NULL,
  "offered_at" TIMESTAMPTZ(3) NOT NULL,
  "withdrawn_at" TIMESTAMPTZ(3),
  "answer" TEXT,
  "answered_at" TIMESTAMPTZ(3),
  "step_id" UUID,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "step_offer_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "step_offer_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "step_offer_step_id_fkey" FOREIGN KEY ("clinic_id", "step_id") REFERENCES "plan_step" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "step_offer_size_known" CHECK (size IN ('small', 'medium', 'large')),
  CONSTRAINT "step_offer_energy_known" CHECK (energy IN ('low', 'mid', 'high')),
  CONSTRAINT "step_offer_answer_known" CHECK (answer IN ('accepted', 'changed', 'declined')),
  CONSTRAINT "step_offer_answered_whole" CHECK ((answer IS NULL) = (answered_at IS NULL) AND (step_id IS NOT NULL) = (answer IS NOT NULL AND answer <> 'declined')),
  CONSTRAINT "step_offer_one_end" CHECK (answer IS NULL OR withdrawn_at IS NULL)
);
CREATE INDEX "step_offer_clinic_id_client_id_idx" ON "step_offer" ("clinic_id", "client_id");

CREATE FUNCTION offer_is_answered_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE mine text[] := CASE WHEN app_viewer() = 'client' THEN '{answer,answered_at,step_id}'::text[] ELSE '{withdrawn_at}'::text[] END;
BEGIN
  IF TG_OP = 'DELETE' OR OLD.answered_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL
     OR to_jsonb(NEW) - mine <> to_jsonb(OLD) - mine THEN
    RAISE EXCEPTION 'An offer stays as it was made; its answer is the client''s' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION offer_is_answered_once() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION offer_is_answered_once() TO stillwater_app;
CREATE TRIGGER answered_once BEFORE UPDATE OR DELETE ON "step_offer" FOR EACH ROW EXECUTE FUNCTION offer_is_answered_once();

CREATE TABLE "quiet_note_choice" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "switched_on" BOOLEAN NOT NULL,
  "from_hour" INTEGER NOT NULL,
  "until_hour" INTEGER NOT NULL,
  "last_note_on" DATE,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "quiet_note_choice_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "quiet_note_choice_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "quiet_note_choice_hours" CHECK (from_hour BETWEEN 7 AND 20 AND until_hour BETWEEN 8 AND 21 AND from_hour < until_hour)
);
CREATE UNIQUE INDEX "quiet_note_choice_clinic_id_client_id_key" ON "quiet_note_choice" ("clinic_id", "client_id");

GRANT SELECT, INSERT, UPDATE ON "step_offer", "quiet_note_choice" TO stillwater_app;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['step_offer', 'quiet_note_choice'] LOOP
    EXECUTE format('CREATE TRIGGER audited AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION audit_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_keeps_house ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
    EXECUTE format('CREATE POLICY clinic_wall ON %I TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('CREATE POLICY own_rows ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client())) WITH CHECK ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()))', t);
    EXECUTE format('CREATE POLICY not_for_monitors ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) <> ''monitor'')', t);
  END LOOP;
END $$;
CREATE POLICY offered_by_staff ON "step_offer" AS RESTRICTIVE FOR INSERT TO stillwater_app WITH CHECK ((SELECT app_viewer()) = 'staff');
CREATE POLICY chosen_by_the_client ON "quiet_note_choice" AS RESTRICTIVE FOR INSERT TO stillwater_app WITH CHECK ((SELECT app_viewer()) = 'client');
