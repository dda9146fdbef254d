// Types in a page and measures from the key going down until the frame that shows it has been painted.

const listen = () => {
  globalThis.keyTimes = [];
  addEventListener("keydown", event => {
    if (event.key.length !== 1) return;
    requestAnimationFrame(() => {
      const afterPaint = new MessageChannel();
      afterPaint.port1.onmessage = () => { globalThis.keyTimes.push(performance.now() - event.timeStamp); };
      afterPaint.port2.postMessage(null);
    });
  }, { capture: true });
};

export async function open(context, address) {
  const page = await context.newPage();
  await page.addInitScript(listen);
  const began = performance.now();
  await page.goto(address);
  const text = page.locator(".ProseMirror, textarea").first();
  await text.waitFor();
  await page.waitForFunction(() => document.querySelector("textarea:not([readonly]),.ProseMirror[contenteditable=true]"));
  return { page, text, loaded: performance.now() - began };
}

/** A quick typist: ten keys a second, in the middle of the text, with an irregular rhythm so that no key falls in step with the screen. */
export async function type(page, keys) {
  const words = "en daarna vertelde zij dat het anders ging dan gedacht ";
  for (let i = 0; i < keys; i++) {
    await page.keyboard.press(words[i % words.length] === " " ? "Space" : words[i % words.length]);
    await page.waitForTimeout(60 + (i * 37) % 73);
  }
  await page.waitForTimeout(200);
  const times = await page.evaluate(() => globalThis.keyTimes.splice(0));
  return summary(times);
}

/** Puts the caret at the end of the paragraph in the middle. */
export async function goToMiddle(page) {
  await page.evaluate(() => {
    const blocks = document.querySelectorAll(".ProseMirror > p");
    const block = blocks[Math.floor(blocks.length / 2)];
    if (!block) return document.querySelector("textarea").focus();
    block.scrollIntoView({ block: "center" });
    document.querySelector(".ProseMirror").focus();
    getSelection().collapse(block, block.childNodes.length);
  });
  await page.waitForTimeout(3000);
}

export function summary(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = share => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { keys: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}
