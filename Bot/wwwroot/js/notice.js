import { byId } from './dom.js';

const glance = 6000;
let timer;

/** A line above the conversation; null takes it away. A brief one goes by itself. */
export function tell(text, { brief = false } = {}) {
  clearTimeout(timer);
  byId('notice').querySelector('p').textContent = text ?? '';
  byId('notice').hidden = !text;
  if (brief) timer = setTimeout(() => tell(null), glance);
}

export const startNotice = () => byId('notice').querySelector('button').addEventListener('click', () => tell(null));
