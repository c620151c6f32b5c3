-- Who stands in for whom, and what a client and their care team write to each other.

CREATE TABLE "absence" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "member_id" UUID NOT NULL,
  "cover_id" UUID NOT NULL,
  "starts_at" TIMESTAMPTZ(3) NOT NULL,
  "ends_at" TIMESTAMPTZ(3) NOT NULL,
  "begun_at" TIMESTAMPTZ(3),
  "ended_at" TIMESTAMPTZ(3),
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "absence_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "absence_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "membership" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "absence_cover_id_fkey" FOREIGN KEY ("clinic_id", "cover_id") REFERENCES "membership" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "absence_ends_after_start" CHECK (ends_at > starts_at),
  CONSTRAINT "absence_by_another" CHECK (member_id <> cover_id),
  CONSTRAINT "absence_one_at_a_time" EXCLUDE USING gist (clinic_id WITH =, member_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (ended_at IS NULL)
);
CREATE UNIQUE INDEX "absence_clinic_id_id_key" ON "absence" ("clinic_id", "id");
CREATE INDEX "absence_clinic_id_cover_id_idx" ON "absence" ("clinic_id", "cover_id");

CREATE TABLE "message_thread" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "topic" TEXT NOT NULL,
  "assigned_id" UUID,
  "last_message_at" TIMESTAMPTZ(3) NOT NULL,
  "waiting_since" TIMESTAMPTZ(3),
  "reply_due_at" TIMESTAMPTZ(3),
  "settled_at" TIMESTAMPTZ(3),
  "settled_by_name" TEXT,
  "version" INTEGER NOT NULL DEFAULT 1,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "message_thread_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "message_thread_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "message_thread_assigned_id_fkey" FOREIGN KEY ("clinic_id", "assigned_id") REFERENCES "membership" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "message_thread_topic_known" CHECK (topic IN ('question', 'appointment', 'days_after', 'medicine', 'something_else')),
  CONSTRAINT "message_thread_waits_until" CHECK ((waiting_since IS NULL) = (reply_due_at IS NULL))
);
CREATE UNIQUE INDEX "message_thread_clinic_id_id_key" ON "message_thread" ("clinic_id", "id");
CREATE INDEX "message_thread_clinic_id_waiting_since_idx" ON "message_thread" ("clinic_id", "waiting_since");
CREATE INDEX "message_thread_clinic_id_client_id_idx" ON "message_thread" ("clinic_id", "client_id");

CREATE TABLE "message" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "thread_id" UUID NOT NULL,
  "from_client" BOOLEAN NOT NULL,
  "body" BYTEA NOT NULL,
  "urgent" BOOLEAN NOT NULL DEFAULT false,
  "sent_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "message_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "message_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "message_thread_id_fkey" FOREIGN KEY ("clinic_id", "thread_id") REFERENCES "message_thread" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "message_clinic_id_id_key" ON "message" ("clinic_id", "id");
CREATE INDEX "message_clinic_id_thread_id_sent_at_idx" ON "message" ("clinic_id", "thread_id", "sent_at");

CREATE TABLE "message_attachment" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "message_id" UUID,
  "name" BYTEA NOT NULL,
  "media_type" TEXT NOT NULL,
  "byte_size" INTEGER NOT NULL,
  "content" BYTEA NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "message_attachment_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "message_attachment_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "message_attachment_message_id_fkey" FOREIGN KEY ("clinic_id", "message_id") REFERENCES "message" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "message_attachment_type_known" CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
  CONSTRAINT "message_attachment_size" CHECK (byte_size BETWEEN 1 AND 5242880)
);
CREATE INDEX "message_attachment_clinic_id_message_id_idx" ON "message_attachment" ("clinic_id", "message_id");

CREATE TABLE "message_reading" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "thread_id" UUID NOT NULL,
  "reader_person_id" UUID NOT NULL,
  "read_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "message_reading_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "message_reading_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "message_reading_thread_id_fkey" FOREIGN KEY ("clinic_id", "thread_id") REFERENCES "message_thread" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "message_reading_clinic_id_thread_id_reader_person_id_key" ON "message_reading" ("clinic_id", "thread_id", "reader_person_id");

-- What somebody has begun to write. `place` is the thread, or the client where no thread has begun.
CREATE TABLE "message_draft" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "place" UUID NOT NULL,
  "author_person_id" UUID NOT NULL,
  "body" BYTEA,
  "saved_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "message_draft_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "message_draft_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "message_draft_clinic_id_place_author_person_id_key" ON "message_draft" ("clinic_id", "place", "author_person_id");

GRANT SELECT, INSERT, UPDATE ON "absence", "message_thread", "message_attachment", "message_reading", "message_draft" TO stillwater_app;
GRANT SELECT, INSERT ON "message" TO stillwater_app;
REVOKE UPDATE ON "message" FROM stillwater_app;
CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON "message" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A file is bound to its message once; nothing else of it ever changes.
CREATE FUNCTION attachment_is_bound_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.message_id IS NOT NULL OR NEW.message_id IS NULL
     OR to_jsonb(NEW) - 'message_id' <> to_jsonb(OLD) - 'message_id' THEN
    RAISE EXCEPTION 'A file is kept as it was sent' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bound_once BEFORE UPDATE OR DELETE ON "message_attachment" FOR EACH ROW EXECUTE FUNCTION attachment_is_bound_once();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['absence', 'message_thread', 'message', 'message_attachment', 'message_reading', 'message_draft'] LOOP
    EXECUTE format('CREATE TRIGGER audited AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION audit_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_keeps_house ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
    EXECUTE format('CREATE POLICY clinic_wall ON %I TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('CREATE POLICY not_for_monitors ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) <> ''monitor'')', t);
    IF t <> 'absence' THEN
      EXECUTE format('CREATE POLICY own_rows ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client())) WITH CHECK ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()))', t);
    END IF;
  END LOOP;
END $$;

-- Whom this member stands in for at the moment. An absence begins and ends as a fact, not by a clock of the database.
CREATE FUNCTION covered_members() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(a.member_id), '{}') FROM absence a
   WHERE a.clinic_id = app_clinic() AND a.cover_id = app_member() AND a.begun_at IS NOT NULL AND a.ended_at IS NULL
$$;
-- The clients whose care this member shares, themself or for somebody who is away.
CREATE FUNCTION clients_in_care() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT m.client_id), '{}') FROM care_team_member m
   WHERE m.clinic_id = app_clinic() AND m.until IS NULL
     AND (m.member_id = app_member() OR m.member_id = ANY (covered_members()))
$$;
REVOKE EXECUTE ON FUNCTION covered_members(), clients_in_care() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION covered_members(), clients_in_care() TO stillwater_app;

-- Messages are between the client and those who look after them; clinicians stand in for each other. Nobody else at all.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['message', 'message_attachment', 'message_reading'] LOOP
    EXECUTE format('CREATE POLICY between_client_and_care ON %I AS RESTRICTIVE TO stillwater_app USING (
      (SELECT app_viewer()) = ''client''
      OR ((SELECT app_viewer()) = ''staff'' AND ((SELECT ''clinician'' = ANY (app_roles())) OR client_id = ANY ((SELECT clients_in_care())::uuid[]))))', t);
  END LOOP;
END $$;
-- The thread holds no words: the machine sees that one waits, and for how long.
CREATE POLICY between_client_and_care ON "message_thread" AS RESTRICTIVE TO stillwater_app USING (
  (SELECT app_viewer()) IN ('client', 'system')
  OR ((SELECT app_viewer()) = 'staff' AND ((SELECT 'clinician' = ANY (app_roles())) OR client_id = ANY ((SELECT clients_in_care())::uuid[]))));
-- A draft is its writer's alone.
CREATE POLICY own_draft ON "message_draft" AS RESTRICTIVE TO stillwater_app
  USING (author_person_id = (SELECT nullif(current_setting('app.actor_id', true), '')::uuid))
  WITH CHECK (author_person_id = (SELECT nullif(current_setting('app.actor_id', true), '')::uuid));
-- A client writes as a client, staff as staff.
CREATE POLICY said_by_the_one_who_says ON "message" AS RESTRICTIVE FOR INSERT TO stillwater_app
  WITH CHECK (from_client = ((SELECT app_viewer()) = 'client'));

-- While somebody is away, the person who stands in for them reads what was shared with them.
CREATE OR REPLACE FUNCTION shared_entries() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(s.entry_id), '{}')
    FROM entry_share s
    JOIN care_team_member m ON m.clinic_id = s.clinic_id AND m.client_id = s.client_id AND m.until IS NULL
                           AND (m.member_id = app_member() OR m.member_id = ANY (covered_members()))
   WHERE s.clinic_id = app_clinic() AND s.revoked_at IS NULL
     AND (('guide' = ANY (app_roles()) AND m.part = 'guide')
       OR (s.audience = 'guide_and_clinician' AND 'clinician' = ANY (app_roles()) AND m.part = 'clinician'))
$$;
