/**
 * Lets work under one key go one after the other within this process.
 *
 * The locks of the database keep the order between processes; but who waits for one holds a connection, and thirty people who want one
 * mentor's time would leave none for anybody else. Here they wait without.
 */
export function oneAtATime(): <Value>(key: string, work: () => Promise<Value>) => Promise<Value> {
  const last = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve()
    const mine = before.then(work, work)
    const settled = mine
      .catch(() => undefined)
      .finally(() => {
        if (last.get(key) === settled) last.delete(key)
      })
    last.set(key, settled)
    return mine
  }
}
