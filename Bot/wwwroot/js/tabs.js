import { byId } from './dom.js';

/** On a narrow screen the two sides are tabs; on a wide one both are there and this does nothing that shows. */
export function startTabs() {
  const tabs = [byId('chat-tab'), byId('record-tab')];
  for (const tab of tabs) {
    tab.addEventListener('click', () => showPart(tab.getAttribute('aria-controls')));
    tab.addEventListener('keydown', event => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      const other = tabs.find(one => one !== tab);
      other.focus();
      other.click();
    });
  }
}

export function showPart(part) {
  document.querySelector('main').dataset.shown = part;
  for (const tab of document.querySelectorAll('[role="tab"]')) {
    const chosen = tab.getAttribute('aria-controls') === part;
    tab.setAttribute('aria-selected', String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
  }
  if (part === 'record') news(false);
}

/** A dot on the tab that is not shown: something was stored. */
export function news(there) {
  document.querySelector('.news').hidden = !there || document.querySelector('main').dataset.shown === 'record';
}
