import { byId, make } from './dom.js';
import { word } from './words.js';

/** Loads Web Chat; false when the build could not fetch it. */
export const loadWebChat = () => new Promise(done => {
  const script = make('script', { src: '/lib/webchat.js', onload: () => done(true), onerror: () => done(false) });
  document.head.append(script);
});

/** Says what is missing instead of a chat, and how to get it. */
export function showMissing() {
  const command = text => make('pre', { tabindex: '0' }, make('code', {}, text));
  byId('status').hidden = true;
  byId('chips').hidden = true;
  byId('room').replaceChildren(make('div.missing', { role: 'alert' },
    make('h3', {}, word('missingTitle')),
    make('p', {}, word('missingText')),
    make('p', {}, word('missingSteps')),
    command('dotnet run --project Bot'),
    make('p', {}, word('missingCheck')),
    command('npm pack botframework-webchat@4.18.1'),
    make('p.subtle', {}, word('missingRest'))));
}
