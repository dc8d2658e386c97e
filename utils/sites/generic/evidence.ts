import { addressIn } from '../reading/address.ts';
import { answerIn } from '../reading/answer-words.ts';
import type { Outline } from './outline.ts';

const calendarWords =
  /calend[aáer]|kalend|schedul|カレンダー|スケジュール|予定表|日历|日曆|日程|캘린더|일정|تقويم|יומן|לוח שנה/iu;
// In English an agenda is a list of points and a meeting may have minutes: as the name of a place they count.
const calendarPlace =
  /(?:^|[./_-])(?:agendas?|events?|evento|termine?|appointments?|bookings?|rdv)(?:[./_?#-]|$)/iu;
const mailWords =
  /mail|inbox|message|posteingang|nachricht|courrier|boîte|correo|bandeja|mensa|messagg|posta|bericht|poczta|wiadomo|メール|受信|邮|郵|收件|메일|받은|بريد|رسا|דואר|הודע/iu;
const replyWords =
  /^(?:reply|reply all|forward|antworten|allen antworten|weiterleiten|répondre|répondre à tous|transférer|responder|responder a todos|reenviar|encaminhar|rispondi|rispondi a tutti|inoltra|beantwoorden|allen beantwoorden|doorsturen|antwoorden|odpowiedz|odpowiedz wszystkim|przekaż|prześlij dalej|返信|全員に返信|転送|回复|回覆|全部回复|转发|轉寄|답장|회신|전체 답장|전달|رد|الرد|رد على الكل|إعادة توجيه|השב|השב לכולם|העבר|svara|svar|yanıtla|odpovědět|ответить)$/iu;

// Words of products that are something else: shops, trackers, wikis, newspapers.
const foreign: readonly RegExp[] = [
  /^(?:subtotal|shipping|quantity|qty|order total|total|checkout|add to cart|cart|vat|payment method|zwischensumme|versand|menge|gesamtsumme|warenkorb|sous-total|livraison|panier|cantidad|envío|carrito|total do pedido|carrello|spedizione|winkelwagen|koszyk|小計|カート|小计|购物车|장바구니|المجموع|السلة|סה"כ|סל קניות|price|preis|prix|precio|preço|prezzo)$/iu,
  /^(?:assignee|reporter|priority|milestone|sprint|labels|story points|zuständig|bearbeiter|priorität|responsable|assigné à|priorité|prioridad|asignado a|atribuído a|assegnatario|priorità|toegewezen aan|prioriteit|priorytet|przypisane do|担当者|優先度|经办人|优先级|담당자|우선순위|المكلف|الأولوية|עדיפות|אחראי)$/iu,
  /^(?:page history|view history|revision history|history|talk|discussion|what links here|view source|versionsgeschichte|historique|historial|cronologia|geschiedenis|historia i autorzy|変更履歴|履歴|历史|편집 역사|action items|decisions)$/iu,
  /^(?:like|likes|share|retweet|repost|follow|followers|gefällt mir|teilen|folgen|j’aime|partager|me gusta|compartir|curtir|mi piace|condividi|いいね|点赞|좋아요|إعجاب|related articles|read more|subscribe|newsletter)$/iu,
];
const strangers =
  /^(?:NewsArticle|Article|BlogPosting|TechArticle|Product|Offer|SocialMediaPosting|DiscussionForumPosting|Recipe|Review|QAPage|Order|ParcelDelivery|VideoObject|FlightReservation|JobPosting)$/u;

export interface Evidence {
  /** Marks only calendars have: answer buttons, a calendar file, a grid of days. */
  calendar: number;
  mail: number;
  /** True for a page that is plainly something else. */
  foreign: boolean;
}

const buttons = 'button,a,[role=button],[role=radio],input[type=button],input[type=submit],label,option';

/** How many different answers the buttons of a part of the page offer. */
export function answersOffered(surface: Element): number {
  const said = new Set<string>();
  for (const button of [...surface.querySelectorAll(buttons)].slice(0, 300)) {
    const text = (
      button.textContent ||
      button.getAttribute('aria-label') ||
      button.getAttribute('value') ||
      ''
    ).trim();
    const answer = text.length <= 30 ? (shortAnswer(text) ?? answerIn(text)) : null;
    if (answer) said.add(answer);
  }
  return said.size;
}

const yes = /^(?:yes|ja|oui|sí|sim|sì|tak|はい|是|예|نعم|כן|zusagen)$/iu;
const no = /^(?:no|nein|non|não|nee|nie|いいえ|否|아니요|لا|לא|absagen)$/iu;
const shortAnswer = (text: string) => (yes.test(text) ? 'accepted' : no.test(text) ? 'declined' : null);

const calendarFile =
  'a[href$=".ics"],a[href*=".ics?"],a[href^="webcal:"],a[type^="text/calendar"],link[type="text/calendar"],[data-mime="text/calendar"],[data-type="text/calendar"],[download$=".ics"]';

/** Short texts that stand alone, each with how often it does. */
function lone({ leaves, text }: Outline): Map<string, number> {
  const found = new Map<string, number>();
  for (const leaf of leaves) {
    const words = text(leaf);
    if (words.length > 30) continue;
    const bare = words.replace(/[:：]$/u, '').trim();
    found.set(bare, (found.get(bare) ?? 0) + 1);
  }
  return found;
}

const countIn = (texts: ReadonlyMap<string, number>, shape: RegExp): number =>
  [...texts].reduce((sum, [text, times]) => sum + (shape.test(text) ? times : 0), 0);

/** Weighs what the page as a whole is. */
export function weighPage(outline: Outline, url: URL, types: readonly string[]): Evidence {
  const { document, elements, leaves } = outline;
  const place = `${url.hostname} ${url.pathname}${url.hash}`.slice(0, 500);
  const name = document.title.slice(0, 300);
  const app =
    document
      .querySelector('meta[name=application-name],meta[name=generator],meta[property="og:site_name"]')
      ?.getAttribute('content') ?? '';
  const grid =
    document.querySelectorAll(
      '[role=grid] [role=columnheader],[role=grid] [data-date],table [data-date],[role=gridcell]',
    ).length >= 5;
  const file =
    document.querySelector(calendarFile) !== null ||
    leaves.some((each) => /\.ics\b/u.test(outline.text(each)));
  const calendar =
    (file ? 2 : 0) +
    (grid ? 1 : 0) +
    (calendarWords.test(place) || calendarPlace.test(place) || calendarWords.test(app) ? 1 : 0) +
    (calendarWords.test(name) || (!/^en/iu.test(document.documentElement.lang) && /\bagenda\b/iu.test(name))
      ? 1
      : 0);
  const replies = elements.some(
    (each) =>
      each.matches(buttons) &&
      replyWords.test(
        (outline.text(each) || (each.getAttribute('aria-label') ?? each.getAttribute('title') ?? '')).trim(),
      ),
  );
  const mail =
    (replies ? 2 : 0) +
    (mailWords.test(place) || mailWords.test(app) ? 1 : 0) +
    (mailWords.test(name) || addressIn(name) !== '' ? 1 : 0);
  const kind = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  const wiki =
    /\/wiki\/|\/issues?\/|\/browse\/[A-Z]+-\d|\/cart|\/checkout/u.test(url.pathname) ||
    /wiki|confluence/iu.test(app);
  const texts = lone(outline);
  const isForeign =
    wiki ||
    /^(?:article|product)/u.test(kind) ||
    types.some((type) => strangers.test(type)) ||
    foreign.some((shape) => countIn(texts, shape) >= 2);
  return { calendar, mail, foreign: isForeign };
}

/** True where a part of the page, or the page itself, offers the calendar file of what it shows. */
export const offersFile = (surface: Element, outline: Outline): boolean =>
  surface.querySelector(calendarFile) !== null ||
  outline.within(surface).some((each) => each.childElementCount === 0 && /\.ics\b/u.test(outline.text(each)));
