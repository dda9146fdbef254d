import { onEachPage } from "./house/circuit";
import { markPassages, showAsked } from "./passages/marks";
import { servePhrases } from "./passages/phrases";
import { walkByKeys } from "./passages/queue-keys";
import { watchSelection } from "./passages/selecting";

// Pages on which comments hang on a text that is only read.
watchSelection();
walkByKeys();
servePhrases();
markPassages();
window.addEventListener("hashchange", showAsked);
onEachPage(markPassages);
