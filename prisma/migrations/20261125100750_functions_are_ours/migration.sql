-- Functions of ours are called by the application's role and by nobody else.
REVOKE EXECUTE ON FUNCTION attachment_is_bound_once(), circle_has_a_seat(), seat_is_only_left(), correction_is_answered_once() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION attachment_is_bound_once(), circle_has_a_seat(), seat_is_only_left(), correction_is_answered_once() TO stillwater_app;
