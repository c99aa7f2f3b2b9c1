import type { Service } from "@/lib/domain/catalogue/edition";
import { type FactName, NOT_REPORTED } from "@/lib/domain/inventory/fact";
import type { Condition } from "./knowledge";
import type { ServiceMethod } from "./service-method";

/** A service that a workload uses. */
export interface PresentService {
  readonly service: Service;
  readonly resources: number;
  /** False for accessories and configuration alone: a fact they do not report is not asked for. */
  readonly hosted: boolean;
  /** Values of each fact among its resources. */
  readonly facts: Readonly<Partial<Record<FactName, readonly string[]>>>;
}
export type MovingService = PresentService & { readonly move: ServiceMethod };

/** Whether a statement concerns the workload, and through which of its services. */
export interface Concern {
  /** `check`: it would depend on a fact that the inventory does not report. */
  readonly applies: "yes" | "check" | "no";
  /** Ids; empty where it concerns every workload. */
  readonly services: readonly string[];
}

/** In: a condition, the services of a workload. One part met is enough; a fact that is not reported leaves it to be checked. */
export function concernOf(when: Condition, present: readonly MovingService[]): Concern {
  if (Object.keys(when).length === 0) return { applies: "yes", services: [] };
  const met = present.filter((one) => isNamed(when, one) || factIs(when, one, (value, values) => values.includes(value)));
  if (met.length > 0) return { applies: "yes", services: idsOf(met) };
  const open = present.filter((one) => one.hosted && factIs(when, one, (value) => value === NOT_REPORTED));
  return open.length > 0 ? { applies: "check", services: idsOf(open) } : { applies: "no", services: [] };
}

function idsOf(present: readonly MovingService[]): string[] {
  return present.map(({ service }) => service.id);
}

function isNamed({ services, families, methods }: Condition, { service, move }: MovingService): boolean {
  return Boolean(
    services?.includes(service.id) || families?.includes(service.family) || (methods?.includes(move.method) ?? false),
  );
}

function factIs(
  { facts = [] }: Condition,
  { service, facts: given }: MovingService,
  holds: (value: string, wanted: readonly string[]) => boolean,
): boolean {
  return facts.some(
    ({ fact, in: wanted, among }) =>
      (among?.includes(service.id) ?? true) && (given[fact] ?? []).some((value) => holds(value, wanted)),
  );
}
