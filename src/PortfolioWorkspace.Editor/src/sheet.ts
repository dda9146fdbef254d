import { serveSheet } from "./desk/sheet";

// A desk on a phone: its rail is a sheet over the text.
serveSheet();
