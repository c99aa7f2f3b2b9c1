import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import type { Text } from "@/lib/domain/text";
import { type Concern, concernOf, type MovingService, type PresentService } from "./condition";
import { type CheckItem, type Endpoint, type Invariant, MOVE_KNOWLEDGE } from "./knowledge";
import { serviceMethod } from "./service-method";
import { METHODS, type Method, type StepId } from "./words";

export type Concerned<Statement> = Statement & { readonly concern: Concern };

export interface MoveStep {
  readonly id: StepId;
  readonly title: Text;
  readonly purpose: Text;
  readonly services: readonly MovingService[];
  readonly breaks: readonly Concerned<Invariant>[];
  readonly checklist: readonly Concerned<CheckItem>[];
}

export interface MoveGuide {
  /** In the order of work; a step with nothing to do is left out. */
  readonly steps: readonly MoveStep[];
  /** Every method used, with how many services and resources. */
  readonly methods: readonly { readonly method: Method; readonly services: number; readonly resources: number }[];
  /** Addresses used today and their counterparts, those of every workload first. */
  readonly endpoints: readonly Endpoint[];
  /** Hosted services that are called by name and whose addresses nothing gives. */
  readonly silent: readonly string[];
}

/**
 * What a separate cloud and tenant means for what a workload uses: the order of work, how each service moves, what breaks,
 * what to check, which addresses change. In: the services present, the edition they are named by. Pure; the order of the
 * services given does not matter.
 */
export function moveGuide(present: readonly PresentService[], lookup: Pick<EditionLookup, "source">): MoveGuide {
  const moving = [...present].sort(mostFirst).map((one) => ({ ...one, move: serviceMethod(one.service, lookup.source) }));
  const steps = MOVE_KNOWLEDGE.steps.map(({ id, title, purpose }) => ({
    id,
    title,
    purpose,
    services: moving.filter(({ move }) => move.step === id),
    breaks: concerning(MOVE_KNOWLEDGE.invariants, id, moving),
    checklist: concerning(MOVE_KNOWLEDGE.checklist, id, moving),
  }));
  const endpoints = endpointsOf(moving);
  return {
    steps: steps.filter(({ services, breaks, checklist }) => services.length + breaks.length + checklist.length > 0),
    methods: methodsOf(moving),
    endpoints,
    silent: silentOf(moving, endpoints),
  };
}

function mostFirst(a: PresentService, b: PresentService): number {
  return b.resources - a.resources || (a.service.id < b.service.id ? -1 : 1);
}

function concerning<Statement extends Invariant | CheckItem>(
  statements: readonly Statement[],
  step: StepId,
  moving: readonly MovingService[],
): Concerned<Statement>[] {
  return statements
    .filter((one) => one.step === step)
    .map((one) => ({ ...one, concern: concernOf(one.when, moving) }))
    .filter(({ concern }) => concern.applies !== "no");
}

function methodsOf(moving: readonly MovingService[]): MoveGuide["methods"] {
  return METHODS.flatMap((method) => {
    const of = moving.filter(({ move }) => move.method === method);
    if (of.length === 0) return [];
    return [{ method, services: of.length, resources: of.reduce((sum, { resources }) => sum + resources, 0) }];
  });
}

function endpointsOf(moving: readonly MovingService[]): Endpoint[] {
  const present = new Set(moving.map(({ service }) => service.id));
  const used = MOVE_KNOWLEDGE.endpoints.filter((one) => one.always || one.services.some((id) => present.has(id)));
  return [...used.filter(({ always }) => always), ...used.filter(({ always }) => !always)];
}

const NAMELESS: readonly string[] = ["plumbing", "control-plane"];

/** A virtual machine or a disk has no public name of its own: services alone are asked for theirs. */
function silentOf(moving: readonly MovingService[], endpoints: readonly Endpoint[]): string[] {
  const named = new Set(endpoints.flatMap(({ services }) => services));
  return moving
    .filter(
      ({ hosted, service }) =>
        hosted && service.class !== "iaas" && service.family !== "network" && !NAMELESS.includes(service.nature),
    )
    .map(({ service }) => service.id)
    .filter((id) => !named.has(id));
}
