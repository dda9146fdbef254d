/** What the browser module says. English must have every text that Dutch has: the type sees to it. */
interface DeskTexts {
  toolbar: string; style: string; plainText: string; shortText: string; heading: (level: number) => string;
  bold: string; italic: string; bullets: string; numbers: string; quote: string; table: string; link: string; more: string;
  strike: string; tasks: string; rule: string; undo: string; redo: string;
  rowBelow: string; columnRight: string; removeRow: string; removeColumn: string; removeTable: string;
  simpleInput: string; richInput: string; simpleInputHint: string; unstable: string; keys: string;
  linkTitle: string; linkText: string; linkAddress: string; linkHint: string; linkWrong: string; linkApply: string; linkRemove: string; cancel: string;
  taskDone: string;
  loading: string; nothingYet: string; saved: string; savedOnDevice: (device: string) => string; savedAt: (time: string) => string; savedOn: (day: string) => string; saving: string;
  onDevice: string; inTab: string;
  offline: (where: string) => string; offlineShort: string; unreachable: (where: string) => string; unreachableShort: string; notKept: string; notKeptShort: string;
  signedOut: (where: string) => string; signedOutShort: string; signIn: string; otherUser: (where: string) => string; tooLarge: (where: string) => string; tooLargeShort: string;
  submitted: string; submittedShort: string; submittedOn: (when: string) => string; writtenAfter: (where: string) => string; writtenAfterListed: string; toVersions: string;
  copyKept: string; copied: string; gone: (where: string) => string; goneShort: string;
  refused: (where: string) => string; refusedShort: string; readOnly: string; loadFailed: string; loadFailedShort: string; notSavedYet: string;
  adrift: string; adriftShort: string; copyAll: string; downloadText: string; downloadWord: string;
  conflict: (device: string) => string; conflictShort: string; choose: string; mineHere: string; theirsFrom: (device: string, time: string) => string;
  piece: (number: number, all: number) => string; thisOne: string; thatOne: string; both: string; chooses: (what: string, piece: string) => string;
  nothingHere: string; keepChoice: string; stillToChoose: (pieces: number) => string;
  showDifference: string; hideDifference: string; ofServer: string; putBack: string; beforeMerge: string; afterMerge: string;
  elsewhere: string; elsewhereShort: string; writeHere: string;
  restored: (time: string) => string; merged: (device: string) => string; otherDevice: string; close: string;
  openElsewhere: string; sentAlready: (where: string) => string; fieldGone: (where: string) => string;
  sent: string; conflictHere: (device: string) => string;
  hasText: string; writing: string; empty: string;
  count: (words: number, pages: number) => string; headingsFilled: (filled: number, all: number) => string;
}

const nl: DeskTexts = {
  toolbar: "Opmaak", style: "Stijl", plainText: "Gewone tekst", shortText: "Tekst", heading: level => `Kop ${level}`,
  bold: "Vet", italic: "Cursief", bullets: "Lijst", numbers: "Nummers", quote: "Citaat", table: "Tabel", link: "Link", more: "Meer",
  strike: "Doorhalen", tasks: "Takenlijst", rule: "Lijn", undo: "Ongedaan maken", redo: "Opnieuw",
  rowBelow: "Rij erbij", columnRight: "Kolom erbij", removeRow: "Rij weghalen", removeColumn: "Kolom weghalen", removeTable: "Tabel weghalen",
  simpleInput: "Eenvoudige invoer", richInput: "Terug naar gewone invoer", simpleInputHint: "Je schrijft nu zonder opmaakknoppen. Tekens zoals ## en ** geven de opmaak aan.",
  unstable: "In deze tekst staat opmaak die we hier niet goed kunnen tonen. Daarom zie je de eenvoudige invoer. Er gaat niets verloren.",
  keys: "Alt en F10: naar de opmaak. Escape en daarna Tab: verder naar het volgende onderdeel.",
  linkTitle: "Link", linkText: "Tekst", linkAddress: "Adres", linkHint: "Bijvoorbeeld https://www.school.nl of naam@school.nl",
  linkWrong: "Dit adres kennen we niet. Begin met https:// of vul een e-mailadres in.", linkApply: "Zet link", linkRemove: "Haal link weg", cancel: "Annuleer",
  taskDone: "Gedaan",
  loading: "Je tekst wordt geladen", nothingYet: "Nog niets te bewaren", saved: "Bewaard", savedOnDevice: device => `op ${device}`, savedAt: time => `om ${time}`, savedOn: day => `op ${day}`, saving: "Bezig met bewaren",
  onDevice: "op dit apparaat", inTab: "in dit tabblad",
  offline: where => `Geen internet. Je tekst staat veilig ${where}. We bewaren hem online zodra het kan.`, offlineShort: "Geen internet",
  unreachable: where => `De website is even niet bereikbaar. Je tekst staat veilig ${where}. We bewaren hem online zodra het kan.`, unreachableShort: "Nog niet online bewaard",
  notKept: "Dit apparaat kan niets bewaren. Houd deze pagina open tot er ‘Bewaard’ staat.", notKeptShort: "Nog niet bewaard",
  signedOut: where => `Je bent uitgelogd. Je tekst is bewaard ${where}.`, signedOutShort: "Uitgelogd", signIn: "Log opnieuw in",
  otherUser: where => `Iemand anders is nu ingelogd. Jouw tekst is bewaard ${where}. Log zelf weer in om hem online te bewaren.`,
  tooLarge: where => `Je tekst is te groot om te bewaren. Maak hem korter. Hij staat nog ${where}.`, tooLargeShort: "Te groot",
  submitted: "Dit verslag is ingeleverd. Je kunt het hier lezen, niet veranderen.", submittedShort: "Ingeleverd",
  submittedOn: when => `Je hebt dit verslag ${when} ingeleverd.`, writtenAfter: where => `Wat je daarna schreef, staat nog ${where}.`,
  writtenAfterListed: "Wat je daarna schreef, staat bij de versies.", toVersions: "Bekijk de versies", copyKept: "Kopieer die tekst", copied: "Gekopieerd",
  gone: where => `Dit document bestaat niet meer of is niet van jou. Je tekst staat nog ${where}.`, goneShort: "Niet bewaard",
  refused: where => `De website kan deze tekst zo niet bewaren. Hij staat nog ${where}. Verander iets in de tekst, dan proberen we het opnieuw.`, refusedShort: "Niet online bewaard",
  readOnly: "Alleen lezen", loadFailed: "Je tekst kan nu niet worden geladen. We proberen het opnieuw.", loadFailedShort: "Nog niet geladen",
  notSavedYet: "Je laatste zinnen zijn nog niet online bewaard. Daarom gaan we nog niet verder.",
  adrift: "We kunnen je tekst nu nergens bewaren: niet op dit apparaat en niet online. Daarom kun je even niet verder schrijven. Kopieer of download je tekst. Lukt bewaren weer, dan kun je hier verder.",
  adriftShort: "Nergens bewaard", copyAll: "Kopieer alles", downloadText: "Download als tekst", downloadWord: "Download voor Word",
  conflict: device => `Deze tekst is ook veranderd op ${device}. Kies wat je houdt. Wat je niet kiest, gaat niet verloren: dat staat bij de versies.`,
  conflictShort: "Kies je tekst", choose: "Kies wat je houdt", mineHere: "Jouw tekst hier", theirsFrom: (device, time) => `Tekst van ${device}${time && ` (${time})`}`,
  piece: (number, all) => `Stuk ${number} van ${all}`, thisOne: "Deze", thatOne: "Die", both: "Beide houden", chooses: (what, piece) => `${what}, ${piece.toLowerCase()}`,
  nothingHere: "Hier staat dit stuk niet.", keepChoice: "Bewaar je keuze", stillToChoose: pieces => `Kies nog bij ${pieces} ${pieces === 1 ? "stuk" : "stukken"}.`,
  showDifference: "Bekijk verschil", hideDifference: "Verberg verschil", ofServer: "Zo stond het online", putBack: "Teruggezet", beforeMerge: "Voor het samenvoegen", afterMerge: "Nu",
  elsewhere: "Je hebt dit verslag al open in een ander tabblad. Hier lees je mee.", elsewhereShort: "Open in ander tabblad", writeHere: "Hier verder schrijven",
  restored: time => `We hebben je laatste zinnen teruggezet (${time}).`, merged: device => `Samengevoegd met wat je schreef op ${device}.`, otherDevice: "een ander apparaat", close: "Sluit",
  openElsewhere: "Je hebt dit al open in een ander tabblad. Hier lees je mee.", sentAlready: where => `Dit is al verstuurd. Wat je daarna schreef, staat nog ${where}.`,
  fieldGone: where => `Dit bestaat niet meer of is niet van jou. Je tekst staat nog ${where}.`, sent: "Dit is verstuurd. Je kunt het hier lezen, niet veranderen.",
  conflictHere: device => `Deze tekst is ook veranderd op ${device}. Kies wat je houdt. Wil je ook de andere tekst? Kies dan ‘Beide houden’.`,
  hasText: "heeft tekst", writing: "bezig", empty: "leeg",
  count: (words, pages) => `${words} ${words === 1 ? "woord" : "woorden"}, ongeveer ${pages} ${pages === 1 ? "bladzijde" : "bladzijden"}`,
  headingsFilled: (filled, all) => `${filled} van ${all} ${all === 1 ? "kop heeft" : "koppen hebben"} tekst`,
};

const en: DeskTexts = {
  toolbar: "Formatting", style: "Style", plainText: "Normal text", shortText: "Text", heading: level => `Heading ${level}`,
  bold: "Bold", italic: "Italic", bullets: "List", numbers: "Numbers", quote: "Quote", table: "Table", link: "Link", more: "More",
  strike: "Strike through", tasks: "Task list", rule: "Line", undo: "Undo", redo: "Redo",
  rowBelow: "Add row", columnRight: "Add column", removeRow: "Remove row", removeColumn: "Remove column", removeTable: "Remove table",
  simpleInput: "Simple input", richInput: "Back to normal input", simpleInputHint: "You are writing without formatting buttons. Signs such as ## and ** mark the formatting.",
  unstable: "This text has formatting that we cannot show well here. That is why you see the simple input. Nothing is lost.",
  keys: "Alt and F10: go to formatting. Escape and then Tab: go on to the next part.",
  linkTitle: "Link", linkText: "Text", linkAddress: "Address", linkHint: "For example https://www.school.nl or name@school.nl",
  linkWrong: "We do not know this address. Start with https:// or type an e-mail address.", linkApply: "Set link", linkRemove: "Remove link", cancel: "Cancel",
  taskDone: "Done",
  loading: "Your text is loading", nothingYet: "Nothing to save yet", saved: "Saved", savedOnDevice: device => `on ${device}`, savedAt: time => `at ${time}`, savedOn: day => `on ${day}`, saving: "Saving",
  onDevice: "on this device", inTab: "in this tab",
  offline: where => `No internet. Your text is safe ${where}. We save it online as soon as we can.`, offlineShort: "No internet",
  unreachable: where => `We cannot reach the website right now. Your text is safe ${where}. We save it online as soon as we can.`, unreachableShort: "Not saved online yet",
  notKept: "This device cannot keep anything. Keep this page open until it says ‘Saved’.", notKeptShort: "Not saved yet",
  signedOut: where => `You are signed out. Your text is saved ${where}.`, signedOutShort: "Signed out", signIn: "Sign in again",
  otherUser: where => `Somebody else is signed in now. Your text is saved ${where}. Sign in as yourself to save it online.`,
  tooLarge: where => `Your text is too large to save. Make it shorter. It is still ${where}.`, tooLargeShort: "Too large",
  submitted: "This report has been handed in. You can read it here, not change it.", submittedShort: "Handed in",
  submittedOn: when => `You handed in this report ${when}.`, writtenAfter: where => `What you wrote after that is still ${where}.`,
  writtenAfterListed: "What you wrote after that is among the versions.", toVersions: "Show the versions", copyKept: "Copy that text", copied: "Copied",
  gone: where => `This document no longer exists or is not yours. Your text is still ${where}.`, goneShort: "Not saved",
  refused: where => `The website cannot save this text as it is. It is still ${where}. Change something in the text and we will try again.`, refusedShort: "Not saved online",
  readOnly: "Read only", loadFailed: "Your text cannot be loaded now. We will try again.", loadFailedShort: "Not loaded yet",
  notSavedYet: "Your last sentences are not saved online yet. That is why we do not go on.",
  adrift: "We cannot save your text anywhere now: not on this device and not online. That is why you cannot write on for a moment. Copy or download your text. When saving works again, you can go on here.",
  adriftShort: "Not saved anywhere", copyAll: "Copy everything", downloadText: "Download as text", downloadWord: "Download for Word",
  conflict: device => `This text was also changed on ${device}. Choose what to keep. What you do not choose is not lost: it is among the versions.`,
  conflictShort: "Choose your text", choose: "Choose what to keep", mineHere: "Your text here", theirsFrom: (device, time) => `Text of ${device}${time && ` (${time})`}`,
  piece: (number, all) => `Piece ${number} of ${all}`, thisOne: "This one", thatOne: "That one", both: "Keep both", chooses: (what, piece) => `${what}, ${piece.toLowerCase()}`,
  nothingHere: "This piece is not here.", keepChoice: "Save your choice", stillToChoose: pieces => `Still to choose: ${pieces} ${pieces === 1 ? "piece" : "pieces"}.`,
  showDifference: "Show difference", hideDifference: "Hide difference", ofServer: "As it was online", putBack: "Put back", beforeMerge: "Before merging", afterMerge: "Now",
  elsewhere: "You already have this report open in another tab. You are reading along here.", elsewhereShort: "Open in another tab", writeHere: "Continue writing here",
  restored: time => `We have put back your last sentences (${time}).`, merged: device => `Merged with what you wrote on ${device}.`, otherDevice: "another device", close: "Close",
  openElsewhere: "You already have this open in another tab. You are reading along here.", sentAlready: where => `This has been sent already. What you wrote after that is still ${where}.`,
  fieldGone: where => `This no longer exists or is not yours. Your text is still ${where}.`, sent: "This has been sent. You can read it here, not change it.",
  conflictHere: device => `This text was also changed on ${device}. Choose what to keep. Do you want the other text too? Then choose ‘Keep both’.`,
  hasText: "has text", writing: "being written", empty: "empty",
  count: (words, pages) => `${words} ${words === 1 ? "word" : "words"}, about ${pages} ${pages === 1 ? "page" : "pages"}`,
  headingsFilled: (filled, all) => `${filled} of ${all} ${all === 1 ? "heading has" : "headings have"} text`,
};

/** Asked each time, because the language may change without a new page. */
export const isEnglish = () => document.documentElement.lang.startsWith("en");
export const texts = (): DeskTexts => isEnglish() ? en : nl;

/** 14.32 in Dutch, 14:32 in English. */
export function clockTime(at: Date): string {
  const [hours, minutes] = [at.getHours(), at.getMinutes()].map(part => String(part).padStart(2, "0"));
  return isEnglish() ? `${hours}:${minutes}` : `${hours}.${minutes}`;
}

export function dayName(at: Date): string {
  return at.toLocaleDateString(isEnglish() ? "en-GB" : "nl-NL", { day: "numeric", month: "long" });
}
