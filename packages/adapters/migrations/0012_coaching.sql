CREATE TABLE "booking_brief" (
	"booking_id" uuid PRIMARY KEY NOT NULL,
	"body" jsonb NOT NULL,
	"revision" integer NOT NULL,
	CONSTRAINT "booking_brief_revision_positive" CHECK ("booking_brief"."revision" > 0)
);
--> statement-breakpoint
CREATE TABLE "booking_feedback" (
	"booking_id" uuid PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"handed_over_at" timestamp (3) with time zone,
	CONSTRAINT "booking_feedback_revision_positive" CHECK ("booking_feedback"."revision" > 0)
);
--> statement-breakpoint
CREATE TABLE "feedback_done" (
	"booking_id" uuid NOT NULL,
	"item_id" text NOT NULL,
	CONSTRAINT "feedback_done_pkey" PRIMARY KEY("booking_id","item_id")
);
--> statement-breakpoint
ALTER TABLE "booking_brief" ADD CONSTRAINT "booking_brief_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_feedback" ADD CONSTRAINT "booking_feedback_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_done" ADD CONSTRAINT "feedback_done_feedback_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking_feedback"("booking_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_brief" ALTER COLUMN "body" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "booking_feedback" ALTER COLUMN "content" SET STATISTICS 0;--> statement-breakpoint
CREATE FUNCTION "refuse_feedback_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'feedback that was handed over is never changed' USING ERRCODE = 'integrity_constraint_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER "booking_feedback_handed_over" BEFORE UPDATE ON "booking_feedback"
  FOR EACH ROW WHEN (OLD.handed_over_at IS NOT NULL) EXECUTE FUNCTION "refuse_feedback_change"();
