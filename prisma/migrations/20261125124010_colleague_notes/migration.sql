-- What guides and clinicians write for themselves, their supervisor, or whoever takes over: drafts, signed notes and what was
-- added to them, a row each. Nothing is written over; a signed note takes addenda and nothing else.
CREATE TABLE "colleague_note" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "note_id" UUID NOT NULL,
  "purpose" TEXT NOT NULL,
  "part" TEXT NOT NULL,
  "body" BYTEA NOT NULL,
  "signed_hash" TEXT,
  "author_id" UUID NOT NULL,
  "written_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "colleague_note_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "colleague_note_purpose_known" CHECK (purpose IN ('supervision', 'hand_over')),
  CONSTRAINT "colleague_note_part_known" CHECK (part IN ('draft', 'signed', 'addendum')),
  CONSTRAINT "colleague_note_signed_is_bound" CHECK ((part = 'signed') = (signed_hash IS NOT NULL))
);
CREATE UNIQUE INDEX "colleague_note_clinic_id_id_key" ON "colleague_note"("clinic_id", "id");
CREATE UNIQUE INDEX "colleague_note_signed_once" ON "colleague_note"("clinic_id", "note_id") WHERE part = 'signed';
CREATE INDEX "colleague_note_clinic_id_client_id_written_at_idx" ON "colleague_note"("clinic_id", "client_id", "written_at");
ALTER TABLE "colleague_note" ADD CONSTRAINT "colleague_note_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "colleague_note" ADD CONSTRAINT "colleague_note_clinic_id_author_id_fkey" FOREIGN KEY ("clinic_id", "author_id") REFERENCES "membership"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A signed note is locked, and only a signed one takes an addendum; both of the same client, purpose and author.
CREATE FUNCTION colleague_note_is_locked() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE signed boolean;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.note_id::text, 0));
  IF EXISTS (SELECT 1 FROM colleague_note n WHERE n.clinic_id = NEW.clinic_id AND n.note_id = NEW.note_id
              AND (n.client_id, n.purpose, n.author_id) IS DISTINCT FROM (NEW.client_id, NEW.purpose, NEW.author_id)) THEN
    RAISE EXCEPTION 'A note stays with its client, purpose and author' USING ERRCODE = 'check_violation', CONSTRAINT = 'colleague_note_of_one';
  END IF;
  signed := EXISTS (SELECT 1 FROM colleague_note n WHERE n.clinic_id = NEW.clinic_id AND n.note_id = NEW.note_id AND n.part = 'signed');
  IF signed AND NEW.part <> 'addendum' OR NOT signed AND NEW.part = 'addendum' THEN
    RAISE EXCEPTION 'A signed note only takes addenda' USING ERRCODE = 'check_violation', CONSTRAINT = 'colleague_note_locked';
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION colleague_note_is_locked() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION colleague_note_is_locked() TO stillwater_app;
CREATE TRIGGER locked BEFORE INSERT ON "colleague_note" FOR EACH ROW EXECUTE FUNCTION colleague_note_is_locked();

-- Whether this member may read signed supervision notes of others: the medical director answers for the work.
CREATE FUNCTION directs_the_clinic() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM membership m WHERE m.clinic_id = app_clinic() AND m.id = app_member()
                    AND m.status = 'active' AND 'medical_director' = ANY (m.credentials))
$$;
REVOKE EXECUTE ON FUNCTION directs_the_clinic() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION directs_the_clinic() TO stillwater_app;

ALTER TABLE "colleague_note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "colleague_note" FORCE ROW LEVEL SECURITY;
DO $$ BEGIN EXECUTE format('CREATE POLICY owner_keeps_house ON colleague_note TO %I USING (true) WITH CHECK (true)', current_user); END $$;
CREATE POLICY clinic_wall ON colleague_note TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
CREATE POLICY not_for_monitors ON colleague_note AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) <> 'monitor');
CREATE POLICY own_rows ON colleague_note AS RESTRICTIVE TO stillwater_app
  USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()))
  WITH CHECK ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()));
-- A draft is its writer's alone. What is signed: a hand-over for those who look after the client, a supervision note for the director.
CREATE POLICY among_colleagues ON colleague_note AS RESTRICTIVE TO stillwater_app
  USING ((SELECT app_viewer()) = 'staff' AND (author_id = (SELECT app_member()) OR (part <> 'draft' AND (
    (purpose = 'hand_over' AND client_id = ANY ((SELECT clients_in_care())::uuid[]))
    OR (purpose = 'supervision' AND (SELECT directs_the_clinic()))))))
  WITH CHECK ((SELECT app_viewer()) = 'staff' AND author_id = (SELECT app_member()));
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON colleague_note FOR EACH ROW EXECUTE FUNCTION audit_change();
CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON colleague_note FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON colleague_note TO stillwater_app;
