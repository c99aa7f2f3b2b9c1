-- AlterTable
ALTER TABLE "engagement" ADD COLUMN     "accepted_by" UUID,
ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "mission" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "proposed_by" UUID;

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "areas" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "second_factor_required" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "siret" TEXT,
ADD COLUMN     "statuses" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "project" ADD COLUMN     "archived_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "device" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "second_factor_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "areas" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "engagement_ends_at" TIMESTAMPTZ(3),
    "token_hash" TEXT NOT NULL,
    "invited_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform_role" (
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "granted_by" UUID,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "platform_role_pkey" PRIMARY KEY ("person_id","role")
);

-- CreateTable
CREATE TABLE "platform_audit_event" (
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "platform_audit_event_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "platform_audit_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "platform_audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "second_factor" (
    "person_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "person_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("person_id","code_hash")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "outgoing_mail" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "message" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failed_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "outgoing_mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_organisation_id_created_at_id_idx" ON "invitation"("organisation_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "password_reset_person_id_idx" ON "password_reset"("person_id");

-- CreateIndex
CREATE INDEX "outgoing_mail_next_attempt_at_idx" ON "outgoing_mail"("next_attempt_at");

-- CreateIndex
CREATE INDEX "audit_event_organisation_id_person_id_sequence_idx" ON "audit_event"("organisation_id", "person_id", "sequence");

-- CreateIndex
CREATE INDEX "audit_event_organisation_id_action_sequence_idx" ON "audit_event"("organisation_id", "action", "sequence");

-- CreateIndex
CREATE INDEX "audit_event_organisation_id_person_id_action_sequence_idx" ON "audit_event"("organisation_id", "person_id", "action", "sequence");

-- CreateIndex
CREATE INDEX "audit_event_organisation_id_at_sequence_idx" ON "audit_event"("organisation_id", "at", "sequence");

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "platform_role" ADD CONSTRAINT "platform_role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;




-- Closed vocabularies.
ALTER TABLE "organisation" ADD CHECK ("legal_form" IN ('ministere', 'administration_etat', 'operateur_etat', 'gip_liste', 'collectivite', 'hopital', 'entreprise_privee', 'defense_industrie')) NOT VALID;
ALTER TABLE "organisation" ADD CHECK ("statuses" <@ ARRAY['oiv', 'ose', 'nis2-essential', 'nis2-important']);
ALTER TABLE "organisation" ADD CHECK ("siret" ~ '^[0-9]{14}$');
ALTER TABLE "membership" ADD CHECK ("areas" <@ ARRAY['inventory', 'workload', 'training', 'assessment', 'programme']);
ALTER TABLE "membership" ADD CHECK ("role" = 'contributor' OR cardinality("areas") = 0);
ALTER TABLE "invitation" ADD CHECK ("role" IN ('project-lead', 'contributor', 'reader', 'organisation-executive', 'consultant'));
ALTER TABLE "invitation" ADD CHECK (("role" = 'consultant') = ("engagement_ends_at" IS NOT NULL));
ALTER TABLE "invitation" ADD CHECK (length("token_hash") = 64 AND length("email") BETWEEN 3 AND 254);
ALTER TABLE "platform_role" ADD CHECK ("role" IN ('portfolio-executive', 'catalogue-editor', 'catalogue-approver', 'administrator'));
ALTER TABLE "platform_audit_head" ADD CHECK ("id" = 1);

-- Three more roles taken inside a transaction: oneself, the platform's administration, and the backup, which only reads. From
-- PostgreSQL 16 on, who creates a role may administer it without being allowed to take it: that is asked for, but for the backup.
DO $$
DECLARE
  wanted text;
  taking text := CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['portal_app', 'portal_portfolio', 'portal_platform', 'portal_person', 'portal_admin', 'portal_backup'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
    IF wanted <> 'portal_backup' AND NOT pg_has_role(current_user, wanted, taking) THEN
      EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
    END IF;
  END LOOP;
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO portal_person, portal_admin, portal_backup', current_schema());
END $$;

-- Invitations belong to an organisation like everything else of it.
ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "invitation" FORCE ROW LEVEL SECURITY;
CREATE POLICY organisation_only ON "invitation" TO portal_app, portal_platform
  USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));

-- What is one person's: seen and changed by that person alone.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['session', 'second_factor', 'recovery_code', 'password_reset', 'platform_role'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY oneself ON %I TO portal_person USING (person_id = (SELECT current_person())) WITH CHECK (person_id = (SELECT current_person()))', t);
    EXECUTE format('CREATE POLICY before_scope ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t);
  END LOOP;
  EXECUTE 'CREATE POLICY before_scope ON "invitation" TO CURRENT_USER USING (true) WITH CHECK (true)';
END $$;
CREATE POLICY myself ON "person" TO portal_person USING (id = (SELECT current_person())) WITH CHECK (id = (SELECT current_person()));
CREATE POLICY own_memberships_of_person ON "membership" FOR SELECT TO portal_person USING (person_id = (SELECT current_person()));
CREATE POLICY own_engagements_of_person ON "engagement" FOR SELECT TO portal_person USING (person_id = (SELECT current_person()));
CREATE POLICY own_organisations_of_person ON "organisation" FOR SELECT TO portal_person
  USING (EXISTS (SELECT FROM "membership" m WHERE m.organisation_id = organisation.id AND m.ended_at IS NULL)
    OR EXISTS (SELECT FROM "engagement" e WHERE e.organisation_id = organisation.id AND e.ended_at IS NULL));

-- A change of rights in an organisation ends the sessions of the person it is about.
CREATE POLICY sessions_of_members ON "session" TO portal_app
  USING (EXISTS (SELECT FROM "membership" m WHERE m.person_id = session.person_id AND m.ended_at IS NULL));
-- Who has a second factor is told to the organisation, never its secret.
CREATE POLICY second_factor_of_members ON "second_factor" FOR SELECT TO portal_app
  USING (EXISTS (SELECT FROM "membership" m WHERE m.person_id = second_factor.person_id AND m.ended_at IS NULL));

-- The administration of the platform: organisations, people and roles; no project and nothing of an estate.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['person', 'session', 'second_factor', 'recovery_code', 'password_reset', 'platform_role', 'organisation', 'membership', 'engagement', 'invitation'] LOOP
    EXECUTE format('CREATE POLICY administration ON %I TO portal_admin USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;

-- Portfolio: an engagement ended before its date is over, and a portfolio executive sees the summaries of every organisation.
DROP POLICY own_engagements ON "engagement";
CREATE POLICY own_engagements ON "engagement" FOR SELECT TO portal_portfolio
  USING (person_id = (SELECT current_person()) AND accepted_at IS NOT NULL AND ended_at IS NULL AND ends_at > now());
CREATE POLICY own_roles ON "platform_role" FOR SELECT TO portal_portfolio USING (person_id = (SELECT current_person()));
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['organisation', 'project', 'estate_summary'] LOOP
    EXECUTE format('CREATE POLICY portfolio ON %I FOR SELECT TO portal_portfolio USING (EXISTS (SELECT FROM "platform_role" r WHERE r.role = ''portfolio-executive''))', t);
  END LOOP;
END $$;

-- A portfolio shows the summary of each project it names, and when what is summed up was imported: nothing else of an import.
CREATE POLICY summaries_of_projects ON "estate_summary" FOR SELECT TO portal_portfolio
  USING (EXISTS (SELECT FROM "membership" m WHERE m.organisation_id = estate_summary.organisation_id)
    OR EXISTS (SELECT FROM "engagement" e WHERE e.organisation_id = estate_summary.organisation_id));
CREATE POLICY imports_of_projects ON "inventory_import" FOR SELECT TO portal_portfolio
  USING (EXISTS (SELECT FROM "project" p WHERE p.organisation_id = inventory_import.organisation_id AND p.id = inventory_import.project_id));
GRANT SELECT ("organisation_id", "project_id", "number", "applied_at") ON "inventory_import" TO portal_portfolio;

-- Names are sorted and searched without accents and capitals, by their bytes, so that every server gives one order.
CREATE FUNCTION "name_key"(p_name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT left(lower(regexp_replace(replace(replace(normalize(p_name, NFKD), 'œ', 'oe'), 'Œ', 'oe'), '[\u0300-\u036f]+', '', 'g')), 200)
$$;
CREATE INDEX "organisation_name_key" ON "organisation" ((name_key("name") COLLATE "C"), "id");
CREATE INDEX "person_name_key" ON "person" ((name_key("name") COLLATE "C"), "id");

-- Mail: anyone of the portal may put a message in, the worker alone takes it out.
ALTER TABLE "outgoing_mail" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "outgoing_mail" FORCE ROW LEVEL SECURITY;
CREATE POLICY put_in ON "outgoing_mail" FOR INSERT TO portal_app, portal_person, portal_admin WITH CHECK (true);
CREATE POLICY take_out ON "outgoing_mail" TO portal_platform USING (true) WITH CHECK (true);
DO $$
BEGIN
  EXECUTE 'CREATE POLICY before_scope ON "outgoing_mail" FOR INSERT TO CURRENT_USER WITH CHECK (true)';
END $$;

-- Least privilege.
GRANT INSERT ON "project" TO portal_app;
GRANT UPDATE ("name", "legal_form", "statuses", "siret", "second_factor_required") ON "organisation" TO portal_app;
GRANT UPDATE ("role", "areas", "ended_at") ON "membership" TO portal_app;
GRANT UPDATE ("accepted_at", "accepted_by", "ends_at", "ended_at") ON "engagement" TO portal_app;
GRANT SELECT ("id", "organisation_id", "email", "role", "areas", "engagement_ends_at", "invited_by", "created_at", "expires_at", "accepted_at", "withdrawn_at"),
  INSERT, UPDATE ("withdrawn_at") ON "invitation" TO portal_app;
GRANT SELECT ("id", "person_id", "revoked_at", "last_seen_at"), UPDATE ("revoked_at") ON "session" TO portal_app;
GRANT SELECT ("person_id", "confirmed_at") ON "second_factor" TO portal_app;
GRANT SELECT ("id", "person_id", "created_at", "expires_at", "last_seen_at", "revoked_at", "second_factor_at", "device"), UPDATE ("revoked_at"), INSERT ON "session" TO portal_person;
GRANT SELECT ("id", "name", "email", "password_hash"), UPDATE ("name", "password_hash") ON "person" TO portal_person;
GRANT SELECT ("person_id", "confirmed_at"), INSERT ("person_id", "secret"), UPDATE ("secret", "last_step", "created_at", "confirmed_at"), DELETE ON "second_factor" TO portal_person;
GRANT SELECT ("person_id", "used_at"), INSERT, DELETE ON "recovery_code" TO portal_person;
GRANT SELECT ON "platform_role", "membership", "engagement", "organisation" TO portal_person;
GRANT SELECT ("id", "name", "email", "deactivated_at", "created_at"), UPDATE ("deactivated_at"), INSERT ON "person" TO portal_admin;
GRANT SELECT ("id", "person_id", "revoked_at", "last_seen_at", "expires_at"), UPDATE ("revoked_at") ON "session" TO portal_admin;
GRANT SELECT ("person_id", "confirmed_at"), DELETE ON "second_factor" TO portal_admin;
GRANT SELECT ("person_id"), DELETE ON "recovery_code" TO portal_admin;
GRANT SELECT ("person_id", "used_at"), UPDATE ("used_at"), INSERT ON "password_reset" TO portal_admin;
GRANT SELECT, INSERT, DELETE ON "platform_role" TO portal_admin;
-- Only so that the rows can be locked while the last administrator is looked for.
GRANT UPDATE ("granted_at") ON "platform_role" TO portal_admin;
GRANT SELECT, INSERT ON "organisation" TO portal_admin;
GRANT SELECT ON "membership" TO portal_admin;
GRANT SELECT, INSERT, UPDATE ON "engagement", "invitation" TO portal_admin;
GRANT SELECT ON "platform_audit_event" TO portal_admin;
GRANT SELECT ON "platform_role", "estate_summary" TO portal_portfolio;
GRANT INSERT ON "outgoing_mail" TO portal_app, portal_person, portal_admin;
GRANT SELECT, UPDATE, DELETE ON "outgoing_mail" TO portal_platform;
-- The worker forgets sessions and links that have been over for a month; it learns nothing of whose they are.
GRANT SELECT ("id", "expires_at", "revoked_at"), DELETE ON "session" TO portal_platform;
GRANT SELECT ("expires_at"), DELETE ON "password_reset" TO portal_platform;
CREATE POLICY forgetting ON "session" TO portal_platform USING (least(expires_at, revoked_at) < now() - interval '30 days');
CREATE POLICY forgetting ON "password_reset" TO portal_platform USING (expires_at < now() - interval '30 days');

-- Audit: one more chain, for what is done outside every organisation, with the same sentence.
ALTER TABLE "platform_audit_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "platform_audit_event" FORCE ROW LEVEL SECURITY;
ALTER TABLE "platform_audit_head" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "platform_audit_head" FORCE ROW LEVEL SECURITY;
CREATE POLICY administration ON "platform_audit_event" FOR SELECT TO portal_admin USING (true);
CREATE POLICY chain ON "platform_audit_event" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY chain ON "platform_audit_head" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE FUNCTION "audit_append_platform"(p_action text, p_subject text, p_detail text, p_request text) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  p uuid := nullif(current_setting('app.person', true), '')::uuid;
  head record;
  moment timestamptz := date_trunc('milliseconds', clock_timestamp());
  digest text;
BEGIN
  INSERT INTO platform_audit_head (id, sequence, hash) VALUES (1, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM platform_audit_head WHERE id = 1 FOR UPDATE;
  digest := encode(sha256(convert_to(concat_ws(E'\x1f', head.hash, 'platform', (head.sequence + 1)::text,
    to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), coalesce(p::text, ''), p_action, p_subject, p_detail, p_request), 'UTF8')), 'hex');
  INSERT INTO platform_audit_event (sequence, at, person_id, action, subject, detail, request_id, previous_hash, hash)
    VALUES (head.sequence + 1, moment, p, p_action, p_subject, p_detail, p_request, head.hash, digest);
  UPDATE platform_audit_head SET sequence = head.sequence + 1, hash = digest WHERE id = 1;
  RETURN head.sequence + 1;
END $$;
REVOKE ALL ON FUNCTION "audit_append_platform"(text, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "audit_append_platform"(text, text, text, text) TO portal_person, portal_admin, portal_platform;
GRANT EXECUTE ON FUNCTION "audit_append"(text, text, text, text) TO portal_person, portal_admin;

-- Joining an organisation: the only way in is an open invitation to one's own address. Nobody else may write a membership, and an
-- organisation never opens one by itself. Answers what became of it; a person who was there before comes back with the new role.
CREATE FUNCTION "invitation_accept"(p_token_hash text) RETURNS TABLE ("outcome" text, "invitation" uuid, "organisation" uuid)
  LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  p uuid := nullif(current_setting('app.person', true), '')::uuid;
  given record;
  became text;
BEGIN
  SELECT * INTO given FROM invitation i WHERE i.token_hash = p_token_hash FOR UPDATE;
  became := CASE
    WHEN given.id IS NULL OR given.withdrawn_at IS NOT NULL THEN 'unknown'
    WHEN given.accepted_at IS NOT NULL THEN 'used'
    WHEN given.expires_at <= now() OR given.engagement_ends_at <= now() THEN 'expired'
    WHEN NOT EXISTS (SELECT FROM person one WHERE one.id = p AND one.email = given.email AND one.deactivated_at IS NULL) THEN 'other-person'
    WHEN EXISTS (SELECT FROM membership m WHERE m.organisation_id = given.organisation_id AND m.person_id = p AND m.ended_at IS NULL) THEN 'already-member'
    ELSE 'accepted' END;
  IF became = 'accepted' THEN
    UPDATE invitation i SET accepted_at = now(), accepted_by = p WHERE i.id = given.id;
    IF given.role = 'consultant' THEN
      INSERT INTO engagement AS e (organisation_id, person_id, proposed_by, accepted_at, accepted_by, ends_at)
        VALUES (given.organisation_id, p, given.invited_by, now(), given.invited_by, given.engagement_ends_at)
        ON CONFLICT (organisation_id, person_id) DO UPDATE SET proposed_at = now(), proposed_by = excluded.proposed_by, mission = '',
          accepted_at = excluded.accepted_at, accepted_by = excluded.accepted_by, ends_at = excluded.ends_at, ended_at = NULL;
    ELSE
      INSERT INTO membership AS m (organisation_id, person_id, role, areas) VALUES (given.organisation_id, p, given.role, given.areas)
        ON CONFLICT (organisation_id, person_id) DO UPDATE SET role = excluded.role, areas = excluded.areas, since = now(), ended_at = NULL;
    END IF;
  END IF;
  RETURN QUERY SELECT became, given.id, given.organisation_id;
END $$;
REVOKE ALL ON FUNCTION "invitation_accept"(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "invitation_accept"(text) TO portal_person;

-- Functions that run as their owner look nowhere but in their own schema.
DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['audit_append(text, text, text, text)', 'audit_append_platform(text, text, text, text)', 'invitation_accept(text)', 'refresh_statistics(boolean)'] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, %I, pg_temp', f, current_schema());
  END LOOP;
END $$;

-- The backup reads every table and writes none. The login role is no member of it: the backup command takes the role inside one
-- transaction that it rolls back.
DO $$
DECLARE t record;
BEGIN
  FOR t IN SELECT c.relname, c.relrowsecurity FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' LOOP
    EXECUTE format('GRANT SELECT ON %I TO portal_backup', t.relname);
    IF t.relrowsecurity THEN EXECUTE format('CREATE POLICY backup ON %I FOR SELECT TO portal_backup USING (true)', t.relname); END IF;
  END LOOP;
  EXECUTE format('GRANT SELECT ON ALL SEQUENCES IN SCHEMA %I TO portal_backup', current_schema());
  -- Those of later migrations too; a policed table names portal_backup in its own migration (a test over pg_catalog asks for it).
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT ON TABLES TO portal_backup', current_schema());
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT ON SEQUENCES TO portal_backup', current_schema());
END $$;
