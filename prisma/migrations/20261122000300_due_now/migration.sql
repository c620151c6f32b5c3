-- What the machine itself must know across clinics, as ids only: which work has come due, which letters wait, and
-- whether a migration is on record. Each work then runs behind its own clinic's wall.

CREATE FUNCTION work_come_due(at timestamptz, most int) RETURNS TABLE (clinic_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT w.clinic_id, w.id FROM due_work w WHERE w.status = 'due' AND w.due_at <= at ORDER BY w.due_at LIMIT most $$;

CREATE FUNCTION mail_to_send(most int) RETURNS TABLE (clinic_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT m.clinic_id, m.id FROM outgoing_mail m WHERE m.status = 'queued' ORDER BY m.recorded_at LIMIT most $$;

CREATE FUNCTION migration_is_applied(named text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
  $$ SELECT EXISTS (SELECT 1 FROM _prisma_migrations WHERE migration_name = named AND finished_at IS NOT NULL AND rolled_back_at IS NULL) $$;

REVOKE EXECUTE ON FUNCTION work_come_due(timestamptz, int), mail_to_send(int), migration_is_applied(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION work_come_due(timestamptz, int), mail_to_send(int), migration_is_applied(text) TO stillwater_app;
