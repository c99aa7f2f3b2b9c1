import { pathOf, programmeOf } from "./coverage";
import type { TrainingModule } from "./module";
import { type LearningRole, plainRoles } from "./role";

type Studied = Pick<TrainingModule, "id" | "roles" | "minutes">;
/** Modules by what was done with them: absent when never opened. */
export type Standing = ReadonlyMap<string, { readonly completedAt: unknown }>;

export interface PathProgress {
  readonly role: LearningRole;
  readonly modules: readonly string[];
  readonly done: number;
}

export interface Progress {
  /** Everything to complete, over all roles, in the order of the curriculum. */
  readonly modules: readonly string[];
  readonly done: number;
  /** Of the modules not completed, as they estimate themselves. */
  readonly minutesLeft: number;
  /** What to open next: what was begun and not completed, else the first that was not opened; null when all is done. */
  readonly next: string | null;
  readonly paths: readonly PathProgress[];
}

/** How far somebody with these roles is. Without any role there is nothing to complete and nothing is next. */
export function progressOf(modules: readonly Studied[], roles: readonly LearningRole[], standing: Standing): Progress {
  const done = (id: string) => standing.get(id)?.completedAt != null;
  const programme = programmeOf(modules, roles);
  const left = programme.filter(({ id }) => !done(id));
  const next = left.find(({ id }) => standing.has(id)) ?? left[0] ?? null;
  return {
    modules: programme.map(({ id }) => id),
    done: programme.length - left.length,
    minutesLeft: left.reduce((sum, { minutes }) => sum + minutes, 0),
    next: next?.id ?? null,
    paths: plainRoles(roles).map((role) => {
      const path = pathOf(modules, role).map(({ id }) => id);
      return { role, modules: path, done: path.filter(done).length };
    }),
  };
}
