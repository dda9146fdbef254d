import type { Projection } from "../anchoring/anchor-finder";

type Places = Record<Projection["place"], string>;

const nl: Places = { exact: "Op deze plek", changed: "Tekst is aangepast", likely: "Waarschijnlijk hier", gone: "Tekst staat er niet meer" };
const en: Places = { exact: "At this place", changed: "Text was changed", likely: "Probably here", gone: "Text is no longer there" };

/** The same words as those of the server (`Place.*` in ShellTexts). */
export const placeWords = (): Places => document.documentElement.lang.startsWith("en") ? en : nl;
