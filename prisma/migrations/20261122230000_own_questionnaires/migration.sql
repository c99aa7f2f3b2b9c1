-- CreateTable
CREATE TABLE "own_questionnaire" (
    "organisation_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "language" TEXT,
    "file_name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "own_questionnaire_pkey" PRIMARY KEY ("id","version")
);

-- CreateIndex
CREATE UNIQUE INDEX "own_questionnaire_organisation_id_id_version_key" ON "own_questionnaire"("organisation_id", "id", "version");

-- AddForeignKey
ALTER TABLE "own_questionnaire" ADD CONSTRAINT "own_questionnaire_id_version_fkey" FOREIGN KEY ("id", "version") REFERENCES "questionnaire_version"("id", "version") ON DELETE RESTRICT ON UPDATE NO ACTION;



-- Closed vocabularies, lengths. Whose a questionnaire is stands in its id: nobody brings one in under another's name, nor fills in
-- one of another organisation, nor one that calls itself an organisation's own and ships with the product.
ALTER TABLE "own_questionnaire" ADD CHECK ("language" IN ('fr', 'en') AND length("sha256") = 64 AND length("file_name") BETWEEN 1 AND 255);
ALTER TABLE "own_questionnaire" ADD CHECK ("id" ~ ('^own-' || "organisation_id"::text || '-[0-9a-f]{16}$') AND "version" ~ '^[1-9][0-9]{0,3}\.0$');
ALTER TABLE "own_questionnaire" ADD CHECK (length("source") <= 4000000);
ALTER TABLE "assessment" ADD CHECK ("questionnaire_id" NOT LIKE 'own-%' OR starts_with("questionnaire_id", 'own-' || "organisation_id"::text || '-'));

ALTER TABLE "own_questionnaire" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "own_questionnaire" FORCE ROW LEVEL SECURITY;
CREATE POLICY organisation_only ON "own_questionnaire" TO portal_app, portal_platform USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
CREATE POLICY backup ON "own_questionnaire" FOR SELECT TO portal_backup USING (true);
GRANT SELECT ON "own_questionnaire" TO portal_backup;

-- What was the same for everybody now holds an organisation's own words too: those are its own rows and nobody else's.
ALTER TABLE "questionnaire_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "questionnaire_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY shipped_or_own ON "questionnaire_version" FOR SELECT TO portal_app, portal_platform
  USING (id NOT LIKE 'own-%' OR starts_with(id, 'own-' || (SELECT current_organisation())::text || '-'));
CREATE POLICY own_only ON "questionnaire_version" FOR INSERT TO portal_app
  WITH CHECK (starts_with(id, 'own-' || (SELECT current_organisation())::text || '-'));
CREATE POLICY shipped_only ON "questionnaire_version" FOR INSERT TO portal_platform WITH CHECK (id NOT LIKE 'own-%');
CREATE POLICY backup ON "questionnaire_version" FOR SELECT TO portal_backup USING (true);

-- Least privilege: a version is added and never changed nor removed; whether it is offered may change. The worker reads the questions
-- of assessments, and has no business with files.
GRANT INSERT ON "questionnaire_version" TO portal_app;
GRANT SELECT, INSERT, UPDATE ("retired_at") ON "own_questionnaire" TO portal_app;

-- The frame of every page says whether the next gate is at risk: from a figure that the worker counts anew, in the query that is there.
ALTER TABLE "gate_due" ADD COLUMN "counted_at" TIMESTAMPTZ(3), ADD COLUMN "unmet" INTEGER;
ALTER TABLE "gate_due" ADD CHECK ("unmet" >= 0 AND ("unmet" IS NULL) = ("counted_at" IS NULL));
GRANT SELECT ("unmet") ON "gate_due" TO portal_portfolio;
GRANT UPDATE ("unmet", "counted_at") ON "gate_due" TO portal_app, portal_platform;
GRANT SELECT ON "gate_due", "gate_waiver", "gate_attestation" TO portal_platform;
CREATE POLICY dues_of_all ON "gate_due" FOR SELECT TO portal_platform USING ((SELECT current_organisation()) IS NULL);
-- Whether a member has a second factor, never its secret: a criterion of a gate.
CREATE POLICY second_factor_for_gates ON "second_factor" FOR SELECT TO portal_platform
  USING (EXISTS (SELECT FROM "membership" m WHERE m.person_id = second_factor.person_id AND m.organisation_id = (SELECT current_organisation()) AND m.ended_at IS NULL));
GRANT SELECT ("person_id", "confirmed_at") ON "second_factor" TO portal_platform;

-- An assessment that is copied may take its documents along: two rows then speak of the same stored bytes.
CREATE INDEX "evidence_revision_storage_key_idx" ON "evidence_revision"("storage_key");
DROP INDEX "evidence_revision_storage_key_key";
