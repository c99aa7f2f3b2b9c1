import { FACT_NAMES, type Facts, NOT_REPORTED } from "./fact";

/**
 * What is known of a resource after a file said something about it again: the file's facts, except where it does not
 * report one that was known. A poorer format never erases a fact.
 */
export function mergeFacts(known: Facts, given: Facts): Facts {
  const merged: Record<string, string> = {};
  for (const name of FACT_NAMES) merged[name] = given[name] === NOT_REPORTED ? known[name] : given[name];
  return merged as Facts;
}
