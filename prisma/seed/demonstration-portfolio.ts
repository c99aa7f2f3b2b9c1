import type { Caller } from "@/lib/server/database";
import { addFollowUp } from "@/lib/server/follow-up/add-follow-up";
import { changeFollowUp } from "@/lib/server/follow-up/change-follow-up";
import { listFollowUps } from "@/lib/server/follow-up/list-follow-ups";
import { keepView } from "@/lib/server/portfolio/keep-view";
import { readPortfolio } from "@/lib/server/portfolio/read-portfolio";
import { LEFT } from "./demonstration-closed-account";
import { lendOnce } from "./lend-figures";

const DAY = 24 * 3_600_000;
const dayIn = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

interface People {
  readonly lead: Caller;
  readonly consultant: Caller;
}

/** What a consultant keeps of the portfolio: views, notes and next actions; and the lead's consent to the comparison. */
export async function seedPortfolio({ lead, consultant }: People, organisationId: string): Promise<void> {
  if ((await readPortfolio(consultant, {})).views.length === 0) {
    await keepView(consultant, { name: "Échéances à risque", query: "risk=at-risk&sort=due" });
    await keepView(consultant, { name: "Sans mouvement depuis 14 jours", query: "still=14&sort=movement" });
  }
  if ((await listFollowUps(lead, { organisationId })).items.length === 0) await seedFollowUps(lead, consultant, organisationId);
  await lendOnce(lead, organisationId);
}

async function seedFollowUps(lead: Caller, consultant: Caller, organisationId: string): Promise<void> {
  const action = (caller: Caller, text: string, days: number) =>
    addFollowUp(caller, { organisationId, kind: "action", text, dueOn: dayIn(days) });
  const text = "Réunir les responsables de charges sans propriétaire.";
  const { id: followUpId } = await action(consultant, text, -3);
  await changeFollowUp(lead, { organisationId, followUpId, text, dueOn: dayIn(-3), done: true, revision: 1 });
  await action(consultant, "Préparer le comité de décembre : décisions en attente et charges qui ne peuvent attendre.", 9);
  await action(lead, "Faire relire l’évaluation technique par l’équipe réseau.", 20);
  const note = "Le comité de pilotage se tient le deuxième mardi du mois ; la note de synthèse est attendue trois jours avant.";
  await addFollowUp(consultant, { organisationId, kind: "note", text: note, dueOn: null });
  const leaving = `${LEFT.name} a remis la liste des applications de son service avant son départ.`;
  await addFollowUp(lead, { organisationId, kind: "note", text: leaving, dueOn: null });
}
