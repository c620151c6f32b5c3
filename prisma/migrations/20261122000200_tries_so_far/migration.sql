-- How often something was tried in this span, without counting a try: sign-in waits longer after each wrong password.
CREATE FUNCTION tries_so_far(of_key text, at timestamptz, span interval) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT coalesce((SELECT t.count FROM throttle t WHERE t.key = of_key AND t.window_started_at >= at - span), 0) $$;
REVOKE EXECUTE ON FUNCTION tries_so_far(text, timestamptz, interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tries_so_far(text, timestamptz, interval) TO stillwater_app;
