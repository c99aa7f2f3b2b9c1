-- CreateTable
CREATE TABLE "questionnaire_version" (
    "id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "questionnaire_version_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "assessment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "questionnaire_id" TEXT NOT NULL,
    "questionnaire_version" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "due_on" DATE,
    "started_by" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_by" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "reviewed_by" UUID,
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_as" TEXT,
    "review_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer" (
    "organisation_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "value" TEXT,
    "comment" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL,
    "reason" TEXT,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("assessment_id","question_id")
);

-- CreateTable
CREATE TABLE "answer_revision" (
    "organisation_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "value" TEXT,
    "comment" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL,
    "reason" TEXT,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mutation" UUID NOT NULL,

    CONSTRAINT "answer_revision_pkey" PRIMARY KEY ("assessment_id","question_id","revision")
);

-- CreateTable
CREATE TABLE "remark" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "section_id" TEXT NOT NULL,
    "question_id" TEXT,
    "thread_id" UUID,
    "text" TEXT NOT NULL,
    "mentions" UUID[] DEFAULT ARRAY[]::UUID[],
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_by" UUID,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section_assignment" (
    "organisation_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "section_id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "assigned_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "section_assignment_pkey" PRIMARY KEY ("assessment_id","section_id")
);

-- CreateTable
CREATE TABLE "assessment_snapshot" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "occasion" TEXT NOT NULL,
    "questionnaire_id" TEXT NOT NULL,
    "questionnaire_version" TEXT NOT NULL,
    "score" DOUBLE PRECISION,
    "completeness" DOUBLE PRECISION NOT NULL,
    "answered" INTEGER NOT NULL,
    "questions" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assessment_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_presence" (
    "organisation_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "question_id" TEXT,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessment_presence_pkey" PRIMARY KEY ("assessment_id","person_id")
);

-- CreateIndex
CREATE INDEX "assessment_project_id_questionnaire_id_started_at_idx" ON "assessment"("project_id", "questionnaire_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_organisation_id_id_key" ON "assessment"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "answer_assessment_id_at_idx" ON "answer"("assessment_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "answer_revision_assessment_id_question_id_mutation_key" ON "answer_revision"("assessment_id", "question_id", "mutation");

-- CreateIndex
CREATE INDEX "remark_assessment_id_at_id_idx" ON "remark"("assessment_id", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "remark_organisation_id_assessment_id_id_key" ON "remark"("organisation_id", "assessment_id", "id");

-- CreateIndex
CREATE INDEX "assessment_snapshot_assessment_id_at_id_idx" ON "assessment_snapshot"("assessment_id", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_snapshot_organisation_id_id_key" ON "assessment_snapshot"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_questionnaire_id_questionnaire_version_fkey" FOREIGN KEY ("questionnaire_id", "questionnaire_version") REFERENCES "questionnaire_version"("id", "version") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "answer_revision" ADD CONSTRAINT "answer_revision_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_organisation_id_assessment_id_thread_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id", "thread_id") REFERENCES "remark"("organisation_id", "assessment_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "section_assignment" ADD CONSTRAINT "section_assignment_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "assessment_snapshot" ADD CONSTRAINT "assessment_snapshot_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "assessment_presence" ADD CONSTRAINT "assessment_presence_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;



-- Closed vocabularies and lengths. A question's id is the questionnaire's affair: the server knows which there are.
ALTER TABLE "questionnaire_version" ADD CHECK (length("sha256") = 64 AND "version" ~ '^[0-9]+\.[0-9]+$');
ALTER TABLE "assessment" ADD CHECK ("state" IN ('draft', 'submitted', 'returned', 'validated'));
ALTER TABLE "assessment" ADD CHECK (("state" = 'draft') = ("submitted_at" IS NULL) AND ("submitted_at" IS NULL) = ("submitted_by" IS NULL));
ALTER TABLE "assessment" ADD CHECK ("state" NOT IN ('returned', 'validated') OR ("reviewed_at" IS NOT NULL AND "reviewed_by" IS NOT NULL AND "reviewed_as" IS NOT NULL));
ALTER TABLE "assessment" ADD CHECK ("reviewed_as" IN ('consultant', 'project-lead') AND length("review_note") <= 4000);
ALTER TABLE "answer" ADD CHECK ("revision" > 0 AND length("value") <= 100000 AND length("comment") <= 10000);
ALTER TABLE "answer" ADD CHECK ("source" IN ('person', 'estate', 'copy') AND ("source" = 'person') = ("reason" IS NULL));
ALTER TABLE "answer_revision" ADD CHECK ("revision" > 0 AND length("value") <= 100000 AND length("comment") <= 10000);
ALTER TABLE "answer_revision" ADD CHECK ("source" IN ('person', 'estate', 'copy') AND ("source" = 'person') = ("reason" IS NULL));
ALTER TABLE "remark" ADD CHECK (length("text") BETWEEN 1 AND 4000 AND cardinality("mentions") <= 20);
ALTER TABLE "remark" ADD CHECK (("resolved_at" IS NULL) = ("resolved_by" IS NULL) AND ("thread_id" IS NULL OR "resolved_at" IS NULL));
ALTER TABLE "assessment_snapshot" ADD CHECK ("occasion" IN ('named', 'submitted', 'validated') AND ("occasion" = 'named') = ("name" <> '') AND length("name") <= 200 AND length("sha256") = 64);
ALTER TABLE "assessment_snapshot" ADD CHECK ("score" BETWEEN 0 AND 100 AND "completeness" BETWEEN 0 AND 1 AND "answered" BETWEEN 0 AND "questions");

-- A project fills a questionnaire in once at a time; what is validated stays beside it.
CREATE UNIQUE INDEX "assessment_open" ON "assessment" ("project_id", "questionnaire_id") WHERE "state" <> 'validated';

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['assessment', 'answer', 'answer_revision', 'remark', 'section_assignment', 'assessment_snapshot', 'assessment_presence'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY organisation_only ON %I TO portal_app, portal_platform USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()))', t);
    EXECUTE format('CREATE POLICY backup ON %I FOR SELECT TO portal_backup USING (true)', t);
    EXECUTE format('GRANT SELECT ON %I TO portal_backup', t);
  END LOOP;
END $$;
GRANT SELECT ON "questionnaire_version" TO portal_backup;

-- Least privilege. History and snapshots are only appended to; nobody moves an answer to another assessment, nor changes what was
-- said in a remark. The worker publishes questionnaires, and reads what readiness is computed from.
GRANT SELECT ON "questionnaire_version" TO portal_app, portal_platform;
GRANT INSERT ON "questionnaire_version" TO portal_platform;
GRANT SELECT, INSERT, UPDATE ("questionnaire_version", "state", "due_on", "submitted_by", "submitted_at", "reviewed_by", "reviewed_at", "reviewed_as", "review_note") ON "assessment" TO portal_app;
GRANT SELECT, INSERT, UPDATE ("revision", "value", "comment", "source", "reason", "person_id", "at") ON "answer" TO portal_app;
GRANT SELECT, INSERT ON "answer_revision", "assessment_snapshot" TO portal_app;
GRANT SELECT, INSERT, UPDATE ("resolved_by", "resolved_at") ON "remark" TO portal_app;
GRANT SELECT, INSERT, UPDATE ("person_id", "assigned_by", "at"), DELETE ON "section_assignment" TO portal_app;
GRANT SELECT, INSERT, UPDATE ("question_id", "until"), DELETE ON "assessment_presence" TO portal_app;
GRANT SELECT ON "assessment", "answer", "assessment_snapshot" TO portal_platform;
