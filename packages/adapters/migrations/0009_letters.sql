ALTER TABLE "booking_effect" ADD COLUMN "kind" text GENERATED ALWAYS AS (body ->> 'kind') STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "booking_effect" ADD COLUMN "done_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "booking_effect_open" ON "booking_effect" USING btree ("kind","nr") WHERE "booking_effect"."done_at" is null;