CREATE TABLE "checkout" (
	"booking_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"session_id" text,
	"url" text,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "checkout_pkey" PRIMARY KEY("booking_id","attempt"),
	CONSTRAINT "checkout_session_once" UNIQUE("session_id"),
	CONSTRAINT "checkout_attempt_positive" CHECK ("checkout"."attempt" > 0),
	CONSTRAINT "checkout_state_known" CHECK ("checkout"."state" in ('new', 'open', 'paid', 'ended')),
	CONSTRAINT "checkout_open_is_named" CHECK ("checkout"."state" not in ('open', 'paid') or "checkout"."session_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "example_payment" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"body" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_line" (
	"transaction_id" text NOT NULL,
	"nr" integer NOT NULL,
	"account" text NOT NULL,
	"minor" bigint NOT NULL,
	"currency" text NOT NULL,
	CONSTRAINT "ledger_line_pkey" PRIMARY KEY("transaction_id","nr"),
	CONSTRAINT "ledger_line_moves" CHECK ("ledger_line"."minor" <> 0),
	CONSTRAINT "ledger_line_currency" CHECK ("ledger_line"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "ledger_line_account" CHECK ("ledger_line"."account" ~ '^(provider|outside|fee|(held|prepaid|refunds|mentor):.+)$')
);
--> statement-breakpoint
CREATE TABLE "ledger_transaction" (
	"id" text PRIMARY KEY NOT NULL,
	"nr" bigserial NOT NULL,
	"line_count" integer NOT NULL,
	"posted_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "ledger_transaction_nr" UNIQUE("nr"),
	CONSTRAINT "ledger_transaction_two_lines" CHECK ("ledger_transaction"."line_count" >= 2)
);
--> statement-breakpoint
CREATE TABLE "money_task" (
	"effect_id" text PRIMARY KEY NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"last_error" text,
	"reference" text,
	"done_by" text,
	CONSTRAINT "money_task_attempts" CHECK ("money_task"."attempts" >= 0),
	CONSTRAINT "money_task_done_by_somebody" CHECK (("money_task"."reference" is null) = ("money_task"."done_by" is null))
);
--> statement-breakpoint
CREATE TABLE "payment_notice" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"session_id" text,
	"received_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"handled_at" timestamp (3) with time zone,
	"outcome" text,
	CONSTRAINT "payment_notice_handled_somehow" CHECK (("payment_notice"."handled_at" is null) = ("payment_notice"."outcome" is null))
);
--> statement-breakpoint
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_line" ADD CONSTRAINT "ledger_line_transaction_id_ledger_transaction_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."ledger_transaction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_task" ADD CONSTRAINT "money_task_effect_id_booking_effect_id_fk" FOREIGN KEY ("effect_id") REFERENCES "public"."booking_effect"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ledger_line_by_account" ON "ledger_line" USING btree ("account","currency");--> statement-breakpoint
CREATE INDEX "payment_notice_open" ON "payment_notice" USING btree ("received_at") WHERE "payment_notice"."handled_at" is null;--> statement-breakpoint
CREATE FUNCTION "refuse_ledger_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger only grows' USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER "ledger_transaction_is_immutable" BEFORE UPDATE OR DELETE ON "ledger_transaction"
  FOR EACH ROW EXECUTE FUNCTION "refuse_ledger_change"();
--> statement-breakpoint
CREATE TRIGGER "ledger_line_is_immutable" BEFORE UPDATE OR DELETE ON "ledger_line"
  FOR EACH ROW EXECUTE FUNCTION "refuse_ledger_change"();
--> statement-breakpoint
CREATE TRIGGER "ledger_transaction_is_kept" BEFORE TRUNCATE ON "ledger_transaction"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_ledger_change"();
--> statement-breakpoint
CREATE TRIGGER "ledger_line_is_kept" BEFORE TRUNCATE ON "ledger_line"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_ledger_change"();
--> statement-breakpoint
-- Judged at the commit, when all lines are there: as many as were said, and nothing left over in any currency.
CREATE FUNCTION "check_ledger_transaction"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "transaction" text := CASE TG_TABLE_NAME WHEN 'ledger_line' THEN to_jsonb(NEW) ->> 'transaction_id' ELSE to_jsonb(NEW) ->> 'id' END;
BEGIN
  IF (SELECT count(*) FROM ledger_line l WHERE l.transaction_id = "transaction")
    <> (SELECT t.line_count FROM ledger_transaction t WHERE t.id = "transaction")
  THEN
    RAISE EXCEPTION 'ledger: % has not the lines it was made with', "transaction" USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM ledger_line l WHERE l.transaction_id = "transaction" GROUP BY l.currency HAVING sum(l.minor) <> 0) THEN
    RAISE EXCEPTION 'ledger: % does not add up to nothing', "transaction" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "ledger_transaction_balances" AFTER INSERT ON "ledger_transaction"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_ledger_transaction"();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "ledger_line_balances" AFTER INSERT ON "ledger_line"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_ledger_transaction"();
--> statement-breakpoint
-- What is kept for somebody is at or below nothing: no more leaves than came. The lock makes two who take from one account see each other.
CREATE FUNCTION "check_ledger_account"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('ledger:' || NEW.account, 0));
  IF (SELECT sum(l.minor) FROM ledger_line l WHERE l.account = NEW.account AND l.currency = NEW.currency) > 0 THEN
    RAISE EXCEPTION 'ledger: more leaves % than is owed', NEW.account USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "ledger_account_is_owed" AFTER INSERT ON "ledger_line"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.minor > 0 AND NEW.account LIKE '%:%')
  EXECUTE FUNCTION "check_ledger_account"();
