-- CreateIndex
CREATE INDEX "platform_audit_event_person_id_action_idx" ON "platform_audit_event"("person_id", "action");


-- First steps of whoever has a role across organisations are ticked from the platform's trail: of one's own acts, that they were done.
GRANT SELECT ("person_id", "action") ON "platform_audit_event" TO portal_person;
CREATE POLICY own_acts ON "platform_audit_event" FOR SELECT TO portal_person USING (person_id = (SELECT current_person()));
