namespace PortfolioWorkspace.EndToEnd.Tests.Faults;

/// <summary>Looks along with the person: every key that the page took, every picture it painted, everything the device kept. On command the device has no room.</summary>
internal static class WitnessScript
{
    public const string Binding = "tellWitness";

    /// <summary>Taken before any page script runs, so that a test that moves the page's clock does not move this one.</summary>
    public const string Text = """
        (() => {
          if (window !== top) return;
          const now = Date.now.bind(Date), nextFrame = requestAnimationFrame.bind(window);
          const tell = (kind, what) => { void window.tellWitness?.(JSON.stringify({ kind, at: now(), ...what })); };

          const textOnScreen = () => {
            const doc = document.querySelector('draft-editor .doc');
            if (!doc) return null;
            if (doc instanceof HTMLTextAreaElement) return doc.value;
            return [...doc.querySelectorAll('p')].filter(p => !p.closest('.prompt')).map(p => p.textContent).join(' ');
          };
          let last = '', asked = false;
          const look = () => {
            asked = false;
            const line = [...document.querySelectorAll('draft-status')].find(each => each.checkVisibility());
            const seen = { path: location.pathname, state: line?.dataset.state ?? '', status: line?.querySelector('.words')?.innerText ?? '', text: textOnScreen() };
            const key = JSON.stringify(seen);
            if (key === last) return;
            last = key;
            tell('glimpse', seen);
          };
          const lookSoon = () => { if (!asked) { asked = true; nextFrame(look); } };
          new MutationObserver(lookSoon).observe(document, { subtree: true, childList: true, characterData: true });
          addEventListener('input', lookSoon, { capture: true });
          addEventListener('beforeinput', event => {
            if (event.inputType === 'insertText' && event.target.closest?.('draft-editor')) tell('key', { text: event.data });
          }, { capture: true });

          const put = IDBObjectStore.prototype.put;
          IDBObjectStore.prototype.put = function (record, ...rest) {
            if (this.name !== 'journal') return put.call(this, record, ...rest);
            try {
              if (window.diskIsFull) throw new DOMException('No room.', 'QuotaExceededError');
              const request = put.call(this, record, ...rest);
              this.transaction.addEventListener('complete', () => tell('kept', { text: record.markdown }));
              this.transaction.addEventListener('abort', () => tell('notKept', {}));
              return request;
            } catch (refused) {
              tell('notKept', {});
              throw refused;
            }
          };
        })();
        """;
}
