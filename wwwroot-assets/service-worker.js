// Keeps the sheets, scripts and letters of the house, and one page without anybody's name for who has no connection.
// Nothing else is ever stored here: no page that somebody saw, no answer about a text. Texts are in the journal of their writer.
const { searchParams } = new URL(self.location.href);
const shell = "/zonder-internet";
const cacheName = `shell-${searchParams.get("v")}-${searchParams.get("l")}`;
const mayKeep = /^\/(editor|fonts|images|lib)\//;

self.addEventListener("install", event => event.waitUntil(fill()));
self.addEventListener("activate", event => event.waitUntil(begin()));
self.addEventListener("fetch", event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (mayKeep.test(url.pathname)) event.respondWith(asset(request));
});

// A sheet or script is asked for by the name that its content gave it, so an old one can never come with a new page.
async function asset(request) {
  const kept = await (await caches.open(cacheName)).match(request, { ignoreVary: true });
  return kept ?? fetch(request);
}

// Pages come from the network and only from there; without it there is the page that says so. The same when something in between says that the house is away.
async function page(event) {
  const answer = await (async () => await event.preloadResponse ?? await fetch(event.request))().catch(error => error);
  if (answer instanceof Response && !(answer.status >= 502 && answer.status <= 504)) return answer;
  const kept = await (await caches.open(cacheName)).match(shell, { ignoreVary: true });
  if (kept) return kept;
  if (answer instanceof Response) return answer;
  throw answer;
}

async function fill() {
  // Asked for as nobody, so that it can hold nothing of anybody.
  const answer = await fetch(shell, { credentials: "omit", cache: "no-store", headers: { "Accept-Language": searchParams.get("l") ?? "nl" } });
  if (!answer.ok || answer.redirected) throw new Error("no shell");
  const cache = await caches.open(cacheName);
  const names = namesIn(await answer.clone().text(), /(?:href|src)="([^"]+\.(?:css|js|svg|woff2))"/g, self.location.origin);
  for (const name of names) await keep(cache, name);
  await cache.put(shell, answer);
  await self.skipWaiting();
}

async function keep(cache, name) {
  if (!mayKeep.test(new URL(name).pathname) || await cache.match(name)) return;
  const answer = await fetch(name, { credentials: "omit" });
  if (!answer.ok) return;
  const text = name.endsWith(".css") ? await answer.clone().text() : "";
  await cache.put(name, answer);
  for (const letter of namesIn(text, /url\(["']?([^"')]+\.woff2)/g, name)) await keep(cache, letter);
}

function namesIn(text, pattern, base) {
  return [...text.matchAll(pattern)].map(match => new URL(match[1], base).href);
}

async function begin() {
  for (const name of await caches.keys()) if (name.startsWith("shell-") && name !== cacheName) await caches.delete(name);
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}
