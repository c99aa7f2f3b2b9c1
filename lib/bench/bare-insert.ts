// What a save is measured against: a bare HTTP server that puts the body of each request into a table by one INSERT.
import { createServer } from "node:http";
import pg from "pg";

const [port = "0"] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL ?? "", max: Number(process.env.DATABASE_POOL ?? 10) });
await pool.query(
  "CREATE TABLE IF NOT EXISTS bare_answer (id bigserial PRIMARY KEY, body text NOT NULL, at timestamptz NOT NULL DEFAULT now())",
);

createServer(async (request, response) => {
  if (request.method !== "POST") return response.writeHead(204).end();
  try {
    const body = Buffer.concat(await request.toArray()).toString("utf8");
    JSON.parse(body);
    const { rows } = await pool.query("INSERT INTO bare_answer (body) VALUES ($1) RETURNING id, at", [body]);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(rows[0]));
  } catch {
    response.writeHead(500).end();
  }
}).listen(Number(port), "127.0.0.1");
