-- A floor board that hangs on a wall: a device that somebody allowed to show rooms, phases, clocks and alarms, until
-- somebody takes that back.
CREATE TABLE "board_device" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_name" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "board_device_pkey" PRIMARY KEY ("id"),
    CONSTRAINT board_device_has_label CHECK (length(trim(label)) > 0)
);
CREATE UNIQUE INDEX "board_device_clinic_id_id_key" ON "board_device"("clinic_id", "id");
CREATE UNIQUE INDEX "board_device_secret_hash_key" ON "board_device"("secret_hash");
ALTER TABLE "board_device" ADD CONSTRAINT "board_device_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
DO $$ BEGIN
  EXECUTE format('CREATE POLICY owner_keeps_house ON "board_device" TO %I USING (true) WITH CHECK (true)', current_user);
END $$;
ALTER TABLE "board_device" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "board_device" FORCE ROW LEVEL SECURITY;
CREATE POLICY clinic_wall ON "board_device" TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()));
CREATE POLICY for_staff ON "board_device" AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) IN ('staff', 'system')) WITH CHECK ((SELECT app_viewer()) IN ('staff', 'system'));
GRANT SELECT, INSERT, UPDATE ON "board_device" TO stillwater_app;
CREATE TRIGGER audited AFTER INSERT OR UPDATE ON "board_device" FOR EACH ROW EXECUTE FUNCTION audit_change();

CREATE FUNCTION board_device_by_secret(hash text) RETURNS TABLE (device_id uuid, clinic_id uuid, label text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT d.id, d.clinic_id, d.label FROM board_device d WHERE d.secret_hash = hash AND d.revoked_at IS NULL $$;
REVOKE EXECUTE ON FUNCTION board_device_by_secret(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION board_device_by_secret(text) TO stillwater_app;

-- Whoever watches a board hears that something changed in a clinic: the clinic's id and nothing else. What changed is
-- then read behind the watcher's own wall.
CREATE FUNCTION tell_boards() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('stillwater_boards', NEW.clinic_id::text);
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION tell_boards() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tell_boards() TO stillwater_app;
DO $$
DECLARE told text;
BEGIN
  FOREACH told IN ARRAY ARRAY['session_transition', 'session_check_in', 'vital_signs', 'dose_administration', 'monitor_look',
                              'session_event', 'adverse_event', 'alert', 'appointment', 'session_monitor', 'board_device']
  LOOP
    EXECUTE format('CREATE TRIGGER tell_boards AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION tell_boards()', told);
  END LOOP;
END $$;
