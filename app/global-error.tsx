"use client";

import "./globals.css";

/** The last resort: the layout itself failed, so neither messages nor language can be relied on. Both languages are written. */
export default function GlobalErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="fr">
      <body className="min-h-dvh">
        <main className="mx-auto flex max-w-3xl flex-col items-start gap-4 px-4 py-16">
          <h1>Le portail n’a pas pu s’afficher</h1>
          <p lang="en">The portal could not be shown.</p>
          {error.digest ? (
            <p className="text-soft">
              Référence / <span lang="en">reference</span>
              {"\u202f"}: <code>{error.digest}</code>
            </p>
          ) : null}
          <button type="button" onClick={reset} className="min-h-11 rounded border border-accent px-4 text-accent">
            Réessayer / <span lang="en">Try again</span>
          </button>
        </main>
      </body>
    </html>
  );
}
