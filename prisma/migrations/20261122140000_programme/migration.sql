-- CreateTable
CREATE TABLE "gate_waiver" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "until" DATE NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_by" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "gate_waiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gate_attestation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_by" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "gate_attestation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gate_due" (
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "gate" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gate_due_pkey" PRIMARY KEY ("project_id","gate")
);

-- CreateTable
CREATE TABLE "responsibility" (
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "letter" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "responsibility_pkey" PRIMARY KEY ("project_id","subject","person_id")
);

-- CreateTable
CREATE TABLE "gate_decision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "gate" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gate_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gate_signature" (
    "organisation_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "signed_as" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gate_signature_pkey" PRIMARY KEY ("decision_id","signed_as")
);

-- CreateIndex
CREATE UNIQUE INDEX "gate_decision_organisation_id_id_sha256_key" ON "gate_decision"("organisation_id", "id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "gate_decision_project_id_number_key" ON "gate_decision"("project_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "gate_signature_decision_id_person_id_key" ON "gate_signature"("decision_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "gate_signature_decision_id_session_id_key" ON "gate_signature"("decision_id", "session_id");

-- AddForeignKey
ALTER TABLE "gate_waiver" ADD CONSTRAINT "gate_waiver_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gate_attestation" ADD CONSTRAINT "gate_attestation_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gate_due" ADD CONSTRAINT "gate_due_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "responsibility" ADD CONSTRAINT "responsibility_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gate_decision" ADD CONSTRAINT "gate_decision_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gate_signature" ADD CONSTRAINT "gate_signature_organisation_id_decision_id_sha256_fkey" FOREIGN KEY ("organisation_id", "decision_id", "sha256") REFERENCES "gate_decision"("organisation_id", "id", "sha256") ON DELETE RESTRICT ON UPDATE NO ACTION;



-- Closed vocabularies and lengths. Which criteria there are is the data's affair: the server knows them.
ALTER TABLE "gate_waiver" ADD CHECK (length("criterion") BETWEEN 1 AND 80 AND length("reason") BETWEEN 1 AND 2000 AND ("ended_at" IS NULL) = ("ended_by" IS NULL));
ALTER TABLE "gate_attestation" ADD CHECK (length("criterion") BETWEEN 1 AND 80 AND length("note") BETWEEN 1 AND 2000 AND ("ended_at" IS NULL) = ("ended_by" IS NULL));
ALTER TABLE "gate_due" ADD CHECK ("gate" IN ('training', 'preparation', 'pilot', 'test', 'ready'));
ALTER TABLE "responsibility" ADD CHECK ("letter" IN ('R', 'A', 'C', 'I') AND length("subject") BETWEEN 1 AND 80);
ALTER TABLE "gate_decision" ADD CHECK ("gate" IN ('training', 'preparation', 'pilot', 'test', 'ready') AND "outcome" IN ('go', 'no-go') AND "number" > 0 AND length("note") BETWEEN 1 AND 4000);
ALTER TABLE "gate_decision" ADD CHECK ("sha256" = encode(sha256(convert_to("document", 'UTF8')), 'hex'));
ALTER TABLE "gate_signature" ADD CHECK ("signed_as" IN ('lead', 'consultant', 'executive') AND "verdict" IN ('go', 'no-go') AND length("note") <= 4000);
-- Who refuses says why.
ALTER TABLE "gate_signature" ADD CHECK ("verdict" = 'go' OR "note" <> '');

-- One waiver and one attestation of a criterion at a time; one person who answers for it.
CREATE UNIQUE INDEX "gate_waiver_open" ON "gate_waiver" ("project_id", "criterion") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "gate_attestation_open" ON "gate_attestation" ("project_id", "criterion") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "responsibility_one_accountable" ON "responsibility" ("project_id", "subject") WHERE "letter" = 'A';

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['gate_waiver', 'gate_attestation', 'gate_due', 'responsibility', 'gate_decision', 'gate_signature'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY organisation_only ON %I TO portal_app, portal_platform USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()))', t);
    EXECUTE format('CREATE POLICY backup ON %I FOR SELECT TO portal_backup USING (true)', t);
    EXECUTE format('GRANT SELECT ON %I TO portal_backup', t);
  END LOOP;
END $$;

-- Least privilege. Decisions and signatures are only appended to, waivers and attestations only ended.
GRANT SELECT, INSERT ON "gate_decision", "gate_signature" TO portal_app;
GRANT SELECT, INSERT, UPDATE ("ended_by", "ended_at") ON "gate_waiver", "gate_attestation" TO portal_app;
GRANT SELECT, INSERT, UPDATE ("due_on", "revision", "person_id", "at"), DELETE ON "gate_due" TO portal_app;
GRANT SELECT, INSERT, DELETE ON "responsibility" TO portal_app;

-- The frame of every page names the next gate and its day: in the one query that lists a person's projects.
CREATE POLICY dues_of_projects ON "gate_due" FOR SELECT TO portal_portfolio
  USING (EXISTS (SELECT FROM "project" p WHERE p.organisation_id = gate_due.organisation_id AND p.id = gate_due.project_id));
GRANT SELECT ("organisation_id", "project_id", "gate", "due_on") ON "gate_due" TO portal_portfolio;

-- A project's phase moves through one door: a go that three people signed, and only from the phase whose gate it is about.
REVOKE UPDATE ON "project" FROM portal_app, portal_platform;
GRANT UPDATE ("name", "grouping_kind", "grouping_tag", "current_import", "last_import", "round", "edition_id", "archived_at") ON "project" TO portal_app, portal_platform;
CREATE POLICY ledger ON "gate_decision" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY ledger ON "gate_signature" FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION "pass_gate"(p_decision uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
  o uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  d record;
  opened text;
BEGIN
  SELECT * INTO d FROM gate_decision g WHERE g.id = p_decision AND g.organisation_id = o;
  IF d.id IS NULL OR d.outcome <> 'go'
    OR (SELECT count(DISTINCT s.signed_as) FROM gate_signature s WHERE s.decision_id = d.id) < 3
    OR EXISTS (SELECT FROM gate_signature s WHERE s.decision_id = d.id AND s.verdict <> 'go') THEN
    RAISE EXCEPTION 'no go that is in effect';
  END IF;
  opened := CASE d.gate WHEN 'training' THEN 'preparation' WHEN 'preparation' THEN 'pilot' WHEN 'pilot' THEN 'test' ELSE 'ready' END;
  UPDATE project p SET phase = opened WHERE p.id = d.project_id AND p.organisation_id = o AND p.phase = d.gate;
  IF NOT FOUND THEN RAISE EXCEPTION 'not the gate of the present phase'; END IF;
  RETURN opened;
END $$;
REVOKE ALL ON FUNCTION "pass_gate"(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "pass_gate"(uuid) TO portal_app;
DO $$
BEGIN
  EXECUTE format('ALTER FUNCTION pass_gate(uuid) SET search_path = pg_catalog, %I, pg_temp', current_schema());
END $$;
