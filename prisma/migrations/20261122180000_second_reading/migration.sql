-- CreateTable
CREATE TABLE "second_reading" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'reading',
    "opened_by" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "first_reader" UUID NOT NULL,
    "second_reader" UUID NOT NULL,
    "first_done_at" TIMESTAMPTZ(3),
    "second_done_at" TIMESTAMPTZ(3),
    "ended_by" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "second_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "second_reading_mark" (
    "organisation_id" UUID NOT NULL,
    "reading_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "second_reading_mark_pkey" PRIMARY KEY ("reading_id","person_id","question_id")
);

-- CreateTable
CREATE TABLE "second_reading_decision" (
    "organisation_id" UUID NOT NULL,
    "reading_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "second_reading_decision_pkey" PRIMARY KEY ("reading_id","question_id")
);

-- CreateIndex
CREATE INDEX "second_reading_assessment_id_opened_at_idx" ON "second_reading"("assessment_id", "opened_at");

-- CreateIndex
CREATE UNIQUE INDEX "second_reading_organisation_id_id_key" ON "second_reading"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "second_reading" ADD CONSTRAINT "second_reading_organisation_id_assessment_id_fkey" FOREIGN KEY ("organisation_id", "assessment_id") REFERENCES "assessment"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "second_reading_mark" ADD CONSTRAINT "second_reading_mark_organisation_id_reading_id_fkey" FOREIGN KEY ("organisation_id", "reading_id") REFERENCES "second_reading"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "second_reading_decision" ADD CONSTRAINT "second_reading_decision_organisation_id_reading_id_fkey" FOREIGN KEY ("organisation_id", "reading_id") REFERENCES "second_reading"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;


-- Two distinct people; the states follow from who is done; one reading at a time.
ALTER TABLE "second_reading" ADD CHECK ("state" IN ('reading', 'compared', 'closed', 'abandoned') AND "first_reader" <> "second_reader");
ALTER TABLE "second_reading" ADD CHECK ("state" NOT IN ('compared', 'closed') OR ("first_done_at" IS NOT NULL AND "second_done_at" IS NOT NULL));
ALTER TABLE "second_reading" ADD CHECK (("state" IN ('closed', 'abandoned')) = ("ended_at" IS NOT NULL) AND ("ended_at" IS NULL) = ("ended_by" IS NULL));
ALTER TABLE "second_reading_mark" ADD CHECK (length("value") <= 100000 AND length("note") <= 4000);
ALTER TABLE "second_reading_decision" ADD CHECK (length("value") <= 100000 AND length("reason") BETWEEN 1 AND 4000);
CREATE UNIQUE INDEX "second_reading_open" ON "second_reading" ("assessment_id") WHERE "state" IN ('reading', 'compared');

-- An answer may come from an adjudication too, with its reason.
DO $$
DECLARE c record;
BEGIN
  FOR c IN SELECT conrelid::regclass AS place, conname FROM pg_constraint
    WHERE conrelid IN ('answer'::regclass, 'answer_revision'::regclass) AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%''estate''%' LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.place, c.conname);
  END LOOP;
END $$;
ALTER TABLE "answer" ADD CONSTRAINT "answer_source" CHECK ("source" IN ('person', 'estate', 'copy', 'adjudication') AND ("source" = 'person') = ("reason" IS NULL));
ALTER TABLE "answer_revision" ADD CONSTRAINT "answer_revision_source" CHECK ("source" IN ('person', 'estate', 'copy', 'adjudication') AND ("source" = 'person') = ("reason" IS NULL));

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['second_reading', 'second_reading_mark', 'second_reading_decision'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY organisation_only ON %I TO portal_app, portal_platform USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()))', t);
    EXECUTE format('CREATE POLICY backup ON %I FOR SELECT TO portal_backup USING (true)', t);
    EXECUTE format('GRANT SELECT ON %I TO portal_backup', t);
  END LOOP;
END $$;

-- Readers judge apart: the database itself shows nobody another's marks while one of the two still reads, and lets nobody write but
-- in their own name, while the reading is theirs and not done.
CREATE POLICY read_apart ON "second_reading_mark" AS RESTRICTIVE FOR SELECT TO portal_app USING (
  person_id = (SELECT current_person())
  OR EXISTS (SELECT FROM "second_reading" r WHERE r.id = reading_id AND r.first_done_at IS NOT NULL AND r.second_done_at IS NOT NULL));
CREATE POLICY mark_alone ON "second_reading_mark" AS RESTRICTIVE FOR INSERT TO portal_app WITH CHECK (
  person_id = (SELECT current_person())
  AND EXISTS (SELECT FROM "second_reading" r WHERE r.id = reading_id AND r.state = 'reading' AND (
    (r.first_reader = person_id AND r.first_done_at IS NULL) OR (r.second_reader = person_id AND r.second_done_at IS NULL))));
CREATE POLICY change_alone ON "second_reading_mark" AS RESTRICTIVE FOR UPDATE TO portal_app USING (
  person_id = (SELECT current_person())
  AND EXISTS (SELECT FROM "second_reading" r WHERE r.id = reading_id AND r.state = 'reading' AND (
    (r.first_reader = person_id AND r.first_done_at IS NULL) OR (r.second_reader = person_id AND r.second_done_at IS NULL))));

-- Least privilege. Marks stop changing with the reading; decisions never change.
GRANT SELECT, INSERT, UPDATE ("state", "first_done_at", "second_done_at", "ended_by", "ended_at") ON "second_reading" TO portal_app;
GRANT SELECT, INSERT, UPDATE ("value", "note", "at") ON "second_reading_mark" TO portal_app;
GRANT SELECT, INSERT ON "second_reading_decision" TO portal_app;
