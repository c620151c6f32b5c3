-- What a clinic decides about its calendar, who is away and who is there besides, who waits for a time, and who reads
-- the calendar in a program of their own.

CREATE TABLE "booking_settings_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "settings" JSONB NOT NULL,
    "adopted_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,
    CONSTRAINT "booking_settings_version_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "booking_settings_version_clinic_id_version_key" ON "booking_settings_version"("clinic_id", "version");

CREATE TABLE "calendar_exception" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "member_id" UUID,
    "kind" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,
    CONSTRAINT "calendar_exception_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "calendar_exception_clinic_id_starts_at_idx" ON "calendar_exception"("clinic_id", "starts_at");

CREATE TABLE "waitlist_wish" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "setting" TEXT NOT NULL,
    "route" TEXT,
    "clinician_id" UUID,
    "guide_id" UUID,
    "weekdays" INTEGER[] NOT NULL DEFAULT ARRAY[]::INTEGER[],
    "earliest" TEXT NOT NULL,
    "latest" TEXT NOT NULL,
    "until" DATE NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_why" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,
    CONSTRAINT "waitlist_wish_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "waitlist_wish_clinic_id_id_key" ON "waitlist_wish"("clinic_id", "id");
CREATE INDEX "waitlist_wish_clinic_id_client_id_idx" ON "waitlist_wish"("clinic_id", "client_id");

CREATE TABLE "waitlist_offer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "wish_id" UUID NOT NULL,
    "room_id" UUID,
    "clinician_id" UUID,
    "guide_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_by" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'offered',
    "answered_at" TIMESTAMPTZ(3),
    "appointment_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,
    CONSTRAINT "waitlist_offer_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "waitlist_offer_clinic_id_id_key" ON "waitlist_offer"("clinic_id", "id");
CREATE INDEX "waitlist_offer_clinic_id_wish_id_idx" ON "waitlist_offer"("clinic_id", "wish_id");
CREATE INDEX "waitlist_offer_clinic_id_starts_at_idx" ON "waitlist_offer"("clinic_id", "starts_at");

CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID,
    "member_id" UUID,
    "token_hash" TEXT NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,
    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");
CREATE INDEX "calendar_feed_clinic_id_client_id_idx" ON "calendar_feed"("clinic_id", "client_id");
CREATE INDEX "calendar_feed_clinic_id_member_id_idx" ON "calendar_feed"("clinic_id", "member_id");

-- The calendar entry that a letter brings along.
ALTER TABLE "outgoing_mail" ADD COLUMN "calendar" TEXT;

-- ── Whose is whose: every reference carries the clinic ──────────────────────────────────────────────────────
DO $$
DECLARE r record;
BEGIN
  FOR r IN SELECT * FROM (VALUES
    ('calendar_exception', 'member_id', 'membership'), ('waitlist_wish', 'client_id', 'client'),
    ('waitlist_offer', 'client_id', 'client'), ('waitlist_offer', 'wish_id', 'waitlist_wish'), ('waitlist_offer', 'room_id', 'room'),
    ('waitlist_offer', 'clinician_id', 'membership'), ('waitlist_offer', 'guide_id', 'membership'), ('waitlist_offer', 'appointment_id', 'appointment'),
    ('waitlist_wish', 'clinician_id', 'membership'), ('waitlist_wish', 'guide_id', 'membership'),
    ('calendar_feed', 'client_id', 'client'), ('calendar_feed', 'member_id', 'membership')) AS v (child, key, parent)
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("clinic_id", %I) REFERENCES %I ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT',
                   r.child, r.child || '_clinic_id_' || r.key || '_fkey', r.key, r.parent);
  END LOOP;
END $$;

ALTER TABLE calendar_exception ADD CONSTRAINT calendar_exception_kind_known CHECK (kind IN ('closed', 'absent', 'extra'));
ALTER TABLE calendar_exception ADD CONSTRAINT calendar_exception_is_of_somebody CHECK ((kind = 'closed') = (member_id IS NULL));
ALTER TABLE calendar_exception ADD CONSTRAINT calendar_exception_ends_after_start CHECK (ends_at > starts_at);
ALTER TABLE waitlist_wish ADD CONSTRAINT waitlist_wish_kind_known CHECK (kind IN ('intake-talk', 'treatment-session', 'integration-talk'));
ALTER TABLE waitlist_wish ADD CONSTRAINT waitlist_wish_setting_known CHECK (setting IN ('at_home', 'in_clinic'));
ALTER TABLE waitlist_wish ADD CONSTRAINT waitlist_wish_session_has_route CHECK (kind <> 'treatment-session' OR route IS NOT NULL);
ALTER TABLE waitlist_wish ADD CONSTRAINT waitlist_wish_ended_why_known CHECK (ended_why IN ('booked', 'withdrawn'));
ALTER TABLE waitlist_wish ADD CONSTRAINT waitlist_wish_ends_with_a_reason CHECK ((ended_at IS NULL) = (ended_why IS NULL));
ALTER TABLE waitlist_offer ADD CONSTRAINT waitlist_offer_status_known CHECK (status IN ('offered', 'accepted', 'declined', 'expired', 'withdrawn'));
ALTER TABLE waitlist_offer ADD CONSTRAINT waitlist_offer_ends_after_start CHECK (ends_at > starts_at);
ALTER TABLE waitlist_offer ADD CONSTRAINT waitlist_offer_has_time_to_answer CHECK (answer_by > offered_at AND answer_by <= starts_at);
ALTER TABLE waitlist_offer ADD CONSTRAINT waitlist_offer_booked_is_accepted CHECK (appointment_id IS NULL OR status = 'accepted');
ALTER TABLE calendar_feed ADD CONSTRAINT calendar_feed_is_of_one CHECK ((client_id IS NULL) <> (member_id IS NULL));
CREATE UNIQUE INDEX calendar_feed_one_live_of_a_client ON calendar_feed (clinic_id, client_id) WHERE revoked_at IS NULL AND client_id IS NOT NULL;
CREATE UNIQUE INDEX calendar_feed_one_live_of_a_member ON calendar_feed (clinic_id, member_id) WHERE revoked_at IS NULL AND member_id IS NOT NULL;

-- ── The walls ───────────────────────────────────────────────────────────────────────────────────────────────
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['booking_settings_version', 'calendar_exception', 'waitlist_wish', 'waitlist_offer', 'calendar_feed'] LOOP
    EXECUTE format('GRANT SELECT, INSERT ON %I TO stillwater_app', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_keeps_house ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
    EXECUTE format('CREATE POLICY clinic_wall ON %I TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('CREATE POLICY not_for_monitors ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) <> ''monitor'')', t);
    EXECUTE format('CREATE TRIGGER audited AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION audit_change()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['waitlist_wish', 'waitlist_offer', 'calendar_feed'] LOOP
    EXECUTE format('CREATE POLICY own_rows ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client())) WITH CHECK ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()))', t);
  END LOOP;
  -- What a clinic decides about its calendar, and the offers, are not a client's to write.
  FOREACH t IN ARRAY ARRAY['booking_settings_version', 'calendar_exception', 'waitlist_offer'] LOOP
    EXECUTE format('CREATE POLICY written_by_the_clinic ON %I AS RESTRICTIVE FOR INSERT TO stillwater_app WITH CHECK ((SELECT app_viewer()) IN (''staff'', ''system''))', t);
  END LOOP;
END $$;
-- Only how each ends may be written later: the rest is kept as it was.
GRANT UPDATE (withdrawn_at) ON calendar_exception TO stillwater_app;
GRANT UPDATE (ended_at, ended_why) ON waitlist_wish TO stillwater_app;
GRANT UPDATE (status, answered_at, appointment_id) ON waitlist_offer TO stillwater_app;
GRANT UPDATE (revoked_at) ON calendar_feed TO stillwater_app;
CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON booking_settings_version FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ── One live offer a time, and nobody else books it ─────────────────────────────────────────────────────────
ALTER TABLE waitlist_offer ADD CONSTRAINT waitlist_offer_room_is_free EXCLUDE USING gist
  (clinic_id WITH =, room_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status = 'offered');
ALTER TABLE waitlist_offer ADD CONSTRAINT waitlist_offer_clinician_is_free EXCLUDE USING gist
  (clinic_id WITH =, clinician_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status = 'offered');
ALTER TABLE waitlist_offer ADD CONSTRAINT waitlist_offer_guide_is_free EXCLUDE USING gist
  (clinic_id WITH =, guide_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status = 'offered');
ALTER TABLE waitlist_offer ADD CONSTRAINT waitlist_offer_client_has_one EXCLUDE USING gist
  (clinic_id WITH =, client_id WITH =) WHERE (status = 'offered');

-- Bookings and offers of one clinic take turns, so that each sees what the other has written.
CREATE FUNCTION take_booking_turn(of_clinic uuid) RETURNS void LANGUAGE sql AS
  $$ SELECT pg_advisory_xact_lock(hashtextextended('booking:' || of_clinic::text, 0)) $$;

CREATE FUNCTION appointment_keeps_offered_times() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.status NOT IN ('booked', 'checked-in', 'fulfilled') THEN RETURN NEW; END IF;
  PERFORM take_booking_turn(NEW.clinic_id);
  IF EXISTS (SELECT 1 FROM waitlist_offer o
              WHERE o.clinic_id = NEW.clinic_id AND o.status = 'offered'
                AND tstzrange(o.starts_at, o.ends_at) && tstzrange(NEW.starts_at, NEW.ends_at)
                AND (o.room_id = NEW.room_id OR o.clinician_id = NEW.clinician_id OR o.guide_id = NEW.guide_id)) THEN
    RAISE EXCEPTION 'That time is offered to somebody who waits' USING ERRCODE = '23P01', CONSTRAINT = 'appointment_keeps_offered_times';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appointment_keeps_offered_times BEFORE INSERT OR UPDATE OF starts_at, ends_at, room_id, clinician_id, guide_id
  ON "appointment" FOR EACH ROW EXECUTE FUNCTION appointment_keeps_offered_times();

CREATE FUNCTION offer_needs_free_time() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM take_booking_turn(NEW.clinic_id);
  IF EXISTS (SELECT 1 FROM appointment a
              WHERE a.clinic_id = NEW.clinic_id AND a.status IN ('booked', 'checked-in', 'fulfilled')
                AND tstzrange(a.starts_at, a.ends_at) && tstzrange(NEW.starts_at, NEW.ends_at)
                AND (a.room_id = NEW.room_id OR a.clinician_id = NEW.clinician_id OR a.guide_id = NEW.guide_id OR a.client_id = NEW.client_id)) THEN
    RAISE EXCEPTION 'That time is taken' USING ERRCODE = '23P01', CONSTRAINT = 'offer_needs_free_time';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER offer_needs_free_time BEFORE INSERT ON waitlist_offer FOR EACH ROW EXECUTE FUNCTION offer_needs_free_time();

-- A time that is offered to somebody is taken, for as long as they may answer. The kind says how long a pause it asks for.
DROP FUNCTION busy_spans(timestamptz, timestamptz, uuid);
CREATE FUNCTION busy_spans(of_from timestamptz, of_until timestamptz, without uuid)
RETURNS TABLE (starts_at timestamptz, ends_at timestamptz, room_id uuid, clinician_id uuid, guide_id uuid, kind text, setting text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT a.starts_at, a.ends_at, a.room_id, a.clinician_id, a.guide_id, a.kind, a.setting FROM appointment a
      WHERE a.clinic_id = app_clinic() AND app_viewer() IN ('staff', 'client', 'system')
        AND a.status IN ('booked', 'checked-in', 'fulfilled')
        AND a.starts_at < of_until AND a.ends_at > of_from
        AND (without IS NULL OR a.id <> without)
     UNION ALL
     SELECT o.starts_at, o.ends_at, o.room_id, o.clinician_id, o.guide_id, w.kind, w.setting
       FROM waitlist_offer o JOIN waitlist_wish w ON w.clinic_id = o.clinic_id AND w.id = o.wish_id
      WHERE o.clinic_id = app_clinic() AND app_viewer() IN ('staff', 'client', 'system')
        AND o.status = 'offered' AND o.starts_at < of_until AND o.ends_at > of_from
        AND (without IS NULL OR o.id <> without) $$;

-- The private address of a calendar: whoever holds its exact secret gets the ids, and nothing once it is revoked or its
-- owner no longer works here.
CREATE FUNCTION calendar_feed_by_token(hash text) RETURNS TABLE (feed_id uuid, clinic_id uuid, client_id uuid, member_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT f.id, f.clinic_id, f.client_id, f.member_id FROM calendar_feed f
      WHERE f.token_hash = hash AND f.revoked_at IS NULL
        AND (f.member_id IS NULL OR EXISTS (SELECT 1 FROM membership m WHERE m.id = f.member_id AND m.clinic_id = f.clinic_id AND m.status = 'active'))
        AND (f.client_id IS NULL OR EXISTS (SELECT 1 FROM client k WHERE k.id = f.client_id AND k.clinic_id = f.clinic_id AND k.status <> 'withdrawn')) $$;

DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['take_booking_turn(uuid)', 'appointment_keeps_offered_times()', 'offer_needs_free_time()',
                           'busy_spans(timestamptz, timestamptz, uuid)', 'calendar_feed_by_token(text)'] LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO stillwater_app', f);
  END LOOP;
END $$;
