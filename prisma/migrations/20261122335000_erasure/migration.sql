-- AlterTable
ALTER TABLE "outgoing_mail" ADD COLUMN     "recipient" TEXT;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "erased_at" TIMESTAMPTZ(3);


-- An erased account stays closed and erased: nobody fills it again.
ALTER TABLE "person" ADD CHECK ("erased_at" IS NULL OR "deactivated_at" IS NOT NULL);
ALTER TABLE "outgoing_mail" ADD CHECK (length("recipient") = 43);
CREATE FUNCTION "keep_erased"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an erased person is changed no more' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER "keep_erased" BEFORE UPDATE OF "name", "email", "password_hash", "deactivated_at", "erased_at", "locale" ON "person" FOR EACH ROW
  WHEN (OLD.erased_at IS NOT NULL) EXECUTE FUNCTION "keep_erased"();

-- Whose erasure this transaction is about: said by the two functions below, which alone may act on it. The policies are the owner's.
CREATE FUNCTION "erased_person"() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.erased_person', true), '')::uuid $$;
DO $$
DECLARE t text;
BEGIN
  -- Of the other tables that are emptied, the owner sees every row already.
  FOREACH t IN ARRAY ARRAY['learner', 'portfolio_view', 'assessment_presence', 'project_dashboard', 'outgoing_mail'] LOOP
    EXECUTE format('CREATE POLICY erasure ON %I TO CURRENT_USER USING ((SELECT erased_person()) IS NOT NULL) WITH CHECK ((SELECT erased_person()) IS NOT NULL)', t);
  END LOOP;
END $$;

-- Where people write what they like, and what of it: a name may stand there that no account leads to.
CREATE FUNCTION "free_texts"() RETURNS TABLE ("place" text, "columns" text) LANGUAGE sql IMMUTABLE AS $$
  VALUES ('workload', 'name, owner'), ('answer', 'value, comment'), ('answer_revision', 'value, comment'), ('remark', 'text'), ('assessment', 'review_note'), ('follow_up', 'text'),
    ('training_session', 'title, place, trainer, note'), ('learner', 'name, email'), ('assumption', 'statement, finding'), ('gate_waiver', 'reason'),
    ('gate_attestation', 'note'), ('gate_decision', 'note, document'), ('gate_signature', 'note'), ('milestone', 'name, note, document'),
    ('milestone_withdrawal', 'reason'), ('derogation', 'subject, authority, reference, note'), ('evidence', 'title, withdrawn_note'),
    ('evidence_revision', 'file_name'), ('second_reading_mark', 'value, note'), ('second_reading_decision', 'value, reason'),
    ('assessment_snapshot', 'name, document'), ('readiness_snapshot', 'document'), ('engagement', 'mission'), ('project', 'name'),
    ('inventory_import', 'file_name'), ('inventory_rejection', 'cells'), ('microsoft365_import', 'file_name'), ('own_questionnaire', 'file_name, source'), ('audit_event', 'detail')
$$;
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT place FROM free_texts() WHERE place NOT IN ('engagement', 'project', 'audit_event', 'learner') LOOP
    EXECUTE format('CREATE POLICY erasure_seen ON %I FOR SELECT TO CURRENT_USER USING ((SELECT erased_person()) IS NOT NULL)', t);
  END LOOP;
END $$;

-- Organisations that a person was let into, sandboxes apart: those are removed of themselves.
CREATE FUNCTION "organisations_of_person"(p_person uuid) RETURNS TABLE ("id" uuid, "name" text) LANGUAGE sql STABLE SECURITY DEFINER AS $$
  SELECT o.id, o.name FROM organisation o WHERE o.sandbox_of IS NULL AND (EXISTS (SELECT FROM membership m WHERE m.organisation_id = o.id AND m.person_id = p_person)
    OR EXISTS (SELECT FROM engagement e WHERE e.organisation_id = o.id AND e.person_id = p_person)) ORDER BY o.id
$$;

-- In how many rows of those organisations the person's name or address stands as text, by place. Nothing of the texts is given out.
CREATE FUNCTION "person_named_in"(p_person uuid) RETURNS TABLE ("organisation" text, "place" text, "rows" int) LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  who record;
  f record;
  places uuid[];
BEGIN
  PERFORM set_config('app.erased_person', p_person::text, true);
  SELECT lower(p.name) AS name, p.email, p.id INTO who FROM person p WHERE p.id = p_person AND p.erased_at IS NULL;
  SELECT array_agg(o.id) INTO places FROM organisations_of_person(p_person) o;
  FOR f IN SELECT t.place AS source, t.columns AS texts FROM free_texts() t LOOP
    RETURN QUERY EXECUTE format('SELECT o.name, %L::text, count(*)::int FROM %I t JOIN organisation o ON o.id = t.organisation_id
      WHERE t.organisation_id = ANY ($1) AND (strpos(lower(concat_ws('' '', %s)), $2) > 0 OR strpos(lower(concat_ws('' '', %s)), $3) > 0) %s GROUP BY o.id, o.name ORDER BY o.name',
      f.source, f.source, (SELECT string_agg('t.' || trim(c), ', ') FROM unnest(string_to_array(f.texts, ',')) c),
      (SELECT string_agg('t.' || trim(c), ', ') FROM unnest(string_to_array(f.texts, ',')) c),
      CASE f.source WHEN 'learner' THEN 'AND t.person_id IS DISTINCT FROM $4 AND t.email IS DISTINCT FROM $3' ELSE '' END)
      USING places, who.name, who.email, who.id;
  END LOOP;
  PERFORM set_config('app.erased_person', '', true);
END $$;

-- Erases a closed account: whatever opened it, whatever was the person's alone, and the name and address wherever the portal keeps them as
-- such. What was done stays under the id. Tells how many rows of each kind.
CREATE FUNCTION "erase_person"(p_person uuid, p_name text, p_recipient text) RETURNS TABLE ("what" text, "rows" int) LANGUAGE plpgsql SECURITY DEFINER AS $$
#variable_conflict use_column
DECLARE
  old text;
  address text := 'erased-' || p_person || '@erased.invalid';
BEGIN
  PERFORM set_config('app.erased_person', p_person::text, true);
  SELECT p.email INTO old FROM person p WHERE p.id = p_person AND p.deactivated_at IS NOT NULL AND p.erased_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'only a closed account is erased, and once' USING ERRCODE = '42501'; END IF;
  what := 'sessions'; DELETE FROM session s WHERE s.person_id = p_person; GET DIAGNOSTICS rows = ROW_COUNT; RETURN NEXT;
  what := 'secondFactors'; DELETE FROM recovery_code c WHERE c.person_id = p_person;
  DELETE FROM second_factor f WHERE f.person_id = p_person; GET DIAGNOSTICS rows = ROW_COUNT; RETURN NEXT;
  what := 'resetLinks'; DELETE FROM password_reset r WHERE r.person_id = p_person; GET DIAGNOSTICS rows = ROW_COUNT; RETURN NEXT;
  what := 'rolesLost'; DELETE FROM platform_role r WHERE r.person_id = p_person; GET DIAGNOSTICS rows = ROW_COUNT; RETURN NEXT;
  what := 'views'; DELETE FROM portfolio_view v WHERE v.person_id = p_person; GET DIAGNOSTICS rows = ROW_COUNT; RETURN NEXT;
  -- Whose a mail was that failed before its recipient was kept, nobody knows: such are all given up.
  what := 'mails'; DELETE FROM outgoing_mail m WHERE m.recipient = p_recipient OR (m.recipient IS NULL AND m.failed_at IS NOT NULL);
  GET DIAGNOSTICS rows = ROW_COUNT; RETURN NEXT;
  what := 'memberships'; UPDATE membership m SET ended_at = coalesce(m.ended_at, now()), areas = '{}' WHERE m.person_id = p_person
    AND EXISTS (SELECT FROM organisation o WHERE o.id = m.organisation_id AND o.sandbox_of IS NULL); GET DIAGNOSTICS rows = ROW_COUNT; RETURN NEXT;
  what := 'engagements'; UPDATE engagement e SET ended_at = coalesce(e.ended_at, now()) WHERE e.person_id = p_person; GET DIAGNOSTICS rows = ROW_COUNT; RETURN NEXT;
  what := 'invitations'; UPDATE invitation i SET email = address, withdrawn_at = coalesce(i.withdrawn_at, CASE WHEN i.accepted_at IS NULL THEN now() END)
    WHERE i.email = old OR i.accepted_by = p_person; GET DIAGNOSTICS rows = ROW_COUNT; RETURN NEXT;
  what := 'learners'; UPDATE learner l SET name = p_name, email = NULL WHERE l.person_id = p_person OR l.email = old; GET DIAGNOSTICS rows = ROW_COUNT; RETURN NEXT;
  DELETE FROM assessment_presence a WHERE a.person_id = p_person;
  -- Stored dashboards name who answers for a criterion: they are made anew when they are next asked for.
  DELETE FROM project_dashboard d WHERE d.organisation_id IN (SELECT o.id FROM organisations_of_person(p_person) o);
  UPDATE person p SET name = p_name, email = address, password_hash = 'erased', locale = NULL, first_steps_hidden_at = NULL, erased_at = now() WHERE p.id = p_person;
  PERFORM set_config('app.erased_person', '', true);
END $$;

DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['keep_erased()', 'organisations_of_person(uuid)', 'person_named_in(uuid)', 'erase_person(uuid, text, text)'] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, %I, pg_temp', f, current_schema());
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION "organisations_of_person"(uuid), "person_named_in"(uuid), "erase_person"(uuid, text, text) TO portal_admin;
GRANT SELECT ("erased_at") ON "person" TO portal_admin;
