-- A journal beside its words: drawings as lines, voice notes, and a passage that is shared without the rest.
ALTER TABLE "entry_share" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'entry';
ALTER TABLE "entry_share" ADD CONSTRAINT entry_share_kind_known CHECK (kind IN ('entry', 'passage'));
DROP INDEX entry_share_one_active;
CREATE UNIQUE INDEX entry_share_one_active ON "entry_share" (clinic_id, entry_id) WHERE revoked_at IS NULL AND kind = 'entry';

ALTER TABLE "guide_reply" ADD COLUMN "share_id" UUID,
  ADD CONSTRAINT "guide_reply_share_id_fkey" FOREIGN KEY ("clinic_id", "share_id") REFERENCES "entry_share" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "entry_reading" ADD COLUMN "share_id" UUID,
  ADD CONSTRAINT "entry_reading_share_id_fkey" FOREIGN KEY ("clinic_id", "share_id") REFERENCES "entry_share" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Each saving adds lines or takes some away; the picture is all of them together, so two devices never disagree.
CREATE TABLE "drawing_change" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "entry_id" UUID NOT NULL,
  "revision" INTEGER NOT NULL,
  "lines" BYTEA NOT NULL,
  "drawn_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "drawing_change_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "drawing_change_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "drawing_change_entry_id_fkey" FOREIGN KEY ("clinic_id", "entry_id") REFERENCES "journal_entry" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "drawing_change_revision_counts" CHECK (revision > 0)
);
CREATE UNIQUE INDEX "drawing_change_clinic_id_entry_id_revision_key" ON "drawing_change" ("clinic_id", "entry_id", "revision");

-- A voice note can be erased by its speaker: the row stays as a trace, the sound does not.
CREATE TABLE "voice_note" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "entry_id" UUID NOT NULL,
  "sound" BYTEA,
  "media_type" TEXT NOT NULL,
  "seconds" INTEGER NOT NULL,
  "byte_size" INTEGER NOT NULL,
  "spoken_at" TIMESTAMPTZ(3) NOT NULL,
  "erased_at" TIMESTAMPTZ(3),
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "voice_note_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "voice_note_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "voice_note_entry_id_fkey" FOREIGN KEY ("clinic_id", "entry_id") REFERENCES "journal_entry" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "voice_note_media_type_known" CHECK (media_type IN ('audio/webm', 'audio/mp4', 'audio/ogg')),
  CONSTRAINT "voice_note_length" CHECK (seconds BETWEEN 0 AND 200 AND byte_size BETWEEN 1 AND 1000000),
  CONSTRAINT "voice_note_erased_or_there" CHECK ((sound IS NULL) = (erased_at IS NOT NULL))
);
CREATE INDEX "voice_note_clinic_id_entry_id_idx" ON "voice_note" ("clinic_id", "entry_id");

-- The words of one passage, as they stood when they were shared. Nothing else of the entry opens with it.
CREATE TABLE "shared_passage" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "share_id" UUID NOT NULL,
  "words" BYTEA NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "shared_passage_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "shared_passage_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "shared_passage_share_id_fkey" FOREIGN KEY ("clinic_id", "share_id") REFERENCES "entry_share" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "shared_passage_clinic_id_share_id_key" ON "shared_passage" ("clinic_id", "share_id");

-- A passage opens its own words and never the entry around it.
CREATE OR REPLACE FUNCTION shared_entries() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(s.entry_id), '{}')
    FROM entry_share s
    JOIN care_team_member m ON m.clinic_id = s.clinic_id AND m.client_id = s.client_id AND m.until IS NULL
                           AND (m.member_id = app_member() OR m.member_id = ANY (covered_members()))
   WHERE s.clinic_id = app_clinic() AND s.revoked_at IS NULL AND s.kind = 'entry'
     AND (('guide' = ANY (app_roles()) AND m.part = 'guide')
       OR (s.audience = 'guide_and_clinician' AND 'clinician' = ANY (app_roles()) AND m.part = 'clinician'))
$$;
CREATE FUNCTION shares_for_me() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(s.id), '{}')
    FROM entry_share s
    JOIN care_team_member m ON m.clinic_id = s.clinic_id AND m.client_id = s.client_id AND m.until IS NULL
                           AND (m.member_id = app_member() OR m.member_id = ANY (covered_members()))
   WHERE s.clinic_id = app_clinic() AND s.revoked_at IS NULL
     AND (('guide' = ANY (app_roles()) AND m.part = 'guide')
       OR (s.audience = 'guide_and_clinician' AND 'clinician' = ANY (app_roles()) AND m.part = 'clinician'))
$$;
REVOKE EXECUTE ON FUNCTION shares_for_me() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION shares_for_me() TO stillwater_app;

CREATE FUNCTION voice_is_only_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL
     OR to_jsonb(NEW) - '{sound,erased_at}'::text[] <> to_jsonb(OLD) - '{sound,erased_at}'::text[] THEN
    RAISE EXCEPTION 'A voice note is kept as it was spoken, or erased' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION voice_is_only_erased() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION voice_is_only_erased() TO stillwater_app;
CREATE TRIGGER only_erased BEFORE UPDATE OR DELETE ON "voice_note" FOR EACH ROW EXECUTE FUNCTION voice_is_only_erased();
CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON "drawing_change" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON "shared_passage" FOR EACH ROW EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON "drawing_change", "shared_passage" TO stillwater_app;
GRANT SELECT, INSERT, UPDATE ON "voice_note" TO stillwater_app;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['drawing_change', 'voice_note', 'shared_passage'] LOOP
    EXECUTE format('CREATE TRIGGER audited AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION audit_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_keeps_house ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
    EXECUTE format('CREATE POLICY clinic_wall ON %I TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('CREATE POLICY own_rows ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client())) WITH CHECK ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()))', t);
    EXECUTE format('CREATE POLICY not_for_monitors ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) <> ''monitor'')', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['drawing_change', 'voice_note'] LOOP
    EXECUTE format('CREATE POLICY owner_or_shared ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) = ''client'' OR ((SELECT app_viewer()) = ''staff'' AND entry_id = ANY ((SELECT shared_entries())::uuid[]))) WITH CHECK ((SELECT app_viewer()) = ''client'')', t);
  END LOOP;
END $$;
CREATE POLICY owner_or_shared ON "shared_passage" AS RESTRICTIVE TO stillwater_app
  USING ((SELECT app_viewer()) = 'client' OR ((SELECT app_viewer()) = 'staff' AND share_id = ANY ((SELECT shares_for_me())::uuid[])))
  WITH CHECK ((SELECT app_viewer()) = 'client');
-- What was written back may speak of the entry: it is seen by the client, its writer, and those with whom it is shared.
CREATE POLICY those_who_read ON "guide_reply" AS RESTRICTIVE FOR SELECT TO stillwater_app
  USING ((SELECT app_viewer()) = 'client' OR ((SELECT app_viewer()) = 'staff' AND (
    recorded_by_id = nullif(current_setting('app.actor_id', true), '')::uuid
    OR (share_id IS NULL AND entry_id = ANY ((SELECT shared_entries())::uuid[]))
    OR share_id = ANY ((SELECT shares_for_me())::uuid[]))));
