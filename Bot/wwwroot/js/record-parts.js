import { make } from './dom.js';
import { fully, percent, when, word } from './words.js';

const section = (key, ...content) => make('section.part', {}, make('h3', {}, word(key)), ...content);

const initials = name => name.split(/\s+/).filter(Boolean).map(part => part[0]).slice(0, 2).join('').toUpperCase();

const time = iso => (iso ? make('time', { datetime: iso, title: fully(iso) }, when(iso)) : null);

export const badge = (standing, text) => make('span.badge', { 'data-standing': standing }, text);

/** Nothing to show yet, and what to do about it. */
export const nobody = () => make('div.nobody', {},
  make('h3', {}, word('nobodyTitle')),
  make('p', {}, word('nobodyText')));

/** Who it is, where they stand, and what is next. */
export function contactHead(contact) {
  const { score, confidence, known, of } = contact;
  return make('section.contact-head', { 'data-standing': contact.standing },
    make('div.who', {},
      make('div.face', { 'aria-hidden': 'true' }, initials(contact.name)),
      make('div.who-names', {},
        make('h3', {}, contact.name),
        make('p', {}, contact.company)),
      make('div.who-standing', {},
        badge(contact.standing, contact.standingText),
        contact.riskText && make('span.badge.risk', {}, contact.riskText),
        contact.stageText && make('span.stage', {}, contact.stageText))),
    make('dl.figures', {},
      figure('score', score ?? '–', score == null ? word('noScore') : word('ofHundred'), bar(score)),
      figure('confidence', confidence == null ? '–' : percent(confidence), word('knownOf', { known, of }), pips(known, of))),
    contact.nextStep && make('div.next', {},
      make('span', {}, word('nextStep')),
      make('strong', {}, contact.nextStep)));
}

const figure = (key, value, beside, picture) => make(value === '–' ? 'div.figure.empty' : 'div.figure', {},
  make('dt', {}, word(key)),
  make('dd', {}, make('strong', {}, String(value)), make('span', {}, beside)),
  picture);

const bar = score => {
  const inside = make('span');
  inside.style.inlineSize = `${score ?? 0}%`;
  return make('div.bar', { 'aria-hidden': 'true' }, inside);
};

const pips = (known, of) => make('div.pips', { 'aria-hidden': 'true' },
  Array.from({ length: of || 0 }, (_, at) => make(at < known ? 'span.on' : 'span')));

/** Every answer, with who gave it and when. The newest change is lit for a moment. */
export function answers(contact, before) {
  if (!contact.answers?.length) return section('answers', make('p.none', {}, word('noAnswers')));
  return section('answers', make('ul.answers', {}, contact.answers.map(answer => {
    const earlier = before?.answers?.find(one => one.key === answer.key);
    const fresh = before && (!earlier || earlier.value !== answer.value || earlier.at !== answer.at);
    return make(fresh ? 'li.fresh' : 'li', {},
      make('span.label', {}, answer.label),
      make(answer.unknown ? 'span.value.unknown' : 'span.value', {}, answer.value),
      make('span.by', {}, answer.by, ' · ', time(answer.at)));
  })));
}

/** Who has a say in the purchase, and how they stand to it. */
export function people(contact) {
  if (!contact.people?.length) return section('buyingCentre', make('p.none', {}, word('noPeople')));
  return section('buyingCentre', make('ul.people', {}, contact.people.map(person => make('li', { 'data-stance': person.stance },
    make('div.person', {},
      make('strong', {}, person.name),
      make('span.role', {}, [person.roleText, person.influenceText].filter(Boolean).join(' · '))),
    person.stanceText && make('span.stance', {}, person.stanceText),
    person.plan && make('p.plan', {}, make('span', {}, word('plan')), person.plan)))));
}

/** What happened, newest first. */
export function history(contact, before) {
  if (!contact.history?.length) return null;
  const known = before?.history?.length ?? contact.history.length;
  return section('history', make('ol.history', {}, contact.history.map((event, at) =>
    make(before && at < contact.history.length - known ? 'li.fresh' : 'li', {},
      make('p', {}, event.text),
      make('p.by', {}, time(event.at), event.by && ` · ${event.by}`)))));
}

/** All contacts this user may see; each can be asked about. */
export function contactList({ contacts, counts }, current, onShow) {
  const head = make('div.contacts-head', {},
    make('h3', { id: 'contacts-title' }, word('contacts')),
    contacts?.length > 0 && make('span.count', { title: word('contactCount', { n: counts?.contacts ?? contacts.length }) },
      String(counts?.contacts ?? contacts.length)));
  if (!contacts?.length) return [head, make('p.none', {}, word('noContacts'))];
  return [head, make('ul', {}, contacts.map(contact => make('li', {},
    make('button', {
      type: 'button',
      'data-id': contact.id,
      'data-standing': contact.standing,
      'aria-current': contact.id === current ? 'true' : null,
      title: word('showTitle'),
      onclick: () => onShow(contact),
    },
    make('span.dot', { 'aria-hidden': 'true' }),
    make('span.first', {}, make('strong', {}, contact.name), contact.updatedAt && make('span.by', {}, time(contact.updatedAt))),
    make('span.second', {}, contact.company),
    make('span.second', {}, contact.standingText)))))];
}
