/** Does something in the next quiet moment, however often it is asked for. */
export function whenQuiet(run: () => void): { soon(): void; cancel(): void } {
  let asked: number | null = null;
  const canIdle = "requestIdleCallback" in globalThis;
  const go = () => { asked = null; run(); };
  return {
    soon: () => { asked ??= canIdle ? requestIdleCallback(go, { timeout: 1_000 }) : window.setTimeout(go, 200); },
    cancel: () => {
      if (asked === null) return;
      if (canIdle) cancelIdleCallback(asked); else clearTimeout(asked);
      asked = null;
    },
  };
}
