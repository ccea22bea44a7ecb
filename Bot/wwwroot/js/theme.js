import { byId, remembered } from './dom.js';
import { word } from './words.js';

const kept = remembered('browser');
const system = matchMedia('(prefers-color-scheme: dark)');

export const isDark = () => document.documentElement.dataset.theme === 'dark';

/** Follows the system until somebody chooses; then keeps the choice. */
export function startTheme(changed) {
  const show = dark => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    nameTheme();
    changed();
  };
  system.addEventListener('change', () => kept.get('theme') ?? show(system.matches));
  byId('theme').addEventListener('click', () => {
    kept.set('theme', isDark() ? 'light' : 'dark');
    show(!isDark());
  });
}

/** The button says what it does, in the page's language. */
export function nameTheme() {
  const text = word(isDark() ? 'toLight' : 'toDark');
  byId('theme').setAttribute('aria-label', text);
  byId('theme').title = text;
}
