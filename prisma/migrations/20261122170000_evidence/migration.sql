-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "expires_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_revision" (
    "organisation_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "media" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_revision_pkey" PRIMARY KEY ("evidence_id","number")
);

-- CreateIndex
CREATE INDEX "evidence_assessment_id_added_at_id_idx" ON "evidence"("assessment_id", "added_at", "id");

-- CreateIndex
CREATE INDEX "evidence_project_id_added_at_id_idx" ON "evidence"("project_id", "added_at", "id");

-- CreateIndex
CREATE INDEX "evidence_project_id_expires_on_id_idx" ON "evidence"("project_id", "expires_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_organisation_id_id_key" ON "evidence"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_revision_storage_key_key" ON "evidence_revision"("storage_key");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_organisation_id_project_id_id_key" ON "assessment"("organisation_id", "project_id", "id");

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_project_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "project_id", "assessment_id") REFERENCES "assessment"("organisation_id", "project_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence_revision" ADD CONSTRAINT "evidence_revision_organisation_id_evidence_id_fkey" FOREIGN KEY ("organisation_id", "evidence_id") REFERENCES "evidence"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;


-- Closed vocabularies and lengths.
ALTER TABLE "evidence" ADD CHECK ("kind" IN ('policy', 'procedure', 'contract', 'certificate', 'report', 'record', 'screenshot', 'other'));
ALTER TABLE "evidence" ADD CHECK (length("title") BETWEEN 1 AND 300 AND "revision" > 0 AND length("withdrawn_note") <= 1000);
ALTER TABLE "evidence" ADD CHECK (("withdrawn_at" IS NULL) = ("withdrawn_by" IS NULL) AND ("withdrawn_at" IS NULL) = ("withdrawn_note" = ''));
ALTER TABLE "evidence_revision" ADD CHECK ("number" > 0 AND "bytes" > 0 AND length("file_name") BETWEEN 1 AND 200 AND "sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "evidence_revision" ADD CHECK ("media" IN ('pdf', 'png', 'jpg', 'txt', 'csv', 'md', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'));
-- A key leads nowhere but into the organisation's own part of the storage.
ALTER TABLE "evidence_revision" ADD CHECK ("storage_key" ~ ('^' || "organisation_id"::text || '/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'));

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['evidence', 'evidence_revision'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY organisation_only ON %I TO portal_app, portal_platform USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()))', t);
    EXECUTE format('CREATE POLICY backup ON %I FOR SELECT TO portal_backup USING (true)', t);
    EXECUTE format('GRANT SELECT ON %I TO portal_backup', t);
  END LOOP;
END $$;

-- Least privilege. A revision is only added; a document is never moved to another question nor removed. The worker reads, to tell
-- files that belong to something from those that an upload left behind.
GRANT SELECT, INSERT, UPDATE ("title", "kind", "expires_on", "revision", "withdrawn_by", "withdrawn_at", "withdrawn_note") ON "evidence" TO portal_app;
GRANT SELECT, INSERT ON "evidence_revision" TO portal_app;
GRANT SELECT ON "evidence", "evidence_revision" TO portal_platform;
