-- Whoever calls says their first name, or what they go by. Each is kept as the search compares it, so that a search is a
-- range on an index also under row-level security, where LIKE may not use one.
ALTER TABLE "client"
  ADD COLUMN given_key text GENERATED ALWAYS AS (split_part(sort_name, ' ', 2)) STORED,
  ADD COLUMN called_key text GENERATED ALWAYS AS
    (lower(regexp_replace(normalize(preferred_name, NFD), '[\u0300-\u036f]', '', 'g'))) STORED;
CREATE INDEX client_by_given_name ON "client" (clinic_id, given_key text_pattern_ops);
CREATE INDEX client_by_called_name ON "client" (clinic_id, called_key text_pattern_ops);
