CREATE TABLE "workshop" (
	"id" uuid PRIMARY KEY NOT NULL,
	"mentor_id" uuid NOT NULL,
	"service_id" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"seats" integer NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	CONSTRAINT "workshop_has_length" CHECK ("workshop"."ends_at" > "workshop"."starts_at"),
	CONSTRAINT "workshop_seats_bounded" CHECK ("workshop"."seats" between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "booking_claim" DROP CONSTRAINT "booking_claim_pkey";--> statement-breakpoint
ALTER TABLE "booking_claim" ALTER COLUMN "booking_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "booking_claim" ADD COLUMN "workshop_id" uuid;--> statement-breakpoint
ALTER TABLE "workshop" ADD CONSTRAINT "workshop_mentor_id_candidate_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "workshop_by_mentor" ON "workshop" USING btree ("mentor_id","starts_at");--> statement-breakpoint
ALTER TABLE "booking_claim" ADD CONSTRAINT "booking_claim_workshop_id_workshop_id_fk" FOREIGN KEY ("workshop_id") REFERENCES "public"."workshop"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_claim" ADD CONSTRAINT "booking_claim_of_booking" UNIQUE("booking_id","side");--> statement-breakpoint
ALTER TABLE "booking_claim" ADD CONSTRAINT "booking_claim_of_workshop" UNIQUE("workshop_id");--> statement-breakpoint
ALTER TABLE "booking_claim" ADD CONSTRAINT "booking_claim_of_one" CHECK (num_nonnulls("booking_claim"."booking_id", "booking_claim"."workshop_id") = 1);--> statement-breakpoint
-- No more seats than there are, and none in what is not on; a seat that was given stays given. The row's lock makes two who want the last one wait for each other.
CREATE FUNCTION "refuse_booking_claim_without_seat"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  most integer;
BEGIN
  IF NEW.side <> 'candidate' OR NEW.booking_id IS NULL OR NEW.session_key = NEW.booking_id
    OR EXISTS (SELECT FROM booking_claim WHERE booking_id = NEW.booking_id AND side = NEW.side) THEN
    RETURN NEW;
  END IF;
  SELECT seats INTO most FROM workshop
    WHERE id = NEW.session_key AND cancelled_at IS NULL AND tstzrange(starts_at, ends_at) = NEW.during FOR UPDATE;
  IF most IS NULL OR (SELECT count(*) FROM booking_claim WHERE session_key = NEW.session_key AND side = 'candidate') >= most THEN
    RAISE EXCEPTION 'no seat is left' USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'booking_claim_seat_left';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER "booking_claim_has_seat" BEFORE INSERT ON "booking_claim"
  FOR EACH ROW EXECUTE FUNCTION "refuse_booking_claim_without_seat"();
