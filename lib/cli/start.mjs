// `npm start`: everything from a bare checkout to a portal that answers.
import "./node-version.mjs";

const { start } = await import("./portal.mjs");
await start(process.argv.slice(2));
