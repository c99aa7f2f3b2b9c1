/** More distinct inputs than this are worked out again. */
const REMEMBERED = 10_000;

/** Works each distinct input out once. Inputs are plain stored columns, told apart by their JSON text: the same columns in the same order. */
export function onceByValue<I, O>(work: (input: I) => O): (input: I) => O {
  const known = new Map<string, { readonly out: O }>();
  return (input) => {
    const key = JSON.stringify(input);
    const found = known.get(key);
    if (found) return found.out;
    if (known.size >= REMEMBERED) known.clear();
    const out = work(input);
    known.set(key, { out });
    return out;
  };
}
