/** The element with this id. */
export const byId = id => document.getElementById(id);

/**
 * Makes an element: make('p.small', { title: '…' }, 'text', child). Texts become text nodes, so nothing stored is ever markup.
 */
export function make(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter(child => child != null && child !== false));
  return element;
}

/** What the page remembers, where the browser lets it. */
export function remembered(store) {
  const inside = () => (store === 'tab' ? sessionStorage : localStorage);
  return {
    get(key) {
      try { return inside().getItem(`salesbot.${key}`); } catch { return null; }
    },
    set(key, value) {
      try {
        if (value == null) inside().removeItem(`salesbot.${key}`);
        else inside().setItem(`salesbot.${key}`, value);
      } catch {
        // Private windows may keep nothing; the page then starts afresh at every load.
      }
    },
  };
}
