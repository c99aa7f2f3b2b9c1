import { SHIPPED_EDITIONS } from "@/lib/domain/catalogue/shipped";
import { compileEdition } from "@/lib/domain/eligibility/compile";
import { parseScoreArguments } from "./score-arguments";
import { type ScoreLine, scoreFile } from "./score-file";
import { renderScore } from "./score-table";
import { localeOf, scoreTexts } from "./score-text";

const locale = localeOf(process.env);
const texts = scoreTexts(locale);

/** Scores every file with the readers, the catalogue and the engine of the portal; no database, no server. */
async function main(): Promise<number> {
  const parsed = parseScoreArguments(process.argv.slice(2));
  if (!parsed.ok) return misuse(`${texts.usage}\n${parsed.unknown === null ? "" : `${texts.unknownOption} ${parsed.unknown}\n`}`);
  const { json, files, edition: wanted } = parsed.request;
  const shipped = wanted === null ? SHIPPED_EDITIONS.at(-1) : SHIPPED_EDITIONS.find(({ id }) => id === wanted);
  if (!shipped)
    return misuse(`${texts.unknownEdition} ${wanted}. ${texts.editions} ${SHIPPED_EDITIONS.map(({ id }) => id).join(", ")}\n`);
  const edition = await shipped.load();
  const compiled = compileEdition(edition);
  let unreadable = 0;
  for (const file of files) {
    const line = await scoreFile(file, compiled);
    if ("error" in line) unreadable += 1;
    await print(json ? `${JSON.stringify(line)}\n` : rendered(line));
  }
  return unreadable > 0 ? 1 : 0;

  function rendered(line: ScoreLine): string {
    return renderScore(line, compiled.lookup, locale);
  }
}

/** Waits for a slow reader, so that thousands of lines never pile up in memory. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });
}

function misuse(text: string): number {
  process.stderr.write(text);
  return 2;
}

/** `score … | head` closes the pipe early: that is no fault of ours to report. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

process.exitCode = await main();
