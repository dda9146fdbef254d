import { markPassages, showAsked } from "./passages/marks";
import { servePhrases } from "./passages/phrases";
import { walkByKeys } from "./passages/queue-keys";
import { watchSelection } from "./passages/selecting";

// Pages on which comments hang on a text that is only read.
const blazor = () => (globalThis as { Blazor?: { addEventListener?(name: string, listener: () => void): void } }).Blazor;

watchSelection();
walkByKeys();
servePhrases();
markPassages();
window.addEventListener("hashchange", showAsked);
if (blazor()) blazor()!.addEventListener?.("enhancedload", markPassages);
else window.addEventListener("DOMContentLoaded", () => queueMicrotask(() => { markPassages(); blazor()?.addEventListener?.("enhancedload", markPassages); }), { once: true });
