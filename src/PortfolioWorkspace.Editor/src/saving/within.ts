/** Waits for something, but not longer than the limit. */
export async function within(limit: number, work: Promise<unknown>): Promise<void> {
  await intime(limit, work).catch(() => {});
}

/** The outcome of something, or a failure when it takes too long. */
export async function intime<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, fail) => { timer = setTimeout(() => fail(new Error("no answer in time")), limit); });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
