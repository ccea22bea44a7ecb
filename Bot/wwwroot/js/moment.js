/** What could be said now, judged by the newest card: what it asks, what it offers to store, or whom it is about. */
export function momentOf(card) {
  const actions = actionsIn(card);
  const answers = actions.filter(({ data }) => data.verb === 'answer' && data.value);
  if (answers.length > 0) return { kind: 'question', options: answers.map(({ title }) => title.split('. ')[0]).slice(0, 3) };
  if (actions.some(({ data }) => data.verb === 'facts' && !data.value)) return { kind: 'offer' };
  if (actions.some(({ data }) => data.contact && (data.verb === 'step' || data.verb === 'change'))) return { kind: 'contact' };
  return { kind: 'idle' };
}

function actionsIn(element, found = []) {
  if (Array.isArray(element)) {
    for (const one of element) actionsIn(one, found);
  } else if (element && typeof element === 'object') {
    const data = element.data?.salesbot;
    if (data) found.push({ title: element.title ?? '', data });
    for (const [name, value] of Object.entries(element)) if (name !== 'data') actionsIn(value, found);
  }
  return found;
}
