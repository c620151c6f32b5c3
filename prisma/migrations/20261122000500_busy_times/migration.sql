-- A client who chooses a time sees only their own appointments. Which times of rooms and people are taken is told to
-- them without a word of who takes them.
CREATE FUNCTION busy_spans(of_from timestamptz, of_until timestamptz, without uuid)
RETURNS TABLE (starts_at timestamptz, ends_at timestamptz, room_id uuid, clinician_id uuid, guide_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT a.starts_at, a.ends_at, a.room_id, a.clinician_id, a.guide_id FROM appointment a
      WHERE a.clinic_id = app_clinic() AND app_viewer() IN ('staff', 'client', 'system')
        AND a.status IN ('booked', 'checked-in', 'fulfilled')
        AND a.starts_at < of_until AND a.ends_at > of_from
        AND (without IS NULL OR a.id <> without) $$;
REVOKE EXECUTE ON FUNCTION busy_spans(timestamptz, timestamptz, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION busy_spans(timestamptz, timestamptz, uuid) TO stillwater_app;
