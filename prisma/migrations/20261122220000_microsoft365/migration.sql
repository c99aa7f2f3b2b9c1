-- CreateTable
CREATE TABLE "microsoft365_import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'reading',
    "file_name" TEXT NOT NULL,
    "kind" TEXT,
    "slot" TEXT,
    "refreshed_on" DATE,
    "period" INTEGER,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "contribution" TEXT NOT NULL DEFAULT '{}',
    "notes" TEXT NOT NULL DEFAULT '{}',
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "touched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "microsoft365_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "microsoft365_people" (
    "organisation_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "keys" UUID[],
    "facts" BIGINT[],
    "products" TEXT[],

    CONSTRAINT "microsoft365_people_pkey" PRIMARY KEY ("import_id","ordinal")
);

-- CreateTable
CREATE TABLE "microsoft365_tenant" (
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "hash_key" TEXT NOT NULL,
    "document" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "microsoft365_tenant_pkey" PRIMARY KEY ("project_id")
);

-- CreateIndex
CREATE INDEX "microsoft365_import_project_id_created_at_id_idx" ON "microsoft365_import"("project_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "microsoft365_import_organisation_id_id_key" ON "microsoft365_import"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "microsoft365_import" ADD CONSTRAINT "microsoft365_import_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "microsoft365_import" ADD CONSTRAINT "microsoft365_import_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "microsoft365_people" ADD CONSTRAINT "microsoft365_people_organisation_id_import_id_fkey" FOREIGN KEY ("organisation_id", "import_id") REFERENCES "microsoft365_import"("organisation_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "microsoft365_tenant" ADD CONSTRAINT "microsoft365_tenant_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;



-- Closed vocabularies and bounds. Which kinds of files there are is the reader's affair.
ALTER TABLE "microsoft365_import" ADD CHECK ("state" IN ('reading', 'applied', 'replaced', 'withdrawn', 'failed'));
ALTER TABLE "microsoft365_import" ADD CHECK ("period" IN (7, 30, 90, 180) AND "rows" >= 0 AND "rejected" >= 0 AND "bytes" >= 0);
ALTER TABLE "microsoft365_import" ADD CHECK ("state" NOT IN ('applied', 'replaced', 'withdrawn') OR ("kind" IS NOT NULL AND "slot" IS NOT NULL AND "applied_at" IS NOT NULL));
ALTER TABLE "microsoft365_import" ADD CHECK (length("file_name") BETWEEN 1 AND 255 AND "kind" ~ '^[a-z0-9-]{1,80}$' AND "slot" ~ '^[a-z0-9/-]{1,90}$');
ALTER TABLE "microsoft365_people" ADD CHECK (cardinality("keys") = cardinality("facts") AND cardinality("keys") = cardinality("products"));
-- Hashes do not compress: trying costs more than it saves.
ALTER TABLE "microsoft365_people" ALTER COLUMN "keys" SET STORAGE EXTERNAL, ALTER COLUMN "facts" SET STORAGE EXTERNAL;

-- One file of each kind is in force.
CREATE UNIQUE INDEX "microsoft365_import_in_force" ON "microsoft365_import"("project_id", "slot") WHERE "state" = 'applied';

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['microsoft365_import', 'microsoft365_people', 'microsoft365_tenant'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY organisation_only ON %I TO portal_app, portal_platform USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()))', t);
    EXECUTE format('CREATE POLICY backup ON %I FOR SELECT TO portal_backup USING (true)', t);
    EXECUTE format('GRANT SELECT ON %I TO portal_backup', t);
  END LOOP;
END $$;

-- Least privilege: the history of imports is never removed; rows by person are, as soon as their file is no longer in force.
GRANT SELECT, INSERT ON "microsoft365_import" TO portal_app;
GRANT UPDATE ("state", "kind", "slot", "refreshed_on", "period", "bytes", "rows", "rejected", "contribution", "notes", "touched_at", "applied_at") ON "microsoft365_import" TO portal_app;
GRANT SELECT, INSERT, DELETE ON "microsoft365_people" TO portal_app;
GRANT SELECT, INSERT ON "microsoft365_tenant" TO portal_app;
GRANT UPDATE ("document", "updated_at") ON "microsoft365_tenant" TO portal_app;
