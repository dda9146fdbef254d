// Prints how fast the writing place is in a real Chromium on this machine, and what it weighs. Nothing here passes or fails.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { report } from "./documents.mjs";
import { openSite } from "./site.mjs";
import { goToMiddle, open, type } from "./typing.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../../wwwroot-assets");
const keys = Number(process.env.KEYS ?? 150);
const found = process.env.CHROMIUM ?? execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const [kilo, ms] = [bytes => `${(bytes / 1000).toFixed(1)} kB`, time => time.toFixed(1).padStart(6)];

function say(what, { keys, p50, p95, max }) {
  console.log(`${what.padEnd(46)} p50 ${ms(p50)}  p95 ${ms(p95)}  max ${ms(max)} ms  (${keys} keys)`);
}

/** Comments all over a text: in every block one on its first words. */
async function comment(browser, site) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { page } = await open(context, site.address);
  site.anchors = await page.evaluate(() => {
    const { doc } = document.querySelector(".ProseMirror").passages.state;
    const text = doc.textBetween(0, doc.content.size, "\n", " ");
    const starts = [...text.matchAll(/^.{20,}$/gm)].map(line => line.index).slice(0, 150);
    return { texts: [text], passages: starts.map((start, i) => ({ id: `c${i}`, number: i + 1, text: 0, start, end: start + 18, exact: text.slice(start, start + 18), prefix: text.slice(Math.max(0, start - 64), start), suffix: text.slice(start + 18, start + 82) })) };
  });
  await context.close();
}

async function writing(browser, site, document, slower, path = "") {
  site.draft = document.markdown;
  site.saves.length = 0;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { page, loaded } = await open(context, site.address + path);
  await goToMiddle(page);
  const marks = await page.locator("mark.hl").count();
  if (slower > 1) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slower });
  const times = await type(page, keys);
  if (slower === 1) await page.waitForFunction(() => document.querySelector("draft-status").dataset.state === "saved");
  await context.close();
  return { loaded, times, marks, saves: [...site.saves] };
}

const site = await openSite(root);
console.log(`${found}, ${keys} keys each; from keydown until the frame was painted`);
for (const [mode, more] of [["60 frames a second", []], ["no waiting for the screen", ["--disable-frame-rate-limit", "--disable-gpu-vsync"]]]) {
  const browser = await chromium.launch({ executablePath: found, args: [...quiet, ...more] });
  console.log(`\n${mode}`);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { page } = await open(context, `${site.address}/floor`);
  await goToMiddle(page);
  say("an empty text box of the browser itself", await type(page, keys));
  await context.close();
  for (const document of [report(20), report(100)])
    for (const slower of process.env.QUICK ? [1] : [1, 4]) {
      const { loaded, times, saves } = await writing(browser, site, document, slower);
      say(`${document.pages} pages, ${document.words} words${slower > 1 ? `, processor ${slower} times slower` : `, ${saves.length} saves`}`, times);
      if (slower > 1 || more.length > 0) continue;
      const last = saves.at(-1);
      console.log(`  ${kilo(Buffer.byteLength(document.markdown))} of text, on screen after ${loaded.toFixed(0)} ms; a save: ${kilo(last.bytes.length)} sent (${last.encoding}), ${kilo(gzipSync(last.bytes).length)} with gzip`);
    }
  const twenty = report(20);
  site.draft = twenty.markdown;
  await comment(browser, site);
  const { times, marks } = await writing(browser, site, twenty, 1, "/commented");
  say(`20 pages, ${marks} marks of comments that follow`, times);
  await browser.close();
}
site.close();

console.log("\nover the wire");
for (const name of ["editor.js", "following.js", "editor.css", "house.js", "markdown.js"]) {
  const bytes = readFileSync(join(root, "editor", name));
  console.log(`${name.padEnd(12)} ${kilo(bytes.length).padStart(9)}  gzip ${kilo(gzipSync(bytes).length).padStart(9)}  brotli ${kilo(brotliCompressSync(bytes).length).padStart(9)}`);
}
