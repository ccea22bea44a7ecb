import { Chat } from './chat.js';
import { byId, make, remembered } from './dom.js';
import { momentOf } from './moment.js';
import { loadWebChat, showMissing } from './missing.js';
import { startNotice, tell } from './notice.js';
import { Record } from './record.js';
import { news, showPart, startTabs } from './tabs.js';
import { nameTheme, startTheme } from './theme.js';
import { current, languages, speak, word } from './words.js';

const kept = remembered('browser');

// Whom to be when the host does not say: its own list is the one that counts.
const somebody = [{ id: 'ruta', name: 'Rūta Kazlauskienė', role: 'rep' }];

async function users() {
  try {
    const answer = await fetch('/local/users');
    const list = answer.ok ? await answer.json() : [];
    return list.length ? list : somebody;
  } catch {
    return somebody;
  }
}

function offerUsers(list, chosen) {
  const group = (role, key) => {
    const members = list.filter(user => (user.role === 'manager') === (role === 'manager'));
    return members.length > 0 && make('optgroup', { label: word(key) },
      members.map(user => make('option', { value: user.id, selected: user.id === chosen.id }, user.name)));
  };
  byId('user').replaceChildren(...[group('rep', 'reps'), group('manager', 'managers')].filter(Boolean));
}

// What could be said now: the options of a question, yes and no to an offer, a sentence about a contact.
function offerChips(say, { kind, options = [] }) {
  const texts = {
    question: () => [...options, ...word('chipsAsked')],
    offer: () => word('chipsOffered'),
    contact: () => word('chipsOfContact'),
    idle: () => word('chips'),
  }[kind]();
  byId('chips').replaceChildren(...texts.map(text => make('button.chip', { type: 'button', onclick: () => say(text) }, text)));
}

function openMenu(open) {
  byId('menu').setAttribute('aria-expanded', String(open));
  byId('settings').classList.toggle('open', open);
}

async function loadSample(user) {
  byId('sample').disabled = true;
  try {
    const answer = await fetch('/local/sample', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ user: user.id }),
    });
    if (!answer.ok) throw new Error(`No sample: ${answer.status}`);
    const { added } = await answer.json();
    tell(added > 0 ? word('sampleAdded', { n: added }) : word('sampleThere'), { brief: true });
  } catch {
    tell(word('sampleFailed'));
  } finally {
    byId('sample').disabled = false;
  }
}

async function start() {
  const preferred = navigator.languages.map(tag => tag.slice(0, 2)).find(tag => languages.includes(tag));
  await speak(kept.get('language') ?? preferred ?? 'en');
  byId('language').value = current();
  nameTheme();
  startNotice();
  startTabs();

  const [list, hasWebChat] = await Promise.all([users(), loadWebChat()]);
  let user = list.find(one => one.id === kept.get('user')) ?? list[0];

  let moment = { kind: 'idle' };
  const chat = hasWebChat ? new Chat(activity => {
    record.soon();
    const card = activity.from?.role !== 'user' && activity.attachments?.at(-1)?.content;
    if (!card) return;
    moment = momentOf(card);
    offerChips(say, moment);
  }) : null;
  const say = text => {
    showPart('chat');
    chat?.say(text);
  };
  const record = new Record({
    onShow: contact => say(word('show', { name: contact.name })),
    onNews: () => news(true),
    onLanguage: language => change(language, { isKnown: true }),
  });

  // Everything that the page says changes at once: its texts, the things to say, the chat and the record.
  const change = async (language, { isKnown = false } = {}) => {
    await speak(language);
    byId('language').value = current();
    kept.set('language', current());
    nameTheme();
    offerUsers(list, user);
    offerChips(say, moment);
    if (chat) chat.speak({ isKnown });
    else showMissing();
    record.speak();
  };

  offerUsers(list, user);
  offerChips(say, moment);
  if (!chat) showMissing();

  byId('user').addEventListener('change', event => {
    user = list.find(one => one.id === event.target.value);
    kept.set('user', user.id);
    tell(null);
    chat?.open(user);
    record.open(user);
    openMenu(false);
  });
  byId('language').addEventListener('change', async event => {
    await change(event.target.value);
    openMenu(false);
  });
  byId('sample').addEventListener('click', async () => {
    openMenu(false);
    await loadSample(user);
    record.read();
  });
  byId('anew').addEventListener('click', () => {
    openMenu(false);
    showPart('chat');
    tell(null);
    chat?.open(user, { anew: true });
  });
  byId('menu').addEventListener('click', () => openMenu(byId('menu').getAttribute('aria-expanded') !== 'true'));
  document.addEventListener('click', event => {
    if (!event.target.closest('#menu, #settings')) openMenu(false);
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || byId('menu').getAttribute('aria-expanded') !== 'true') return;
    openMenu(false);
    byId('menu').focus();
  });
  startTheme(() => chat?.render());

  chat?.open(user);
  record.open(user);
}

start();
