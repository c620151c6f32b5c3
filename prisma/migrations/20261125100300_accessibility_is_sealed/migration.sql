-- What somebody needs to be at ease tells of their health: it is sealed under their key like all they write. The open
-- column is no longer written; what stands in it moves at the next change of the contact facts.
ALTER TABLE "client" ADD COLUMN "accessibility_words" BYTEA;
