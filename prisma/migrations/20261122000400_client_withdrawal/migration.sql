-- Why and when a client left care, in their own or the clinic's words.
ALTER TABLE "client" ADD COLUMN "withdrawn_at" TIMESTAMPTZ(3), ADD COLUMN "withdrawn_reason" BYTEA;
