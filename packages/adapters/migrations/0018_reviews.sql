CREATE TABLE "booking_review" (
	"booking_id" uuid NOT NULL,
	"side" text NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "booking_review_pkey" PRIMARY KEY("booking_id","side"),
	CONSTRAINT "booking_review_side_in_body" CHECK (coalesce("booking_review"."body" ->> 'side' = "booking_review"."side" and "booking_review"."side" in ('candidate', 'mentor'), false)),
	CONSTRAINT "booking_review_stars" CHECK (coalesce(("booking_review"."body" ->> 'stars')::integer between 1 and 5, false))
);
--> statement-breakpoint
ALTER TABLE "booking_review" ADD CONSTRAINT "booking_review_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- ANALYZE keeps sample values of each column in the catalogue: none of private texts, so that a deletion is whole.
ALTER TABLE "booking_review" ALTER COLUMN "body" SET STATISTICS 0;
