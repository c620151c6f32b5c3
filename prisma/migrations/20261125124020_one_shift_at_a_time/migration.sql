-- Nobody is put on the same duty twice at one time: a doubled line looks like two people and is one telephone. Two people may
-- be on call together, so that there is a next one. Lines that were doubled before lose nothing: the longer one stays whole.
DELETE FROM duty_shift a USING duty_shift b
 WHERE a.clinic_id = b.clinic_id AND a.duty = b.duty AND a.member_id = b.member_id AND a.id <> b.id
   AND a.starts_at >= b.starts_at AND a.ends_at <= b.ends_at
   AND (a.starts_at > b.starts_at OR a.ends_at < b.ends_at OR a.id > b.id);
UPDATE duty_shift a SET starts_at = b.ends_at
  FROM duty_shift b
 WHERE a.clinic_id = b.clinic_id AND a.duty = b.duty AND a.member_id = b.member_id AND a.id <> b.id
   AND b.starts_at < a.starts_at AND b.ends_at > a.starts_at AND b.ends_at < a.ends_at;
ALTER TABLE "duty_shift" ADD CONSTRAINT "duty_shift_one_at_a_time" EXCLUDE USING gist
  (clinic_id WITH =, duty WITH =, member_id WITH =, tstzrange(starts_at, ends_at) WITH &&);
