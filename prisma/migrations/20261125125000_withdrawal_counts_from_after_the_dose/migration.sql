-- Whoever withdraws a clearance while a dose is being given waits for it here. The withdrawal then says truly since when it
-- counts: from just after that dose, not from the earlier instant at which somebody pressed the button.
CREATE OR REPLACE FUNCTION withdrawal_locks_clearance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE last_dose timestamptz;
BEGIN
  PERFORM 1 FROM screening_determination WHERE id = NEW.determination_id FOR UPDATE;
  SELECT max(d.given_at) INTO last_dose
    FROM appointment a
    JOIN treatment_session s ON s.clinic_id = a.clinic_id AND s.appointment_id = a.id
    JOIN dose_administration d ON d.clinic_id = s.clinic_id AND d.session_id = s.id
   WHERE a.clinic_id = NEW.clinic_id AND a.client_id = NEW.client_id AND a.determination_id = NEW.determination_id;
  NEW.withdrawn_at := greatest(NEW.withdrawn_at, last_dose + interval '1 millisecond');
  RETURN NEW;
END $$;
