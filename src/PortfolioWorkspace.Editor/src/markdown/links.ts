const withScheme = /^(?:https?:\/\/[^\s/?#]|mailto:|tel:)/i;
// What a browser skips or reads as something else; the server refuses the same.
const hidden = /^\s|[\\\p{Cc}\p{Cf}\u2028\u2029]/u;
const ownPicture = /^\/media\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A link may go to the web, a mailbox, a phone, or a page of our own; nothing that can run. */
export function isAllowedLink(href: string): boolean {
  return !hidden.test(href) && (withScheme.test(href) || (href.startsWith("/") && !href.startsWith("//")));
}

/** Pictures come from our own store only, so that a text can never report who read it. */
export function isAllowedImage(src: string): boolean {
  return ownPicture.test(src);
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
