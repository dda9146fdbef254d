// Addresses in running text are never made into links here; markdown-it only makes an instance of this and leaves it alone.
export default class NoLinkify {}
