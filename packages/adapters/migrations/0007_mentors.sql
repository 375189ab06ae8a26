CREATE TABLE "mentor" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"handle" text GENERATED ALWAYS AS (content ->> 'handle') STORED NOT NULL,
	"is_listed" boolean GENERATED ALWAYS AS ((content ->> 'isListed')::boolean) STORED NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mentor_handle" UNIQUE("handle"),
	CONSTRAINT "mentor_handle_short_address" CHECK ("mentor"."handle" ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and char_length("mentor"."handle") between 3 and 40),
	CONSTRAINT "mentor_listed_has_pledged" CHECK (not "mentor"."is_listed" or ("mentor"."content" ->> 'hasPledged')::boolean),
	CONSTRAINT "mentor_revision_positive" CHECK ("mentor"."revision" > 0)
);
--> statement-breakpoint
ALTER TABLE "mentor" ADD CONSTRAINT "mentor_person_id_candidate_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mentor_listed" ON "mentor" USING btree ("handle") WHERE "mentor"."is_listed";--> statement-breakpoint
-- ANALYZE keeps sample values of each column in the catalogue: none of private texts, so that a deletion is whole.
ALTER TABLE "mentor" ALTER COLUMN "content" SET STATISTICS 0, ALTER COLUMN "handle" SET STATISTICS 0;
