-- A clinic's protocol: drafted, read as a difference, signed by two, in force from a stated hour.
CREATE TABLE "protocol_draft" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "based_on" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "in_force_from" TIMESTAMPTZ(3) NOT NULL,
    "why" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_name" TEXT,
    "adopted_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,
    CONSTRAINT "protocol_draft_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "protocol_draft_clinic_id_id_key" ON "protocol_draft" ("clinic_id", "id");
CREATE UNIQUE INDEX "protocol_draft_one_open" ON "protocol_draft" ("clinic_id") WHERE "withdrawn_at" IS NULL AND "adopted_at" IS NULL;

CREATE TABLE "protocol_signature" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "signer_credential" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    CONSTRAINT "protocol_signature_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "protocol_signature_draft_fkey" FOREIGN KEY ("clinic_id", "draft_id") REFERENCES "protocol_draft" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "protocol_signature_clinic_id_draft_id_recorded_by_id_key" ON "protocol_signature" ("clinic_id", "draft_id", "recorded_by_id");

-- Nothing has written a version before: what it must hold from now on needs no default.
ALTER TABLE "protocol_version" ADD COLUMN "draft_id" UUID NOT NULL, ADD COLUMN "hash" TEXT NOT NULL, ADD COLUMN "in_force_from" TIMESTAMPTZ(3) NOT NULL;
ALTER TABLE "protocol_version" ADD CONSTRAINT "protocol_version_draft_fkey" FOREIGN KEY ("clinic_id", "draft_id") REFERENCES "protocol_draft" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Under which version a gate was answered; 0 is what Stillwater brings along.
ALTER TABLE "gate_evaluation" ADD COLUMN "protocol_version" INTEGER NOT NULL DEFAULT 0;

-- The wall, rights, and what stays as it was written.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['protocol_draft', 'protocol_signature'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_keeps_house ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
    EXECUTE format('CREATE POLICY clinic_wall ON %I TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('CREATE POLICY for_the_team ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) IN (''staff'', ''system''))', t);
    EXECUTE format('CREATE TRIGGER audited AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION audit_change()', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON "protocol_draft", "protocol_signature" TO stillwater_app;
GRANT UPDATE ("withdrawn_at", "withdrawn_by_name", "adopted_at") ON "protocol_draft" TO stillwater_app;
CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON "protocol_signature" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The source's own values are the floor, in the whole clinic and for each route [brief S114, S115, S119, S120] [src: 4, 7].
CREATE FUNCTION protocol_keeps_floors(content jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(bool_and(
    coalesce((part ->> 'foodWindowH')::numeric >= 3, true) AND coalesce((part ->> 'liquidWindowH')::numeric >= 1, true)
    AND coalesce((part ->> 'benzodiazepineWindowH')::numeric >= 24, true) AND coalesce((part ->> 'stimulantWindowH')::numeric >= 24, true)
    AND coalesce((part ->> 'nasalWindowH')::numeric >= 1, true) AND coalesce((part ->> 'minObservationMin')::numeric >= 120, true)), true)
  FROM (SELECT content -> 'settings' AS part UNION ALL
        SELECT r.value FROM jsonb_each(coalesce(content -> 'byRoute', '{}')) r) parts
$$;
ALTER TABLE "protocol_draft" ADD CONSTRAINT protocol_draft_keeps_floors CHECK (protocol_keeps_floors(content));
ALTER TABLE "protocol_version" ADD CONSTRAINT protocol_version_keeps_floors CHECK (protocol_keeps_floors(parameters));

-- Nobody signs for somebody else, nor under a credential that they do not hold.
CREATE FUNCTION protocol_signature_is_own() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.recorded_by_id IS DISTINCT FROM nullif(current_setting('app.actor_id', true), '')::uuid
     OR NOT EXISTS (SELECT 1 FROM membership m WHERE m.clinic_id = NEW.clinic_id AND m.person_id = NEW.recorded_by_id AND m.status = 'active'
                      AND m.roles && ARRAY['clinician', 'administrator']
                      AND (NEW.signer_credential NOT IN ('medical_director', 'prescriber', 'nurse') OR NEW.signer_credential = ANY (m.credentials))) THEN
    RAISE EXCEPTION 'A protocol is signed by oneself, as what one is' USING ERRCODE = '23514', CONSTRAINT = 'protocol_signature_is_own';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM protocol_draft d WHERE d.clinic_id = NEW.clinic_id AND d.id = NEW.draft_id AND d.hash = NEW.hash
                    AND d.withdrawn_at IS NULL AND d.adopted_at IS NULL) THEN
    RAISE EXCEPTION 'This draft is not there to be signed' USING ERRCODE = '23514', CONSTRAINT = 'protocol_signature_of_open_draft';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER protocol_signature_is_own BEFORE INSERT ON "protocol_signature" FOR EACH ROW EXECUTE FUNCTION protocol_signature_is_own();

CREATE FUNCTION protocol_version_is_signed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE d protocol_draft; last_version int; last_from timestamptz;
BEGIN
  SELECT * INTO d FROM protocol_draft WHERE clinic_id = NEW.clinic_id AND id = NEW.draft_id FOR UPDATE;
  SELECT coalesce(max(v.version), 0), max(v.in_force_from) INTO last_version, last_from FROM protocol_version v WHERE v.clinic_id = NEW.clinic_id;
  IF d.withdrawn_at IS NOT NULL OR d.hash <> NEW.hash OR d.content <> NEW.parameters OR d.based_on <> last_version OR NEW.version <> last_version + 1
     OR NEW.in_force_from < greatest(d.in_force_from, last_from, NEW.adopted_at) THEN
    RAISE EXCEPTION 'This is not what was drafted' USING ERRCODE = '23514', CONSTRAINT = 'protocol_version_is_the_draft';
  END IF;
  IF (SELECT count(DISTINCT s.recorded_by_id) < 2 OR NOT bool_or(s.signer_credential = 'medical_director')
        FROM protocol_signature s WHERE s.clinic_id = NEW.clinic_id AND s.draft_id = NEW.draft_id AND s.hash = NEW.hash) THEN
    RAISE EXCEPTION 'A protocol needs two signatures, one of them the medical director''s' USING ERRCODE = '23514', CONSTRAINT = 'protocol_version_is_signed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER protocol_version_is_signed BEFORE INSERT ON "protocol_version" FOR EACH ROW EXECUTE FUNCTION protocol_version_is_signed();
REVOKE EXECUTE ON FUNCTION protocol_keeps_floors(jsonb), protocol_signature_is_own(), protocol_version_is_signed() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION protocol_keeps_floors(jsonb), protocol_signature_is_own(), protocol_version_is_signed() TO stillwater_app;
