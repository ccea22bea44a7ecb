import { begin, check, connect, ConversationGone, existing, forget, keep } from './channel.js';
import { byId, make } from './dom.js';
import { hostConfig, styleOptions } from './look.js';
import { tell } from './notice.js';
import { watchTaps } from './taps.js';
import { isDark } from './theme.js';
import { current, locale, word } from './words.js';

const watchEvery = 3000;

/** The left side of the page: one conversation of one user, kept alive. */
export class Chat {
  #user;
  #conversation;
  #connection;
  #store;
  #place;
  #turn = 0;
  #state = 'connecting';
  #draft = '';
  #said = [];
  #onActivity;
  #taps;
  #room = byId('room');

  constructor(onActivity) {
    this.#onActivity = onActivity;
    this.#taps = watchTaps(this.#room);
    setInterval(() => this.#watch(), watchEvery);
  }

  /** Goes on with the user's conversation, or begins one. */
  async open(user, { anew = false } = {}) {
    const turn = ++this.#turn;
    this.#close(user);
    this.#user = user;
    this.#show('connecting');
    if (anew) forget(user);
    try {
      const conversation = await this.#find(user);
      if (turn !== this.#turn) return;
      this.#conversation = conversation;
      this.#connect();
    } catch {
      if (turn !== this.#turn) return;
      // Nobody answers. The watch tries again.
      this.#show('lost');
    }
  }

  /** Says something as if it had been typed, as soon as there is a conversation to say it in. */
  say(text) {
    if (this.#state === 'online') this.#store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } });
    else this.#said.push(text);
  }

  /** The language has changed: unless the bot knows it, it is told in its own words, without a line in the chat. */
  speak({ isKnown = false } = {}) {
    this.render();
    this.#show(this.#state);
    if (this.#state === 'online') {
      // Drawn later, and yet the line that says so has to carry the new language already.
      this.#store.dispatch({ type: 'WEB_CHAT/SET_LANGUAGE', payload: { language: locale() } });
      if (!isKnown) this.#store.dispatch({ type: 'WEB_CHAT/SEND_POST_BACK', payload: { value: `language ${current()}` } });
    }
  }

  /** Shows the conversation in the current language and colours. */
  render() {
    if (!this.#place) return;
    window.WebChat.renderWebChat({
      directLine: this.#connection,
      store: this.#store,
      userID: this.#user.id,
      username: this.#user.name,
      locale: locale(),
      styleOptions: styleOptions(isDark()),
      adaptiveCardsHostConfig: hostConfig(isDark()),
      overrideLocalizedStrings: strings => ({ ...strings, TEXT_INPUT_PLACEHOLDER: word('typeHere') }),
    }, this.#place);
  }

  async #find(user) {
    try {
      return await existing(user) ?? await begin(user, locale());
    } catch (reason) {
      if (!(reason instanceof ConversationGone)) throw reason;
      tell(word('conversationGone'));
      return begin(user, locale());
    }
  }

  #connect() {
    const { WebChat } = window;
    this.#connection = connect(this.#conversation);
    const connection = this.#connection;
    connection.connectionStatus$.subscribe(status => connection === this.#connection && this.#follow(status));
    this.#store = WebChat.createStore({ sendBoxValue: this.#draft }, () => next => action => {
      const result = next(action);
      if (connection === this.#connection) this.#notice(action);
      return result;
    });
    this.#draft = '';
    // Web Chat keeps what it has drawn for a place: another conversation gets another place.
    this.#place = make('div.webchat');
    this.#room.replaceChildren(this.#place);
    this.render();
  }

  #follow(status) {
    // As Direct Line counts: 3 expired, 4 failed, 5 ended.
    if (status >= 3) {
      this.#show('lost');
      this.#watch();
    }
  }

  #notice(action) {
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
      // Not before: until Web Chat itself is connected it lets go by what it is told to say.
      keep(this.#user, this.#conversation);
      this.#conversation.isNew = false;
      this.#show('online');
      for (const text of this.#said.splice(0)) this.say(text);
    } else if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
      this.#onActivity(action.payload.activity);
    } else if (action.type === 'DIRECT_LINE/POST_ACTIVITY') {
      this.#taps.asked();
    } else if (action.type === 'DIRECT_LINE/POST_ACTIVITY_REJECTED') {
      // A tap leaves no line that could say so itself.
      tell(word('notSent'));
      this.#watch();
    } else if (action.type === 'DIRECT_LINE/POST_ACTIVITY_FULFILLED') {
      tell(null);
    }
  }

  // Web Chat stops reading for good when one reading fails. So the page looks itself, and opens the conversation again,
  // or another one when it is gone.
  async #watch() {
    const turn = this.#turn;
    if (!this.#user || (this.#state === 'connecting' && this.#conversation?.isNew)) return;
    try {
      if (this.#conversation) await check(this.#conversation);
      if (turn === this.#turn && this.#state === 'lost') await this.open(this.#user);
    } catch (reason) {
      if (turn !== this.#turn) return;
      if (reason instanceof ConversationGone) {
        forget(this.#user);
        tell(word('conversationGone'));
        await this.open(this.#user);
      } else {
        this.#show('lost');
      }
    }
  }

  // Whoever comes next: nothing can be typed any more where nobody would read it.
  #close(next) {
    this.#connection?.end();
    if (next === this.#user) {
      this.#draft = this.#store?.getState().sendBoxValue || this.#draft;
      if (this.#place) this.#place.inert = true;
    } else {
      this.#draft = '';
      this.#said = [];
      this.#room.replaceChildren();
    }
    this.#connection = this.#store = this.#place = this.#conversation = undefined;
  }

  #show(state) {
    this.#state = state;
    byId('status').dataset.state = state;
    byId('status').textContent = word(state);
  }
}
