CREATE TABLE "room_notes" (
	"booking_id" uuid PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"sealed_at" timestamp (3) with time zone,
	CONSTRAINT "room_notes_revision_positive" CHECK ("room_notes"."revision" > 0)
);
--> statement-breakpoint
CREATE TABLE "room_signal" (
	"nr" bigserial PRIMARY KEY NOT NULL,
	"booking_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"body" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "room_signal_short" CHECK (char_length("room_signal"."body") <= 20000)
);
--> statement-breakpoint
CREATE TABLE "room_table" (
	"booking_id" uuid PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer NOT NULL,
	CONSTRAINT "room_table_revision_positive" CHECK ("room_table"."revision" > 0)
);
--> statement-breakpoint
ALTER TABLE "room_notes" ADD CONSTRAINT "room_notes_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_signal" ADD CONSTRAINT "room_signal_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_table" ADD CONSTRAINT "room_table_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "room_signal_by_booking" ON "room_signal" USING btree ("booking_id","nr");--> statement-breakpoint
ALTER TABLE "room_table" ALTER COLUMN "content" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "room_notes" ALTER COLUMN "content" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "room_signal" ALTER COLUMN "body" SET STATISTICS 0;--> statement-breakpoint
CREATE FUNCTION "refuse_room_notes_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a sealed vote is never changed' USING ERRCODE = 'integrity_constraint_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER "room_notes_sealed" BEFORE UPDATE ON "room_notes"
  FOR EACH ROW WHEN (OLD.sealed_at IS NOT NULL) EXECUTE FUNCTION "refuse_room_notes_change"();
