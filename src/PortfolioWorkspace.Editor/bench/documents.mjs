// Reports of a given number of pages, always the same for the same number: 480 words and a heading a page, a table every fourth.
const vocabulary = (
  "de de de de het het het een een een en en van van in in is dat dat die te ik ik ik op met voor niet aan er ze om ook als maar dan nog wel zij hij we wat wie waar hoe naar bij uit over door zo al toen " +
  "kinderen kinderen leerlingen groep school schoolteam meester juf museumdocent leercoach cultuurcoördinator cultuureducatie cultuurbeleidsplan erfgoedwandeling beeldende vorming tekenen schilderij theatervoorstelling muziekles dansworkshop " +
  "keek zag vertelde vroeg luisterde wachtte begon bedacht bouwde maakte voelde merkte leerde probeerde herkende onderzocht bespraken presenteerde verwachtte ontdekte " +
  "rustig aandachtig langzaam samen eerst daarna misschien eigenlijk opvallend bijzonder onverwacht nieuwsgierig zelfstandig voorzichtig verschillende gezamenlijke schooljaar lokaal speelplein atelier tentoonstelling " +
  "materiaal verwondering verbeelding onderzoekende houding samenwerking ontwikkeling doorlopende leerlijn betrokkenheid waarneming reflectie gesprek vraagstelling opdracht werkvorm doelstelling bijeenkomst vergadering ouderavond draagvlak"
).split(" ");

const words = text => text.split(/\s+/).filter(run => /[\p{L}\p{N}]/u.test(run)).length;

function chance(seed) {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
}

const run = (pick, length) => Array.from({ length }, () => vocabulary[pick(vocabulary.length)]).join(" ");
const sentence = pick => run(pick, 8 + pick(12)).replace(/^./, first => first.toUpperCase()) + ".";

function paragraph(pick) {
  const said = [];
  while (words(said.join(" ")) < 55) said.push(sentence(pick));
  const mark = ["", "**", "", "*"][pick(4)];
  return said.join(" ").replace(/^(\S+ \S+)/, `${mark}$1${mark}`);
}

function table(pick) {
  const row = () => `| ${run(pick, 5)} | ${run(pick, 5)} | ${run(pick, 5)} |`;
  return ["| Wie | Wat | Wanneer |", "| --- | --- | --- |", row(), row(), row(), row()].join("\n");
}

function page(n, pick) {
  const parts = [`## ${n + 1}. Wat zag ik bij bezoek ${n + 1}?`];
  if (n % 4 === 0) parts.push(table(pick));
  if (n % 3 === 1) parts.push([1, 2, 3].map(() => `- ${sentence(pick)}`).join("\n"));
  while (words(parts.join("\n\n")) < 450) parts.push(paragraph(pick));
  return parts.join("\n\n");
}

export function report(pages) {
  const pick = chance(20);
  const markdown = Array.from({ length: pages }, (_, n) => page(n, pick)).join("\n\n");
  return { pages, markdown, words: words(markdown) };
}
