/** Waits for something, but not longer than the limit. */
export async function within(limit: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<void>(done => { timer = setTimeout(done, limit); });
  await Promise.race([work, timeout]);
  clearTimeout(timer);
}
