import { publishQuestionnaires } from "@/lib/server/assessment/store-questionnaire";
import { publishShipped } from "@/lib/server/catalogue/publish-shipped";
import { disconnect } from "@/lib/server/database";
import { isDemonstration } from "@/lib/server/env";
import { seedDemonstration } from "./demonstration";

/** Run at every start, and safe to repeat: publishes shipped editions; in demonstration mode, the demonstration. */
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
for (const id of await publishShipped()) say(`catalogue: edition ${id} published`);
for (const name of await publishQuestionnaires()) say(`assessment: questionnaire ${name} published`);
if (isDemonstration()) await seedDemonstration(say);
await disconnect();
