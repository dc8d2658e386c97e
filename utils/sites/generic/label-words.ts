/** What a label on a calendar or a mail says its value is. */
export type Kind =
  | 'organizer'
  | 'attendees'
  | 'optional'
  | 'resource'
  | 'when'
  | 'date'
  | 'sent'
  | 'start'
  | 'end'
  | 'duration'
  | 'where'
  | 'repeat'
  | 'from'
  | 'to'
  | 'cc'
  | 'bcc'
  | 'subject'
  | 'title'
  | 'text'
  | 'zone'
  | 'privacy'
  | 'other';

// One line per language family: en, de, fr, es, pt, it, nl, pl, ja, zh, ko, ar, he, then some more. A word that means two
// things in two languages ("agenda") or in one ("from" a person, "from" nine o'clock) is told apart by its value.
const table: Readonly<Record<Kind, string>> = {
  organizer:
    'organi[sz]*|meeting organizer|hosted by|host|invited by|veranstalter*|eingeladen von|gastgeber*|hôte|convocante|anfitri*|georganiseerd door|主催*|開催者|组织者|組織者|主办*|主辦*|主持人|召集人|发起人|發起人|주최*|이끌이|개최자|주관자|المنظم|منظم*|المضيف|מארג*|המארגן|arrang*|düzenleyen|организатор',
  attendees:
    'attendee*|guests|guest list|participa*|invitees|invited|who|required*|people|with|teilnehm*|gäste|eingeladen*|erforderlich|wer|personen|invités|obligatoires|qui|asistentes|invitados|quién*|obligatori*|convidados|quem|obrigatórios|partecipant*|invitati|ospiti|chi|obbligatori|deelnemer*|genodigden|gasten|wie|aanwezigen|uczestni*|goście|zaproszeni|kto|wymagani|参加*|出席*|ゲスト|招待者|必須出席者|参与*|參與*|與會*|与会*|参会*|嘉宾|來賓|邀请对象|受邀者|참석자*|참가자*|게스트|초대받은 사람|필수 참석자|الحضور|المشارك*|المدعو*|الضيوف|משתתפ*|אורחים|מוזמנ*|deltag*|deltak*|katılımcı*|davetli*|účastní*|участники',
  optional:
    'optional*|facultati*|participants facultatifs|opcional*|opcionais|facoltativi|opzionali|optioneel|opcjonaln*|任意*|可选|可選|선택 참석자|اختياري|אופציונלי',
  resource:
    'room*|resource*|raum|räume|ressource*|salle*|sala*|recursos|sale|risorse|ruimte*|zaal|zasoby|会議室|リソース|会议室|會議室|资源|資源|회의실|리소스|غرفة|الموارد|חדר*|משאבים',
  when: 'when|time|date and time|date & time|date/time|event time|wann|zeit|uhrzeit|zeitraum|zeitpunkt|termin|datum und uhrzeit|datum/uhrzeit|quand|heure|horaire*|date et heure|cuándo|hora|horario|fecha y hora|quando|horário|data e hora|ora|orario|data e ora|wanneer|tijd*|datum en tijd|kiedy|godzina|czas|data i godzina|日時|時間|時刻|いつ|时间|日期和时间|日期与时间|日期與時間|일시|시간|언제|날짜 및 시간|متى|الوقت|الموعد|التاريخ والوقت|מתי|זמן|שעה|מועד|תאריך ושעה|när|når|zaman|saat|čas|когда|время',
  date: 'date|day|datum|tag|jour|fecha|día|data|dia|giorno|dag|dzień|日付|日にち|開催日|日期|날짜|일자|التاريخ|اليوم|תאריך|יום|dato|tarih|дата',
  sent: 'sent*|sent at|sent on|received|gesendet|gesendet am|empfangen|envoyé*|envoyé le|reçu*|reçu le|enviad*|enviado el|enviado em|recibido|recebido|inviato*|inviato il|ricevuto|verzonden|ontvangen|wysłan*|otrzyman*|data wysłania|送信日時|受信日時|发送时间|接收时间|發送時間|寄件日期|보낸 날짜|보낸 시간|받은 날짜|받은 시간|تاريخ الإرسال|أرسلت|נשלח|תאריך שליחה',
  start:
    'start*|start time|start date|begin*|beginn*|anfang|début|commence|heure de début|date de début|inicio|comienz*|empieza|hora de inicio|fecha de inicio|início|começ*|hora de início|inizi*|ora di inizio|ora inizio|data di inizio|początek|rozpoczęci*|開始*|开始*|시작*|시작 시간|시작 일시|البداية|يبدأ|البدء|بداية|وقت البدء|התחל*|מתחיל*|שעת התחלה|börjar|başlangıç|začátek|начало',
  end: 'end|ends|ende|endet|ending|end time|end date|until|bis|endzeit|fin|se termine|heure de fin|date de fin|final*|termin[ae]|hora de fin|hora de finalización|fecha de fin|fim|término|hora de término|fine|ora di fine|ora fine|eind*|tot|koniec|zakończeni*|終了*|结束*|結束*|종료*|종료 시간|종료 일시|النهاية|ينتهي|الانتهاء|نهاية|وقت الانتهاء|סיום|מסתיימ*|שעת סיום|slutar|slutter|bitiş|konec|окончание',
  duration:
    'duration|length|dauer|durée|duración|duração|durata|duur|czas trwania|所要時間|时长|時長|持续时间|소요 시간|المدة|משך|משך זמן',
  where:
    'where|location|place|venue|wo|ort|veranstaltungsort|standort|treffpunkt|où|lieu|emplacement|endroit|dónde|lugar|ubicación|onde|local|localização|dove|luogo|posizione|sede|waar|locatie|plaats|gdzie|miejsce|lokalizacja|場所|会場|地点|地點|位置|장소|위치|어디서|المكان|الموقع|أين|מיקום|מקום|איפה|היכן|plats|sted|yer|konum|místo|место',
  repeat:
    'repeat*|recurr*|frequen*|wiederhol*|wiederholt sich|turnus|récurrence|répéti*|répéter|se répète|périodicité|repetici*|repetir|se repite|periodicidad|frecuencia|repetição|recorrência|repete|frequência|ripeti*|ricorrenza|si ripete|herhal*|terugkeerpatroon|powtarza*|cykliczność|powtarza się|繰り返し|重复|重複|循环|반복|되풀이|التكرار|تكرار|يتكرر|חזר*|תדירות|חוזר',
  from: 'from|sender|sent by|von|absender*|de|expédit*|remitente|remetente|da|mittente|van|afzender|od|nadawca|差出人|送信者|送信元|发件人|發件人|寄件者|寄件人|发送人|보낸 사람|보낸사람|보낸이|발신자|من|المرسل|מאת|שולח|från|avsändare|fra|avsender|gönderen|kimden|odesílatel|от|отправитель',
  to: 'to|recipient*|an|empfänger*|à|destinat*|para|a|aan|ontvanger*|do|odbior*|adresat|宛先|受信者|送信先|收件人|收件者|收信人|받는 사람|받는사람|받는이|수신자|수신인|إلى|الى|المستلم|אל|נמע*|till|mottagare|til|alıcı|kime|komu|příjemce|кому|получатель',
  cc: 'cc|copy|kopie|copie|copia|cópia|kopia|kopie an|copie à|con copia|in copia|dw|do wiadomości|抄送|副本|참조|نسخة|نسخة إلى|עותק|העתק|kopi|копия',
  bcc: 'bcc|blind copy|blindkopie|cci|cco|ccn|udw|密送|密件副本|숨은 참조|نسخة مخفية|עותק נסתר',
  subject:
    'subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|temat|件名|主题|主題|主旨|제목|الموضوع|נושא|ämne|emne|konu|předmět|тема',
  title:
    'title|summary|what|event|titel|was|bezeichnung|titre|intitulé|quoi|título|qué|evento|o quê|titolo|cosa|wat|tytuł|nazwa|co|タイトル|予定名|标题|標題|일정|일정 제목|العنوان|ماذا|כותרת|מה|rubrik|tittel|başlık|název|название',
  text: 'descri*|notes|note|details|agenda|comment*|beschreibung|notiz*|bemerkung*|remarques|notas|detalles|observaç*|detalhes|dettagli|beschrijving|omschrijving|notities|opmerkingen|opis|notatki|uwagi|説明|詳細|メモ|備考|描述|说明|說明|备注|備註|详情|설명|메모|내용|세부정보|الوصف|ملاحظات|التفاصيل|תיאור|הערות|פרטים|message|nachricht|body',
  zone: 'time zone|timezone|zeitzone|fuseau horaire|zona horaria|fuso horário|fuso orario|tijdzone|strefa czasowa|タイムゾーン|时区|時區|시간대|المنطقة الزمنية|אזור זמן',
  privacy:
    'visibility|privacy|classification|sensitivity|sichtbarkeit|privatsphäre|vertraulichkeit|visibilité|confidentialité|visibilidad*|privacidad*|visibilità|zichtbaarheid|prywatność|widoczność|公開設定|公開範囲|公开范围|隐私|可见性|공개 설정|공개 범위|الخصوصية|פרטיות|נראות',
  other:
    'calendar|created by|created|updated*|modified|contact|owner|reminder*|reply to|reply-to|status|phone|assignee|reporter|author|attachment*|kalender|erstellt von|erstellt|kontakt|erinnerung|antwort an|anhänge|calendrier|créé par|rappel|pièces jointes|calendario|creado por|recordatorio|adjuntos|calendário|criado por|lembrete|anexos|creato da|promemoria|allegati|aangemaakt door|herinnering|bijlagen|kalendarz|utworzone przez|przypomnienie|załączniki|カレンダー|作成者|リマインダー|通知|添付ファイル|日历|日曆|创建者|提醒|联系人|附件|캘린더|만든 사람|알림|첨부 파일|التقويم|أنشأه|تذكير|المرفقات|יומן|נוצר על ידי|תזכורת|קבצים מצורפים',
};

interface Words {
  whole: Map<string, Set<Kind>>;
  /** Beginnings of words that go on in several ways, by their first letter. */
  stems: Map<string, { start: string; kind: Kind }[]>;
}

let known: Words | null = null;

function learn(): Words {
  const words: Words = { whole: new Map(), stems: new Map() };
  const add = (word: string, kind: Kind) => {
    const start = word.replace('*', '');
    if (start === word) words.whole.set(word, (words.whole.get(word) ?? new Set<Kind>()).add(kind));
    else words.stems.set(start.charAt(0), [...(words.stems.get(start.charAt(0)) ?? []), { start, kind }]);
  };
  for (const [kind, list] of Object.entries(table) as [Kind, string][]) {
    for (const word of list.split('|')) {
      // "organi[sz]*" is two stems.
      const [, head = '', choice = '', tail = ''] = /^(.*)\[(.*)\](.*)$/u.exec(word) ?? [];
      if (choice === '') add(word, kind);
      for (const letter of choice) add(head + letter + tail, kind);
    }
  }
  return words;
}

/** A stem may go on by an ending, not by another word. */
const longestEnding = 8;

/** A label as the table has it: "Guests (3):" and "3 guests" are "guests". */
const bare = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\u2066-\u2069*:：]|(?<=[\u3040-\u9fff])\s+(?=[\u3040-\u9fff])/gu, '')
    .replace(/^\d+\s+|\s*[([（]\s*\d+\s*[)\]）]\s*$/gu, '')
    .trim();

/** What a label may mean; an empty set for a text that is no label. */
export function kindsOf(text: string): ReadonlySet<Kind> {
  if (text.length > 48 || text === '') return none;
  const found = asked.get(text) ?? look(text);
  if (asked.size > 3000) asked.clear();
  asked.set(text, found);
  return found;
}

/** Pages say the same few words again and again. */
const asked = new Map<string, ReadonlySet<Kind>>();

function look(text: string): ReadonlySet<Kind> {
  known ??= learn();
  const word = bare(text);
  const whole = known.whole.get(word);
  if (whole || /\s/u.test(word)) return whole ?? none;
  const fits = (known.stems.get(word.charAt(0)) ?? []).filter(
    ({ start }) => word.startsWith(start) && word.length - start.length <= longestEnding,
  );
  return fits.length > 0 ? new Set(fits.map(({ kind }) => kind)) : none;
}

const none: ReadonlySet<Kind> = new Set();

// Names developers give to classes, ids and test hooks are English all over the world.
const tokens: Readonly<Record<string, Kind>> = {
  organizer: 'organizer',
  organiser: 'organizer',
  attendees: 'attendees',
  attendee: 'attendees',
  guests: 'attendees',
  participants: 'attendees',
  invitees: 'attendees',
  location: 'where',
  where: 'where',
  when: 'when',
  datetime: 'when',
  recurrence: 'repeat',
  subject: 'subject',
  title: 'title',
  summary: 'title',
  from: 'from',
  sender: 'from',
  to: 'to',
  recipients: 'to',
  cc: 'cc',
  date: 'date',
  description: 'text',
  body: 'text',
};

/** What the names of an element say about it: `message-from`, `eventTitle`, `data-test-id=cc`. A hint, no more. */
export function hintOf(element: Element): Kind | null {
  for (const name of ['itemprop', 'data-testid', 'data-test-id', 'data-field', 'id', 'class']) {
    const value = element.getAttribute(name);
    if (!value) continue;
    for (const word of value.slice(0, 200).split(/\s+/u)) {
      const parts =
        word.toLowerCase() === word ? word.split(/[-_:]/u) : word.split(/[-_:]|(?<=[a-z])(?=[A-Z])/u);
      const last = (parts.at(-1) ?? '').toLowerCase();
      if (Object.hasOwn(tokens, last)) return tokens[last] ?? null;
      if (parts.some((part) => part.toLowerCase() === 'subject')) return 'subject';
    }
  }
  return null;
}
