// The editor's own reading and writing, one request per line. Texts travel as UTF-16 in base64, so that half a surrogate pair arrives as it was.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const { parseMarkdown, schema, serialiseMarkdown, settledDocument, survivesEditing } = await import(pathToFileURL(process.argv[2]).href);

const decode = text => Buffer.from(text, "base64").toString("utf16le");
const encode = text => Buffer.from(text, "utf16le").toString("base64");

const answers = {
  read({ text }) {
    const written = serialiseMarkdown(parseMarkdown(decode(text)));
    return { written: encode(written), again: encode(serialiseMarkdown(parseMarkdown(written))), survives: survivesEditing(decode(text)) };
  },
  write({ document }) {
    const typed = schema.nodeFromJSON(document);
    typed.check();
    const shown = settledDocument(typed);
    const written = serialiseMarkdown(typed);
    return {
      written: encode(written),
      again: encode(serialiseMarkdown(parseMarkdown(written))),
      afterwards: encode(serialiseMarkdown(shown)),
      shown: shown.toJSON(),
      survives: survivesEditing(written),
    };
  },
};

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const request = JSON.parse(line);
  const from = performance.now();
  let answer;
  try {
    answer = answers[request.ask](request);
  } catch (error) {
    answer = { failed: String(error?.stack ?? error) };
  }
  answer.milliseconds = performance.now() - from;
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
