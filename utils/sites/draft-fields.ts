/**
 * Where a draft of the user goes when they ask for it: the text of the message being written, or the description of
 * the event being edited. An address field or a subject is never among them. Frames hold a rich editor of their own.
 * Checked against the fakes of these sites, 2026-11; the same fields their readers look at.
 */
const fields: Readonly<Record<string, readonly string[]>> = {
  gmail: [
    ':is(.M9, .I5, .AD, .ip.adB, [role=dialog]) :is([g_editable=true], [role=textbox][contenteditable=true])',
  ],
  outlook: ['[role=textbox][aria-multiline=true][contenteditable=true]'],
  'google-calendar': ['#xDescIn [contenteditable=true]'],
  roundcube: ['iframe#composebody_ifr', 'textarea#composebody'],
  sogo: [
    '[ng-model$="message.editable.text"] iframe',
    'textarea[ng-model$="message.editable.text"]',
    'textarea[ng-model$="component.comment"]',
  ],
};

/** Selectors of the fields of a site, by its id; none where Beside puts nothing. */
export const draftFieldsOf = (site: string): readonly string[] =>
  Object.hasOwn(fields, site) ? (fields[site] ?? []) : [];
