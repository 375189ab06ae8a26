CREATE TABLE "interview_loop" (
	"candidate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "interview_loop_pkey" PRIMARY KEY("candidate_id","id"),
	CONSTRAINT "interview_loop_content_object" CHECK (jsonb_typeof("interview_loop"."content") = 'object'),
	CONSTRAINT "interview_loop_revision_positive" CHECK ("interview_loop"."revision" > 0)
);
--> statement-breakpoint
ALTER TABLE "idempotency" DROP CONSTRAINT "idempotency_action_known";--> statement-breakpoint
ALTER TABLE "interview_loop" ADD CONSTRAINT "interview_loop_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "interview_loop_by_saved" ON "interview_loop" USING btree ("candidate_id","saved_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
ALTER TABLE "idempotency" ADD CONSTRAINT "idempotency_action_known" CHECK ("idempotency"."action" in ('create-answer', 'create-story', 'import-stories', 'create-session', 'create-loop'));
--> statement-breakpoint
-- ANALYZE keeps sample values of each column in the catalogue: none of private texts, so that a deletion is whole.
ALTER TABLE "interview_loop" ALTER COLUMN "content" SET STATISTICS 0;
