-- A circle takes the time of whoever leads it, as an appointment does: neither is written over the other, whichever way
-- it comes. Circles of one person are kept apart by their own constraint.

CREATE FUNCTION circle_needs_free_time() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.cancelled_at IS NOT NULL THEN RETURN NEW; END IF;
  PERFORM take_booking_turn(NEW.clinic_id);
  IF EXISTS (SELECT 1 FROM appointment a
              WHERE a.clinic_id = NEW.clinic_id AND a.status IN ('booked', 'checked-in', 'fulfilled')
                AND tstzrange(a.starts_at, a.ends_at) && tstzrange(NEW.starts_at, NEW.ends_at)
                AND NEW.facilitator_id IN (a.clinician_id, a.guide_id))
     OR EXISTS (SELECT 1 FROM waitlist_offer o
                 WHERE o.clinic_id = NEW.clinic_id AND o.status = 'offered'
                   AND tstzrange(o.starts_at, o.ends_at) && tstzrange(NEW.starts_at, NEW.ends_at)
                   AND NEW.facilitator_id IN (o.clinician_id, o.guide_id)) THEN
    RAISE EXCEPTION 'That time is taken' USING ERRCODE = '23P01', CONSTRAINT = 'circle_needs_free_time';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER circle_needs_free_time BEFORE INSERT OR UPDATE OF starts_at, ends_at, facilitator_id, cancelled_at
  ON "circle" FOR EACH ROW EXECUTE FUNCTION circle_needs_free_time();

-- An appointment, and an offer, of somebody who leads a circle at that time.
CREATE FUNCTION keeps_circles_free() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.status NOT IN ('booked', 'checked-in', 'fulfilled', 'offered') THEN RETURN NEW; END IF;
  PERFORM take_booking_turn(NEW.clinic_id);
  IF EXISTS (SELECT 1 FROM circle c
              WHERE c.clinic_id = NEW.clinic_id AND c.cancelled_at IS NULL
                AND tstzrange(c.starts_at, c.ends_at) && tstzrange(NEW.starts_at, NEW.ends_at)
                AND c.facilitator_id IN (NEW.clinician_id, NEW.guide_id)) THEN
    RAISE EXCEPTION 'That time is taken' USING ERRCODE = '23P01', CONSTRAINT = 'keeps_circles_free';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keeps_circles_free BEFORE INSERT OR UPDATE OF starts_at, ends_at, clinician_id, guide_id
  ON "appointment" FOR EACH ROW EXECUTE FUNCTION keeps_circles_free();
CREATE TRIGGER keeps_circles_free BEFORE INSERT ON "waitlist_offer" FOR EACH ROW EXECUTE FUNCTION keeps_circles_free();

-- What takes somebody's time: appointments, held offers, and circles.
CREATE OR REPLACE FUNCTION busy_spans(of_from timestamptz, of_until timestamptz, without uuid)
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
        AND (without IS NULL OR o.id <> without)
     UNION ALL
     SELECT c.starts_at, c.ends_at, NULL::uuid, NULL::uuid, c.facilitator_id, 'circle', 'at_home' FROM circle c
      WHERE c.clinic_id = app_clinic() AND app_viewer() IN ('staff', 'client', 'system')
        AND c.cancelled_at IS NULL AND c.starts_at < of_until AND c.ends_at > of_from $$;

DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['circle_needs_free_time()', 'keeps_circles_free()'] LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO stillwater_app', f);
  END LOOP;
END $$;
