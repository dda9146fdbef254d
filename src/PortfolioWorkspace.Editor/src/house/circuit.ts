interface Circuit {
  pauseCircuit?(): Promise<boolean>;
  resumeCircuit?(): Promise<boolean>;
  addEventListener?(name: string, listener: () => void): void;
}

export const circuit = () => (globalThis as { Blazor?: Circuit }).Blazor;

/** Each page that enhanced navigation brings in. The framework may start after this module. */
export function onEachPage(work: () => void): void {
  const follow = () => circuit()?.addEventListener?.("enhancedload", work);
  if (circuit()) follow();
  else window.addEventListener("DOMContentLoaded", () => queueMicrotask(follow), { once: true });
}
