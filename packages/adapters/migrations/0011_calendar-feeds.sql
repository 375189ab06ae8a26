CREATE TABLE "calendar_feed" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calendar_feed_token" UNIQUE("token_hash"),
	CONSTRAINT "calendar_feed_token_is_hash" CHECK ("calendar_feed"."token_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_candidate_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "booking_upcoming" ON "booking" USING btree ("starts_at","id") WHERE "booking"."state" in ('confirmed', 'reschedule-requested');--> statement-breakpoint
ALTER TABLE "calendar_feed" ALTER COLUMN "token_hash" SET STATISTICS 0;
