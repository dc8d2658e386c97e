/**
 * Where a draft of the user goes when they ask for it: the text of the message being written, or the description of
 * the event being edited. An address field or a subject is never among them. Frames hold a rich editor of their own.
 * Gmail to SOGo: the same fields their readers look at, 2026-11. Of the others the field is that of the product's own
 * source (Nextcloud, Proton's calendar, Fastmail's editor; 2026) or seen by others on live pages (Yahoo, Zoho, Proton's
 * mail; 2025 and 2026). What kind of editor each has was tried: RoosterJS, Squire and CKEditor 5 take the text.
 */
const fields: Readonly<Record<string, readonly string[]>> = {
  gmail: [
    ':is(.M9, .I5, .AD, .ip.adB, [role=dialog]) :is([g_editable=true], [role=textbox][contenteditable=true])',
  ],
  // The form of an event has the same field as a mail.
  outlook: ['[role=textbox][aria-multiline=true][contenteditable=true]'],
  'google-calendar': ['#xDescIn [contenteditable=true]'],
  roundcube: ['iframe#composebody_ifr', 'textarea#composebody'],
  'proton-mail': ['iframe[data-testid="rooster-iframe"]'],
  'proton-calendar': ['textarea#event-description-input'],
  fastmail: ['.v-Compose .v-RichText-input[contenteditable=true]'],
  'yahoo-mail': [
    ':is([data-test-id="rte"][contenteditable=true], [data-test-id="rte"] [contenteditable=true])',
  ],
  // Beside it stands an empty field for what is pasted, which is none of the user's.
  'zoho-mail': ['iframe.ze_area'],
  'nextcloud-mail': ['.message-composer .ck-editor__editable[contenteditable=true]'],
  // The place has a field of the same kind beside it.
  'nextcloud-calendar': ['.property-description textarea'],
  sogo: [
    '[ng-model$="message.editable.text"] iframe',
    'textarea[ng-model$="message.editable.text"]',
    'textarea[ng-model$="component.comment"]',
  ],
};

/** Sites with one home, by its host. Products of one's own server are told apart by what is in their pages. */
const homes: Readonly<Record<string, readonly string[]>> = {
  'mail.google.com': ['gmail'],
  'calendar.google.com': ['google-calendar'],
  'mail.proton.me': ['proton-mail'],
  'calendar.proton.me': ['proton-calendar'],
  'app.fastmail.com': ['fastmail'],
  'mail.yahoo.com': ['yahoo-mail'],
};
const zoho = /^mail\.zoho\.(?:com|eu|in|jp|com\.au)$/u;
const anywhere = ['outlook', 'roundcube', 'nextcloud-mail', 'nextcloud-calendar', 'sogo'];

const fieldsOf = (site: string): readonly string[] =>
  Object.hasOwn(fields, site) ? (fields[site] ?? []) : [];

/**
 * Selectors of the field that takes a draft; none where Beside puts nothing.
 * @param site id of the site the page was read as; null where nothing was read, as while a mail is written in a product
 *   whose drafts are not read. Then the host decides, and elsewhere the marks of the products anybody may run.
 */
export function draftFieldsAt(site: string | null, host: string): readonly string[] {
  if (site !== null) return fieldsOf(site);
  const known = Object.hasOwn(homes, host) ? homes[host] : zoho.test(host) ? ['zoho-mail'] : anywhere;
  return (known ?? []).flatMap(fieldsOf);
}
