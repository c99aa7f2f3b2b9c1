// Runs the benches of one module whose names begin so, and prints one JSON line per figure: bench-run.ts MODULE NAME...
import { pathToFileURL } from "node:url";
import type { Figure } from "@/lib/bench/figure";

interface Module {
  readonly benches: Readonly<Record<string, () => Promise<Figure[]>>>;
}

const [file = "", ...names] = process.argv.slice(2);
const { benches } = (await import(pathToFileURL(file).href)) as Module;

/** A bench may print several figures (`import` gives `import.ratio` and `import.memory`), so a longer name asks for it too. */
function isWanted(name: string): boolean {
  return names.length === 0 || names.some((wanted) => name.startsWith(wanted) || wanted.startsWith(`${name}.`));
}

async function measure(name: string, bench: () => Promise<Figure[]>): Promise<Figure[]> {
  try {
    return await bench();
  } catch (error) {
    console.error(error);
    const reference = `could not be measured: ${error instanceof Error ? error.message : String(error)}`;
    return [{ name, value: Number.NaN, unit: "", goal: "", holds: false, reference }];
  }
}

for (const [name, bench] of Object.entries(benches).filter(([one]) => isWanted(one))) {
  for (const figure of await measure(name, bench)) {
    process.stdout.write(`${JSON.stringify({ ...figure, holds: figure.holds && Number.isFinite(figure.value) })}\n`);
  }
}
process.exit(0);
