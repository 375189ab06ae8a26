-- What the schema language cannot say. Supported: PostgreSQL 15 and later (column list of SET NULL).

-- An answer points at a story of the same candidate, or at none; a deleted story leaves the answer standing.
ALTER TABLE "answer" ADD CONSTRAINT "answer_story_of_candidate" FOREIGN KEY ("candidate_id", "story_id")
  REFERENCES "story" ("candidate_id", "id") ON DELETE SET NULL ("story_id");
--> statement-breakpoint
-- The version a story calls current is there. Deferred, because story and first version are written one after the other.
ALTER TABLE "story" ADD CONSTRAINT "story_current_version" FOREIGN KEY ("candidate_id", "id", "version")
  REFERENCES "story_version" ("candidate_id", "story_id", "version") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
-- A version, once written, stays as it is until the story goes.
CREATE FUNCTION "refuse_story_version_update"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a story version is never changed' USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "story_version_is_immutable" BEFORE UPDATE ON "story_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_story_version_update"();
--> statement-breakpoint
-- ANALYZE keeps sample values of each column in the catalogue: none of private texts, so that a deletion is whole.
ALTER TABLE "answer" ALTER COLUMN "question_text" SET STATISTICS 0, ALTER COLUMN "text" SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE "story_version" ALTER COLUMN "content" SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE "claim_mark" ALTER COLUMN "key" SET STATISTICS 0, ALTER COLUMN "note" SET STATISTICS 0;
