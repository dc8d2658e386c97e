import { builder } from './element.ts';
import { dana, oneOnOne, robin, story } from './story.ts';

/** The markup contract of Beside's own demo page (scripts/demo), in small. */
export function fakeDemo(document: Document) {
  const make = builder(document);
  const times = { 'data-start': '2026-09-16T12:00:00Z', 'data-end': '2026-09-16T13:00:00Z' };
  document.documentElement.setAttribute('data-beside-demo', '');
  document.documentElement.lang = 'en';
  document.head.append(
    make('meta', { name: 'demo-user', content: `${robin.name} <${robin.email}>` }),
    make('meta', { name: 'demo-zone', content: story.zone }),
  );
  const main = make('main', {}, make('button', { 'data-event-id': 'e1', ...times }, oneOnOne.title));
  document.body.replaceChildren(main);

  const clear = () => {
    for (const old of document.querySelectorAll('[role=dialog], article')) old.remove();
  };

  function openEvent(): void {
    clear();
    const guest = (person: { name: string; email: string }, more: Record<string, string> = {}) =>
      make('li', { 'data-guest': person.email, ...more }, person.name);
    main.append(
      make(
        'section',
        { role: 'dialog', 'data-event-id': 'e1', 'data-series': 's1', 'data-recurrence': 'weekly', ...times },
        make('h2', {}, oneOnOne.title),
        make(
          'ul',
          {},
          guest(robin, { 'data-answer': 'accepted', 'data-organizer': robin.email }),
          guest(dana, { 'data-answer': 'needsAction' }),
        ),
        make('p', { class: 'location' }, 'Fjord'),
        make('a', { class: 'conference', href: 'https://meet.google.com/abc-defg-hij' }, 'Join'),
        make('p', { class: 'description' }, 'Our notes.'),
      ),
    );
  }

  function openMail(): void {
    clear();
    main.append(
      make(
        'article',
        { 'data-mail-id': 'm1', 'data-date': '2026-09-15T07:12:00Z' },
        make('h2', {}, 'Numbers for Thursday'),
        make('span', { 'data-from': dana.email }, dana.name),
        make('span', { 'data-to': robin.email }, robin.name),
        make('div', { class: 'body' }, make('p', {}, 'Could you check the numbers?')),
      ),
    );
  }

  return { document, url: 'http://127.0.0.1:4173/', now: story.now, clear, openEvent, openMail };
}
