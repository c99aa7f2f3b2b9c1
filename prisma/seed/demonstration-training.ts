import type { LearningRole } from "@/lib/domain/training/role";
import type { Caller } from "@/lib/server/database";
import { attemptQuiz } from "@/lib/server/training/attempt-quiz";
import { cancelTrainingSession } from "@/lib/server/training/cancel-training-session";
import { CURRICULUM, moduleOf } from "@/lib/server/training/curriculum";
import { importCompletions } from "@/lib/server/training/import-completions";
import { importLearners } from "@/lib/server/training/import-learners";
import { joinTraining } from "@/lib/server/training/join-training";
import { listTrainingSessions } from "@/lib/server/training/list-training-sessions";
import { planTrainingSession } from "@/lib/server/training/plan-training-session";
import { readPath } from "@/lib/server/training/read-path";

const DAY = 24 * 3_600_000;

export interface Invented {
  readonly name: string;
  readonly roles: readonly LearningRole[];
  /** Share of the person's modules that the learning platform says are completed. */
  readonly done: number;
}
/** Everybody here is invented. */
const LEARNERS: readonly Invented[] = [
  { name: "Amélie Roussel", roles: ["architect"], done: 1 },
  { name: "Bastien Lemoine", roles: ["architect"], done: 0.6 },
  { name: "Chloé N’Diaye", roles: ["administrator"], done: 1 },
  { name: "David Garnier", roles: ["administrator"], done: 0.45 },
  { name: "Élodie Vasseur", roles: ["administrator", "support"], done: 0.3 },
  { name: "Farid Amrani", roles: ["security-officer"], done: 1 },
  { name: "Gaëlle Le Bihan", roles: ["security-officer", "architect"], done: 0.5 },
  { name: "Hugo Perrin", roles: ["support"], done: 0.75 },
  { name: "Inès Moreau", roles: ["support"], done: 1 },
  { name: "Jérôme Petit", roles: ["champion"], done: 1 },
  { name: "Kenza Haddad", roles: ["champion"], done: 0.5 },
  { name: "Łukasz Nowak", roles: ["champion"], done: 0 },
];

export interface Place {
  readonly organisationId: string;
  readonly projectId: string;
}

/**
 * The demonstration's training, through the portal's own use cases: two people who answered the quizzes, a file of learners, a
 * learning platform's completions, a calendar. Its last act is a session that is over: where there is one, all of it was done.
 */
export async function seedTraining(lead: Caller, executive: Caller, where: Place): Promise<void> {
  if ((await listTrainingSessions(lead, { ...where, when: "over", limit: 1 })).items.length > 0) return;
  await bringLearners(lead, where, LEARNERS);
  await study(executive, where, 1);
  await study(lead, where, 0.4);
  await planAll(lead, where);
}

/** A file of learners and the completions that a learning platform gives of them; the same files again change nothing. */
export async function bringLearners(lead: Caller, where: Place, learners: readonly Invented[]): Promise<void> {
  await importLearners.receive(lead, { ...where, fileName: "apprenants.csv" }, textOf(learnersFile(learners)));
  await importCompletions.receive(lead, { ...where, fileName: "plateforme.csv" }, textOf(completionsFile(learners)));
}

function emailOf(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replaceAll("Ł", "L")
    .toLowerCase();
  return `${plain.replace(/[^a-z]+/g, ".")}@demonstration.invalid`;
}

function learnersFile(learners: readonly Invented[]): string {
  const rows = learners.map(({ name, roles }) => `${name};${emailOf(name)};${roles.join(",")}`);
  return ["name;email;roles", ...rows].join("\n");
}

function completionsFile(learners: readonly Invented[]): string {
  const rows = learners.flatMap(({ name, roles, done }, person) => {
    const modules = CURRICULUM.filter((module) => module.roles.some((role) => roles.includes(role)));
    return modules.slice(0, Math.round(modules.length * done)).map(({ id }, at) => {
      const day = new Date(Date.now() - (60 - at - person) * DAY).toISOString().slice(0, 10);
      return `${emailOf(name)};${id};${day};${80 + ((person * 7 + at * 3) % 21)}`;
    });
  });
  return ["email;module;completed_on;score", ...rows].join("\n");
}

/** Joins and answers the quizzes of the first share of one's path, now and then with one mistake. */
export async function study(caller: Caller, where: Place, share: number): Promise<void> {
  await joinTraining(caller, where);
  const { modules, mine } = await readPath(caller, where);
  const done = new Set(modules.filter(({ record }) => record?.completedAt).map(({ id }) => id));
  const wanted = mine.modules.slice(0, Math.round(mine.modules.length * share));
  for (const [at, moduleId] of wanted.entries()) {
    if (done.has(moduleId)) continue;
    await attemptQuiz(caller, { ...where, moduleId, answers: answersTo(moduleId, at % 3 === 1) });
  }
}

function answersTo(moduleId: string, oneWrong: boolean): Record<string, string[]> {
  return Object.fromEntries(
    moduleOf(moduleId).quiz.map(({ id, options }, at) => {
      const right = options.filter(({ correct }) => correct).map((option) => option.id);
      const wrong = options.filter(({ correct }) => !correct).map((option) => option.id);
      return [id, oneWrong && at === 0 ? wrong.slice(0, 1) : right];
    }),
  );
}

async function planAll(lead: Caller, where: Place): Promise<void> {
  const day = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
  const plain = { from: "14:00", to: "16:00", place: "Salle 214", trainer: "Karim Benali", note: "", roles: [], modules: [] };
  const plan = (session: Partial<Parameters<typeof planTrainingSession>[1]> & { title: string; day: string }) =>
    planTrainingSession(lead, { ...where, ...plain, ...session });
  await plan({
    title: "Identités séparées : atelier sur les comptes d’administration",
    day: day(9),
    roles: ["administrator", "security-officer"],
    modules: ["separate-identities", "shared-responsibility"],
    note: "Venir avec la liste des comptes à privilèges de son périmètre.",
  });
  await plan({
    title: "Comité de direction : ce que la qualification dit, et ce qu’elle ne dit pas",
    day: day(16),
    from: "09:30",
    to: "10:30",
    place: "Visioconférence",
    roles: ["executive"],
    modules: ["secnumcloud-label", "bleu-today"],
  });
  await plan({ title: "Questions ouvertes sur le pilote", day: day(30), modules: ["pilot-method"] });
  const { id: trainingSessionId } = await plan({ title: "Réseau : raccordement", day: day(12), roles: ["architect"] });
  await cancelTrainingSession(lead, { ...where, trainingSessionId });
  await plan({ title: "Lancement du programme", day: day(-20), from: "10:00", to: "12:00", modules: ["why-a-trusted-cloud"] });
}

async function* textOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
