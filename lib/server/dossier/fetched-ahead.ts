/** The same items in the same order; the next one is fetched while one is in use, never more than one. */
export async function* fetchedAhead<T>(items: AsyncGenerator<T>): AsyncGenerator<T> {
  const fetch = () => {
    const item = items.next();
    // A failure is told when the item's turn comes; until then nobody listens.
    item.catch(() => undefined);
    return item;
  };
  try {
    for (let coming = fetch(); ; ) {
      const { done = false, value } = await coming;
      if (done) return;
      coming = fetch();
      yield value;
    }
  } finally {
    await items.return(undefined);
  }
}
