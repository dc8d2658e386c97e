import type { WordPack } from './pack.ts';

/**
 * Danish, Norwegian, Finnish, Czech, Hungarian, Romanian, Greek, Turkish, Indonesian, Russian, Ukrainian, Bulgarian,
 * Vietnamese, Hindi and Thai.
 */
const further: WordPack = {
  labels: {
    organizer:
      'järjestäj*|kutsuja|arrangør|vert|vært|pořadatel*|organizátor*|szervező*|organizator*|gazdă|διοργανωτ*|οικοδεσπότης|penyelenggara|організатор|організатори|организаторы|домакин|водещ|người tổ chức|chủ trì|người chủ trì|आयोजक|मेज़बान|ผู้จัด|ผู้จัดงาน|ผู้จัดประชุม|เจ้าภาพ',
    attendees:
      'osallistuj*|kutsutut|vieraat|deltager*|deltaker*|gjester|gæster|účastníci|hosté|pozvaní|résztvevő*|vendégek|meghívott*|participanți|invitați|cine|ki|συμμετέχοντες|προσκεκλημένοι|καλεσμένοι|peserta|tamu|katılımcılar|davetliler|гости|приглашённые|учасники|гості|участници|поканени|người tham dự|người tham gia|khách mời|khách|प्रतिभागी|सहभागी|अतिथि|मेहमान|आमंत्रित|ผู้เข้าร่วม|ผู้เข้าร่วมประชุม|ผู้ร่วมประชุม|ผู้ได้รับเชิญ|แขก',
    when: 'aika|ajankohta|milloin|tidspunkt|tid|kdy|termín|idő|időpont|mikor|când|interval|πότε|ώρα|waktu|kapan|tarih ve saat|ne zaman|дата и время|коли|час|дата і час|кога|време|thời gian|khi nào|ngày giờ|समय|कब|दिनांक और समय|เวลา|เมื่อ|วันเวลา|วันและเวลา|วันที่และเวลา',
    date: 'päivä|päivämäärä|pvm|dátum|nap|ημερομηνία|tanggal|ngày|दिनांक|तारीख|तिथि|วันที่',
    sent: 'lähetetty|sendt|odesláno|elküldve|küldve|trimis|εστάλη|gönderildi|отправлено|надіслано|изпратено|получено|đã gửi|ngày gửi|भेजा गया|ส่งเมื่อ|วันที่ส่ง|ได้รับเมื่อ',
    start:
      'alkaa|alku|starter|začíná|kezdés|kezdete|începe|început|έναρξη|mulai|початок|bắt đầu|प्रारंभ|शुरू|आरंभ|เริ่ม|เริ่มต้น|เวลาเริ่ม',
    end: 'päättyy|loppu|slut|končí|vége|befejezés|sfârșit|se termină|λήξη|selesai|berakhir|конец|кінець|завершення|край|kết thúc|समाप्ति|समाप्त|अंत|สิ้นสุด|เวลาสิ้นสุด',
    duration:
      'kesto|varighed|varighet|trvání|időtartam|durată|διάρκεια|durasi|süre|длительность|тривалість|продължителност|thời lượng|अवधि|ระยะเวลา',
    where:
      'paikka|sijainti|missä|hvor|kde|hely|helyszín|hol|unde|loc|locație|locul|τοποθεσία|πού|χώρος|lokasi|tempat|nerede|где|місце|де|място|къде|местоположение|địa điểm|nơi|ở đâu|स्थान|जगह|कहाँ|สถานที่',
    repeat:
      'toistuu|toisto|gentages|gjentas|opakování|opakuje se|ismétlődés|se repetă|recurență|επανάληψη|berulang|pengulangan|tekrar*|повтор*|повторение|повтаря се|lặp lại|दोहराव|ทำซ้ำ|การทำซ้ำ',
    from: 'lähettäjä|keneltä|afsender|feladó|küldő|de la|expeditor|από|αποστολέας|dari|pengirim|від|відправник|подател|từ|người gửi|प्रेषक|จาก|ผู้ส่ง',
    to: 'vastaanottaja*|kenelle|modtager*|mottaker*|příjemc*|címzett*|către|προς|παραλήπτης|kepada|penerima|одержувач|до|получател|đến|tới|người nhận|प्रति|प्राप्तकर्ता|ถึง|ผู้รับ',
    cc: 'kopio|másolat*|κοινοποίηση|tembusan|копія|копие|đồng gửi|bản sao|प्रतिलिपि|สำเนา|สำเนาถึง',
    subject: 'aihe|tárgy|subiect|θέμα|subjek|perihal|относно|chủ đề|tiêu đề|विषय|หัวข้อ|เรื่อง',
    title:
      'otsikko|událost|cím|esemény|ce|titlu|τίτλος|judul|acara|назва|подія|заглавие|събитие|tiêu đề|sự kiện|tên sự kiện|शीर्षक|หัวข้อ|เรื่อง|ชื่อกิจกรรม',
    text: 'kuvaus|lisätiedot|beskrivelse|popis|poznámk*|leírás|megjegyzés*|descriere|detalii|περιγραφή|σημειώσεις|deskripsi|keterangan|açıklama|описание|опис|заметки|нотатки|бележки|mô tả|ghi chú|nội dung|विवरण|टिप्पणी|รายละเอียด|คำอธิบาย|หมายเหตุ',
    email: 'имейл|ईमेल|อีเมล',
    zone: 'aikavyöhyke|tidszone|tidssone|časové pásmo|időzóna|fus orar|ζώνη ώρας|zona waktu|saat dilimi|часовой пояс|часовий пояс|часова зона|múi giờ|समय क्षेत्र|เขตเวลา',
    other:
      'kalenteri|muistutus|påmindelse|påminnelse|připomenutí|odpověď|naptár|emlékeztető|memento|ημερολόγιο|υπενθύμιση|pengingat|takvim|hatırlatıcı|календарь|напоминание|нагадування|liitteet|vedhæftninger|vedlegg|přílohy|mellékletek|atașamente|lampiran|ekler|вложения|вкладення|календар|напомняне|прикачени файлове|lịch|lời nhắc|nhắc nhở|tệp đính kèm|कैलेंडर|अनुस्मारक|अनुलग्नक|ปฏิทิน|การแจ้งเตือน|ไฟล์แนบ',
  },
  lists: {
    calendar: 'kalenter|naptár|ημερολόγ|takvim|календар|(?<!du )lịch(?! sử)|कैलेंडर|ปฏิทิน',
    mail: 'sähköposti|saapuneet|innboks|indbakke|pošta|schránka|levél|mesaj|αλληλογραφ|surel|kotak masuk|почт|пошт|письм|gelen kutusu|поща|hộp thư|thư đến|डाक|इनबॉक्स|กล่องจดหมาย|อีเมล',
    reply:
      'vastaa|vastaa kaikille|välitä|besvar|besvar alle|svar alle|videresend|odpovědět všem|přeposlat|válasz|válasz mindenkinek|továbbítás|răspunde|răspunde tuturor|redirecționează|απάντηση|απάντηση σε όλους|προώθηση|balas|balas semua|teruskan|tümünü yanıtla|ilet|ответить всем|переслать|відповісти|переслати|отговор|отговори|отговор до всички|препращане|препрати|trả lời|trả lời tất cả|chuyển tiếp|उत्तर दें|जवाब दें|सभी को उत्तर दें|अग्रेषित करें|ตอบ|ตอบกลับ|ตอบทั้งหมด|ตอบกลับทั้งหมด|ส่งต่อ',
    yes: 'kyllä|ano|igen|da|ναι|ya|evet|да|так|hyväksy|godta|přijmout|приемам|приеми|có|chấp nhận|हाँ|स्वीकार करें|ตอบรับ|ยอมรับ',
    no: 'ei|nei|nej|ne|nem|nu|όχι|tidak|hayır|нет|ні|hylkää|avslå|odmítnout|отхвърли|không|từ chối|नहीं|अस्वीकार करें|ปฏิเสธ',
    me: 'minä|minulle|mig|meg|mně|nekem|mie|εμένα|saya|bana|мне|мені|мен|tôi|मुझे|ฉัน',
    writing: 'aihe|emne|předmět|tárgy|subiect|θέμα|subjek|konu|тема|относно|chủ đề|विषय|หัวข้อ|เรื่อง',
    exit: 'kirjaudu ulos|logg ut|log ud|odhlásit|kijelentkezés|deconectare|αποσύνδεση|keluar|çıkış|выйти|вийти|изход|đăng xuất|लॉग आउट|साइन आउट|ออกจากระบบ',
    commonplace:
      'tapahtuma|aftale|begivenhed|hendelse|událost|schůzka|esemény|találkozó|eveniment|întâlnire|εκδήλωση|συνάντηση|acara|rapat|etkinlik|toplantı|событие|встреча|подія|зустріч|събитие|среща|покана|sự kiện|cuộc họp|chi tiết sự kiện|कार्यक्रम|बैठक|กิจกรรม|การนัดหมาย|นัดหมาย|การประชุม|รายละเอียดการนัดหมาย',
  },
};
export default further;
