import { type Facts, SHAPE_VERSION } from "./fact";

const PREFIX = `${SHAPE_VERSION}|`;

/**
 * The identity of a shape: equal keys, equal facts, equal verdict under any edition.
 * In: facts. Out: `SHAPE_VERSION` and the values in the order of `FACT_NAMES`, joined by `|`, which no fact value contains.
 * Written out by hand: it runs once per resource of an estate.
 */
export function shapeKey(f: Facts): string {
  return `${PREFIX}${f.type}|${f.kind}|${f.sku}|${f.tier}|${f.size}|${f.location}|${f.zones}|${f.redundancy}|${f.os}|${f.image}|${f.plan}|${f["access-tier"]}|${f["network-access"]}|${f.identity}|${f.encryption}|${f["security-type"]}|${f["extended-location"]}`;
}
