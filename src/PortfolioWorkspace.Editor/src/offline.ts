import { OfflinePage } from "./elements/offline-page";

if (!customElements.get("offline-page")) customElements.define("offline-page", OfflinePage);
