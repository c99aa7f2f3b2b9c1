import type { Edition } from "@/lib/domain/catalogue/edition";
import { assess } from "@/lib/domain/eligibility/assess";
import { type CompiledEdition, compileEdition } from "@/lib/domain/eligibility/compile";
import { scoreInventory } from "@/lib/domain/eligibility/score";
import type { Verdict } from "@/lib/domain/eligibility/verdict";
import type { Resource } from "@/lib/domain/inventory/resource";
import { resourceSharing } from "@/lib/domain/inventory/resource-sharing";
import { latestEdition, resourcesOf, unlikeResources } from "./engine-estate";
import { jsonRulesPeer, type Peer } from "./engine-peer-json-rules";
import { zenPeer } from "./engine-peer-zen";
import { ownFindings, type Plan, peerFindings, planOf } from "./engine-plan";
import { type Asked, answersOf, leastOf, timed } from "./engine-rounds";
import { generateArg, generateRows } from "./estate";
import { type Figure, figure } from "./figure";

const ESTATE = 100_000;
const UNLIKE = 20_000;
const ROUNDS = 4;

type MakePeer = (plan: Plan) => Peer;
interface Contest {
  readonly name: string;
  readonly engine: string;
  readonly make: MakePeer;
  readonly atLeast: number;
  /** Resources the peer is timed on; its time per resource does not depend on how many. */
  readonly sample: number;
  readonly rules: "all" | "of-type";
  readonly estate: () => Resource[];
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
const wholeEstate = once(() => resourcesOf(generateRows(ESTATE)));
const unlikeEstate = once(() => unlikeResources(UNLIKE));

/** Every n-th resource, so that a sample has the estate's own mix of types. */
function spread(resources: readonly Resource[], size: number): Resource[] {
  const step = Math.max(1, Math.floor(resources.length / size));
  return resources.filter((_, i) => i % step === 0).slice(0, size);
}

function questions(edition: Edition, contest: Contest, resources: readonly Resource[], all: readonly Resource[]): Asked[] {
  if (contest.rules === "all") {
    const types = [...Object.keys(edition.map), ...all.map((resource) => resource.facts.type)];
    const peer = contest.make(planOf(edition, types));
    return resources.map(({ facts }) => ({ peer, facts }));
  }
  const peers = new Map<string, Peer>();
  return resources.map(({ facts }) => {
    const peer = peers.get(facts.type) ?? contest.make(planOf(edition, [facts.type]));
    peers.set(facts.type, peer);
    return { peer, facts };
  });
}

/** Throws unless the peer finds exactly what we find, resource by resource: only equal work is compared. */
async function checkEqual(edition: Edition, compiled: CompiledEdition, asked: readonly Asked[]): Promise<void> {
  const effects = new Map<string, Verdict>(edition.rules.map((rule) => [rule.id, rule.effect]));
  const base = statusesOf(edition);
  const answers = await answersOf(asked);
  for (const [i, { facts }] of asked.entries()) {
    const answer = answers[i];
    const own = ownFindings(assess(facts, compiled)).join(" ");
    const theirs = answer === undefined ? "" : peerFindings(answer, base, effects).join(" ");
    if (own !== theirs) throw new Error(`findings differ for ${JSON.stringify(facts)}: ours ${own}; theirs ${theirs}`);
  }
}

/** The verdict of each service's status alone, which both sides are given ready-made: it is derived once per edition. */
function statusesOf(edition: Edition): Map<string, Verdict> {
  const bare = compileEdition({ ...edition, rules: [] });
  const services = [...bare.map.values()].flatMap((mapping) => [mapping.otherwise, ...mapping.cases.map((one) => one.service)]);
  return new Map(services.map((service) => [service.id, service.base.effect]));
}

async function contest(one: Contest): Promise<Figure[]> {
  const edition = await latestEdition();
  const compiled = compileEdition(edition);
  const resources = one.estate();
  const asked = questions(edition, one, spread(resources, one.sample), resources);
  await checkEqual(edition, compiled, asked);
  const least = await leastOf(ROUNDS, () => scoreInventory(resources, compiled), timed(asked));
  const [ours, theirs] = [least.ours / resources.length, least.theirs / asked.length];
  return [
    figure(
      one.name,
      theirs / ours,
      { atLeast: one.atLeast },
      sentence(one, edition, { ours, theirs, resources: resources.length }),
    ),
  ];
}

function sentence(one: Contest, edition: Edition, found: { ours: number; theirs: number; resources: number }): string {
  const given =
    one.rules === "all"
      ? `the whole service map and all ${edition.rules.length} rules`
      : "only the map and rules of each resource's type";
  return (
    `${one.engine} given ${given} of edition ${edition.id}: ${found.theirs.toFixed(1)} µs a resource over ${one.sample}, ` +
    `findings checked equal on each; ours ${found.ours.toFixed(2)} µs a resource over ${found.resources}, shapes told apart, ` +
    `verdicts and workload roll-up included; preparation of either engine left out; least of ${ROUNDS} rounds in turn of three runs each`
  );
}

async function parseShare(): Promise<Figure[]> {
  const compiled = compileEdition(await latestEdition());
  const text = JSON.stringify(generateArg(ESTATE));
  const read = wholeEstate();
  const start = performance.now();
  const resources = read.map(resourceSharing());
  const sharing = Math.round(performance.now() - start);
  const shapes = scoreInventory(resources, compiled).shapes.length;
  const least = await leastOf(
    ROUNDS,
    () => scoreInventory(resources, compiled),
    () => JSON.parse(text),
  );
  const reference =
    `JSON.parse of the same ${ESTATE} resources (${Math.round(text.length / 1e6)} MB) in ${Math.round(least.theirs / 1000)} ms; ours ` +
    `${Math.round(least.ours / 1000)} ms from resources in memory to verdicts: ${shapes} shapes judged, workloads and ` +
    `estate rolled up; reading rows into facts is not in it (import.ratio measures that), nor giving equal facts as one object, ` +
    `which took ${sharing} ms once; least of ${ROUNDS} rounds in turn of three runs each`;
  return [figure("engine.parse-share", least.ours / least.theirs, { atMost: 0.1 }, reference)];
}

const JSON_RULES = { engine: "json-rules-engine 7.3.1", make: jsonRulesPeer, sample: 120 };
const ZEN = { engine: "@gorules/zen-engine 0.54.0", make: zenPeer, sample: 1000 };
const WHOLE = { rules: "all", estate: wholeEstate } as const;
const TYPED = { rules: "of-type", estate: wholeEstate } as const;
const UNIQUE = { rules: "all", estate: unlikeEstate } as const;

const contests: readonly Contest[] = [
  { name: "engine.json-rules", atLeast: 500, ...JSON_RULES, ...WHOLE },
  { name: "engine.zen", atLeast: 100, ...ZEN, ...WHOLE },
  { name: "engine.json-rules-typed", atLeast: 50, ...JSON_RULES, ...TYPED, sample: 2000 },
  { name: "engine.zen-typed", atLeast: 10, ...ZEN, ...TYPED, sample: 2000 },
  { name: "engine.json-rules-unique", atLeast: 20, ...JSON_RULES, ...UNIQUE },
  { name: "engine.zen-unique", atLeast: 5, ...ZEN, ...UNIQUE },
];

/** Speed of the engine beside two published ones on the same estate and the same edition, findings checked equal. */
export const benches: Record<string, () => Promise<Figure[]>> = {
  ...Object.fromEntries(contests.map((one) => [one.name, () => contest(one)])),
  "engine.parse-share": parseShare,
};
