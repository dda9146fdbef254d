import { arrive, guardAddress } from "./house/address";
import { afterPaint } from "./house/after-paint";
import { showBell, watchBell } from "./house/bell";
import { onEachPage } from "./house/circuit";
import { showOffline, watchConnection } from "./house/connection";
import { serveCopy } from "./house/copy";
import { serveDialogs } from "./house/dialogs";
import { keepTypedText, restoreTypedText } from "./house/kept-text";
import { rememberUser } from "./house/last-user";
import { serveNotMine, showNotMine } from "./house/not-mine";
import { guardOnce, releaseAll } from "./house/once";
import { settleKept } from "./house/settle";
import { settleTaps } from "./house/settle-taps";
import { serveSignOut } from "./house/sign-out";
import { registerWorker } from "./house/worker";

watchConnection();
guardAddress();
serveDialogs();
guardOnce();
serveCopy();
serveSignOut();
serveNotMine();
watchBell();

function goOn(): void {
  arrive();
  loadPageModules();
  releaseAll();
  restoreTypedText();
  showOffline();
  showNotMine();
  showBell();
  settleSoon();
}

/** Nobody waits for it, and it reads all that the device keeps. */
function settleSoon(): void { setTimeout(settle, 1_000); }

function settle(): void {
  void settleKept();
  void settleTaps();
}

/** A script that enhanced navigation brings in does not run by itself; asked for twice, a module still runs once. */
function loadPageModules(): void {
  for (const script of document.querySelectorAll<HTMLScriptElement>("script[data-page-module]")) void import(script.src);
  loadAfterPaint();
}

function loadAfterPaint(): void {
  const links = [...document.querySelectorAll<HTMLLinkElement>("link[data-page-module]")];
  if (links.length > 0) afterPaint(() => { for (const link of links) void import(link.href); });
}

function begin(): void {
  loadAfterPaint();
  rememberUser();
  registerWorker();
  keepTypedText();
  showOffline();
  showNotMine();
  showBell();
  settleSoon();
  window.addEventListener("online", settle);
}

onEachPage(goOn);
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin, { once: true });
else begin();
