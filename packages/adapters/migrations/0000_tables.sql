CREATE TABLE "answer" (
	"candidate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"question_id" text,
	"question_text" text NOT NULL,
	"text" text NOT NULL,
	"revision" integer NOT NULL,
	"story_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answer_pkey" PRIMARY KEY("candidate_id","id"),
	CONSTRAINT "answer_revision_positive" CHECK ("answer"."revision" > 0)
);
--> statement-breakpoint
CREATE TABLE "candidate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"track" text,
	"level" text,
	"is_people_manager" boolean NOT NULL,
	"loop_date" date,
	"weekly_hours" double precision,
	"words_per_minute" integer NOT NULL,
	"welcomed_at" timestamp (3) with time zone,
	CONSTRAINT "candidate_kind_known" CHECK ("candidate"."kind" in ('own', 'example')),
	CONSTRAINT "candidate_track_known" CHECK ("candidate"."track" in ('pm', 'pmt', 'tpm', 'pmm', 'program')),
	CONSTRAINT "candidate_level_known" CHECK ("candidate"."level" in ('L4', 'L5', 'L6', 'L7', 'L8')),
	CONSTRAINT "candidate_weekly_hours_range" CHECK ("candidate"."weekly_hours" between 1 and 80),
	CONSTRAINT "candidate_words_per_minute_range" CHECK ("candidate"."words_per_minute" between 60 and 260)
);
--> statement-breakpoint
CREATE TABLE "claim_mark" (
	"candidate_id" uuid NOT NULL,
	"key" text NOT NULL,
	"can_defend" text NOT NULL,
	"note" text NOT NULL,
	"marked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "claim_mark_pkey" PRIMARY KEY("candidate_id","key"),
	CONSTRAINT "claim_mark_key_length" CHECK (char_length("claim_mark"."key") between 1 and 500),
	CONSTRAINT "claim_mark_can_defend_known" CHECK ("claim_mark"."can_defend" in ('yes', 'no', 'unsure')),
	CONSTRAINT "claim_mark_note_length" CHECK (char_length("claim_mark"."note") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"candidate_id" uuid NOT NULL,
	"key" text NOT NULL,
	"action" text NOT NULL,
	"object_ids" uuid[] NOT NULL,
	CONSTRAINT "idempotency_pkey" PRIMARY KEY("candidate_id","key"),
	CONSTRAINT "idempotency_key_length" CHECK (char_length("idempotency"."key") between 1 and 200),
	CONSTRAINT "idempotency_action_known" CHECK ("idempotency"."action" in ('create-answer', 'create-story', 'import-stories'))
);
--> statement-breakpoint
CREATE TABLE "story" (
	"candidate_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"status" text NOT NULL,
	"version" integer NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "story_pkey" PRIMARY KEY("candidate_id","id"),
	CONSTRAINT "story_status_known" CHECK ("story"."status" in ('draft', 'usable', 'ready', 'retired')),
	CONSTRAINT "story_version_positive" CHECK ("story"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "story_version" (
	"candidate_id" uuid NOT NULL,
	"story_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "story_version_pkey" PRIMARY KEY("candidate_id","story_id","version"),
	CONSTRAINT "story_version_number_positive" CHECK ("story_version"."version" > 0),
	CONSTRAINT "story_version_content_object" CHECK (jsonb_typeof("story_version"."content") = 'object')
);
--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_mark" ADD CONSTRAINT "claim_mark_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency" ADD CONSTRAINT "idempotency_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story" ADD CONSTRAINT "story_candidate_id_candidate_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_version" ADD CONSTRAINT "story_version_of_story" FOREIGN KEY ("candidate_id","story_id") REFERENCES "public"."story"("candidate_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_by_saved" ON "answer" USING btree ("candidate_id","saved_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "answer_by_story" ON "answer" USING btree ("candidate_id","story_id");--> statement-breakpoint
CREATE INDEX "story_by_saved" ON "story" USING btree ("candidate_id","saved_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);