CREATE TABLE "mentor_claim" (
	"id" uuid PRIMARY KEY NOT NULL,
	"mentor_id" uuid NOT NULL,
	"body" jsonb NOT NULL,
	"state" text GENERATED ALWAYS AS (body ->> 'state') STORED NOT NULL,
	"asked_at" bigint GENERATED ALWAYS AS ((body ->> 'askedAt')::bigint) STORED NOT NULL,
	"evidence" jsonb,
	"challenge" jsonb,
	"codes_sent" integer NOT NULL,
	CONSTRAINT "mentor_claim_body_agrees" CHECK (coalesce("mentor_claim"."body" ->> 'claimId' = "mentor_claim"."id"::text and "mentor_claim"."body" ->> 'mentorId' = "mentor_claim"."mentor_id"::text, false)),
	CONSTRAINT "mentor_claim_state_known" CHECK ("mentor_claim"."state" in ('applied', 'under-review', 'verified', 'rejected', 'withdrawn')),
	CONSTRAINT "mentor_claim_seen_until_decided" CHECK (("mentor_claim"."state" in ('applied', 'under-review')) = ("mentor_claim"."evidence" is not null)),
	CONSTRAINT "mentor_claim_verified_by_a_method" CHECK ("mentor_claim"."state" <> 'verified' or coalesce("mentor_claim"."body" #>> '{check,method}' is not null and "mentor_claim"."body" #>> '{check,by}' <> "mentor_claim"."mentor_id"::text, false)),
	CONSTRAINT "mentor_claim_rejected_with_reason" CHECK ("mentor_claim"."state" <> 'rejected' or coalesce(trim("mentor_claim"."body" #>> '{check,reason}') <> '', false)),
	CONSTRAINT "mentor_claim_code_is_hash" CHECK ("mentor_claim"."challenge" is null or ("mentor_claim"."evidence" is not null and coalesce("mentor_claim"."challenge" ->> 'codeDigest' ~ '^[0-9a-f]{64}$', false))),
	CONSTRAINT "mentor_claim_codes_sent_bounded" CHECK ("mentor_claim"."codes_sent" between 0 and 5)
);
--> statement-breakpoint
ALTER TABLE "mentor_claim" ADD CONSTRAINT "mentor_claim_mentor_id_mentor_person_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."mentor"("person_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mentor_claim_by_mentor" ON "mentor_claim" USING btree ("mentor_id","asked_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "mentor_claim_open" ON "mentor_claim" USING btree ("asked_at","id") WHERE "mentor_claim"."state" in ('applied', 'under-review', 'verified');--> statement-breakpoint
ALTER TABLE "mentor_claim" ALTER COLUMN "body" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "mentor_claim" ALTER COLUMN "evidence" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "mentor_claim" ALTER COLUMN "challenge" SET STATISTICS 0;
