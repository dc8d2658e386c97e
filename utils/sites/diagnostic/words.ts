const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Elements of HTML, SVG and MathML that an outline names. */
export const tags = list(`
  a abbr address article aside audio b bdi bdo blockquote body br button canvas caption center cite code col colgroup
  data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame
  frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark
  menu meta meter nav noscript object ol optgroup option output p picture pre progress q ruby s samp script search
  section select slot small source span strike strong style sub summary sup table tbody td template textarea tfoot th
  thead time title tr track tt u ul var video wbr svg g path circle rect line text use defs math`);

/** The roles of ARIA. */
export const roles = list(`
  alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox
  complementary contentinfo definition deletion dialog directory document emphasis feed figure form generic grid
  gridcell group heading img image insertion link list listbox listitem log main marquee math menu menubar menuitem
  menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation progressbar radio radiogroup
  region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status strong subscript
  superscript switch tab table tablist tabpanel term textbox time timer toolbar tooltip tree treegrid treeitem`);

/**
 * Words of which names of attributes, elements and ids are made on calendars and in webmail. A part of a name that is
 * not here is told by its length alone, so that an outline is made of these words whatever the page says.
 */
export const nameWords = list(`
  accept accepted access account action active activedescendant add address addr advanced after agenda alarm alias all
  allday alt anchor and answer app appointment area aria arrow async at atomic attachment attachments attendee
  attendees attr author auto autocomplete avatar back bar base before begin bind block body border box bubble busy
  button by cal calendar call card case cc cell center chat check checkbox checked child chip chips cite class click
  clone close closed cls col collapse collapsed color cols colspan column columns com compose component conference
  contact container content contenteditable control controls conv conversation count cover create created creator
  current custom cut data date dates datetime day days declined default defer delete describedby desc description
  details dialog dir disabled display div draft drag draggable drop due duration edit editable editor elem element
  email empty enabled end envelope error event eventid events expand expanded extra favorite feed field file filter
  first flag flags flow focus folder folders font footer for form format forward frame from full fullcalendar gender
  get go goal google grid gridcell group groups guest guests handle haspopup head header heading height help hidden
  hide hover href html http hyperlink icon id ids ignore image img in inbox index info inline inner input instance
  invitation invite invited invitee invitees is item itemid itemprop itemscope items itemtype jid join js jsaction
  jscontroller jslog jsmodel jsname jsslot key keyshortcuts kind label labelledby lang language last layout left
  length level line link list live load location long mail mailbox main map mark marker max maximum meet meeting
  member members menu message messages meta method min mini minimum mode modal model module month more move
  multiselectable name nav new next ng no none note now number object of off offset on open option options order org
  organizer orientation out outer overlay owner owns padding page pane panel parent part participant participants
  participation password path peek people person persona picker pinned place placeholder point pointer popover popup
  pos position posinset pressed preview previous print priority private profile progress prop public quick range
  reader read readonly recipient recipients recurrence recurring ref region rel relevant remove render repeat reply
  request required resize resource response right role roledescription room root row rowcount rowgroup rowindex rows
  rowspan rsvp sandbox save scope screen script scroll search section select selected selectable selection self send
  sender sent series service set setsize short show shown side sidebar simple size slot sort source span spellcheck
  src srcset start state static status step sticky store string style subject submit summary surface svg tab tabindex
  table target task tel template tentative test text thread threads time times timestamp timezone title to today
  toggle token toolbar tooltip top tracking translate tree type uid unread up url use user username utc validation
  value valuemax valuemin valuenow valuetext vertical view viewkey visible wait week weekday when where who widget
  width window with wrap wrapper year zone`);

/** Values of attributes that tell how a page is, and nothing else. */
export const plainValues: Readonly<Record<string, ReadonlySet<string>>> = {
  dir: list('ltr rtl auto'),
  lang: list('ar de en en-gb en-us es fr he it ja ko nl pl pt pt-br zh zh-cn zh-tw'),
  type: list(
    'button checkbox date datetime-local email hidden number password radio reset search submit tel text time',
  ),
  'aria-expanded': list('true false'),
  'aria-hidden': list('true false'),
  'aria-selected': list('true false'),
  'aria-checked': list('true false mixed'),
  'aria-modal': list('true false'),
  'aria-level': list('1 2 3 4 5 6'),
  'aria-current': list('page date time true false'),
  contenteditable: list('true false'),
};

/** Ids and elements that adapters look for, told as they are: whether they are still there is the first question. */
export const productNames = list(`
  xDetDlg rAECCd xDetDlgWhen xDetDlgAtt xDetDlgLoc xDetDlgDesc xDetDlgCal xUserInfo xUserEmail xTimezone xTiIn xStDaIn
  xStTiIn xEnDaIn xEnTiIn xRsvpYesBu tabEventDetails mectrl_currentAccount_secondary ReadingPaneContainerId
  ConversationReadingPaneContainer divRplyFwdMsg messagelist messagecontframe messagebody message-header
  attachment-list compose-subject composebody mail-message mail-thread-header-fields md-dialog md-card md-chip md-icon
  md-list-item sg-avatar-image sg-calendar-day sg-calendar-day-table sg-calendar-month-day sg-imip`);
