const systems: [RegExp, string][] = [
  [/iPad/, "iPad"], [/iPhone/, "iPhone"], [/Android.*Mobile/, "Android-telefoon"], [/Android/, "Android-tablet"],
  [/Windows/, "Windows"], [/Mac OS X/, "Mac"], [/CrOS/, "Chromebook"], [/Linux/, "Linux"],
];
const browsers: [RegExp, string][] = [[/Edg\//, "Edge"], [/Firefox\//, "Firefox"], [/Chrome\//, "Chrome"], [/Safari\//, "Safari"]];

/** A name by which somebody knows their own device again; no more than that. */
export function deviceName(agent: string): string {
  const find = (names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(agent))?.[1];
  const [system, browser] = [find(systems), find(browsers)];
  if (system?.startsWith("i") || system?.startsWith("Android")) return system;
  return [browser, system].filter(Boolean).join(" op ") || "onbekend apparaat";
}
