CREATE TABLE "practice_session" (
	"candidate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan" jsonb NOT NULL,
	"format" text GENERATED ALWAYS AS (plan ->> 'format') STORED NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seq" integer NOT NULL,
	"last_event" integer GENERATED ALWAYS AS (nullif(last_seq, 0)) STORED,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "practice_session_pkey" PRIMARY KEY("candidate_id","id"),
	CONSTRAINT "practice_session_plan_object" CHECK (jsonb_typeof("practice_session"."plan") = 'object'),
	CONSTRAINT "practice_session_last_seq_counts" CHECK ("practice_session"."last_seq" >= 0)
);
--> statement-breakpoint
CREATE TABLE "session_event" (
	"candidate_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"type" text GENERATED ALWAYS AS (body ->> 'type') STORED NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "session_event_pkey" PRIMARY KEY("candidate_id","session_id","seq"),
	CONSTRAINT "session_event_seq_positive" CHECK ("session_event"."seq" > 0),
	CONSTRAINT "session_event_body_object" CHECK (jsonb_typeof("session_event"."body") = 'object'),
	CONSTRAINT "session_event_seq_in_body" CHECK (coalesce(("session_event"."body" ->> 'seq')::integer = "session_event"."seq", false))
);
--> statement-breakpoint
ALTER TABLE "idempotency" DROP CONSTRAINT "idempotency_action_known";--> statement-breakpoint
ALTER TABLE "practice_session" ADD CONSTRAINT "practice_session_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_event" ADD CONSTRAINT "session_event_of_session" FOREIGN KEY ("candidate_id","session_id") REFERENCES "public"."practice_session"("candidate_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "practice_session_by_created" ON "practice_session" USING btree ("candidate_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
ALTER TABLE "idempotency" ADD CONSTRAINT "idempotency_action_known" CHECK ("idempotency"."action" in ('create-answer', 'create-story', 'import-stories', 'create-session'));--> statement-breakpoint
-- From here on by hand: what the schema language cannot say.

-- The event a session calls its last is there. Deferred, because the number is raised first and the events follow.
ALTER TABLE "practice_session" ADD CONSTRAINT "practice_session_last_event" FOREIGN KEY ("candidate_id", "id", "last_event")
  REFERENCES "session_event" ("candidate_id", "session_id", "seq") DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
-- Events follow one another without a gap, and never beyond the number their session has been raised to.
CREATE FUNCTION "refuse_session_event_gap"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last integer := (SELECT coalesce(max(seq), 0) FROM session_event
    WHERE candidate_id = NEW.candidate_id AND session_id = NEW.session_id);
  raised integer := (SELECT last_seq FROM practice_session WHERE candidate_id = NEW.candidate_id AND id = NEW.session_id);
BEGIN
  IF NEW.seq <> last + 1 OR NEW.seq > raised THEN
    RAISE EXCEPTION 'event % does not follow event % of %', NEW.seq, last, raised USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "session_event_follows" BEFORE INSERT ON "session_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_session_event_gap"();
--> statement-breakpoint
-- An event, once written, stays as it is until its session goes as a whole.
CREATE FUNCTION "refuse_session_event_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM practice_session WHERE candidate_id = OLD.candidate_id AND id = OLD.session_id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'an event of a session is never changed' USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "session_event_is_immutable" BEFORE UPDATE OR DELETE ON "session_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_session_event_change"();
--> statement-breakpoint
-- A session keeps its plan, its events only grow in number, and its end, once there, stays.
CREATE FUNCTION "refuse_practice_session_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.last_seq < OLD.last_seq OR (OLD.ended_at IS NOT NULL AND NEW.ended_at IS DISTINCT FROM OLD.ended_at) THEN
    RAISE EXCEPTION 'a session never goes back' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "practice_session_goes_on" BEFORE UPDATE ON "practice_session"
  FOR EACH ROW EXECUTE FUNCTION "refuse_practice_session_change"();
--> statement-breakpoint
CREATE FUNCTION "refuse_practice_session_plan_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the plan of a session is never changed' USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "practice_session_plan_is_immutable" BEFORE UPDATE OF "candidate_id", "id", "plan", "created_at" ON "practice_session"
  FOR EACH ROW EXECUTE FUNCTION "refuse_practice_session_plan_change"();
--> statement-breakpoint
-- ANALYZE keeps sample values of each column in the catalogue: none of private texts, so that a deletion is whole.
ALTER TABLE "practice_session" ALTER COLUMN "plan" SET STATISTICS 0, ALTER COLUMN "format" SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE "session_event" ALTER COLUMN "body" SET STATISTICS 0;
