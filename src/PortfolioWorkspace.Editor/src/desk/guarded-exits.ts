/** Ways out that cannot wait for a text: closing the page, and the way back within it. Neither is taken while words are nowhere else. */
export function guardExits(texts: ReadonlySet<{ readonly mustWarn: boolean; sayNotSaved(): void }>): void {
  const atRisk = () => [...texts].filter(text => text.mustWarn);
  window.addEventListener("beforeunload", event => {
    if (atRisk().length > 0) event.preventDefault();
  });
  window.addEventListener("house:leaving", event => {
    for (const text of atRisk()) {
      event.preventDefault();
      text.sayNotSaved();
    }
  });
}
