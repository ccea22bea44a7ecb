import { answers, contactHead, contactList, history, nobody, people } from './record-parts.js';
import { byId } from './dom.js';
import { current, word } from './words.js';

const every = 3000;
const moment = 150;

/** The right side of the page: what the database holds, read again and again. */
export class Record {
  #user;
  #shown = {};
  #last;
  #asked = 0;
  #timer;
  #onShow;
  #onNews;
  #onLanguage;
  #language;

  constructor({ onShow, onNews, onLanguage }) {
    this.#onShow = onShow;
    this.#onNews = onNews;
    this.#onLanguage = onLanguage;
    this.#source('sourceWaiting');
  }

  open(user) {
    this.#user = user;
    this.#last = undefined;
    this.#language = undefined;
    this.read();
  }

  /** The words have changed; what is stored has not. */
  speak() {
    this.#shown = {};
    this.#last = undefined;
    this.read();
  }

  /** Reads in a moment: a reload brings many activities at once, and one reading is enough for all. */
  soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.read(), moment);
  }

  /** Reads now, and from then on every three seconds. */
  async read() {
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    try {
      const query = new URLSearchParams({ user: this.#user.id, lang: current() });
      const answer = await fetch(`/local/record?${query}`);
      if (!answer.ok) throw new Error(`No record: ${answer.status}`);
      const record = await answer.json();
      // A later question has overtaken this one.
      if (asked !== this.#asked) return;
      this.#show(record);
      this.#source('source');
      this.#follow(record.language ?? null);
    } catch {
      if (asked !== this.#asked) return;
      this.#source('sourceLost');
    }
    this.#timer = setTimeout(() => this.read(), every);
  }

  // A language that the user has just chosen in the chat is the page's too. The first reading only tells what was chosen before.
  #follow(language) {
    const isNew = this.#language !== undefined && language !== this.#language;
    this.#language = language;
    if (isNew && language && language !== current()) this.#onLanguage(language);
  }

  #source(key) {
    byId('source').textContent = word(key);
    byId('source').parentElement.dataset.state = key;
  }

  #show(record) {
    const before = this.#last?.contact?.id === record.contact?.id ? this.#last : undefined;
    const { contact } = record;
    const place = byId('contact');
    if (!contact) {
      this.#replace('contact', place, null, () => [nobody()]);
    } else {
      this.#replace('contact', place, contact, () => [
        contactHead(contact),
        answers(contact, before?.contact),
        people(contact),
        history(contact, before?.contact),
      ]);
    }
    this.#replace('contacts', byId('contacts'), [record.contacts, contact?.id], () =>
      contactList(record, contact?.id, this.#onShow));
    if (this.#last) this.#tellNews(before?.contact, contact);
    this.#last = record;
  }

  // Only what changed is drawn again: a selection, a scroll position and the focus outlive the reading.
  #replace(part, place, content, draw) {
    const text = JSON.stringify(content ?? null);
    if (this.#shown[part] === text) return;
    this.#shown[part] = text;
    const focused = place.contains(document.activeElement) ? document.activeElement.dataset.id : undefined;
    place.replaceChildren(...draw());
    if (focused) place.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
  }

  #tellNews(before, contact) {
    const fresh = contact?.answers?.filter(answer => {
      const earlier = before?.answers?.find(one => one.key === answer.key);
      return earlier?.value !== answer.value || earlier?.at !== answer.at;
    });
    if (!fresh?.length) return;
    byId('told').textContent = fresh.map(({ label, value }) => word('justStored', { label, value })).join(' ');
    this.#onNews();
  }
}
