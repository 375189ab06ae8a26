CREATE TABLE "outside_calendar" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"host" text NOT NULL,
	"sealed" text NOT NULL,
	"busy" jsonb NOT NULL,
	"fresh_as_of" bigint NOT NULL,
	"read_at" bigint NOT NULL,
	"due_at" bigint NOT NULL,
	"problem" text,
	"problem_since" bigint,
	"told_at" bigint,
	CONSTRAINT "outside_calendar_kind_known" CHECK ("outside_calendar"."kind" in ('ics', 'caldav')),
	CONSTRAINT "outside_calendar_label_length" CHECK (char_length("outside_calendar"."label") between 1 and 100),
	CONSTRAINT "outside_calendar_host_length" CHECK (char_length("outside_calendar"."host") between 1 and 300),
	CONSTRAINT "outside_calendar_busy_array" CHECK (jsonb_typeof("outside_calendar"."busy") = 'array'),
	CONSTRAINT "outside_calendar_read_in_order" CHECK ("outside_calendar"."read_at" >= "outside_calendar"."fresh_as_of"),
	CONSTRAINT "outside_calendar_problem_whole" CHECK (("outside_calendar"."problem" is null) = ("outside_calendar"."problem_since" is null)),
	CONSTRAINT "outside_calendar_told_of_problem" CHECK ("outside_calendar"."told_at" is null or "outside_calendar"."problem" is not null)
);
--> statement-breakpoint
ALTER TABLE "outside_calendar" ADD CONSTRAINT "outside_calendar_person_id_candidate_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."candidate"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outside_calendar_by_person" ON "outside_calendar" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "outside_calendar_due" ON "outside_calendar" USING btree ("due_at");--> statement-breakpoint
ALTER TABLE "outside_calendar" ALTER COLUMN "label" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "outside_calendar" ALTER COLUMN "host" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "outside_calendar" ALTER COLUMN "sealed" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "outside_calendar" ALTER COLUMN "busy" SET STATISTICS 0;
