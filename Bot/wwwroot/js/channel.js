import { remembered } from './dom.js';

const domain = `${location.origin}/directline`;
const kept = remembered('tab');
const keyOf = user => `conversation.${user.id}`;

/** The channel no longer knows the conversation, or not with this token. */
export class ConversationGone extends Error {}

/** The conversation that this user has in this tab, if the channel still has it. */
export async function existing(user) {
  const stored = kept.get(keyOf(user));
  if (!stored) return null;
  const conversation = JSON.parse(stored);
  try {
    await check(conversation);
    return conversation;
  } catch (reason) {
    if (!(reason instanceof ConversationGone)) throw reason;
    kept.set(keyOf(user), null);
    throw reason;
  }
}

/** A new conversation. The channel decides by its token who speaks in it. */
export async function begin(user, locale) {
  const answer = await fetch(`${domain}/tokens/generate`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ user: { id: user.id, name: user.name }, locale }),
  });
  if (!answer.ok) throw new Error(`No token: ${answer.status}`);
  const { conversationId, token } = await answer.json();
  return { conversationId, token, isNew: true };
}

/** Kept for the tab, so that a reload goes on where it was. */
export function keep(user, { conversationId, token }) {
  kept.set(keyOf(user), JSON.stringify({ conversationId, token }));
}

export const forget = user => kept.set(keyOf(user), null);

/** Throws ConversationGone when it is gone, and what fetch throws when nobody answers. */
export async function check({ conversationId, token }) {
  const answer = await fetch(`${domain}/conversations/${conversationId}`, { headers: { Authorization: `Bearer ${token}` } });
  if (answer.status === 404 || answer.status === 403) throw new ConversationGone();
  if (!answer.ok) throw new Error(`No conversation: ${answer.status}`);
}

/** The connection that Web Chat talks through. */
export function connect({ conversationId, token, isNew }) {
  const connection = window.WebChat.createDirectLine({
    domain,
    token,
    webSocket: false,
    pollingInterval: 250,
    // A known conversation is read from its beginning; a new one is begun by the first call.
    ...(isNew ? {} : { conversationId, watermark: '0' }),
  });
  const post = connection.postActivity.bind(connection);
  // When the bot fails, the library reports "retry" as if it were an id, and the message would seem to be on its way for ever.
  connection.postActivity = activity => post(activity).map(id => {
    if (id === 'retry') throw new Error('The bot did not take the message.');
    return id;
  });
  return connection;
}
