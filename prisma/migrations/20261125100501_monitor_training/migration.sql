-- One person stays, by one link: two that are made at the same instant cannot both live.
CREATE UNIQUE INDEX "session_monitor_one_named" ON "session_monitor" ("clinic_id", "appointment_id") WHERE "withdrawn_at" IS NULL;
CREATE UNIQUE INDEX "monitor_link_one_live" ON "monitor_link" ("clinic_id", "appointment_id") WHERE "revoked_at" IS NULL;

-- What a monitor has read and confirmed, card by card, in which version of the training.
CREATE TABLE "monitor_training" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "monitor_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "card" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,
    CONSTRAINT "monitor_training_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "monitor_training_client_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "monitor_training_appointment_fkey" FOREIGN KEY ("clinic_id", "appointment_id") REFERENCES "appointment" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "monitor_training_monitor_fkey" FOREIGN KEY ("clinic_id", "monitor_id") REFERENCES "session_monitor" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "monitor_training_once_key" ON "monitor_training" ("clinic_id", "monitor_id", "version", "card");

-- How a client wants to be kept company: sealed, their own to write, the newest one counts.
CREATE TABLE "comfort_wish" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "words" BYTEA NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,
    CONSTRAINT "comfort_wish_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "comfort_wish_client_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX "comfort_wish_clinic_id_client_id_recorded_at_idx" ON "comfort_wish" ("clinic_id", "client_id", "recorded_at");

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['monitor_training', 'comfort_wish'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_keeps_house ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
    EXECUTE format('CREATE POLICY clinic_wall ON %I TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('CREATE POLICY own_rows ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client())) WITH CHECK ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()))', t);
    EXECUTE format('CREATE TRIGGER audited AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION audit_change()', t);
    EXECUTE format('CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON "monitor_training", "comfort_wish" TO stillwater_app;
CREATE POLICY wishes_are_the_clients ON "comfort_wish" AS RESTRICTIVE FOR INSERT TO stillwater_app WITH CHECK ((SELECT app_viewer()) = 'client');
