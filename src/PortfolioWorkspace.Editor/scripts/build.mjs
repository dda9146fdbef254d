// Builds the browser modules into the web root and prints what they weigh. The same input gives the same bytes.
import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const out = process.argv[2] ?? join(root, "../../wwwroot-assets/editor");
const common = {
  absWorkingDir: root,
  outdir: out,
  bundle: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  write: true,
  // Eight kilobytes on the wire are for writing entities and for finding addresses in running text, and neither is ever done.
  alias: { entities: join(root, "node_modules/entities/lib/esm/decode.js"), "linkify-it": join(root, "scripts/no-linkify.mjs") },
};

const results = await Promise.all([
  build({ ...common, entryPoints: ["src/editor.ts", "src/field.ts", "src/house.ts", "src/offline.ts", "src/passages.ts", "src/following.ts", "src/sheet.ts", "src/attendance.ts"], minify: true, metafile: true }),
  build({ ...common, entryPoints: { markdown: "src/markdown/markdown.ts" }, minify: true, metafile: true }),
  build({ ...common, entryPoints: ["src/editor.css"], metafile: true }),
]);

for (const path of results.flatMap(result => Object.keys(result.metafile.outputs)).sort()) {
  const bytes = readFileSync(join(root, path));
  const kilo = size => (size / 1000).toFixed(1).padStart(7);
  console.log(`${path.split("/").at(-1).padEnd(12)} ${kilo(bytes.length)} kB  gzip ${kilo(gzipSync(bytes).length)}  brotli ${kilo(brotliCompressSync(bytes).length)}`);
}
