/** What the browser module says. English must have every text that Dutch has: the type sees to it. */
interface DeskTexts {
  toolbar: string; style: string; plainText: string; shortText: string; heading: (level: number) => string;
  bold: string; italic: string; bullets: string; numbers: string; quote: string; table: string; link: string; more: string;
  strike: string; tasks: string; rule: string; undo: string; redo: string;
  rowBelow: string; columnRight: string; removeRow: string; removeColumn: string; removeTable: string;
  simpleInput: string; richInput: string; simpleInputHint: string; unstable: string; keys: string;
  linkTitle: string; linkText: string; linkAddress: string; linkHint: string; linkWrong: string; linkApply: string; linkRemove: string; cancel: string;
  taskDone: string;
  loading: string; nothingYet: string; saved: string; savedAt: (time: string) => string; savedOn: (day: string) => string; saving: string;
  offline: string; offlineShort: string; unreachable: string; unreachableShort: string; notKept: string; notKeptShort: string;
  signedOut: string; signedOutShort: string; signIn: string; otherUser: string; tooLarge: string; tooLargeShort: string;
  submitted: string; submittedShort: string; submittedKept: string; copyKept: string; copied: string; gone: string; goneShort: string;
  refused: string; refusedShort: string; readOnly: string; loadFailed: string; loadFailedShort: string; notSavedYet: string;
  conflict: (device: string) => string; conflictShort: string; useMine: string; useTheirs: string;
  elsewhere: string; elsewhereShort: string; writeHere: string;
  restored: (time: string) => string; merged: (device: string) => string; otherDevice: string; close: string;
  fieldElsewhere: string; fieldSent: string; fieldGone: string;
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
  loading: "Je tekst wordt geladen", nothingYet: "Nog niets te bewaren", saved: "Bewaard", savedAt: time => `om ${time}`, savedOn: day => `op ${day}`, saving: "Bezig met bewaren",
  offline: "Geen internet. Je tekst staat veilig op dit apparaat. We bewaren hem online zodra het kan.", offlineShort: "Geen internet",
  unreachable: "De website is even niet bereikbaar. Je tekst staat veilig op dit apparaat. We bewaren hem online zodra het kan.", unreachableShort: "Nog niet online bewaard",
  notKept: "Dit apparaat kan niets bewaren. Houd deze pagina open tot er ‘Bewaard’ staat.", notKeptShort: "Nog niet bewaard",
  signedOut: "Je bent uitgelogd. Je tekst is bewaard op dit apparaat.", signedOutShort: "Uitgelogd", signIn: "Opnieuw aanmelden",
  otherUser: "Iemand anders is nu aangemeld. Jouw tekst is bewaard op dit apparaat. Meld je weer aan om hem online te bewaren.",
  tooLarge: "Je tekst is te groot om te bewaren. Maak hem korter. Hij staat nog op dit apparaat.", tooLargeShort: "Te groot",
  submitted: "Dit verslag is ingeleverd. Je kunt het hier lezen, niet veranderen.", submittedShort: "Ingeleverd",
  submittedKept: "Dit verslag is ingeleverd. Wat je daarna schreef, staat nog op dit apparaat.", copyKept: "Kopieer die tekst", copied: "Gekopieerd",
  gone: "Dit document bestaat niet meer of is niet van jou. Je tekst staat nog op dit apparaat.", goneShort: "Niet bewaard",
  refused: "De website neemt je tekst nu niet aan. Hij staat veilig op dit apparaat. We proberen het opnieuw.", refusedShort: "Nog niet online bewaard",
  readOnly: "Alleen lezen", loadFailed: "Je tekst kan nu niet worden geladen. We proberen het opnieuw.", loadFailedShort: "Nog niet geladen",
  notSavedYet: "Je laatste zinnen zijn nog niet online bewaard. Daarom gaan we nog niet verder.",
  conflict: device => `Deze tekst is ook veranderd op ${device}. Kies welke je houdt. De andere tekst blijft bewaard op dit apparaat.`,
  conflictShort: "Kies je tekst", useMine: "Jouw tekst hier gebruiken", useTheirs: "Tekst van de server houden",
  elsewhere: "Je hebt dit verslag al open in een ander tabblad.", elsewhereShort: "Open in ander tabblad", writeHere: "Hier verder schrijven",
  restored: time => `We hebben je laatste zinnen teruggezet (${time}).`, merged: device => `Samengevoegd met wat je schreef op ${device}.`, otherDevice: "een ander apparaat", close: "Sluit",
  fieldElsewhere: "Je vult dit al in in een ander tabblad.", fieldSent: "Dit formulier is al verstuurd. Wat je daarna schreef, staat nog op dit apparaat.",
  fieldGone: "Dit bestaat niet meer of is niet van jou. Je tekst staat nog op dit apparaat.",
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
  loading: "Your text is loading", nothingYet: "Nothing to save yet", saved: "Saved", savedAt: time => `at ${time}`, savedOn: day => `on ${day}`, saving: "Saving",
  offline: "No internet. Your text is safe on this device. We save it online as soon as we can.", offlineShort: "No internet",
  unreachable: "We cannot reach the website right now. Your text is safe on this device. We save it online as soon as we can.", unreachableShort: "Not saved online yet",
  notKept: "This device cannot keep anything. Keep this page open until it says ‘Saved’.", notKeptShort: "Not saved yet",
  signedOut: "You are signed out. Your text is saved on this device.", signedOutShort: "Signed out", signIn: "Sign in again",
  otherUser: "Somebody else is signed in now. Your text is saved on this device. Sign in again to save it online.",
  tooLarge: "Your text is too large to save. Make it shorter. It is still on this device.", tooLargeShort: "Too large",
  submitted: "This report has been submitted. You can read it here, not change it.", submittedShort: "Submitted",
  submittedKept: "This report has been submitted. What you wrote after that is still on this device.", copyKept: "Copy that text", copied: "Copied",
  gone: "This document no longer exists or is not yours. Your text is still on this device.", goneShort: "Not saved",
  refused: "The website does not accept your text now. It is safe on this device. We will try again.", refusedShort: "Not saved online yet",
  readOnly: "Read only", loadFailed: "Your text cannot be loaded now. We will try again.", loadFailedShort: "Not loaded yet",
  notSavedYet: "Your last sentences are not saved online yet. That is why we do not go on.",
  conflict: device => `This text was also changed on ${device}. Choose which one to keep. The other text stays on this device.`,
  conflictShort: "Choose your text", useMine: "Use your text here", useTheirs: "Keep the text of the server",
  elsewhere: "You already have this report open in another tab.", elsewhereShort: "Open in another tab", writeHere: "Continue writing here",
  restored: time => `We have put back your last sentences (${time}).`, merged: device => `Merged with what you wrote on ${device}.`, otherDevice: "another device", close: "Close",
  fieldElsewhere: "You are already filling this in in another tab.", fieldSent: "This form has been sent already. What you wrote after that is still on this device.",
  fieldGone: "This no longer exists or is not yours. Your text is still on this device.",
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
