-- A client answers what was asked in the fields that the rule counts by (a day, a number, a result, readings) as well
-- as in words. The fields are sealed like the words.
ALTER TABLE "evidence_step" ADD COLUMN "facts" BYTEA;
ALTER TABLE "evidence_step" DROP CONSTRAINT evidence_step_answer_says_something;
ALTER TABLE "evidence_step" ADD CONSTRAINT evidence_step_answer_says_something CHECK (step <> 'answered' OR words IS NOT NULL OR facts IS NOT NULL);
ALTER TABLE "evidence_step" ADD CONSTRAINT evidence_step_facts_are_answers CHECK (facts IS NULL OR step = 'answered');
