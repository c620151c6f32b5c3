-- What a clinic has of a controlled medicine: each lot, and each milligram in and out of it, in one row after another.
CREATE TABLE "stock_lot" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "medication" TEXT NOT NULL,
    "lot" TEXT NOT NULL,
    "expires_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "stock_lot_pkey" PRIMARY KEY ("id"),
    CONSTRAINT stock_lot_is_named CHECK (length(trim(lot)) > 0 AND length(trim(medication)) > 0)
);
CREATE UNIQUE INDEX "stock_lot_clinic_id_id_key" ON "stock_lot"("clinic_id", "id");
CREATE UNIQUE INDEX stock_lot_once ON "stock_lot" (clinic_id, upper(trim(lot)));
ALTER TABLE "stock_lot" ADD CONSTRAINT "stock_lot_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE "stock_movement" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "change_mg" DOUBLE PRECISION NOT NULL,
    "balance_mg" DOUBLE PRECISION NOT NULL,
    "dose_id" UUID,
    "counted_mg" DOUBLE PRECISION,
    "witness_id" UUID,
    "witness_name" TEXT,
    "reason" TEXT,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "stock_movement_pkey" PRIMARY KEY ("id"),
    CONSTRAINT stock_movement_kind_known CHECK (kind IN ('received', 'given', 'wasted', 'returned', 'counted')),
    CONSTRAINT stock_never_negative CHECK (balance_mg >= 0),
    CONSTRAINT stock_movement_direction CHECK (
      (kind = 'received' AND change_mg > 0) OR (kind IN ('given', 'wasted', 'returned') AND change_mg < 0) OR kind = 'counted'),
    CONSTRAINT stock_movement_given_is_a_dose CHECK ((kind = 'given') = (dose_id IS NOT NULL)),
    CONSTRAINT stock_movement_count_is_counted CHECK ((kind = 'counted') = (counted_mg IS NOT NULL)),
    CONSTRAINT stock_movement_is_witnessed CHECK (
      kind NOT IN ('wasted', 'counted') OR (witness_id IS NOT NULL AND witness_name IS NOT NULL)),
    CONSTRAINT stock_movement_says_why CHECK (
      NOT (kind IN ('wasted', 'returned') OR (kind = 'counted' AND change_mg <> 0)) OR length(trim(reason)) >= 3)
);
CREATE UNIQUE INDEX "stock_movement_clinic_id_lot_id_seq_key" ON "stock_movement"("clinic_id", "lot_id", "seq");
CREATE UNIQUE INDEX "stock_movement_clinic_id_dose_id_key" ON "stock_movement"("clinic_id", "dose_id");
CREATE UNIQUE INDEX "dose_administration_clinic_id_id_key" ON "dose_administration"("clinic_id", "id");
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_clinic_id_lot_id_fkey" FOREIGN KEY ("clinic_id", "lot_id") REFERENCES "stock_lot"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_clinic_id_dose_id_fkey" FOREIGN KEY ("clinic_id", "dose_id") REFERENCES "dose_administration"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_clinic_id_witness_id_fkey" FOREIGN KEY ("clinic_id", "witness_id") REFERENCES "membership"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['stock_lot', 'stock_movement'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_keeps_house ON %I TO %I USING (true) WITH CHECK (true)', t, current_user);
    EXECUTE format('CREATE POLICY clinic_wall ON %I TO stillwater_app USING (clinic_id = (SELECT app_clinic())) WITH CHECK (clinic_id = (SELECT app_clinic()))', t);
    EXECUTE format('CREATE POLICY for_staff ON %I AS RESTRICTIVE TO stillwater_app USING ((SELECT app_viewer()) IN (''staff'', ''system'')) WITH CHECK ((SELECT app_viewer()) IN (''staff'', ''system''))', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO stillwater_app', t);
    EXECUTE format('CREATE TRIGGER kept_as_written BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER audited AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION audit_change()', t);
  END LOOP;
END $$;

-- The balance is the database's own arithmetic over the row before, under a lock of the lot: whoever writes, writes a
-- change, and never a balance. A count makes the balance what was counted.
CREATE FUNCTION stock_keeps_balance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE last stock_movement;
BEGIN
  PERFORM 1 FROM stock_lot WHERE id = NEW.lot_id AND clinic_id = NEW.clinic_id FOR UPDATE;
  SELECT * INTO last FROM stock_movement WHERE lot_id = NEW.lot_id AND clinic_id = NEW.clinic_id ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last.seq, 0) + 1;
  IF NEW.kind = 'counted' THEN NEW.change_mg := NEW.counted_mg - coalesce(last.balance_mg, 0); END IF;
  NEW.balance_mg := round((coalesce(last.balance_mg, 0) + NEW.change_mg)::numeric, 3);
  IF NEW.balance_mg < 0 THEN
    RAISE EXCEPTION 'A lot never holds less than nothing' USING ERRCODE = '23514', CONSTRAINT = 'stock_never_negative';
  END IF;
  IF NEW.witness_id IS NOT NULL AND EXISTS (SELECT 1 FROM membership m WHERE m.id = NEW.witness_id AND m.clinic_id = NEW.clinic_id
                                               AND (m.status <> 'active' OR m.person_id = NEW.recorded_by_id)) THEN
    RAISE EXCEPTION 'A witness is somebody else who works here' USING ERRCODE = '23514', CONSTRAINT = 'stock_witness_is_another';
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION stock_keeps_balance() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stock_keeps_balance() TO stillwater_app;
CREATE TRIGGER keeps_balance BEFORE INSERT ON "stock_movement" FOR EACH ROW EXECUTE FUNCTION stock_keeps_balance();

-- Holds a lot of the viewer's own clinic until the transaction ends, by its id or by the number on the package.
CREATE FUNCTION hold_stock_lot(of_id uuid, of_lot text) RETURNS uuid LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ SELECT l.id FROM stock_lot l WHERE l.clinic_id = app_clinic() AND app_viewer() IN ('staff', 'system')
        AND (l.id = of_id OR upper(trim(l.lot)) = upper(trim(of_lot))) FOR UPDATE $$;
REVOKE EXECUTE ON FUNCTION hold_stock_lot(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hold_stock_lot(uuid, text) TO stillwater_app;
