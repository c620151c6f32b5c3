-- Circles: people who share the days after, led by a guide. They are no treatment, and hold nothing clinical.
CREATE TABLE "circle" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "facilitator_id" UUID NOT NULL,
  "title" TEXT NOT NULL,
  "format" TEXT NOT NULL,
  "place" TEXT,
  "starts_at" TIMESTAMPTZ(3) NOT NULL,
  "ends_at" TIMESTAMPTZ(3) NOT NULL,
  "seats" INTEGER NOT NULL,
  "cancelled_at" TIMESTAMPTZ(3),
  "after_words" BYTEA,
  "after_sent_at" TIMESTAMPTZ(3),
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "circle_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "circle_facilitator_id_fkey" FOREIGN KEY ("clinic_id", "facilitator_id") REFERENCES "membership" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "circle_format_known" CHECK (format IN ('in_clinic', 'video')),
  CONSTRAINT "circle_ends_after_start" CHECK (ends_at > starts_at),
  CONSTRAINT "circle_seats_few" CHECK (seats BETWEEN 2 AND 20),
  CONSTRAINT "circle_facilitator_is_free" EXCLUDE USING gist (clinic_id WITH =, facilitator_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (cancelled_at IS NULL)
);
CREATE UNIQUE INDEX "circle_clinic_id_id_key" ON "circle" ("clinic_id", "id");
CREATE INDEX "circle_clinic_id_starts_at_idx" ON "circle" ("clinic_id", "starts_at");

CREATE TABLE "circle_agreement" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "version" INTEGER NOT NULL,
  "text_hash" TEXT NOT NULL,
  "agreed_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "circle_agreement_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "circle_agreement_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "circle_agreement_clinic_id_client_id_version_key" ON "circle_agreement" ("clinic_id", "client_id", "version");

CREATE TABLE "circle_seat" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "client_id" UUID NOT NULL,
  "circle_id" UUID NOT NULL,
  "taken_at" TIMESTAMPTZ(3) NOT NULL,
  "left_at" TIMESTAMPTZ(3),
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "circle_seat_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "circle_seat_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "circle_seat_circle_id_fkey" FOREIGN KEY ("clinic_id", "circle_id") REFERENCES "circle" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX "circle_seat_clinic_id_circle_id_idx" ON "circle_seat" ("clinic_id", "circle_id");
CREATE INDEX "circle_seat_clinic_id_client_id_idx" ON "circle_seat" ("clinic_id", "client_id");
CREATE UNIQUE INDEX "circle_seat_one_each" ON "circle_seat" (clinic_id, circle_id, client_id) WHERE left_at IS NULL;

CREATE TABLE "circle_note" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "clinic_id" UUID NOT NULL,
  "circle_id" UUID NOT NULL,
  "member_id" UUID NOT NULL,
  "body" BYTEA NOT NULL,
  "written_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_by_id" UUID,
  "recorded_by_name" TEXT NOT NULL,
  CONSTRAINT "circle_note_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "circle_note_circle_id_fkey" FOREIGN KEY ("clinic_id", "circle_id") REFERENCES "circle" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "circle_note_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "membership" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX "circle_note_clinic_id_circle_id_idx" ON "circle_note" ("clinic_id", "circle_id");

GRANT SELECT, INSERT, UPDATE ON "circle", "circle_seat" TO stillwater_app;
GRANT SELECT, INSERT ON "circle_agreement", "circle_note" TO stillwater_app;
REVOKE UPDATE ON "circle_agreement", "circle_note" FROM stillwater_app;
CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON "circle_agreement" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON "circle_note" FOR EACH ROW EXECUTE FUNCTION refuse_change();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['circle', 'circle_agreement', 'circle_seat', 'circle_note'] LOOP
    EXECUTE format('CREATE TRIGGER audited AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION audit_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_keeps_house ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
    EXECUTE format('CREATE POLICY clinic_wall ON %I TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('CREATE POLICY not_for_monitors ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) <> ''monitor'')', t);
    IF t IN ('circle_agreement', 'circle_seat') THEN
      EXECUTE format('CREATE POLICY own_rows ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client())) WITH CHECK ((SELECT app_client()) IS NULL OR client_id = (SELECT app_client()))', t);
    END IF;
  END LOOP;
END $$;
-- A circle is planned and changed by staff; its notes are the facilitator's own.
CREATE POLICY planned_by_staff ON "circle" AS RESTRICTIVE FOR INSERT TO stillwater_app WITH CHECK ((SELECT app_viewer()) = 'staff');
CREATE POLICY changed_by_staff ON "circle" AS RESTRICTIVE FOR UPDATE TO stillwater_app USING ((SELECT app_viewer()) = 'staff');
CREATE POLICY facilitators_own ON "circle_note" AS RESTRICTIVE TO stillwater_app
  USING ((SELECT app_viewer()) = 'staff' AND member_id = (SELECT app_member()));

-- A seat is there or it is not: the database counts, with the circle locked.
CREATE FUNCTION circle_has_a_seat() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE c record; taken int;
BEGIN
  SELECT * INTO c FROM circle WHERE id = NEW.circle_id AND clinic_id = NEW.clinic_id FOR UPDATE;
  IF NOT FOUND OR c.cancelled_at IS NOT NULL OR c.starts_at <= NEW.taken_at THEN
    RAISE EXCEPTION 'This circle takes nobody any more' USING ERRCODE = '23514', CONSTRAINT = 'circle_is_open';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM circle_agreement a WHERE a.clinic_id = NEW.clinic_id AND a.client_id = NEW.client_id) THEN
    RAISE EXCEPTION 'The agreement comes first' USING ERRCODE = '23514', CONSTRAINT = 'circle_needs_agreement';
  END IF;
  SELECT count(*) INTO taken FROM circle_seat s WHERE s.clinic_id = NEW.clinic_id AND s.circle_id = NEW.circle_id AND s.left_at IS NULL;
  IF taken >= c.seats THEN
    RAISE EXCEPTION 'Every seat is taken' USING ERRCODE = '23514', CONSTRAINT = 'circle_is_full';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER circle_has_a_seat BEFORE INSERT ON "circle_seat" FOR EACH ROW EXECUTE FUNCTION circle_has_a_seat();
-- A seat is left once and never changes hands.
CREATE FUNCTION seat_is_only_left() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.left_at IS NOT NULL OR NEW.left_at IS NULL
     OR to_jsonb(NEW) - 'left_at' <> to_jsonb(OLD) - 'left_at' THEN
    RAISE EXCEPTION 'A seat is only left' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_left BEFORE UPDATE OR DELETE ON "circle_seat" FOR EACH ROW EXECUTE FUNCTION seat_is_only_left();

-- How many seats are taken is told to everybody of the clinic; by whom, by first name, only to those who sit there too.
CREATE FUNCTION circle_seats_taken(of_circle uuid) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*)::int FROM circle_seat s WHERE s.clinic_id = app_clinic() AND s.circle_id = of_circle AND s.left_at IS NULL
$$;
CREATE FUNCTION circle_first_names(of_circle uuid) RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN EXISTS (SELECT 1 FROM circle_seat mine WHERE mine.clinic_id = app_clinic() AND mine.circle_id = of_circle
                              AND mine.client_id = app_client() AND mine.left_at IS NULL)
         THEN (SELECT coalesce(array_agg(split_part(c.preferred_name, ' ', 1) ORDER BY c.preferred_name), '{}')
                 FROM circle_seat s JOIN client c ON c.clinic_id = s.clinic_id AND c.id = s.client_id
                WHERE s.clinic_id = app_clinic() AND s.circle_id = of_circle AND s.left_at IS NULL AND s.client_id <> app_client())
         ELSE '{}' END
$$;
REVOKE EXECUTE ON FUNCTION circle_seats_taken(uuid), circle_first_names(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION circle_seats_taken(uuid), circle_first_names(uuid) TO stillwater_app;
