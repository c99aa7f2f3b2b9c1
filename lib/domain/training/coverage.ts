import type { TrainingModule } from "./module";
import type { LearningRole } from "./role";

/** A learner of a project: whether or not the person has an account. */
export interface Learner {
  readonly id: string;
  readonly roles: readonly LearningRole[];
  /** Ids of the modules completed. */
  readonly completed: readonly string[];
}

/** The modules of a role's path, in the order of the curriculum. */
export function pathOf<M extends Pick<TrainingModule, "id" | "roles">>(modules: readonly M[], role: LearningRole): M[] {
  return modules.filter((module) => module.roles.includes(role));
}

/** The modules somebody has to complete, over all of the person's roles, each once. */
export function programmeOf<M extends Pick<TrainingModule, "id" | "roles">>(
  modules: readonly M[],
  roles: readonly LearningRole[],
): M[] {
  return modules.filter((module) => module.roles.some((role) => roles.includes(role)));
}

export interface RoleCoverage {
  readonly role: LearningRole;
  readonly learners: number;
  /** Learners who completed the whole path. */
  readonly trained: number;
  /** Completed modules against modules to complete, over the learners of the role. */
  readonly done: number;
  readonly toDo: number;
}

/** How far each role is trained; a role without learners is told as such (0 learners), never as trained. */
export function coverageOf(
  modules: readonly Pick<TrainingModule, "id" | "roles">[],
  learners: readonly Learner[],
  roles: readonly LearningRole[],
): RoleCoverage[] {
  return roles.map((role) => {
    const path = pathOf(modules, role);
    const those = learners.filter((learner) => learner.roles.includes(role));
    const counts = those.map(({ completed }) => path.filter(({ id }) => completed.includes(id)).length);
    return {
      role,
      learners: those.length,
      trained: path.length === 0 ? 0 : counts.filter((count) => count === path.length).length,
      done: counts.reduce((sum, count) => sum + count, 0),
      toDo: path.length * those.length,
    };
  });
}
