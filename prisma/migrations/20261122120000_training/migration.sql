-- CreateTable
CREATE TABLE "learner" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "person_id" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "roles" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "learner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_record" (
    "organisation_id" UUID NOT NULL,
    "learner_id" UUID NOT NULL,
    "module_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "completed_at" TIMESTAMPTZ(3),
    "source" TEXT NOT NULL DEFAULT 'portal',
    "right_answers" INTEGER,
    "questions" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "module_updated" DATE NOT NULL,
    "recorded_by" UUID,

    CONSTRAINT "training_record_pkey" PRIMARY KEY ("learner_id","module_id")
);

-- CreateTable
CREATE TABLE "training_session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "trainer" TEXT NOT NULL DEFAULT '',
    "roles" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "modules" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "training_session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "learner_organisation_id_id_key" ON "learner"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "learner_project_id_person_id_key" ON "learner"("project_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "learner_project_id_email_key" ON "learner"("project_id", "email");

-- CreateIndex
CREATE INDEX "training_session_project_id_starts_at_id_idx" ON "training_session"("project_id", "starts_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "training_session_organisation_id_id_key" ON "training_session"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "learner" ADD CONSTRAINT "learner_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "learner" ADD CONSTRAINT "learner_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_organisation_id_learner_id_fkey" FOREIGN KEY ("organisation_id", "learner_id") REFERENCES "learner"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;


-- Closed vocabularies. A module id is a file's name: the server knows which there are.
ALTER TABLE "learner" ADD CHECK ("roles" <@ ARRAY['executive', 'project-lead', 'architect', 'administrator', 'security-officer', 'support', 'champion']);
ALTER TABLE "learner" ADD CHECK (length("name") BETWEEN 1 AND 200 AND length("email") BETWEEN 3 AND 254 AND "email" = lower("email"));
ALTER TABLE "training_record" ADD CHECK ("source" IN ('portal', 'lms') AND "module_id" ~ '^[a-z0-9-]{1,80}$');
ALTER TABLE "training_record" ADD CHECK ("attempts" >= 0 AND "right_answers" BETWEEN 0 AND "questions" AND "questions" > 0);
ALTER TABLE "training_record" ADD CHECK ("source" <> 'lms' OR ("completed_at" IS NOT NULL AND "recorded_by" IS NOT NULL));
ALTER TABLE "training_session" ADD CHECK ("ends_at" > "starts_at" AND "ends_at" <= "starts_at" + interval '12 hours');
ALTER TABLE "training_session" ADD CHECK ("roles" <@ ARRAY['executive', 'project-lead', 'architect', 'administrator', 'security-officer', 'support', 'champion']);
ALTER TABLE "training_session" ADD CHECK (length("title") BETWEEN 1 AND 200 AND length("place") <= 500 AND length("trainer") <= 200 AND length("note") <= 2000);

-- Learners are listed and searched by name, as people are.
CREATE INDEX "learner_name_key" ON "learner" ("project_id", (name_key("name") COLLATE "C"), "id");

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['learner', 'training_record', 'training_session'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY organisation_only ON %I TO portal_app, portal_platform USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()))', t);
    EXECUTE format('CREATE POLICY backup ON %I FOR SELECT TO portal_backup USING (true)', t);
    EXECUTE format('GRANT SELECT ON %I TO portal_backup', t);
  END LOOP;
END $$;

-- Least privilege: nothing of a record is ever deleted, and nobody moves one to another learner. The worker reads coverage.
GRANT SELECT, INSERT, UPDATE ("person_id", "name", "email", "roles", "removed_at") ON "learner" TO portal_app;
GRANT SELECT, INSERT, UPDATE ("completed_at", "source", "right_answers", "questions", "attempts", "module_updated", "recorded_by") ON "training_record" TO portal_app;
GRANT SELECT, INSERT, UPDATE ("title", "starts_at", "ends_at", "place", "trainer", "roles", "modules", "note", "revision", "changed_at", "cancelled_at") ON "training_session" TO portal_app;
GRANT SELECT ON "learner", "training_record" TO portal_platform;
