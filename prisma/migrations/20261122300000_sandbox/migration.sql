-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "sandbox_of" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "organisation_sandbox_of_key" ON "organisation"("sandbox_of");


-- What is a sandbox is so from the first moment and for ever, and nothing else is ever removed: asked of everybody, the login role included.
CREATE FUNCTION "keep_organisations"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION 'an organisation neither becomes a sandbox nor ceases to be one' USING ERRCODE = '42501'; END IF;
  IF OLD.sandbox_of IS NULL THEN RAISE EXCEPTION 'only a sandbox may be removed' USING ERRCODE = '42501'; END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "keep_organisations" BEFORE DELETE ON "organisation" FOR EACH ROW EXECUTE FUNCTION "keep_organisations"();
CREATE TRIGGER "keep_sandboxes_apart" BEFORE UPDATE ON "organisation" FOR EACH ROW
  WHEN (OLD.sandbox_of IS DISTINCT FROM NEW.sandbox_of) EXECUTE FUNCTION "keep_organisations"();

-- One more kind of job beside those there are, whatever they are by now.
DO $$
DECLARE c record;
BEGIN
  FOR c IN SELECT conname, pg_get_expr(conbin, conrelid) AS said FROM pg_constraint
    WHERE conrelid = 'job'::regclass AND contype = 'c' AND pg_get_expr(conbin, conrelid) LIKE '%plan-import%' LOOP
    EXECUTE format('ALTER TABLE job DROP CONSTRAINT %I', c.conname);
    EXECUTE format('ALTER TABLE job ADD CONSTRAINT %I CHECK ((%s) OR kind = ''make-sandbox'')', c.conname, c.said);
  END LOOP;
END $$;

-- A sandbox is its owner's alone: in no portfolio but theirs, in no total across organisations, unknown to the administration. The login
-- role is a member of these roles, and a policy of a role binds its members: each says whom it means.
CREATE FUNCTION "sandboxes_of_others"() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
  AS $$ SELECT coalesce(array_agg(id), '{}') FROM organisation WHERE sandbox_of IS NOT NULL AND sandbox_of <> coalesce(current_person(), '00000000-0000-0000-0000-000000000000') $$;
DO $$
DECLARE t record;
BEGIN
  FOR t IN SELECT DISTINCT p.tablename AS name FROM pg_policies p
    JOIN pg_attribute a ON a.attrelid = format('%I.%I', p.schemaname, p.tablename)::regclass AND a.attname = 'organisation_id' AND NOT a.attisdropped
    WHERE p.schemaname = current_schema() AND 'portal_portfolio' = ANY (p.roles) AND p.tablename NOT IN ('membership', 'engagement') LOOP
    EXECUTE format('CREATE POLICY no_sandbox_of_others ON %I AS RESTRICTIVE FOR SELECT TO portal_portfolio USING (current_user <> ''portal_portfolio'' OR organisation_id <> ALL ((SELECT sandboxes_of_others())::uuid[]))', t.name);
  END LOOP;
END $$;
CREATE POLICY no_sandbox_of_others ON "organisation" AS RESTRICTIVE FOR SELECT TO portal_portfolio
  USING (current_user <> 'portal_portfolio' OR sandbox_of IS NULL OR sandbox_of = (SELECT current_person()));
CREATE POLICY no_sandbox ON "organisation" AS RESTRICTIVE TO portal_admin
  USING (current_user <> 'portal_admin' OR sandbox_of IS NULL) WITH CHECK (current_user <> 'portal_admin' OR sandbox_of IS NULL);
CREATE POLICY nobody_else ON "invitation" AS RESTRICTIVE FOR INSERT TO portal_app
  WITH CHECK (current_user <> 'portal_app' OR NOT EXISTS (SELECT FROM "organisation" o WHERE o.id = organisation_id AND o.sandbox_of IS NOT NULL));

-- Where organisations consent to a benchmark, a sandbox cannot: it would be counted among real ones. What it says is not kept.
CREATE FUNCTION "keep_sandboxes_out"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM organisation o WHERE o.id = NEW.organisation_id AND o.sandbox_of IS NOT NULL) THEN RETURN NULL; END IF;
  RETURN NEW;
END $$;
DO $$
BEGIN
  IF to_regclass('benchmark_consent') IS NOT NULL THEN
    EXECUTE 'CREATE TRIGGER keep_sandboxes_out BEFORE INSERT ON benchmark_consent FOR EACH ROW EXECUTE FUNCTION keep_sandboxes_out()';
  END IF;
END $$;

-- Opens a sandbox for the person of the transaction, with them as its lead, and the job that fills it. Null: they have one, or no real
-- organisation has made them lead, executive or consultant.
CREATE FUNCTION "sandbox_open"(p_name text, p_project text) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  p uuid := nullif(current_setting('app.person', true), '')::uuid;
  o uuid;
  place uuid;
BEGIN
  IF NOT EXISTS (SELECT FROM membership m JOIN organisation r ON r.id = m.organisation_id AND r.sandbox_of IS NULL
      WHERE m.person_id = p AND m.ended_at IS NULL AND m.role IN ('project-lead', 'organisation-executive'))
    AND NOT EXISTS (SELECT FROM engagement e WHERE e.person_id = p AND e.accepted_at IS NOT NULL AND e.ended_at IS NULL AND e.ends_at > now())
    THEN RETURN NULL; END IF;
  INSERT INTO organisation (name, legal_form, statuses, sandbox_of) VALUES (p_name, 'operateur_etat', ARRAY['nis2-essential'], p)
    ON CONFLICT (sandbox_of) DO NOTHING RETURNING id INTO o;
  IF o IS NULL THEN RETURN NULL; END IF;
  INSERT INTO membership (organisation_id, person_id, role) VALUES (o, p, 'project-lead');
  INSERT INTO project (organisation_id, name, grouping_kind, grouping_tag) VALUES (o, p_project, 'tag', 'application') RETURNING id INTO place;
  INSERT INTO job (kind, organisation_id, project_id, subject) VALUES ('make-sandbox', o, place, 'import');
  RETURN o;
END $$;

-- How far the making of one's own sandbox is: its newest step.
CREATE FUNCTION "sandbox_progress"() RETURNS TABLE ("organisation" uuid, "project" uuid, "step" text, "state" text, "done" int, "total" int)
  LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT o.id, j.project_id, j.subject, j.state, j.done, j.total FROM organisation o
    JOIN LATERAL (SELECT * FROM job WHERE organisation_id = o.id AND kind = 'make-sandbox' ORDER BY (state = 'failed') DESC, created_at DESC, id DESC LIMIT 1) j ON true
    WHERE o.sandbox_of = nullif(current_setting('app.person', true), '')::uuid
$$;

-- Which sandbox is being erased in this transaction. The policies below let the owner of the tables see and delete its rows, and no others.
CREATE FUNCTION "erased_sandbox"() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT id FROM organisation WHERE id = nullif(current_setting('app.erased_sandbox', true), '')::uuid AND sandbox_of IS NOT NULL $$;
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT c.relname FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' LOOP
    EXECUTE format('CREATE POLICY sandbox_seen ON %I FOR SELECT TO CURRENT_USER USING (organisation_id = (SELECT erased_sandbox()))', t);
    EXECUTE format('CREATE POLICY sandbox_erased ON %I FOR DELETE TO CURRENT_USER USING (organisation_id = (SELECT erased_sandbox()))', t);
  END LOOP;
  EXECUTE 'CREATE POLICY sandbox_job ON job FOR INSERT TO CURRENT_USER WITH CHECK (kind = ''make-sandbox'')';
  EXECUTE 'CREATE POLICY sandbox_progress ON job FOR SELECT TO CURRENT_USER USING (kind = ''make-sandbox'')';
  EXECUTE 'CREATE POLICY sandbox_seen ON questionnaire_version FOR SELECT TO CURRENT_USER USING ((SELECT erased_sandbox()) IS NOT NULL)';
  EXECUTE 'CREATE POLICY sandbox_erased ON questionnaire_version FOR DELETE TO CURRENT_USER USING (id LIKE ''own-%'' AND (SELECT erased_sandbox()) IS NOT NULL)';
END $$;

-- Removes a sandbox with every row of it, in whatever order the foreign keys ask for; gives the keys of its files. Nobody may call it:
-- the two doors below do.
CREATE FUNCTION "erase_sandbox"(p_organisation uuid) RETURNS text[] LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  keys text[] := '{}';
  more text[];
  own text[];
  todo text[];
  later text[];
  t text;
BEGIN
  PERFORM FROM organisation WHERE id = p_organisation AND sandbox_of IS NOT NULL FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no sandbox'; END IF;
  PERFORM set_config('app.erased_sandbox', p_organisation::text, true);
  -- Its jobs first: a step under way is waited for, and none follows.
  DELETE FROM job WHERE organisation_id = p_organisation;
  FOR t IN SELECT c.relname FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped
    JOIN pg_attribute k ON k.attrelid = c.oid AND k.attname = 'storage_key' AND NOT k.attisdropped
    WHERE c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'organisation'::regclass) AND c.relkind = 'r' LOOP
    EXECUTE format('SELECT coalesce(array_agg(storage_key), ''{}'') FROM %I WHERE organisation_id = $1 AND storage_key IS NOT NULL', t) INTO more USING p_organisation;
    keys := keys || more;
  END LOOP;
  SELECT coalesce(array_agg(DISTINCT id), '{}') INTO own FROM own_questionnaire WHERE organisation_id = p_organisation;
  DELETE FROM staged_match WHERE import_id IN (SELECT id FROM inventory_import WHERE organisation_id = p_organisation);
  DELETE FROM staged_resource WHERE import_id IN (SELECT id FROM inventory_import WHERE organisation_id = p_organisation);
  SELECT array_agg(c.relname::text) INTO todo FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped
    WHERE c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'organisation'::regclass) AND c.relkind = 'r';
  WHILE todo <> '{}' LOOP
    later := '{}';
    FOREACH t IN ARRAY todo LOOP
      BEGIN
        EXECUTE format('DELETE FROM %I WHERE organisation_id = $1', t) USING p_organisation;
      EXCEPTION WHEN foreign_key_violation OR restrict_violation THEN later := later || t;
      END;
    END LOOP;
    IF later = todo THEN RAISE EXCEPTION 'the sandbox cannot be erased: %', todo; END IF;
    todo := later;
  END LOOP;
  DELETE FROM questionnaire_version WHERE id = ANY (own);
  DELETE FROM organisation WHERE id = p_organisation;
  PERFORM set_config('app.erased_sandbox', '', true);
  RETURN keys;
END $$;

-- One's own sandbox; null when there is none.
CREATE FUNCTION "sandbox_remove"() RETURNS TABLE ("organisation" uuid, "files" text[]) LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE o uuid;
BEGIN
  SELECT id INTO o FROM organisation WHERE sandbox_of = nullif(current_setting('app.person', true), '')::uuid;
  IF o IS NOT NULL THEN RETURN QUERY SELECT o, erase_sandbox(o); END IF;
END $$;

-- A sandbox in which nothing was done for so many days: the worker removes one at a time.
CREATE FUNCTION "sandbox_expire"(p_days int) RETURNS TABLE ("organisation" uuid, "owner" uuid, "files" text[]) LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE o record;
BEGIN
  IF p_days < 1 THEN RAISE EXCEPTION 'at least a day'; END IF;
  SELECT s.id, s.sandbox_of INTO o FROM organisation s
    WHERE s.sandbox_of IS NOT NULL AND s.created_at < now() - make_interval(days => p_days)
      AND NOT EXISTS (SELECT FROM audit_event e WHERE e.organisation_id = s.id AND e.at >= now() - make_interval(days => p_days))
    ORDER BY s.created_at LIMIT 1;
  IF o.id IS NOT NULL THEN RETURN QUERY SELECT o.id, o.sandbox_of, erase_sandbox(o.id); END IF;
END $$;

DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['sandboxes_of_others()', 'sandbox_open(text, text)', 'sandbox_progress()', 'erase_sandbox(uuid)', 'sandbox_remove()', 'sandbox_expire(int)'] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, %I, pg_temp', f, current_schema());
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION "sandboxes_of_others"() TO portal_portfolio;
GRANT EXECUTE ON FUNCTION "sandbox_open"(text, text), "sandbox_progress"(), "sandbox_remove"() TO portal_person;
GRANT EXECUTE ON FUNCTION "sandbox_expire"(int) TO portal_platform;
