import type { Throttle } from "../throttle";

/** Nobody guesses 256 bits: this only bounds the work that one address can ask for. A training room shares an address. */
export const INVITATION_THROTTLE: Throttle = { name: "invitation", points: 300, seconds: 900 };
