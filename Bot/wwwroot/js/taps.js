const rest = 300;
const patience = 10_000;
const tappable = '.ac-adaptiveCard .ac-pushButton, .ac-adaptiveCard .ac-selectable';

/**
 * Makes taps on cards safe and their answers findable. A card changes under the finger: a tap just after a tap, or just after
 * a change, was meant for what stood there before, so it rests. And focus goes to the new card's heading: the tapped row is gone.
 */
export function watchTaps(room) {
  let askedAt = -patience;
  let lastTap = -rest;
  let lastChange = -rest;
  let awaiting = 0;

  const hold = event => {
    const target = event.target.closest?.(tappable);
    if (!target) return;
    const now = performance.now();
    if (now - lastTap < rest || now - lastChange < rest) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    lastTap = now;
    awaiting = now;
  };

  // A key on a button makes a click, which is the tap, and for the space bar not before it is let go. A row gets the key alone.
  const holdKey = event => {
    if ((event.key === 'Enter' || event.key === ' ') && !event.target.closest?.('button')) hold(event);
  };

  room.addEventListener('click', hold, true);
  room.addEventListener('keydown', holdKey, true);

  room.addEventListener('click', followFold, true);
  room.addEventListener('keydown', followFold, true);

  new MutationObserver(changes => {
    const cards = changes
      .flatMap(change => [...change.addedNodes])
      .filter(node => node.nodeType === Node.ELEMENT_NODE)
      .flatMap(node => (node.matches('.ac-adaptiveCard') ? [node] : [...node.querySelectorAll('.ac-adaptiveCard')]))
      // A part that is folded out is a card as well, and no new one.
      .filter(card => card.isConnected && !card.parentElement.closest('.ac-adaptiveCard'));
    if (cards.length === 0) return;
    lastChange = performance.now();
    const isTapped = awaiting && lastChange - awaiting <= patience;
    showStart(cards.at(-1), isTapped, lastChange - askedAt <= patience);
    if (!isTapped) return;
    awaiting = 0;
    focusHeading(cards.at(-1));
  }).observe(room, { childList: true, subtree: true });

  // Whoever goes elsewhere meanwhile is not called back.
  document.addEventListener('focusin', event => {
    if (!room.contains(event.target) || event.target.matches?.('textarea, input')) awaiting = 0;
  });

  return {
    /** Says that the user has just sent something: its answer is shown, wherever the cards before it were left. */
    asked() { askedAt = performance.now(); },
  };
}

// A part that folds has one head for each state: focus goes from the head that a tap hides to the one that it shows.
function followFold(event) {
  const head = event.target.closest?.('.ac-selectable');
  if (!head) return;
  const isHidden = element => element.getClientRects().length === 0;
  const hidden = [...head.closest('.ac-adaptiveCard').querySelectorAll('.ac-selectable')].filter(isHidden);
  setTimeout(() => {
    if (!head.isConnected || !isHidden(head)) return;
    const group = head.parentElement.parentElement;
    hidden.find(element => !isHidden(element) && element.parentElement.parentElement === group)?.focus({ preventScroll: true });
  });
}

function focusHeading(card) {
  const heading = headingOf(card);
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

// Web Chat goes to the end by itself, unless the cards are not at their end, as after a long card whose start was shown. Of a card
// longer than its window the end hides what it is about. It may go there more than once while a card is drawn, and stops as soon
// as somebody scrolls.
function showStart(card, isTapped, isAnswer) {
  const pane = card.closest('.webchat__basic-transcript__scrollable');
  if (!pane) return;
  const going = new AbortController();
  for (const sign of ['wheel', 'touchmove', 'keydown', 'pointerdown']) pane.addEventListener(sign, () => going.abort(), { signal: going.signal, passive: true });
  for (const wait of startsShown)
    setTimeout(() => {
      if (going.signal.aborted || !card.isConnected || !(isTapped || isLast(card))) return;
      const [drawn, seen] = [card.getBoundingClientRect(), pane.getBoundingClientRect()];
      if (drawn.top < seen.top || (isAnswer && drawn.height > seen.height)) card.scrollIntoView({ block: 'start' });
      else if (isAnswer && drawn.bottom > seen.bottom) card.scrollIntoView({ block: 'end' });
      if (wait === startsShown.at(-1)) going.abort();
    }, wait);
}

// Milliseconds after a card was added.
const startsShown = [400, 900, 1600];

const headingOf = card => card.querySelector('[role="heading"]') ?? card;
const isLast = card => [...document.querySelectorAll('#room .ac-adaptiveCard')].at(-1) === card;
