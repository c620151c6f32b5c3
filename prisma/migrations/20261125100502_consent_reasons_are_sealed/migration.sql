-- Why a client took a consent back is their own words: sealed under their key, as every other reason of theirs. Nothing
-- was kept in the clear outside of demonstrations before the first release.
ALTER TABLE "consent_signature" DROP COLUMN "withdrawn_reason", ADD COLUMN "withdrawn_reason" BYTEA;
