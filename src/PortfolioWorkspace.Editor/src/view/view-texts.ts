import { isEnglish } from "../texts";

/** What the writing place itself says, beside the words of saving. English must have every text that Dutch has. */
interface ViewTexts {
  find: string; findLabel: string; findNext: string; findPrevious: string; findNone: string; findCount: (at: number, all: number) => string; close: string;
  shortcuts: string; shortcutsTitle: string; toToolbar: string; leaveText: string; lineBreak: string; listDeeper: string; listHigher: string;
  guidance: string; readOnlyFirst: string; writePlain: string; onlyRead: string; tooLong: string; stillTooLong: string;
  pasteTooLong: string; noPictures: string; noFiles: string; begin: string;
  photo: string; photoWords: string; photoHint: string; photoWordsMissing: string; photoDecorative: string; photoAdd: string; photoUnreachable: string;
  ofGoal: (words: number, goal: string) => string; between: (min: number, max: number) => string;
}

const count = (value: number) => value.toLocaleString(isEnglish() ? "en-GB" : "nl-NL", { useGrouping: value >= 10_000 });

const nl: ViewTexts = {
  find: "Zoek in je tekst", findLabel: "Zoek", findNext: "Volgende", findPrevious: "Vorige", findNone: "Niets gevonden", findCount: (at, all) => `${at} van ${all}`, close: "Sluit",
  shortcuts: "Sneltoetsen", shortcutsTitle: "Sneltoetsen", toToolbar: "Naar de opmaakknoppen", leaveText: "Uit de tekst: verder naar het volgende onderdeel",
  lineBreak: "Nieuwe regel in dezelfde alinea", listDeeper: "Dieper in de lijst, of volgende cel", listHigher: "Terug in de lijst, of vorige cel",
  guidance: "Hulp per kop",
  readOnlyFirst: "In deze tekst staat opmaak die we hier niet goed kunnen tonen. Je ziet hem zoals hij bewaard is. Er is niets veranderd.",
  writePlain: "Schrijf verder in eenvoudige invoer", onlyRead: "Alleen lezen",
  tooLong: "Deze tekst is erg lang. Daarom schrijf je in de eenvoudige invoer: die blijft ook dan snel.",
  stillTooLong: "Deze tekst is te lang voor de gewone invoer. Je schrijft verder in de eenvoudige invoer.",
  pasteTooLong: "Dit is te lang om te plakken: een tekst mag hooguit 1.000.000 tekens hebben. Er is niets veranderd. Plak een kleiner stuk.",
  noPictures: "Foto’s kun je hier niet toevoegen. Je tekst is niet veranderd.",
  noFiles: "Bestanden kun je hier niet toevoegen. Open het bestand, kopieer de tekst en plak die hier. Je tekst is niet veranderd.",
  begin: "Begin ergens. Je hoeft niet bovenaan te starten.",
  photo: "Foto", photoWords: "Wat zie je op de foto?", photoHint: "Voor wie de foto niet kan zien. Bijvoorbeeld: leerlingen van rug af gezien, in een kring om een trommel.",
  photoWordsMissing: "Er mist nog wat je op de foto ziet. Is de foto alleen versiering? Zet dan het vinkje.", photoDecorative: "De foto is alleen versiering", photoAdd: "Zet foto",
  photoUnreachable: "De foto is niet aangekomen. Je tekst is veilig. Probeer het opnieuw als je internet hebt.",
  ofGoal: (words, goal) => `${count(words)} van ongeveer ${goal} woorden`, between: (min, max) => `${count(min)}–${count(max)}`,
};

const en: ViewTexts = {
  find: "Find in your text", findLabel: "Find", findNext: "Next", findPrevious: "Previous", findNone: "Nothing found", findCount: (at, all) => `${at} of ${all}`, close: "Close",
  shortcuts: "Keyboard shortcuts", shortcutsTitle: "Keyboard shortcuts", toToolbar: "To the formatting buttons", leaveText: "Out of the text: on to the next part",
  lineBreak: "New line in the same paragraph", listDeeper: "Deeper in the list, or next cell", listHigher: "Back in the list, or previous cell",
  guidance: "Help per heading",
  readOnlyFirst: "This text has formatting that we cannot show well here. You see it as it is saved. Nothing has changed.",
  writePlain: "Continue writing in simple input", onlyRead: "Read only",
  tooLong: "This text is very long. That is why you write in the simple input: it stays fast.",
  stillTooLong: "This text is too long for the normal input. You continue in the simple input.",
  pasteTooLong: "This is too long to paste: a text may have 1,000,000 characters at most. Nothing has changed. Paste a smaller part.",
  noPictures: "You cannot add photos here. Your text has not changed.",
  noFiles: "You cannot add files here. Open the file, copy the text and paste it here. Your text has not changed.",
  begin: "Begin anywhere. You do not have to start at the top.",
  photo: "Photo", photoWords: "What does the photo show?", photoHint: "For those who cannot see the photo. For example: pupils seen from behind, in a circle round a drum.",
  photoWordsMissing: "A description of the photo is still missing. Is it only decoration? Then tick the box.", photoDecorative: "The photo is decoration only", photoAdd: "Add photo",
  photoUnreachable: "The photo did not arrive. Your text is safe. Try again when you have internet.",
  ofGoal: (words, goal) => `${count(words)} of about ${goal} words`, between: (min, max) => `${count(min)}–${count(max)}`,
};

export const viewTexts = (): ViewTexts => isEnglish() ? en : nl;
