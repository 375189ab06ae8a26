CREATE TABLE "guest_seat" (
	"candidate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"interview" integer NOT NULL,
	"name" text NOT NULL,
	"may_read" boolean NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"ballot" jsonb NOT NULL,
	"locked_at" timestamp (3) with time zone,
	"revision" jsonb,
	CONSTRAINT "guest_seat_pkey" PRIMARY KEY("candidate_id","id"),
	CONSTRAINT "guest_seat_token" UNIQUE("token_hash"),
	CONSTRAINT "guest_seat_name" UNIQUE("candidate_id","session_id","name"),
	CONSTRAINT "guest_seat_name_length" CHECK (char_length("guest_seat"."name") between 1 and 60),
	CONSTRAINT "guest_seat_name_free" CHECK ("guest_seat"."name" !~ '^i[0-9]+$'),
	CONSTRAINT "guest_seat_interview_counts" CHECK ("guest_seat"."interview" >= 0),
	CONSTRAINT "guest_seat_token_is_hash" CHECK ("guest_seat"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "guest_seat_expires_later" CHECK ("guest_seat"."expires_at" > "guest_seat"."created_at"),
	CONSTRAINT "guest_seat_ballot_object" CHECK (jsonb_typeof("guest_seat"."ballot") = 'object'),
	CONSTRAINT "guest_seat_locked_has_vote" CHECK ("guest_seat"."locked_at" is null or coalesce("guest_seat"."ballot" ->> 'value' in ('strong-no', 'no', 'yes', 'strong-yes'), false)),
	CONSTRAINT "guest_seat_revision_of_locked" CHECK ("guest_seat"."revision" is null or ("guest_seat"."locked_at" is not null and coalesce("guest_seat"."revision" ->> 'to' in ('strong-no', 'no', 'yes', 'strong-yes'), false)))
);
--> statement-breakpoint
ALTER TABLE "idempotency" DROP CONSTRAINT "idempotency_action_known";--> statement-breakpoint
ALTER TABLE "guest_seat" ADD CONSTRAINT "guest_seat_of_session" FOREIGN KEY ("candidate_id","session_id") REFERENCES "public"."practice_session"("candidate_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guest_seat_by_session" ON "guest_seat" USING btree ("candidate_id","session_id");--> statement-breakpoint
ALTER TABLE "idempotency" ADD CONSTRAINT "idempotency_action_known" CHECK ("idempotency"."action" in ('create-answer', 'create-story', 'import-stories', 'create-session', 'create-loop', 'invite-guest'));--> statement-breakpoint
CREATE FUNCTION "refuse_guest_seat_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.locked_at IS NOT NULL AND (
    NEW.locked_at IS DISTINCT FROM OLD.locked_at OR NEW.ballot <> OLD.ballot OR NEW.name <> OLD.name
    OR NEW.interview <> OLD.interview OR NEW.session_id <> OLD.session_id
  ) THEN
    RAISE EXCEPTION 'a locked vote is never changed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD.revision IS NOT NULL AND NEW.revision IS DISTINCT FROM OLD.revision THEN
    RAISE EXCEPTION 'a vote is changed once' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "guest_seat_stays_locked" BEFORE UPDATE ON "guest_seat"
  FOR EACH ROW EXECUTE FUNCTION "refuse_guest_seat_change"();
--> statement-breakpoint
-- ANALYZE keeps sample values of each column in the catalogue: none of private texts, so that a deletion is whole.
ALTER TABLE "guest_seat" ALTER COLUMN "ballot" SET STATISTICS 0, ALTER COLUMN "revision" SET STATISTICS 0, ALTER COLUMN "name" SET STATISTICS 0;
