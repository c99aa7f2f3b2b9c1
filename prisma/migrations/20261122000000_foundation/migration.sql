-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "deactivated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "legal_form" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("organisation_id","person_id")
);

-- CreateTable
CREATE TABLE "engagement" (
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "engagement_pkey" PRIMARY KEY ("organisation_id","person_id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "organisation_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("organisation_id","sequence")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "organisation_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "catalogue_edition" (
    "id" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "correction_of" TEXT,
    "title" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "catalogue_edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shape_verdict" (
    "edition_id" TEXT NOT NULL,
    "engine_version" INTEGER NOT NULL,
    "shape_id" BIGINT NOT NULL,
    "verdict" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "service" TEXT,
    "evidence" TEXT NOT NULL,
    "needed" INTEGER NOT NULL,
    "missing" INTEGER NOT NULL,
    "document" TEXT NOT NULL,

    CONSTRAINT "shape_verdict_pkey" PRIMARY KEY ("edition_id","engine_version","shape_id")
);

-- CreateTable
CREATE TABLE "workload" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "grouping" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "owner" TEXT,
    "criticality" TEXT,
    "data_categories" TEXT[],
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workload_pin" (
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "resource_key" TEXT NOT NULL,
    "workload_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workload_pin_pkey" PRIMARY KEY ("project_id","resource_key")
);

-- CreateTable
CREATE TABLE "workload_shape" (
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "workload_id" UUID NOT NULL,
    "shape_id" BIGINT NOT NULL,
    "resources" INTEGER NOT NULL,

    CONSTRAINT "workload_shape_pkey" PRIMARY KEY ("project_id","round","workload_id","shape_id")
);

-- CreateTable
CREATE TABLE "workload_result" (
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "edition_id" TEXT NOT NULL,
    "workload_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "severity" INTEGER NOT NULL,
    "sort_key" TEXT NOT NULL,
    "resources" INTEGER NOT NULL,
    "evidence" TEXT NOT NULL,
    "needed" INTEGER NOT NULL,
    "missing" INTEGER NOT NULL,
    "blocking_service" TEXT,
    "blocking_rule" TEXT,
    "document" TEXT NOT NULL,

    CONSTRAINT "workload_result_pkey" PRIMARY KEY ("project_id","round","edition_id","workload_id")
);

-- CreateTable
CREATE TABLE "estate_summary" (
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "edition_id" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "estate_summary_pkey" PRIMARY KEY ("project_id","round","edition_id")
);

-- CreateTable
CREATE TABLE "inventory_import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "number" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'reading',
    "file_name" TEXT NOT NULL,
    "format" TEXT,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "resources" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "summary" TEXT NOT NULL DEFAULT '{}',
    "removal_confirmed" BOOLEAN NOT NULL DEFAULT false,
    "grouping" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "touched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "inventory_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inventory_rejection" (
    "organisation_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "field" TEXT,
    "code" TEXT NOT NULL,
    "params" TEXT NOT NULL,
    "cells" TEXT NOT NULL,

    CONSTRAINT "inventory_rejection_pkey" PRIMARY KEY ("import_id","ordinal")
);

-- CreateTable
CREATE TABLE "staged_resource" (
    "import_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "shape_id" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "source_type" TEXT,
    "name" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "resource_group" TEXT,
    "subscription" TEXT,
    "location" TEXT,
    "tags" TEXT,
    "workload_key" TEXT NOT NULL,
    "workload_name" TEXT NOT NULL,
    "certain" BOOLEAN NOT NULL,

    CONSTRAINT "staged_resource_pkey" PRIMARY KEY ("import_id","ordinal")
);

-- CreateTable
CREATE TABLE "staged_match" (
    "import_id" UUID NOT NULL,
    "version_id" BIGINT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "shape_id" BIGINT NOT NULL,
    "changed" BOOLEAN NOT NULL,

    CONSTRAINT "staged_match_pkey" PRIMARY KEY ("import_id","version_id")
);

-- CreateTable
CREATE TABLE "resource_version" (
    "id" BIGSERIAL NOT NULL,
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "from_import" INTEGER NOT NULL,
    "to_import" INTEGER,
    "shape_id" BIGINT NOT NULL,
    "workload_id" UUID,
    "type" TEXT NOT NULL,
    "source_type" TEXT,
    "name" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "resource_group" TEXT,
    "subscription" TEXT,
    "location" TEXT,
    "tags" TEXT,
    "previous_id" BIGINT,
    "ended" TEXT,

    CONSTRAINT "resource_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shape" (
    "id" BIGSERIAL NOT NULL,
    "hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "facts" TEXT NOT NULL,

    CONSTRAINT "shape_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phase" TEXT NOT NULL DEFAULT 'training',
    "grouping_kind" TEXT NOT NULL DEFAULT 'resource-group',
    "grouping_tag" TEXT,
    "current_import" INTEGER NOT NULL DEFAULT 0,
    "last_import" INTEGER NOT NULL DEFAULT 0,
    "round" INTEGER NOT NULL DEFAULT 0,
    "edition_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "organisation_id" UUID,
    "project_id" UUID,
    "subject" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "worker" TEXT,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "engagement_person_id_idx" ON "engagement"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "workload_organisation_id_id_key" ON "workload"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "workload_project_id_grouping_key_key" ON "workload"("project_id", "grouping", "key");

-- CreateIndex
CREATE INDEX "workload_pin_workload_id_idx" ON "workload_pin"("workload_id");

-- CreateIndex
CREATE INDEX "workload_result_project_id_round_edition_id_severity_sort_k_idx" ON "workload_result"("project_id", "round", "edition_id", "severity", "sort_key", "workload_id");

-- CreateIndex
CREATE INDEX "workload_result_project_id_round_edition_id_sort_key_worklo_idx" ON "workload_result"("project_id", "round", "edition_id", "sort_key", "workload_id");

-- CreateIndex
CREATE INDEX "workload_result_project_id_round_edition_id_resources_workl_idx" ON "workload_result"("project_id", "round", "edition_id", "resources" DESC, "workload_id");

-- CreateIndex
CREATE INDEX "workload_result_project_id_round_edition_id_blocking_servic_idx" ON "workload_result"("project_id", "round", "edition_id", "blocking_service", "severity", "sort_key", "workload_id");

-- CreateIndex
CREATE INDEX "inventory_import_project_id_created_at_id_idx" ON "inventory_import"("project_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "inventory_import_organisation_id_id_key" ON "inventory_import"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "staged_match_import_id_ordinal_idx" ON "staged_match"("import_id", "ordinal");

-- CreateIndex
CREATE INDEX "resource_version_project_id_from_import_id_idx" ON "resource_version"("project_id", "from_import", "id");

-- CreateIndex
CREATE INDEX "resource_version_project_id_to_import_id_idx" ON "resource_version"("project_id", "to_import", "id");

-- CreateIndex
CREATE INDEX "resource_version_project_id_sort_key_id_idx" ON "resource_version"("project_id", "sort_key", "id");

-- CreateIndex
CREATE INDEX "resource_version_project_id_workload_id_sort_key_id_idx" ON "resource_version"("project_id", "workload_id", "sort_key", "id");

-- CreateIndex
CREATE INDEX "resource_version_project_id_type_sort_key_id_idx" ON "resource_version"("project_id", "type", "sort_key", "id");

-- CreateIndex
CREATE INDEX "resource_version_project_id_shape_id_sort_key_id_idx" ON "resource_version"("project_id", "shape_id", "sort_key", "id");

-- CreateIndex
CREATE UNIQUE INDEX "resource_version_project_id_key_from_import_key" ON "resource_version"("project_id", "key", "from_import");

-- CreateIndex
CREATE UNIQUE INDEX "shape_hash_key" ON "shape"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "project_organisation_id_id_key" ON "project"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "job_state_created_at_idx" ON "job"("state", "created_at");

-- CreateIndex
CREATE INDEX "job_organisation_id_project_id_idx" ON "job"("organisation_id", "project_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "workload" ADD CONSTRAINT "workload_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "workload_pin" ADD CONSTRAINT "workload_pin_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "workload_pin" ADD CONSTRAINT "workload_pin_organisation_id_workload_id_fkey" FOREIGN KEY ("organisation_id", "workload_id") REFERENCES "workload"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "workload_shape" ADD CONSTRAINT "workload_shape_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "workload_result" ADD CONSTRAINT "workload_result_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "estate_summary" ADD CONSTRAINT "estate_summary_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "inventory_import" ADD CONSTRAINT "inventory_import_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "inventory_import" ADD CONSTRAINT "inventory_import_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "inventory_rejection" ADD CONSTRAINT "inventory_rejection_organisation_id_import_id_fkey" FOREIGN KEY ("organisation_id", "import_id") REFERENCES "inventory_import"("organisation_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "catalogue_edition"("id") ON DELETE SET NULL ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE SET NULL ON UPDATE NO ACTION;



-- Sorting and prefix search by bytes on every server: the sort keys are unaccented lower case already.
ALTER TABLE "resource_version" ALTER COLUMN "sort_key" TYPE text COLLATE "C";
ALTER TABLE "resource_version" ALTER COLUMN "key" TYPE text COLLATE "C";
ALTER TABLE "resource_version" ALTER COLUMN "type" TYPE text COLLATE "C";
ALTER TABLE "staged_resource" ALTER COLUMN "sort_key" TYPE text COLLATE "C";
ALTER TABLE "staged_resource" ALTER COLUMN "key" TYPE text COLLATE "C";
ALTER TABLE "staged_resource" ALTER COLUMN "type" TYPE text COLLATE "C";
ALTER TABLE "workload_result" ALTER COLUMN "sort_key" TYPE text COLLATE "C";

-- Closed vocabularies: text + CHECK, so that policies do not keep comparisons from their indexes.
ALTER TABLE "organisation" ADD CHECK (length("name") BETWEEN 1 AND 200);
ALTER TABLE "membership" ADD CHECK ("role" IN ('project-lead', 'contributor', 'reader', 'organisation-executive'));
ALTER TABLE "project" ADD CHECK ("phase" IN ('training', 'preparation', 'pilot', 'test', 'ready'));
ALTER TABLE "project" ADD CHECK ("grouping_kind" IN ('tag', 'resource-group', 'subscription'));
ALTER TABLE "project" ADD CHECK (("grouping_kind" = 'tag') = ("grouping_tag" IS NOT NULL));
ALTER TABLE "job" ADD CHECK ("kind" IN ('plan-import', 'apply-import', 'regroup', 'score'));
ALTER TABLE "job" ADD CHECK ("state" IN ('waiting', 'running', 'done', 'failed'));
ALTER TABLE "inventory_import" ADD CHECK ("state" IN ('reading', 'previewed', 'applying', 'applied', 'failed', 'cancelled'));
ALTER TABLE "resource_version" ADD CHECK ("ended" IN ('replaced', 'removed'));
ALTER TABLE "resource_version" ADD CHECK (("ended" IS NULL) = ("to_import" IS NULL));
ALTER TABLE "workload" ADD CHECK ("criticality" IN ('low', 'moderate', 'high', 'vital'));
ALTER TABLE "shape_verdict" ADD CHECK ("verdict" IN ('eligible', 'conditional', 'planned', 'redesign', 'unknown', 'not-eligible', 'configuration'));
ALTER TABLE "workload_result" ADD CHECK ("verdict" IN ('eligible', 'conditional', 'planned', 'redesign', 'unknown', 'not-eligible', 'configuration'));
ALTER TABLE "catalogue_edition" ADD CHECK (length("sha256") = 64);


-- Roles, taken inside each transaction: portal_app for one organisation, portal_portfolio for one person's list of
-- organisations, portal_platform for the worker and the catalogue. None of them can log in.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['portal_app', 'portal_portfolio', 'portal_platform'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
    IF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
      EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
    END IF;
  END LOOP;
END $$;

DO $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO portal_app, portal_portfolio, portal_platform', current_schema());
END $$;

CREATE FUNCTION "current_organisation"() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.organisation', true), '')::uuid $$;
CREATE FUNCTION "current_person"() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.person', true), '')::uuid $$;

-- Row-level security: the same sentence on every table with an organisation_id.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['membership', 'engagement', 'project', 'job', 'audit_event', 'audit_head', 'inventory_import', 'inventory_rejection',
    'resource_version', 'workload', 'workload_pin', 'workload_shape', 'workload_result', 'estate_summary'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY organisation_only ON %I TO portal_app, portal_platform USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()))', t);
  END LOOP;
END $$;

-- resource_version is the one large table: a foreign key would look its project up row by row (a third of the time of an
-- import). The policy asks the same of every write once per statement: the project must be one of the organisation's.
DROP POLICY organisation_only ON "resource_version";
CREATE POLICY organisation_only ON "resource_version" TO portal_app, portal_platform
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation()) AND project_id IN (SELECT id FROM "project"));

ALTER TABLE "organisation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "organisation" FORCE ROW LEVEL SECURITY;
CREATE POLICY organisation_only ON "organisation" TO portal_app, portal_platform
  USING (id = (SELECT current_organisation())) WITH CHECK (id = (SELECT current_organisation()));

-- People: those of the current organisation, and oneself.
ALTER TABLE "person" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "person" FORCE ROW LEVEL SECURITY;
CREATE POLICY people_of_organisation ON "person" FOR SELECT TO portal_app, portal_platform
  USING (id = (SELECT current_person())
    OR EXISTS (SELECT FROM "membership" m WHERE m.person_id = person.id)
    OR EXISTS (SELECT FROM "engagement" e WHERE e.person_id = person.id));
CREATE POLICY oneself ON "person" FOR SELECT TO portal_portfolio USING (id = (SELECT current_person()));

-- Portfolio: a person's own memberships and running engagements, and the organisations and projects behind them.
CREATE POLICY own_memberships ON "membership" FOR SELECT TO portal_portfolio USING (person_id = (SELECT current_person()) AND ended_at IS NULL);
CREATE POLICY own_engagements ON "engagement" FOR SELECT TO portal_portfolio
  USING (person_id = (SELECT current_person()) AND accepted_at IS NOT NULL AND ends_at > now());
CREATE POLICY own_organisations ON "organisation" FOR SELECT TO portal_portfolio
  USING (EXISTS (SELECT FROM "membership" m WHERE m.organisation_id = organisation.id) OR EXISTS (SELECT FROM "engagement" e WHERE e.organisation_id = organisation.id));
CREATE POLICY own_projects ON "project" FOR SELECT TO portal_portfolio
  USING (EXISTS (SELECT FROM "membership" m WHERE m.organisation_id = project.organisation_id) OR EXISTS (SELECT FROM "engagement" e WHERE e.organisation_id = project.organisation_id));

-- The worker finds work of every organisation, then takes the scope of the one it works for.
CREATE POLICY work_of_all ON "job" TO portal_platform USING (true) WITH CHECK (true);
CREATE POLICY imports_of_all ON "inventory_import" FOR SELECT TO portal_platform USING (true);

-- The login role owns the tables. It reads sessions, people and access before a scope exists, and creates organisations:
-- FORCE binds it too, so it gets its own sentence and nothing of an estate.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['person', 'membership', 'engagement', 'organisation', 'project'] LOOP
    EXECUTE format('CREATE POLICY before_scope ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;

-- Least privilege. Nothing is granted on session, nor on password hashes.
GRANT SELECT (id, name, email) ON "person" TO portal_app, portal_portfolio, portal_platform;
GRANT SELECT ON "organisation", "membership", "engagement", "project" TO portal_app, portal_portfolio, portal_platform;
GRANT UPDATE ON "project" TO portal_app, portal_platform;
GRANT SELECT ON "catalogue_edition", "shape", "shape_verdict" TO portal_app, portal_portfolio, portal_platform;
GRANT INSERT ON "shape" TO portal_app, portal_platform;
GRANT INSERT ON "catalogue_edition" TO portal_platform;
GRANT INSERT, UPDATE, DELETE ON "shape_verdict" TO portal_platform;
GRANT SELECT, INSERT ON "job" TO portal_app;
GRANT SELECT, INSERT, UPDATE ON "job" TO portal_platform;
GRANT SELECT ON "audit_event" TO portal_app, portal_platform;
GRANT SELECT, INSERT, UPDATE ON "inventory_import" TO portal_app, portal_platform;
GRANT SELECT, INSERT, DELETE ON "inventory_rejection" TO portal_app, portal_platform;
GRANT INSERT ON "staged_resource" TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "staged_resource", "staged_match" TO portal_platform;
GRANT SELECT ON "resource_version", "workload_shape", "workload_result", "estate_summary" TO portal_app;
GRANT UPDATE ("workload_id") ON "resource_version" TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "resource_version", "workload_shape", "workload_result", "estate_summary", "workload", "workload_pin" TO portal_platform;
GRANT SELECT, INSERT, UPDATE ON "workload" TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "workload_pin" TO portal_app;
GRANT USAGE ON SEQUENCE "shape_id_seq" TO portal_app, portal_platform;
GRANT USAGE ON SEQUENCE "resource_version_id_seq" TO portal_platform;

-- Audit: the only door. It locks the organisation's head, chains and appends; callers can neither update nor delete.
CREATE FUNCTION "audit_append"(p_action text, p_subject text, p_detail text, p_request text) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  o uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  p uuid := nullif(current_setting('app.person', true), '')::uuid;
  head record;
  moment timestamptz := date_trunc('milliseconds', clock_timestamp());
  digest text;
BEGIN
  IF o IS NULL THEN RAISE EXCEPTION 'audit without organisation'; END IF;
  INSERT INTO audit_head (organisation_id, sequence, hash) VALUES (o, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM audit_head WHERE organisation_id = o FOR UPDATE;
  digest := encode(sha256(convert_to(concat_ws(E'\x1f', head.hash, o::text, (head.sequence + 1)::text,
    to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), coalesce(p::text, ''), p_action, p_subject, p_detail, p_request), 'UTF8')), 'hex');
  INSERT INTO audit_event (organisation_id, sequence, at, person_id, action, subject, detail, request_id, previous_hash, hash)
    VALUES (o, head.sequence + 1, moment, p, p_action, p_subject, p_detail, p_request, head.hash, digest);
  UPDATE audit_head SET sequence = head.sequence + 1, hash = digest WHERE organisation_id = o;
  RETURN head.sequence + 1;
END $$;
REVOKE ALL ON FUNCTION "audit_append"(text, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "audit_append"(text, text, text, text) TO portal_app, portal_platform;
CREATE POLICY chain ON "audit_event" FOR ALL TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY chain ON "audit_head" FOR ALL TO CURRENT_USER USING (true) WITH CHECK (true);

-- Rows just written have no statistics, and the embedded database never gathers any by itself: jobs ask for them. A small
-- sample tells enough of rows that are read by their number.
DO $$
DECLARE c record;
BEGIN
  FOR c IN SELECT attrelid::regclass AS t, attname FROM pg_attribute
    WHERE attrelid IN ('staged_resource'::regclass, 'staged_match'::regclass, 'workload'::regclass) AND attnum > 0 AND NOT attisdropped LOOP
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS 10', c.t, c.attname);
  END LOOP;
END $$;
CREATE FUNCTION "refresh_statistics"(p_versions boolean) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  ANALYZE staged_resource, staged_match, workload;
  IF p_versions THEN ANALYZE resource_version, workload_shape; END IF;
END $$;
REVOKE ALL ON FUNCTION "refresh_statistics"(boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "refresh_statistics"(boolean) TO portal_platform;
