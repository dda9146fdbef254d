// A small server on this machine only: the built files, one page with a desk on it, and a draft API that says yes.
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = { ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml" };
const id = "00000000-0000-4000-8000-000000000001";

const sheets = ["tokens", "base", "shell", "parts", "documents"].map(name => `<link rel="stylesheet" href="/css/${name}.css">`).join("");
const guidance = JSON.stringify([1, 2, 3].map(n => ({ key: `k${n}`, title: `${n}. Wat zag ik bij bezoek ${n}?`, guidance: "Wat zag je letterlijk? Nog zonder oordeel.", required: true }))).replaceAll('"', "&quot;");

const page = `<!doctype html><html lang="nl" data-user="u"><head><meta charset="utf-8"><title>Meten</title><meta name="viewport" content="width=device-width, initial-scale=1">
${sheets}<link rel="stylesheet" href="/editor/editor.css"><script type="module" src="/editor/editor.js"></script></head>
<body><div class="deskpage"><div class="desk norail"><header class="top"><div class="ttl"><h1>Verslag</h1></div><draft-status for="e" class="saved"></draft-status></header>
<div class="cols"><div class="outl"><draft-outline for="e"></draft-outline></div><main class="mid"><draft-editor id="e" document="${id}" endpoint="/api/drafts/${id}" user="u" label="Je tekst" guidance="${guidance}"></draft-editor></main></div>
<footer class="status"><draft-count for="e"></draft-count><draft-headings-filled for="e"></draft-headings-filled></footer></div></div></body></html>`;

const commented = page.replace("</head>", `<script type="module" src="/editor/following.js"></script></head>`)
  .replace("</main>", `</main><aside class="rail"><section data-follow="e" data-anchors="/api/documents/${id}/anchors"></section></aside>`);

const floor = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Meten</title><textarea class="ProseMirror" aria-label="Je tekst" style="width:30em;height:10em"></textarea></html>`;

/** Serves from the web root; `draft` is what the desk finds, `saves` what it sent. */
export async function openSite(root) {
  const site = { draft: "", saves: [], anchors: { texts: [], passages: [] } };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const json = (status, body) => response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    const savedAt = new Date().toISOString();
    if (path === "/") return response.writeHead(200, { "Content-Type": "text/html" }).end(page);
    if (path === "/commented") return response.writeHead(200, { "Content-Type": "text/html" }).end(commented);
    if (path.endsWith("/anchors")) return json(200, site.anchors);
    if (path === "/floor") return response.writeHead(200, { "Content-Type": "text/html" }).end(floor);
    if (path === "/api/antiforgery") return json(200, { header: "X-Token", token: "t", user: "u" });
    if (path.startsWith("/api/drafts/")) {
      if (request.method === "GET") return json(200, { revision: site.saves.length + 1, markdown: site.draft, hash: "h", savedAt, device: null, readOnly: false });
      const parts = [];
      for await (const part of request) parts.push(part);
      site.saves.push({ bytes: Buffer.concat(parts), encoding: request.headers["content-encoding"] ?? "none" });
      return json(200, { revision: site.saves.length + 1, hash: "h", savedAt });
    }
    const file = join(root, normalize(path));
    if (!file.startsWith(root) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise(done => server.listen(0, "127.0.0.1", done));
  return Object.assign(site, { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() });
}
