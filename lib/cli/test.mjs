// `npm test`: everything that proves the portal; `npm test -- --only types,unit` for some of it.
import "./node-version.mjs";

const { test } = await import("./test-run.mjs");
process.exitCode = await test(process.argv.slice(2));
