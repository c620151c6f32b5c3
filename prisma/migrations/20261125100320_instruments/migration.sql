-- Questionnaires whose words are not ours to ship: a clinic installs them as a pack, after somebody confirmed its licence.
CREATE TABLE "instrument_pack" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "instrument" TEXT NOT NULL,
  "version" TEXT NOT NULL,
  "language" TEXT NOT NULL,
  "content" JSONB NOT NULL,
  "content_hash" TEXT NOT NULL,
  "licence_statement" TEXT,
  "licence_confirmed_by_name" TEXT,
  "installed_at" TIMESTAMPTZ(3),
  "retired_at" TIMESTAMPTZ(3),
  "retired_by_name" TEXT,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "instrument_pack_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "instrument_pack_licence_before_use" CHECK (installed_at IS NULL OR (length(licence_statement) >= 10 AND licence_confirmed_by_name IS NOT NULL)),
  CONSTRAINT "instrument_pack_retired_by_somebody" CHECK ((retired_at IS NULL) = (retired_by_name IS NULL))
);
CREATE UNIQUE INDEX "instrument_pack_clinic_id_id_key" ON "instrument_pack"("clinic_id", "id");
CREATE UNIQUE INDEX "instrument_pack_one_in_force" ON "instrument_pack"("clinic_id", "instrument", "language") WHERE installed_at IS NOT NULL AND retired_at IS NULL;

-- A questionnaire under way, and each answer the moment it is given. A finished one is a measure_response.
CREATE TABLE "measure_form" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "instrument" TEXT NOT NULL,
  "pack_id" UUID,
  "period" TEXT,
  "started_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "measure_form_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "measure_form_clinic_id_id_key" ON "measure_form"("clinic_id", "id");
CREATE INDEX "measure_form_clinic_id_client_id_instrument_started_at_idx" ON "measure_form"("clinic_id", "client_id", "instrument", "started_at");
ALTER TABLE "measure_form" ADD CONSTRAINT "measure_form_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "measure_form" ADD CONSTRAINT "measure_form_clinic_id_pack_id_fkey" FOREIGN KEY ("clinic_id", "pack_id") REFERENCES "instrument_pack"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE "measure_answer" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "form_id" UUID NOT NULL,
  "item" TEXT NOT NULL,
  "value" INTEGER NOT NULL,
  "revision" INTEGER NOT NULL,
  "answered_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "measure_answer_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "measure_answer_clinic_id_form_id_item_revision_key" ON "measure_answer"("clinic_id", "form_id", "item", "revision");
ALTER TABLE "measure_answer" ADD CONSTRAINT "measure_answer_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "measure_answer" ADD CONSTRAINT "measure_answer_clinic_id_form_id_fkey" FOREIGN KEY ("clinic_id", "form_id") REFERENCES "measure_form"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "measure_response" ADD COLUMN "form_id" UUID;
CREATE UNIQUE INDEX "measure_response_clinic_id_form_id_key" ON "measure_response"("clinic_id", "form_id");
ALTER TABLE "measure_response" ADD CONSTRAINT "measure_response_clinic_id_form_id_fkey" FOREIGN KEY ("clinic_id", "form_id") REFERENCES "measure_form"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['instrument_pack', 'measure_form', 'measure_answer'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_keeps_house ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
    EXECUTE format('CREATE POLICY clinic_wall ON %I TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('CREATE POLICY not_for_monitors ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) <> ''monitor'')', t);
    EXECUTE format('CREATE TRIGGER audited AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION audit_change()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['measure_form', 'measure_answer'] LOOP
    EXECUTE format('CREATE POLICY own_rows ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client())) WITH CHECK ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()))', t);
    EXECUTE format('CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO stillwater_app', t);
  END LOOP;
END $$;
-- The words of a pack never change; whether it is in use does.
GRANT SELECT, INSERT ON "instrument_pack" TO stillwater_app;
GRANT UPDATE ("licence_statement", "licence_confirmed_by_name", "installed_at", "retired_at", "retired_by_name") ON "instrument_pack" TO stillwater_app;
