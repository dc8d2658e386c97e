import type { WordPack } from './pack.ts';

/** Danish, Norwegian, Finnish, Czech, Hungarian, Romanian, Greek, Turkish, Indonesian, Russian and Ukrainian. */
const further: WordPack = {
  labels: {
    organizer:
      'järjestäj*|kutsuja|arrangør|vert|vært|pořadatel*|organizátor*|szervező*|organizator*|gazdă|διοργανωτ*|οικοδεσπότης|penyelenggara|організатор|організатори|организаторы',
    attendees:
      'osallistuj*|kutsutut|vieraat|deltager*|deltaker*|gjester|gæster|účastníci|hosté|pozvaní|résztvevő*|vendégek|meghívott*|participanți|invitați|cine|ki|συμμετέχοντες|προσκεκλημένοι|καλεσμένοι|peserta|tamu|katılımcılar|davetliler|гости|приглашённые|учасники|гості',
    when: 'aika|ajankohta|milloin|tidspunkt|tid|kdy|termín|idő|időpont|mikor|când|interval|πότε|ώρα|waktu|kapan|tarih ve saat|ne zaman|дата и время|коли|час|дата і час',
    date: 'päivä|päivämäärä|pvm|dátum|nap|ημερομηνία|tanggal',
    sent: 'lähetetty|sendt|odesláno|elküldve|küldve|trimis|εστάλη|gönderildi|отправлено|надіслано',
    start: 'alkaa|alku|starter|začíná|kezdés|kezdete|începe|început|έναρξη|mulai|початок',
    end: 'päättyy|loppu|slut|končí|vége|befejezés|sfârșit|se termină|λήξη|selesai|berakhir|конец|кінець|завершення',
    duration: 'kesto|varighed|varighet|trvání|időtartam|durată|διάρκεια|durasi|süre|длительность|тривалість',
    where:
      'paikka|sijainti|missä|hvor|kde|hely|helyszín|hol|unde|loc|locație|locul|τοποθεσία|πού|χώρος|lokasi|tempat|nerede|где|місце|де',
    repeat:
      'toistuu|toisto|gentages|gjentas|opakování|opakuje se|ismétlődés|se repetă|recurență|επανάληψη|berulang|pengulangan|tekrar*|повтор*',
    from: 'lähettäjä|keneltä|afsender|feladó|küldő|de la|expeditor|από|αποστολέας|dari|pengirim|від|відправник',
    to: 'vastaanottaja*|kenelle|modtager*|mottaker*|příjemc*|címzett*|către|προς|παραλήπτης|kepada|penerima|одержувач',
    cc: 'kopio|másolat*|κοινοποίηση|tembusan|копія',
    subject: 'aihe|tárgy|subiect|θέμα|subjek|perihal',
    title: 'otsikko|událost|cím|esemény|ce|titlu|τίτλος|judul|acara|назва|подія',
    text: 'kuvaus|lisätiedot|beskrivelse|popis|poznámk*|leírás|megjegyzés*|descriere|detalii|περιγραφή|σημειώσεις|deskripsi|keterangan|açıklama|описание|опис|заметки|нотатки',
    zone: 'aikavyöhyke|tidszone|tidssone|časové pásmo|időzóna|fus orar|ζώνη ώρας|zona waktu|saat dilimi|часовой пояс|часовий пояс',
    other:
      'kalenteri|muistutus|påmindelse|påminnelse|připomenutí|odpověď|naptár|emlékeztető|memento|ημερολόγιο|υπενθύμιση|pengingat|takvim|hatırlatıcı|календарь|напоминание|нагадування|liitteet|vedhæftninger|vedlegg|přílohy|mellékletek|atașamente|lampiran|ekler|вложения|вкладення',
  },
  lists: {
    calendar: 'kalenter|naptár|ημερολόγ|takvim|календар',
    mail: 'sähköposti|saapuneet|innboks|indbakke|pošta|schránka|levél|mesaj|αλληλογραφ|surel|kotak masuk|почт|пошт|письм|gelen kutusu',
    reply:
      'vastaa|vastaa kaikille|välitä|besvar|besvar alle|svar alle|videresend|odpovědět všem|přeposlat|válasz|válasz mindenkinek|továbbítás|răspunde|răspunde tuturor|redirecționează|απάντηση|απάντηση σε όλους|προώθηση|balas|balas semua|teruskan|tümünü yanıtla|ilet|ответить всем|переслать|відповісти|переслати',
    yes: 'kyllä|ano|igen|da|ναι|ya|evet|да|так|hyväksy|godta|přijmout',
    no: 'ei|nei|nej|ne|nem|nu|όχι|tidak|hayır|нет|ні|hylkää|avslå|odmítnout',
    me: 'minä|minulle|mig|meg|mně|nekem|mie|εμένα|saya|bana|мне|мені',
    writing: 'aihe|emne|předmět|tárgy|subiect|θέμα|subjek|konu|тема',
    exit: 'kirjaudu ulos|logg ut|log ud|odhlásit|kijelentkezés|deconectare|αποσύνδεση|keluar|çıkış|выйти|вийти',
    commonplace:
      'tapahtuma|aftale|begivenhed|hendelse|událost|schůzka|esemény|találkozó|eveniment|întâlnire|εκδήλωση|συνάντηση|acara|rapat|etkinlik|toplantı|событие|встреча|подія|зустріч',
  },
};
export default further;
