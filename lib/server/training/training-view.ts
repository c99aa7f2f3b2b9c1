import type { z } from "zod";
import type { LearnerSelf, ModuleLine, RecordView } from "@/lib/contract/training";
import type { LearnerView } from "@/lib/contract/training-people";
import type { Locale } from "@/lib/domain/locale";
import { programmeOf } from "@/lib/domain/training/coverage";
import { isRevised } from "@/lib/domain/training/record";
import { CURRICULUM, moduleOf, type ShippedModule } from "./curriculum";
import type { StoredLearner } from "./store-learner";
import type { ListedLearner } from "./store-learner-list";
import type { StoredRecord } from "./store-record";

export function recordView(record: StoredRecord): RecordView {
  const { startedAt, completedAt, source, right, total, attempts, moduleId } = record;
  return {
    startedAt: startedAt.toISOString(),
    completedAt: completedAt?.toISOString() ?? null,
    source,
    right,
    total,
    attempts,
    revised: isRevised(record, moduleOf(moduleId).updated),
  };
}

export function moduleLine(module: ShippedModule, record: StoredRecord | undefined, locale: Locale): ModuleLine {
  const { id, topic, roles, minutes, updated } = module;
  return {
    id,
    title: module.title[locale],
    summary: module.summary[locale],
    topic,
    roles,
    minutes,
    questions: module.quiz.length,
    updated,
    record: record ? recordView(record) : null,
  };
}

export function selfView(learner: StoredLearner): z.infer<typeof LearnerSelf> {
  return { id: learner.id, roles: [...learner.roles], removed: learner.removedAt !== null };
}

export function learnerView({ id, name, email, roles, personId, completed, lastCompletedAt }: ListedLearner): LearnerView {
  const programme = programmeOf(CURRICULUM, roles);
  return {
    id,
    name,
    email,
    roles,
    member: personId !== null,
    done: programme.filter((module) => completed.includes(module.id)).length,
    toDo: programme.length,
    lastCompletedAt: lastCompletedAt?.toISOString() ?? null,
  };
}
