export const languages = ['en', 'lt', 'pl'];

const locales = { en: 'en-GB', lt: 'lt-LT', pl: 'pl-PL' };
const known = {};
let language = 'en';

/** Loads a language and makes it the page's. */
export async function speak(wanted) {
  const next = languages.includes(wanted) ? wanted : 'en';
  known[next] ??= await (await fetch(`/words/${next}.json`)).json();
  language = next;
  document.documentElement.lang = next;
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll('[data-word-label]')) {
    const text = word(element.dataset.wordLabel);
    element.setAttribute('aria-label', text);
    if (element.localName === 'button') element.title = text;
  }
}

export const current = () => language;
export const locale = () => locales[language];

/** A text of the page, with {names} filled in. A text with plural forms takes the form of {n}. */
export function word(key, values = {}) {
  let text = known[language][key];
  if (text && typeof text === 'object' && !Array.isArray(text)) {
    text = text[new Intl.PluralRules(locale()).select(values.n)] ?? text.other;
  }
  return typeof text === 'string' ? text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole) : text;
}

/** When it was, as people say it: the time today, the date before. */
export function when(iso) {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return '';
  const today = new Date().toDateString() === moment.toDateString();
  const thisYear = new Date().getFullYear() === moment.getFullYear();
  return new Intl.DateTimeFormat(locale(), today
    ? { hour: '2-digit', minute: '2-digit' }
    : { day: 'numeric', month: 'short', ...(thisYear ? { hour: '2-digit', minute: '2-digit' } : { year: 'numeric' }) }).format(moment);
}

export function fully(iso) {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? '' : new Intl.DateTimeFormat(locale(), { dateStyle: 'full', timeStyle: 'short' }).format(moment);
}

export const percent = value => new Intl.NumberFormat(locale(), { style: 'percent' }).format(value / 100);
