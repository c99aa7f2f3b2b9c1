-- AlterTable
ALTER TABLE "person" ADD COLUMN     "first_steps_hidden_at" TIMESTAMPTZ(3),
ADD COLUMN     "locale" TEXT;

-- What a person chose for the whole portal, wherever they sign in: the language (null: none chosen, the browser's counts) and
-- whether the first steps are put away. Nobody but oneself writes either.
ALTER TABLE "person" ADD CONSTRAINT "person_locale_check" CHECK ("locale" IN ('fr', 'en'));
GRANT SELECT ("locale", "first_steps_hidden_at"), UPDATE ("locale", "first_steps_hidden_at") ON "person" TO portal_person;
-- Mails are written in the language of whom they go to.
GRANT SELECT ("locale") ON "person" TO portal_app, portal_admin;
GRANT SELECT ("first_steps_hidden_at") ON "person" TO portal_app;
