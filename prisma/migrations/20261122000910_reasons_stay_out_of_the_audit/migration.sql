-- The audit says that a person's own words changed, never what they say.
CREATE OR REPLACE FUNCTION audit_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE now_row jsonb := to_jsonb(NEW); was jsonb; diff jsonb; whose uuid;
BEGIN
  whose := CASE WHEN TG_TABLE_NAME = 'client' THEN (now_row ->> 'id')::uuid ELSE (now_row ->> 'client_id')::uuid END;
  IF TG_OP = 'INSERT' THEN
    PERFORM record_event(coalesce((now_row ->> 'clinic_id')::uuid, (now_row ->> 'id')::uuid), 'insert', TG_TABLE_NAME, (now_row ->> 'id')::uuid, whose, NULL);
  ELSE
    was := to_jsonb(OLD);
    SELECT jsonb_object_agg(n.key, CASE WHEN n.value #>> '{}' LIKE '\\x%' OR was -> n.key #>> '{}' LIKE '\\x%' OR n.key LIKE '%hash'
                                          OR n.key LIKE '%reason' OR n.key IN ('note', 'problem', 'wording', 'evidence', 'wanted', 'what_for', 'accessibility_needs')
                                        THEN '"sealed"'::jsonb ELSE jsonb_build_array(was -> n.key, n.value) END)
      INTO diff FROM jsonb_each(now_row) n WHERE n.value IS DISTINCT FROM was -> n.key;
    PERFORM record_event(coalesce((now_row ->> 'clinic_id')::uuid, (now_row ->> 'id')::uuid), 'update', TG_TABLE_NAME, (now_row ->> 'id')::uuid, whose, coalesce(diff, '{}'));
  END IF;
  RETURN NULL;
END $$;
