import { Follower } from "./following/follower";
import { onEachPage } from "./house/circuit";

// Comments beside a text that somebody is writing. A bundle of its own: most texts have none yet.
const followers = new Map<HTMLElement, Follower>();

function followAll(): void {
  for (const [section, follower] of followers) {
    if (section.isConnected) continue;
    follower.end();
    followers.delete(section);
  }
  for (const section of document.querySelectorAll<HTMLElement>("[data-follow]")) {
    const known = followers.get(section);
    if (known) known.renew();
    else followers.set(section, new Follower(section));
  }
}

followAll();
onEachPage(followAll);

// The server's tests run this very bundle beside their own finder.
export { project } from "./anchoring/anchor-finder";
export { plainTextOf } from "./anchoring/document-text";
