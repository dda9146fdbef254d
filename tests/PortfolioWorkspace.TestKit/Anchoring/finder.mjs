// The finder of the browser, as it is in the bundles of a desk with comments; one rewrite per line.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const load = path => import(pathToFileURL(path).href);
const { parseMarkdown } = await load(process.argv[2]);

// On a desk this module starts with looking for comments on the page; here there is no page.
globalThis.document = { querySelectorAll: () => [] };
globalThis.window = { addEventListener() {} };
const { plainTextOf, project } = await load(process.argv[3]);

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { before, after, anchors } = JSON.parse(line);
  const [source, target] = [before, after].map(markdown => plainTextOf(parseMarkdown(markdown)).text);
  const from = performance.now();
  const places = project(source, target, anchors);
  const milliseconds = performance.now() - from;
  process.stdout.write(`${JSON.stringify({ source, target, places, milliseconds })}\n`);
}
