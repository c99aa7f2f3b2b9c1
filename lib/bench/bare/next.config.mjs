import path from "node:path";

/** Built beside the portal, from a copy one folder below the checkout (serve-bare.ts): the checkout's packages are its own. */
/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // The checkout's own type check covers these files.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@prisma/adapter-pg", "@prisma/client", "pg", "pino"],
  turbopack: { root: path.resolve(import.meta.dirname, "..") },
};

export default config;
