import { isNotMine } from "../saving/place";

const key = "house:last-user";

/** Whose texts this device may show without a connection: of who used it last, and of nobody after signing out. */
export function rememberUser(): void {
  const user = document.documentElement.dataset.user;
  if (!user || isNotMine()) return;
  try { localStorage.setItem(key, user); } catch { return; }
}

export function forgetUser(): void {
  try { localStorage.removeItem(key); } catch { return; }
}

export function lastUser(): string | null {
  try { return localStorage.getItem(key); } catch { return null; }
}
