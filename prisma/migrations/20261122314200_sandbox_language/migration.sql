-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "sandbox_locale" TEXT;


-- The language that the invented data of a sandbox are in; null: of a real organisation, or from before the choice, in French.
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_sandbox_locale_check" CHECK ("sandbox_locale" IS NULL OR ("sandbox_locale" IN ('fr', 'en') AND "sandbox_of" IS NOT NULL));

-- As the function of two arguments, with the language.
CREATE FUNCTION "sandbox_open"(p_name text, p_project text, p_locale text) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE o uuid := sandbox_open(p_name, p_project);
BEGIN
  UPDATE organisation SET sandbox_locale = p_locale WHERE id = o;
  RETURN o;
END $$;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION sandbox_open(text, text, text) SET search_path = pg_catalog, %I, pg_temp', current_schema());
END $$;
REVOKE ALL ON FUNCTION "sandbox_open"(text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "sandbox_open"(text, text, text) TO portal_person;
