CREATE TABLE "booking" (
	"id" uuid PRIMARY KEY NOT NULL,
	"mentor_id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	CONSTRAINT "booking_version_positive" CHECK ("booking"."version" > 0),
	CONSTRAINT "booking_two_people" CHECK ("booking"."mentor_id" <> "booking"."candidate_id"),
	CONSTRAINT "booking_body_agrees" CHECK ("booking"."body" ->> 'state' = "booking"."state" and ("booking"."body" ->> 'version')::integer = "booking"."version")
);
--> statement-breakpoint
CREATE TABLE "booking_claim" (
	"booking_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"side" text NOT NULL,
	"session_key" uuid NOT NULL,
	"during" "tstzrange" NOT NULL,
	CONSTRAINT "booking_claim_pkey" PRIMARY KEY("booking_id","side"),
	CONSTRAINT "booking_claim_side_known" CHECK ("booking_claim"."side" in ('candidate', 'mentor')),
	CONSTRAINT "booking_claim_half_open" CHECK (not isempty("booking_claim"."during") and lower_inc("booking_claim"."during") and not upper_inc("booking_claim"."during") and not lower_inf("booking_claim"."during") and not upper_inf("booking_claim"."during"))
);
--> statement-breakpoint
CREATE TABLE "booking_effect" (
	"id" text PRIMARY KEY NOT NULL,
	"booking_id" uuid NOT NULL,
	"nr" bigserial NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "booking_event" (
	"booking_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "booking_event_pkey" PRIMARY KEY("booking_id","seq"),
	CONSTRAINT "booking_event_seq_in_body" CHECK (coalesce(("booking_event"."body" ->> 'seq')::integer = "booking_event"."seq", false))
);
--> statement-breakpoint
ALTER TABLE "booking_claim" ADD CONSTRAINT "booking_claim_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_effect" ADD CONSTRAINT "booking_effect_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_event" ADD CONSTRAINT "booking_event_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "booking_by_mentor" ON "booking" USING btree ("mentor_id","starts_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "booking_by_candidate" ON "booking" USING btree ("candidate_id","starts_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "booking_due" ON "booking" USING btree ("due_at") WHERE "booking"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "booking_effect_by_booking" ON "booking_effect" USING btree ("booking_id","nr");--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS "btree_gist";
--> statement-breakpoint
-- Nobody is in two sessions at once, in whatever role. The rule is about the bare session, for ever.
ALTER TABLE "booking_claim" ADD CONSTRAINT "booking_claim_no_overlap"
  EXCLUDE USING gist ("person_id" WITH =, "session_key" WITH <>, "during" WITH &&);
--> statement-breakpoint
-- A person takes one seat in a session.
CREATE UNIQUE INDEX "booking_claim_one_seat" ON "booking_claim" ("person_id", "session_key") WHERE "side" = 'candidate';
--> statement-breakpoint
CREATE FUNCTION "refuse_booking_event_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log of a booking only grows' USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "booking_event_is_immutable" BEFORE UPDATE ON "booking_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_booking_event_change"();
--> statement-breakpoint
CREATE FUNCTION "refuse_booking_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id <> OLD.id OR NEW.mentor_id <> OLD.mentor_id OR NEW.candidate_id <> OLD.candidate_id THEN
    RAISE EXCEPTION 'the people of a booking never change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.version <= OLD.version THEN
    RAISE EXCEPTION 'a booking never goes back' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "booking_goes_on" BEFORE UPDATE ON "booking"
  FOR EACH ROW EXECUTE FUNCTION "refuse_booking_change"();
--> statement-breakpoint
-- ANALYZE keeps sample values of each column in the catalogue: none of private texts, so that a deletion is whole.
ALTER TABLE "booking" ALTER COLUMN "body" SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE "booking_event" ALTER COLUMN "body" SET STATISTICS 0;
--> statement-breakpoint
ALTER TABLE "booking_effect" ALTER COLUMN "body" SET STATISTICS 0;
