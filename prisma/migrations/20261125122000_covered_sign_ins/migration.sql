-- A covered sign-in shows nothing until its owner proves who they are: the server keeps the cover, not the page.
ALTER TABLE "sign_in_session" ADD COLUMN "covered_at" TIMESTAMPTZ(3);

CREATE FUNCTION cover_sign_in(which uuid, at timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ UPDATE sign_in_session SET covered_at = coalesce(covered_at, at) WHERE id = which AND ended_at IS NULL $$;
CREATE FUNCTION open_sign_in(which uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ UPDATE sign_in_session SET covered_at = NULL WHERE id = which AND ended_at IS NULL $$;

DROP FUNCTION sign_in_viewer(text, timestamptz, boolean);
CREATE FUNCTION sign_in_viewer(hash text, at timestamptz, touch boolean)
RETURNS TABLE (sign_in_id uuid, person_id uuid, email text, clinic_id uuid, clinic_name text, clinic_zone text, clinic_phone text, clinic_emergency_phone text,
               demonstration boolean, membership_id uuid, display_name text, professional_title text, roles text[], credentials text[],
               client_id uuid, client_zone text, preferred_name text, second_factor_at timestamptz, confirmed_at timestamptz, started_at timestamptz, totp_ready boolean,
               covered_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE s sign_in_session;
BEGIN
  SELECT * INTO s FROM sign_in_session i WHERE i.token_hash = hash;
  IF NOT FOUND OR s.ended_at IS NOT NULL OR s.expires_at <= at THEN RETURN; END IF;
  RETURN QUERY
    SELECT s.id, s.person_id, p.email, c.id, c.name, c.time_zone, c.phone, c.emergency_phone, c.demonstration, m.id, m.display_name, m.professional_title,
           m.roles, m.credentials, k.id, k.time_zone, k.preferred_name, s.second_factor_at::timestamptz, s.confirmed_at::timestamptz, s.started_at::timestamptz, p.totp_confirmed_at IS NOT NULL,
           s.covered_at::timestamptz
      FROM membership m
      JOIN clinic c ON c.id = m.clinic_id
      JOIN person p ON p.id = m.person_id
      LEFT JOIN client k ON k.clinic_id = m.clinic_id AND k.person_id = m.person_id AND 'client' = ANY (m.roles)
     WHERE m.id = s.membership_id AND m.status = 'active'
       AND s.last_seen_at > at - CASE WHEN 'client' = ANY (m.roles) THEN interval '30 minutes' ELSE interval '15 minutes' END;
  IF FOUND AND touch AND s.last_seen_at < at - interval '30 seconds' THEN
    UPDATE sign_in_session SET last_seen_at = at WHERE id = s.id;
  END IF;
END $$;

REVOKE EXECUTE ON FUNCTION cover_sign_in(uuid, timestamptz), open_sign_in(uuid), sign_in_viewer(text, timestamptz, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cover_sign_in(uuid, timestamptz), open_sign_in(uuid), sign_in_viewer(text, timestamptz, boolean) TO stillwater_app;
