import type { WordPack } from './pack.ts';

/** Languages written in Latin letters, and what little there is in Cyrillic. */
const latin: WordPack = {
  labels: {
    organizer:
      'organi[sz]*|meeting organizer|hosted by|host|invited by|chair|chaired by|chairperson|leitung|vorsitz*|président*|presidente|presieduta da|voorzitter|prowadząc*|przewodnicząc*|veranstalter*|eingeladen von|gastgeber*|hôte|convocante|anfitri*|georganiseerd door|arrang*|düzenleyen|организатор',
    attendees:
      'attendee*|guest|guests|guest list|participa*|invitee*|invited|who|required*|people|with|mit|avec|con|com|met|teilnehm*|gäste|eingeladen*|erforderlich|wer|personen|invité*|obligatoires|qui|asistentes|invitad*|quién*|obligatori*|convidad*|quem|obrigatórios|partecipant*|invitat*|ospit*|chi|obbligatori|deelnemer*|genodigde*|gast|gasten|wie|aanwezigen|uczestni*|gość|goście|zaproszen*|zaproszon*|kto|wymagani|deltag*|deltak*|katılımcı*|davetli*|účastní*|участники',
    optional:
      'optional*|facultati*|participants facultatifs|opcional*|opcionais|facoltativi|opzionali|optioneel|opcjonaln*',
    resource: 'room*|resource*|raum|räume|ressource*|salle*|sala*|recursos|sale|risorse|ruimte*|zaal|zasoby',
    when: 'when|time|date and time|date & time|date/time|event time|wann|zeit|uhrzeit|zeitraum|zeitpunkt|termin|datum und uhrzeit|datum/uhrzeit|quand|heure|horaire*|date et heure|cuándo|hora|horario|fecha y hora|quando|horário|data e hora|ora|orario|data e ora|wanneer|tijd*|datum en tijd|kiedy|godzina|czas|data i godzina|när|når|zaman|saat|čas|когда|время',
    date: 'date|day|datum|tag|jour|fecha|día|data|dia|giorno|dag|dzień|dato|tarih|дата',
    sent: 'sent*|sent at|sent on|received|gesendet|gesendet am|empfangen|envoyé*|envoyé le|reçu*|reçu le|enviad*|enviado el|enviado em|recibido|recebido|inviato*|inviato il|ricevuto|verzonden|ontvangen|wysłan*|otrzyman*|data wysłania',
    start:
      'start*|start on|starts on|start time|start date|begin*|beginn*|beginnt am|anfang|début|début le|commence|heure de début|date de début|inicio|comienz*|empieza|empieza el|hora de inicio|fecha de inicio|início|início em|começ*|hora de início|inizi*|inizia il|ora di inizio|ora inizio|data di inizio|begint op|begintijd|starttijd|początek|start o|rozpoczęci*|starta den|starttid|börjar|başlangıç|začátek|начало',
    end: 'end|ends|end on|ends on|endet am|ende|endet|ending|end time|end date|until|bis|endzeit|fin|fin le|se termine|termina el|finaliza em|finisce il|heure de fin|date de fin|final*|termin[ae]|hora de fin|hora de finalización|fecha de fin|fim|término|hora de término|fine|ora di fine|ora fine|eind*|eindigt op|tot|koniec|zakończeni*|slutar|sluta den|sluttid|slutter|bitiş|konec|окончание',
    duration: 'duration|length|dauer|durée|duración|duração|durata|duur|czas trwania',
    where:
      'where|location|place|venue|wo|ort|veranstaltungsort|standort|treffpunkt|où|lieu|emplacement|endroit|dónde|lugar|ubicación|onde|local|localização|dove|luogo|posizione|sede|waar|locatie|plaats|gdzie|miejsce|lokalizacja|plats|sted|yer|konum|místo|место',
    repeat:
      'repeat*|recurr*|frequen*|wiederhol*|wiederholt sich|turnus|récurrence|répéti*|répéter|se répète|périodicité|repetici*|repetir|se repite|periodicidad|frecuencia|repetição|recorrência|repete|frequência|ripeti*|ricorrenza|si ripete|herhal*|terugkeerpatroon|powtarza*|cykliczność|powtarza się',
    from: 'from|sender|sent by|von|absender*|de|expédit*|remitente|remetente|da|mittente|van|afzender|od|nadawca|från|avsändare|fra|avsender|gönderen|kimden|odesílatel|от|отправитель',
    to: 'to|recipient*|an|empfänger*|à|destinat*|para|a|aan|ontvanger*|do|odbior*|adresat|till|mottagare|til|alıcı|kime|komu|příjemce|кому|получатель',
    cc: 'cc|copy|kopie|copie|copia|cópia|kopia|kopie an|copie à|con copia|in copia|dw|do wiadomości|kopi|копия',
    bcc: 'bcc|blind copy|blindkopie|cci|cco|ccn|udw',
    subject: 'subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|temat|ämne|emne|konu|předmět|тема',
    title:
      'title|summary|what|event title|event name|meeting title|event|titel|was|bezeichnung|titre|intitulé|quoi|título|qué|evento|o quê|titolo|cosa|wat|tytuł|nazwa|co|rubrik|tittel|başlık|název|название',
    text: 'descri*|notes|note|details|agenda|comment*|beschreibung|notiz*|bemerkung*|remarques|notas|detalles|observaç*|detalhes|dettagli|beschrijving|omschrijving|notities|opmerkingen|opis|notatki|uwagi|message|nachricht|body',
    email:
      'email|e-mail|mail|email address|e-mail address|e-mail-adresse|mailadresse|adresse e-mail|adresse électronique|courriel|correo|correo electrónico|endereço de e-mail|correio eletrónico|indirizzo e-mail|posta elettronica|e-mailadres|adres e-mail|e-mailadress|e-postadress',
    zone: 'time zone|timezone|zeitzone|fuseau horaire|zona horaria|fuso horário|fuso orario|tijdzone|strefa czasowa',
    privacy:
      'visibility|privacy|classification|sensitivity|sichtbarkeit|privatsphäre|vertraulichkeit|visibilité|confidentialité|visibilidad*|privacidad*|visibilità|zichtbaarheid|prywatność|widoczność',
    other:
      'calendar|created by|created|updated*|modified|contact|owner|reminder*|reply to|reply-to|status|phone|assignee|reporter|author|attachment*|kalender|erstellt von|erstellt|kontakt|erinnerung|antwort an|anhänge|calendrier|créé par|rappel|pièces jointes|calendario|creado por|recordatorio|adjuntos|calendário|criado por|lembrete|anexos|creato da|promemoria|allegati|aangemaakt door|herinnering|bijlagen|kalendarz|utworzone przez|przypomnienie|załączniki',
  },
  lists: {
    never:
      "never|none|no|does not repeat|doesn't repeat|doesn’t repeat|once|not repeated|keine|nie|nein|einmalig|nicht wiederholen|wiederholt sich nicht|jamais|aucune|non|nunca|ninguna|no se repite|não se repete|nenhuma|mai|nessuna|non si ripete|geen|nooit|niet herhalen|nigdy|brak|nie powtarza się",
    private:
      'private|confidential|privat|vertraulich|privé|privée|confidentiel|privado|privada|confidencial|particular|privato|riservato|privé|vertrouwelijk|prywatny|prywatne|poufne',
    cancelled:
      'canceled|cancelled|abgesagt|annulé|annulée|cancelado|cancelada|annullato|annullata|geannuleerd|odwołane|odwołany',
    calendar: 'calend[aáer]|kalend|schedul',
    mail: 'mail|inbox|message|posteingang|nachricht|courrier|boîte|correo|bandeja|mensa|messagg|posta|bericht|poczta|wiadomo',
    reply:
      'reply|reply all|forward|antworten|allen antworten|weiterleiten|répondre|répondre à tous|transférer|responder|responder a todos|reenviar|encaminhar|rispondi|rispondi a tutti|inoltra|beantwoorden|allen beantwoorden|doorsturen|antwoorden|odpowiedz|odpowiedz wszystkim|przekaż|prześlij dalej|svara|svar|yanıtla|odpovědět|ответить',
    shop: 'subtotal|shipping|quantity|qty|order total|total|checkout|add to cart|cart|vat|payment method|zwischensumme|versand|menge|gesamtsumme|warenkorb|sous-total|livraison|panier|cantidad|envío|carrito|total do pedido|carrello|spedizione|winkelwagen|koszyk|price|preis|prix|precio|preço|prezzo',
    tracker:
      'assignee|reporter|priority|milestone|sprint|labels|story points|zuständig|bearbeiter|priorität|responsable|assigné à|priorité|prioridad|asignado a|atribuído a|assegnatario|priorità|toegewezen aan|prioriteit|priorytet|przypisane do',
    wiki: 'page history|view history|revision history|history|talk|discussion|what links here|view source|versionsgeschichte|historique|historial|cronologia|geschiedenis|historia i autorzy|action items|decisions',
    feed: 'like|likes|share|retweet|repost|follow|followers|gefällt mir|teilen|folgen|j’aime|partager|me gusta|compartir|curtir|mi piace|condividi|related articles|read more|subscribe|newsletter',
    yes: 'yes|ja|oui|sí|sim|sì|tak|zusagen',
    no: 'no|nein|non|não|nee|nie|absagen',
    me: 'me|myself|you|mir|mich|ich|sie|dich|moi|vous|mí|yo|ti|mim|eu|você|io|mij|ik|jij|mnie|ja|ty',
    invite:
      'invitation|invite|updated invitation|einladung|termineinladung|aktualisierte einladung|invitation mise à jour|invitación|convite|invito|uitnodiging|zaproszenie',
    writing: 'subject|betreff|objet|asunto|assunto|oggetto|onderwerp|temat',
    signedIn:
      'signed in as|logged in as|angemeldet als|eingeloggt als|connecté en tant que|conectado como|sesión iniciada como|autenticato come|connesso come|ingelogd als|aangemeld als|zalogowany jako|zalogowano jako',
    exit: 'log out|logout|sign out|log off|abmelden|ausloggen|logout|déconnexion|se déconnecter|cerrar sesión|salir|sair|terminar sessão|esci|disconnetti|uitloggen|afmelden|wyloguj|wyloguj się|logga ut',
    commonplace:
      'event|appointment|meeting|invitation|message|mail|e-?mail|inbox|details?|termin|kalender|veranstaltung|besprechung|nachricht|posteingang|événement|evénement|rendez-vous|réunion|message|boîte de réception|evento|cita|reunión|mensaje|mensagem|reunião|compromisso|appuntamento|riunione|messaggio|afspraak|gebeurtenis|bericht|vergadering|wydarzenie|spotkanie|wiadomość|calendar|calendrier|calendario|calendário|agenda|kalendarz',
  },
};
export default latin;
