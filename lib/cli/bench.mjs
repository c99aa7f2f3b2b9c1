// `npm run bench [-- --json] [NAME...]`: the figures whose names begin so, each against its reference in the same run.
import "./node-version.mjs";

const { bench } = await import("./bench-plan.mjs");
process.exitCode = await bench(process.argv.slice(2));
