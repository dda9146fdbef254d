const cookie = "house.not-mine";

/** Whether somebody said that this is not their own device: then nothing outlives the tab. */
export function isNotMine(): boolean {
  return document.cookie.split("; ").includes(`${cookie}=1`);
}

/** Kept by the browser until it is closed, for all its tabs; the server has no part in it. */
export function sayNotMine(notMine: boolean): void {
  document.cookie = `${cookie}=1; path=/; SameSite=Lax${location.protocol === "https:" ? "; Secure" : ""}${notMine ? "" : "; max-age=0"}`;
}
