-- The clinic's own questions beside the twenty: each change is a new version, and an entry keeps the one it answered.
CREATE TABLE "clinic_prompt" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "prompt_id" UUID NOT NULL,
  "version" INTEGER NOT NULL,
  "question" TEXT NOT NULL,
  "in_use" BOOLEAN NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "clinic_prompt_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "clinic_prompt_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "clinic_prompt_version_counts" CHECK (version > 0),
  CONSTRAINT "clinic_prompt_question_said" CHECK (length(trim(question)) BETWEEN 1 AND 300)
);
CREATE UNIQUE INDEX "clinic_prompt_clinic_id_id_key" ON "clinic_prompt" ("clinic_id", "id");
CREATE UNIQUE INDEX "clinic_prompt_clinic_id_prompt_id_version_key" ON "clinic_prompt" ("clinic_id", "prompt_id", "version");
GRANT SELECT, INSERT ON "clinic_prompt" TO stillwater_app;
CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON "clinic_prompt" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "clinic_prompt" FOR EACH ROW EXECUTE FUNCTION audit_change();
ALTER TABLE "clinic_prompt" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "clinic_prompt" FORCE ROW LEVEL SECURITY;
DO $$ BEGIN
  EXECUTE format('CREATE POLICY owner_keeps_house ON "clinic_prompt" TO %I USING (true) WITH CHECK (true)', current_user);
END $$;
CREATE POLICY clinic_wall ON "clinic_prompt" TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
CREATE POLICY not_for_monitors ON "clinic_prompt" AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) <> 'monitor');
CREATE POLICY asked_by_staff ON "clinic_prompt" AS RESTRICTIVE FOR INSERT TO stillwater_app WITH CHECK ((SELECT app_viewer()) IN ('staff', 'system'));

ALTER TABLE "journal_entry" ADD COLUMN "clinic_prompt_id" UUID,
  ADD CONSTRAINT "journal_entry_clinic_prompt_id_fkey" FOREIGN KEY ("clinic_id", "clinic_prompt_id") REFERENCES "clinic_prompt" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT "journal_entry_one_question" CHECK (prompt_id IS NULL OR clinic_prompt_id IS NULL);
