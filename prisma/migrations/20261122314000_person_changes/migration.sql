-- AlterTable
ALTER TABLE "person" ADD COLUMN     "changed_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "person_changed_at_idx" ON "person"("changed_at");


-- When what an organisation is told of a person last changed: the name, or whether they have a second factor. It leaves no line in the
-- organisation's audit trail, and stored dashboards show both. Nobody writes it: the database does.
CREATE FUNCTION "note_person_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER "note_person_change" BEFORE UPDATE ON "person" FOR EACH ROW
  WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION "note_person_change"();

CREATE FUNCTION "note_second_factor"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  UPDATE person SET changed_at = clock_timestamp() WHERE id = OLD.person_id;
  RETURN NULL;
END $$;
CREATE TRIGGER "note_second_factor" AFTER UPDATE ON "second_factor" FOR EACH ROW
  WHEN (OLD.confirmed_at IS DISTINCT FROM NEW.confirmed_at) EXECUTE FUNCTION "note_second_factor"();
CREATE TRIGGER "note_second_factor_gone" AFTER DELETE ON "second_factor" FOR EACH ROW
  WHEN (OLD.confirmed_at IS NOT NULL) EXECUTE FUNCTION "note_second_factor"();
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION note_second_factor() SET search_path = pg_catalog, %I, pg_temp', current_schema());
END $$;
REVOKE ALL ON FUNCTION "note_second_factor"() FROM PUBLIC;

GRANT SELECT ("changed_at") ON "person" TO portal_app, portal_platform;
