import type { CoverageView, ModuleLine, PathView, RecordView } from "@/lib/contract/training";
import type { LearnerView } from "@/lib/contract/training-people";
import type { TrainingSessionView } from "@/lib/contract/training-session";
import { LEARNING_ROLES } from "@/lib/domain/training/role";

const ID = "55555555-5555-4555-8555-555555555555";

export const aRecord = (over: Partial<RecordView> = {}): RecordView => ({
  startedAt: "2026-11-20T10:00:00.000Z",
  completedAt: "2026-11-21T10:00:00.000Z",
  source: "portal",
  right: 5,
  total: 6,
  attempts: 1,
  revised: false,
  ...over,
});

export const aModule = (over: Partial<ModuleLine> = {}): ModuleLine => ({
  id: "reversibility",
  title: "Réversibilité",
  summary: "Préparer la sortie dès l’entrée.",
  topic: "reversibility",
  roles: ["architect"],
  minutes: 11,
  questions: 6,
  updated: "2026-11-22",
  record: null,
  ...over,
});

export const aPath = (over: Partial<PathView> = {}): PathView => ({
  learner: { id: ID, roles: ["architect"], removed: false },
  modules: [aModule(), aModule({ id: "mail-move", title: "Déplacer la messagerie", record: aRecord() })],
  mine: {
    modules: ["reversibility", "mail-move"],
    done: 1,
    minutesLeft: 11,
    next: "reversibility",
    paths: [{ role: "architect", modules: ["reversibility", "mail-move"], done: 1 }],
  },
  ...over,
});

export const aCoverage = (over: Partial<CoverageView["roles"][number]> = {}): CoverageView => ({
  learners: 3,
  withoutRole: 1,
  roles: LEARNING_ROLES.map((role) => ({ role, modules: 10, learners: 2, trained: 1, done: 15, toDo: 20, ...over })),
});

export const aLearner = (over: Partial<LearnerView> = {}): LearnerView => ({
  id: ID,
  name: "Anne Bernard",
  email: "anne@exemple.fr",
  roles: ["support"],
  member: false,
  done: 3,
  toDo: 12,
  lastCompletedAt: "2026-11-21T10:00:00.000Z",
  ...over,
});

export const aSession = (over: Partial<TrainingSessionView> = {}): TrainingSessionView => ({
  id: ID,
  title: "Atelier identités",
  day: "2027-01-14",
  from: "14:00",
  to: "16:00",
  startsAt: "2027-01-14T13:00:00.000Z",
  endsAt: "2027-01-14T15:00:00.000Z",
  place: "Salle 214",
  trainer: "Karim Benali",
  roles: ["administrator"],
  modules: [{ id: "separate-identities", title: "Identités dans un annuaire séparé" }],
  note: "",
  cancelledAt: null,
  revision: 0,
  ...over,
});
