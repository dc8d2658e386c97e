import type { InventedPage } from './generic-page.ts';

const dana = 'Dana Whitfield <dana@northlight.example>';
const robin = 'Robin Vale <robin@northlight.example>';
const start = '2026-09-16T14:00:00+02:00';
const end = '2026-09-16T15:00:00+02:00';

/**
 * Five more products, the one below included, each unlike all others in language and construction; scored before the
 * reader knew them.
 */
export const distantProducts: readonly InventedPage[] = [
  {
    name: 'calendar of divs in a grid, what they are said in ARIA alone, Vietnamese',
    url: 'https://lich.sen.example/tuan/2026-09-14',
    truth: {
      kind: 'event',
      title: 'Trao đổi với Dana',
      start,
      end,
      people: [dana, robin],
      organizer: 'dana@northlight.example',
      location: 'Phòng họp Sen',
    },
    html: `<html lang="vi"><head><title>Sen Lịch</title></head><body><div class="a"><div class="b" role="grid" aria-label="Tuần từ 14 đến 20 tháng 9"><div role="row"><div role="columnheader">T2 14</div><div role="columnheader">T3 15</div><div role="columnheader">T4 16</div><div role="columnheader">T5 17</div><div role="columnheader">T6 18</div></div><div role="row"><div role="gridcell"><div class="c" tabindex="0" aria-label="Họp nhóm, 9:00 đến 9:30">Họp nhóm</div></div><div role="gridcell"></div><div role="gridcell"><div class="c" tabindex="0" aria-label="Trao đổi với Dana, 14:00 đến 15:00">Trao đổi với Dana</div></div><div role="gridcell"></div><div role="gridcell"></div></div></div><div class="d" role="complementary" aria-label="Chi tiết sự kiện" style="display:grid;grid-template-columns:8rem 1fr"><div role="heading" aria-level="2" style="grid-column:1/3">Trao đổi với Dana</div><div id="l1">Thời gian</div><div aria-labelledby="l1">Thứ Tư, 16 tháng 9, 2026, 14:00 – 15:00</div><div id="l2">Địa điểm</div><div aria-labelledby="l2">Phòng họp Sen</div><div id="l3">Người tổ chức</div><div aria-labelledby="l3"><div aria-label="Dana Whitfield, dana@northlight.example">Dana Whitfield</div></div><div id="l4">Người tham dự</div><div aria-labelledby="l4"><div aria-label="Dana Whitfield, dana@northlight.example, đã chấp nhận">Dana Whitfield</div><div aria-label="Robin Vale, robin@northlight.example, chưa trả lời">Robin Vale</div></div><div tabindex="0" aria-label="Chấp nhận">✓</div><div tabindex="0" aria-label="Từ chối">✗</div></div></div></body></html>`,
  },
  {
    name: 'webmail: head in a definition list below the text of its subject, Hindi',
    url: 'https://daak.neem.example/sandesh/4471',
    truth: {
      kind: 'mail',
      title: 'गुरुवार की बातचीत',
      people: ['Asha Rao <asha.rao@sarita.example>', robin],
      date: '2026-09-14T09:30:00+02:00',
      says: 'थोड़ा पहले',
    },
    html: `<html lang="hi"><head><title>नीम डाक</title></head><body><header><b>नीम डाक</b> <a href="/bahar">लॉग आउट</a></header><ul class="folders"><li><a href="#">इनबॉक्स</a></li><li><a href="#">भेजे गए</a></li></ul><main><h1>गुरुवार की बातचीत</h1><dl><dt>प्रेषक</dt><dd>Asha Rao &lt;asha.rao@sarita.example&gt;</dd><dt>प्रति</dt><dd>Robin Vale &lt;robin@northlight.example&gt;</dd><dt>दिनांक</dt><dd>14 सितंबर 2026, 9:30 am</dd></dl><div class="text"><p>नमस्ते रॉबिन,</p><p>क्या हम गुरुवार को थोड़ा पहले शुरू कर सकते हैं?</p></div><p><button>उत्तर दें</button> <button>सभी को उत्तर दें</button> <button>अग्रेषित करें</button></p></main></body></html>`,
  },
  {
    name: 'room and meeting plan: table whose labels span rows, year of the Buddhist era, Thai',
    url: 'https://patithin.bua.example/nat/551',
    truth: {
      kind: 'event',
      title: 'คุยกับดาน่า',
      start,
      end,
      people: [dana, robin],
      organizer: 'dana@northlight.example',
      location: 'ห้องประชุมบัว',
    },
    html: `<html lang="th"><head><title>ปฏิทินบัว</title></head><body><table class="menu"><tr><td><a href="#">วันนี้</a></td><td><a href="#">สัปดาห์</a></td></tr></table><table class="t" border="1"><caption>รายละเอียดการนัดหมาย</caption><tr><th>เรื่อง</th><td colspan="2">คุยกับดาน่า</td></tr><tr><th>วันที่</th><td colspan="2">วันพุธที่ 16 กันยายน 2569</td></tr><tr><th rowspan="2">เวลา</th><td>เริ่ม</td><td>14:00 น.</td></tr><tr><td>สิ้นสุด</td><td>15:00 น.</td></tr><tr><th>สถานที่</th><td colspan="2">ห้องประชุมบัว</td></tr><tr><th>ผู้จัด</th><td>Dana Whitfield</td><td>dana@northlight.example</td></tr><tr><th rowspan="2">ผู้เข้าร่วม</th><td>Dana Whitfield</td><td>dana@northlight.example</td></tr><tr><td>Robin Vale</td><td>robin@northlight.example</td></tr></table><p><button>ตอบรับ</button> <button>ปฏิเสธ</button> <a href="/nat/551.ics">ดาวน์โหลด</a></p></body></html>`,
  },
  {
    name: 'booking that says what it is in microdata alone, no label, Bulgarian',
    url: 'https://chas.lipa.example/r/7Qd2',
    truth: {
      kind: 'event',
      title: 'Първи разговор',
      start,
      end,
      people: [dana, robin],
      organizer: 'dana@northlight.example',
      location: 'Видеоразговор',
    },
    html: `<html lang="bg"><head><title>Липа</title></head><body><div itemscope itemtype="https://schema.org/Event"><h1>Часът ви е запазен</h1><p itemprop="name">Първи разговор</p><p><meta itemprop="startDate" content="2026-09-16T14:00:00+02:00"><meta itemprop="endDate" content="2026-09-16T15:00:00+02:00">сряда, 16 септември 2026 г., 14:00 – 15:00 ч.</p><p itemprop="location" itemscope itemtype="https://schema.org/VirtualLocation"><span itemprop="name">Видеоразговор</span></p><p itemprop="organizer" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Dana Whitfield</span> <a itemprop="email" href="mailto:dana@northlight.example">пишете ѝ</a></p><p itemprop="attendee" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Robin Vale</span> <a itemprop="email" href="mailto:robin@northlight.example">вие</a></p><p><a href="/r/7Qd2/promyana">Промяна</a> <a href="/r/7Qd2/otkaz">Отказ</a></p></div></body></html>`,
  },
];

/** A mail whose subject nothing tells from the name of the product: it is said to be unreadable. */
export const untoldMail: InventedPage = {
  name: 'mail of web components, each part of the head in an open root of its own, Ukrainian',
  url: 'https://lysty.kalyna.example/#/vkhidni/9917',
  truth: {
    kind: 'mail',
    title: 'Розмова в четвер',
    people: ['Олена Гай <olena.hai@dnipro.example>', robin],
    date: '2026-09-14T09:30:00+02:00',
    says: 'трохи раніше',
  },
  html: `<html lang="uk"><head><title>Калина</title></head><body><kl-app><template shadowrootmode="open"><kl-bar><template shadowrootmode="open"><span>Калина</span><button>Написати</button><button>Вийти</button></template></kl-bar><kl-lyst><template shadowrootmode="open"><kl-tema><template shadowrootmode="open"><div class="t"><slot></slot></div></template>Розмова в четвер</kl-tema><kl-osoba rol="від"><template shadowrootmode="open"><span class="k">Від</span> <b>Олена Гай</b> <span class="a">olena.hai@dnipro.example</span></template></kl-osoba><kl-osoba rol="кому"><template shadowrootmode="open"><span class="k">Кому</span> <b>Robin Vale</b> <span class="a">robin@northlight.example</span></template></kl-osoba><kl-chas><template shadowrootmode="open"><time datetime="2026-09-14T07:30:00Z">14 вересня 2026 р. о 09:30</time></template></kl-chas><kl-tekst><template shadowrootmode="open"><p>Вітаю, Робіне!</p><p>Чи можемо ми почати в четвер трохи раніше?</p></template></kl-tekst><kl-dii><template shadowrootmode="open"><button>Відповісти</button><button>Переслати</button></template></kl-dii></template></kl-lyst></template></kl-app></body></html>`,
};

const page = (name: string, url: string, html: string): InventedPage => ({ name, url, html, truth: null });

/** Pages of the same languages with nothing for Beside on them. */
export const distantStrangers: readonly InventedPage[] = [
  page(
    'a ticket of a bus, Vietnamese',
    'https://ve.duongxa.example/don/551',
    `<html lang="vi"><head><title>Vé của bạn</title></head><body><main><h1>Vé xe khách</h1><div id="t1">Thời gian</div><div aria-labelledby="t1">Thứ Tư, 16 tháng 9, 2026, 14:00 – 15:00</div><div id="t2">Địa điểm</div><div aria-labelledby="t2">Bến xe phía Nam</div><div id="t3">Hành khách</div><div aria-labelledby="t3">Robin Vale, robin@northlight.example</div><div id="t4">Giá vé</div><div aria-labelledby="t4">240.000 ₫</div><button>Tải xuống</button></main></body></html>`,
  ),
  page(
    'a thread of a forum, Hindi',
    'https://manch.neem.example/t/551',
    `<html lang="hi"><head><title>आप कितनी बार मिलते हैं? - मंच</title></head><body><main><h1>आप कितनी बार मिलते हैं?</h1><article><a href="/u/asha">Asha Rao</a> <time datetime="2026-09-14T09:30:00+02:00">14 सितंबर 2026, 9:30</time><p>हर बुधवार 14:00–15:00.</p><button>उत्तर दें</button></article><article><a href="/u/robin">Robin Vale</a> <time datetime="2026-09-14T10:30:00+02:00">14 सितंबर 2026, 10:30</time><p>हर हफ़्ते.</p><button>उत्तर दें</button></article></main></body></html>`,
  ),
  page(
    'a receipt, Thai',
    'https://raan.bua.example/bai/551',
    `<html lang="th"><head><title>ใบเสร็จ</title></head><body><table border="1"><caption>ใบเสร็จรับเงิน</caption><tr><th>วันที่</th><td>16 กันยายน 2569</td></tr><tr><th>เวลา</th><td>14:00 น.</td></tr><tr><th>ลูกค้า</th><td>Robin Vale</td><td>robin@northlight.example</td></tr><tr><th>รวม</th><td>240 บาท</td></tr></table></body></html>`,
  ),
];
