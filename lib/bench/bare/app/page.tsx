import { Pool } from "pg";

export const dynamic = "force-dynamic";

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

/** One query, its result on the page, and nothing else. */
export default async function BarePage() {
  const { rows } = await pool.query<{ id: string; title: string }>("SELECT id, title FROM catalogue_edition ORDER BY id");
  return (
    <main>
      <ul>
        {rows.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </main>
  );
}
