ALTER TABLE "guest_seat" ADD CONSTRAINT "guest_seat_locked_in_time" CHECK ("guest_seat"."locked_at" is null or "guest_seat"."locked_at" <= "guest_seat"."expires_at");--> statement-breakpoint
CREATE OR REPLACE FUNCTION "refuse_guest_seat_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.locked_at IS NOT NULL AND (
    NEW.locked_at IS DISTINCT FROM OLD.locked_at OR NEW.ballot <> OLD.ballot OR NEW.name <> OLD.name
    OR NEW.interview <> OLD.interview OR NEW.session_id <> OLD.session_id
  ) THEN
    RAISE EXCEPTION 'a locked vote is never changed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD.revision IS NOT NULL AND NEW.revision IS DISTINCT FROM OLD.revision THEN
    RAISE EXCEPTION 'a vote is changed once' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  -- A link keeps its purpose: one seat, one token, one end, and what its guest may read.
  IF (NEW.candidate_id, NEW.id, NEW.session_id, NEW.interview, NEW.token_hash, NEW.may_read, NEW.created_at, NEW.expires_at)
    IS DISTINCT FROM (OLD.candidate_id, OLD.id, OLD.session_id, OLD.interview, OLD.token_hash, OLD.may_read, OLD.created_at, OLD.expires_at)
  THEN
    RAISE EXCEPTION 'a seat stays at its place' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD.revoked_at IS NOT NULL AND (
    NEW.revoked_at IS DISTINCT FROM OLD.revoked_at OR NEW.locked_at IS DISTINCT FROM OLD.locked_at
    OR NEW.ballot <> OLD.ballot OR NEW.revision IS DISTINCT FROM OLD.revision
  ) THEN
    RAISE EXCEPTION 'a link that was taken back opens nothing' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
