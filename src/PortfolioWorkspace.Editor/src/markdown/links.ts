const withScheme = /^(?:https?:\/\/|mailto:|tel:)/i;
const hidden = /[\u0000-\u0020\u007f]/;

/** A link may go to the web, a mailbox, a phone, or a page of our own; nothing that can run. */
export function isAllowedLink(href: string): boolean {
  if (hidden.test(href) && hidden.test(href.replace(/ /g, ""))) return false;
  return withScheme.test(href) || (href.startsWith("/") && !/^\/[\/\\]/.test(href));
}

/** Pictures come from our own store only, so that a text can never report who read it. */
export function isAllowedImage(src: string): boolean {
  return src.startsWith("/media/") && !hidden.test(src) && !src.includes("..");
}

/** Makes of what somebody typed in the link field an address we can keep, or null. */
export function completeLink(typed: string): string | null {
  const text = typed.trim();
  if (!text) return null;
  if (isAllowedLink(text)) return text;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return `mailto:${text}`;
  if (/^[^\s:/]+\.[a-z]{2,}(?:[/:?#]\S*)?$/i.test(text)) return `https://${text}`;
  return null;
}
