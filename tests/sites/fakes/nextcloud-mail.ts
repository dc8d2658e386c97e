import { frameWith } from './frame-with.ts';
import { nextcloudOrigin, startNextcloud } from './nextcloud.ts';
import { dana, oneOnOne, robin } from './story.ts';

const sentAt = Date.parse('2026-09-14T08:33:00Z');

/** A behavioural stand-in for Nextcloud's mail: a thread whose open mail has its text in a frame that comes later. */
export function fakeNextcloudMail(document: Document, options: { lang?: string } = {}) {
  const { lang = 'en' } = options;
  const { make, content, now } = startNextcloud(document, lang);
  const base = `${nextcloudOrigin}/index.php/apps/mail/box/7`;
  let url = base;
  const date = new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${oneOnOne.day}T00:00:00Z`),
  );

  const showList = () => {
    url = base;
    content.replaceChildren(
      make(
        'div',
        { class: 'app-content-list' },
        make('div', { 'data-envelope-id': '31' }, make('span', { class: 'subject' }, 'Numbers')),
      ),
    );
  };

  function envelope(ms: number, expanded: boolean, ...more: Node[]): HTMLElement {
    return make(
      'div',
      { class: expanded ? 'envelope envelope--expanded' : 'envelope' },
      make('div', { class: 'sender' }, dana.name, make('p', { class: 'sender__email' }, dana.email)),
      make('span', { class: 'timestamp', 'data-timestamp': String(ms) }, '2 days ago'),
      ...more,
    );
  }

  function openThread(id: string, subject: string, ...card: Node[]): void {
    url = `${base}/thread/${id}`;
    const heading = make('h2', { title: subject }, `${subject.slice(0, 10)}…`);
    content.replaceChildren(
      make(
        'div',
        { id: 'mail-thread-header-fields' },
        heading,
        make('div', { class: 'avatars' }, robin.name),
      ),
      envelope(sentAt - 60_000, false),
      envelope(
        sentAt,
        true,
        ...card,
        frameWith(document, { class: 'message-frame' }, 'Could you check the numbers?'),
      ),
    );
  }

  function card(offers: boolean): HTMLElement {
    const buttons = offers ? ['Accept', 'Decline', 'Tentatively accept', 'More options'] : [];
    const row = (name: string, ...children: (Node | string)[]) =>
      make('div', { class: `event-data__row event-data__row--${name}` }, ...children);
    return make(
      'div',
      { class: 'imip' },
      make('h2', { class: 'event-data__heading' }, oneOnOne.title),
      row('date', `${date}, 14:00 – 15:00`),
      row(
        'participants',
        make('ul', {}, ...[dana, robin].map(({ name, email }) => make('li', {}, `${name} <${email}>`))),
      ),
      make('div', { class: 'imip__actions--buttons' }, ...buttons.map((each) => make('button', {}, each))),
    );
  }

  /**
   * A mail being written, in an editor that keeps its text for itself: what changes the page behind its back it writes
   * over with its own, and what is pasted it takes.
   */
  function openCompose(text: string): HTMLElement {
    let lines = [text];
    const editable = make('div', {
      class: 'ck ck-editor__editable',
      role: 'textbox',
      contenteditable: 'true',
    });
    const watch = new MutationObserver(() => render());
    function render(): void {
      watch.disconnect();
      editable.replaceChildren(...lines.map((line) => make('p', {}, line)));
      watch.observe(editable, { childList: true, characterData: true, subtree: true });
    }
    editable.addEventListener('paste', (event) => {
      event.preventDefault();
      const pasted = event.clipboardData?.getData('text/plain').trim() ?? '';
      lines = [...pasted.split('\n'), ...lines];
      render();
    });
    render();
    const composer = make(
      'div',
      { class: 'message-composer' },
      make('input', { id: 'to', value: `${dana.name} <${dana.email}>` }),
      make('input', { id: 'subject', value: 'Thank you for Thursday' }),
      make('div', { class: 'message-editor' }, editable),
    );
    document.body.append(composer);
    return composer;
  }

  const openMail = () => openThread('31', 'Numbers for Thursday');
  const openInvitation = (offers = true) => openThread('32', `Invitation: ${oneOnOne.title}`, card(offers));

  showList();
  return {
    document,
    get url() {
      return url;
    },
    now,
    ...{ showList, openMail, openInvitation, openCompose },
  };
}
