-- What else belongs to a plan: feelings and body, what matters, tiny habits without streaks, people beside somebody.
ALTER TABLE "integration_plan" ADD COLUMN "feelings" BYTEA, ADD COLUMN "body_notes" BYTEA, ADD COLUMN "focus" BYTEA;

CREATE TABLE "habit" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "plan_id" UUID NOT NULL,
  "cue" BYTEA NOT NULL,
  "tiny_action" BYTEA NOT NULL,
  "place" BYTEA,
  "days" INTEGER[] NOT NULL DEFAULT '{}',
  "since" DATE NOT NULL,
  "rested_at" TIMESTAMPTZ(3),
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "habit_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "habit_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "habit_plan_id_fkey" FOREIGN KEY ("clinic_id", "plan_id") REFERENCES "integration_plan" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "habit_days_of_the_week" CHECK (days <@ ARRAY[1, 2, 3, 4, 5, 6, 7])
);
CREATE UNIQUE INDEX "habit_clinic_id_id_key" ON "habit" ("clinic_id", "id");
CREATE INDEX "habit_clinic_id_plan_id_idx" ON "habit" ("clinic_id", "plan_id");

CREATE TABLE "habit_log" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "habit_id" UUID NOT NULL,
  "on_date" DATE NOT NULL,
  "answer" TEXT NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "habit_log_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "habit_log_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "habit_log_habit_id_fkey" FOREIGN KEY ("clinic_id", "habit_id") REFERENCES "habit" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "habit_log_answer_known" CHECK (answer IN ('done', 'not_today', 'skip_kindly'))
);
CREATE UNIQUE INDEX "habit_log_clinic_id_habit_id_on_date_key" ON "habit_log" ("clinic_id", "habit_id", "on_date");

CREATE TABLE "plan_support" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "plan_id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "contact" BYTEA NOT NULL,
  "what_for" BYTEA,
  "taken_off_at" TIMESTAMPTZ(3),
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "plan_support_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "plan_support_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "plan_support_plan_id_fkey" FOREIGN KEY ("clinic_id", "plan_id") REFERENCES "integration_plan" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "plan_support_kind_known" CHECK (kind IN ('therapist', 'guide', 'clinician', 'circle', 'friend'))
);
CREATE INDEX "plan_support_clinic_id_plan_id_idx" ON "plan_support" ("clinic_id", "plan_id");

GRANT SELECT, INSERT, UPDATE ON "habit", "habit_log", "plan_support" TO stillwater_app;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['habit', 'habit_log', 'plan_support'] LOOP
    EXECUTE format('CREATE TRIGGER audited AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION audit_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_keeps_house ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
    EXECUTE format('CREATE POLICY clinic_wall ON %I TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('CREATE POLICY own_rows ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client())) WITH CHECK ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()))', t);
    EXECUTE format('CREATE POLICY not_for_monitors ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) <> ''monitor'')', t);
  END LOOP;
END $$;
