-- Why a medicine is taken or was stopped, and what a plan says to the client, are a person's own words: sealed. The
-- open columns are no longer written. A changed dose is a new line that names the line it follows.
ALTER TABLE "client_medication"
  ADD COLUMN "reason_words" BYTEA,
  ADD COLUMN "ended_words" BYTEA,
  ADD COLUMN "follows_id" UUID,
  ADD COLUMN "prescribed_by" TEXT,
  ADD COLUMN "last_taken_on" DATE;
ALTER TABLE "client_medication" ADD CONSTRAINT "client_medication_clinic_id_follows_id_fkey"
  FOREIGN KEY ("clinic_id", "follows_id") REFERENCES "client_medication" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "client_medication" DROP CONSTRAINT "client_medication_source_known";
ALTER TABLE "client_medication" ADD CONSTRAINT "client_medication_source_known" CHECK (source IN ('client', 'clinician', 'pharmacy'));
ALTER TABLE "medication_plan" ADD COLUMN "wording_words" BYTEA, ALTER COLUMN "wording" DROP NOT NULL;
ALTER TABLE "medication_plan" ADD CONSTRAINT "medication_plan_says_something" CHECK (wording IS NOT NULL OR wording_words IS NOT NULL);

-- A clinician went through the whole list on a day: who, when, and which lines stood on it.
CREATE TABLE "medication_review" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "medication_ids" UUID[] NOT NULL DEFAULT '{}',
  "unresolved" INTEGER NOT NULL,
  "note" BYTEA,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "medication_review_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "medication_review_clinic_id_client_id_recorded_at_idx" ON "medication_review"("clinic_id", "client_id", "recorded_at");
ALTER TABLE "medication_review" ADD CONSTRAINT "medication_review_clinic_id_client_id_fkey"
  FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What somebody must not be given, or the statement that they know of nothing. Wrong entries are marked, never removed.
CREATE TABLE "allergy" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "statement" TEXT NOT NULL,
  "substance" BYTEA,
  "reaction" BYTEA,
  "severity" TEXT,
  "onset_on" DATE,
  "verification" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "verified_at" TIMESTAMPTZ(3),
  "verified_by_name" TEXT,
  "ended_at" TIMESTAMPTZ(3),
  "ended_by_name" TEXT,
  "ended_words" BYTEA,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "allergy_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "allergy_clinic_id_client_id_idx" ON "allergy"("clinic_id", "client_id");
ALTER TABLE "allergy" ADD CONSTRAINT "allergy_clinic_id_client_id_fkey"
  FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "allergy" ADD CONSTRAINT "allergy_statement_known" CHECK (statement IN ('allergy', 'none_known'));
ALTER TABLE "allergy" ADD CONSTRAINT "allergy_names_something" CHECK ((statement = 'allergy') = (substance IS NOT NULL));
ALTER TABLE "allergy" ADD CONSTRAINT "allergy_severity_known" CHECK (severity IN ('mild', 'moderate', 'severe', 'unknown'));
ALTER TABLE "allergy" ADD CONSTRAINT "allergy_verification_known" CHECK (verification IN ('unconfirmed', 'confirmed', 'refuted', 'entered-in-error'));
ALTER TABLE "allergy" ADD CONSTRAINT "allergy_source_known" CHECK (source IN ('client', 'clinician', 'pharmacy'));
ALTER TABLE "allergy" ADD CONSTRAINT "allergy_ends_with_who" CHECK ((ended_at IS NULL) = (ended_by_name IS NULL));
-- Nobody has allergies and none known at the same time, and none known is said once.
CREATE UNIQUE INDEX "allergy_none_known_once" ON "allergy"("clinic_id", "client_id") WHERE statement = 'none_known' AND ended_at IS NULL;

CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON "medication_review" FOR EACH ROW EXECUTE FUNCTION refuse_change();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['medication_review', 'allergy'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_keeps_house ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
    EXECUTE format('CREATE POLICY clinic_wall ON %I TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('CREATE POLICY own_rows ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client())) WITH CHECK ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()))', t);
    EXECUTE format('CREATE POLICY not_for_monitors ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) <> ''monitor'')', t);
    EXECUTE format('CREATE TRIGGER audited AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION audit_change()', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON "medication_review" TO stillwater_app;
GRANT SELECT, INSERT, UPDATE ON "allergy" TO stillwater_app;
