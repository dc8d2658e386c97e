import type { VoiceKind } from './voice.ts';

/** Whole words, or stems that end with `…`, in any case. `\b` knows no letters beyond English. */
const words = ({ source }: RegExp): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${source.replaceAll('…', '\\p{L}*')})(?!\\p{L})`, 'iu');

const english: Readonly<Record<VoiceKind, RegExp>> = {
  folklore: words(/per ?cent|times (?:more|as) likely|fortune|studies (?:show|prove)|research shows/),
  commands: words(/should|must|ought|need to|always/),
  blames: words(/have failed|you (?:missed|forgot|neglected)|overdue/),
  promises: words(/will (?:make|improve|lead|raise|help)|guarantee…|prove[ns]?/),
  judges: words(/amazing|awesome|rock ?star|toxic|negative person|high performer|weakness/),
  diagnoses: words(/narcissis…|depress…|burn(?:ed|t)?[ -]?out|autis…|adhd|disorder|introvert…/),
  pronouns: words(/she|he|her|his|him|hers/),
  isPrivate: words(/health|illness|family|children|pregnan…|spouse|faith|religio…|church|politic…|salary/),
};

const german: Readonly<Partial<Record<VoiceKind, RegExp>>> = {
  folklore: words(
    /Prozent|(?:mal|Mal) (?:so|wahrscheinlicher|häufiger)|Studien (?:zeigen|beweisen)|die Forschung zeigt/,
  ),
  commands: words(/sollen|soll|sollten?|müssen|muss|müssten?|immer/),
  blames: words(/Sie haben [^.]*(?:vergessen|versäumt|vernachlässigt)|überfällig…|versagt/),
  promises: words(/wird [^.]*(?:verbessern|helfen|führen)|garantier…|beweis(?:t|en)/),
  judges: words(/toll…|großartig…|fantastisch…|Rockstars?|toxisch…|Schwächen?|Leistungsträger…/),
  diagnoses: words(/narzis…|depress…|burn-?out|ausgebrannt|autis…|adhs|introvertiert…/),
  isPrivate: words(
    /Gesundheit…|krank…|Famil…|Kind|Kinder…|schwanger…|Ehe(?:frau|mann|partner)…|Glaubens…|gläubig…|religi…|Kirche…|Politik…|politisch…|Gehalts?|Gehaltser…|Gehälter…|Gewerkschaft…/,
  ),
};

const french: Readonly<Partial<Record<VoiceKind, RegExp>>> = {
  folklore: words(/pour cent|fois plus (?:de chances|susceptible…|probable…)|études (?:montrent|prouvent)/),
  commands: words(/dois|doit|devez|devriez|devrais|il faut|il faudrait/),
  blames: words(/vous avez (?:oublié|négligé|manqué|échoué)/),
  promises: words(/va (?:améliorer|aider)|améliorera|aidera|garanti…|prouve…/),
  judges: words(/génial…|formidable…|rock ?star…|toxique…|faiblesses?/),
  diagnoses: words(/narciss…|dépress…|dépression|burn-?out|autis…|tdah|introverti…/),
  isPrivate: words(
    /santé|malad…|famil…|enfants?|enceinte|conjoint…|religi…|église…|politique…|salaire…|syndica…/,
  ),
};

const spanish: Readonly<Partial<Record<VoiceKind, RegExp>>> = {
  folklore: words(/por ciento|veces más (?:probable…|posibilidades)|estudios (?:muestran|demuestran)/),
  commands: words(/debes?|deber[ií]as?|tienes que|tiene que|hay que|siempre/),
  blames: words(/has (?:olvidado|descuidado|fallado)|olvidaste|descuidaste/),
  promises: words(/va a (?:mejorar|ayudar)|mejorará|ayudará|garanti…|demuestra…/),
  judges: words(/increíble…|genial…|rock ?star…|tóxic…|debilidad…/),
  diagnoses: words(/narcisis…|depres…|deprimid…|burn-?out|autis…|tdah|introvertid…/),
  pronouns: words(/él|ella/),
  isPrivate: words(
    /salud|enferm…|familia…|hij[oa]s?|embaraz…|cónyuge…|religi…|iglesia…|polític…|salari…|sueldo…|sindica…/,
  ),
};

const portuguese: Readonly<Partial<Record<VoiceKind, RegExp>>> = {
  folklore: words(/por cento|vezes mais (?:chances?|prováve…)|estudos (?:mostram|provam)/),
  commands: words(/deve|devem|deveria…|precisa|tem que|tem de|sempre/),
  blames: words(/você (?:esqueceu|negligenciou|falhou)/),
  promises: words(/vai (?:melhorar|ajudar)|melhorará|ajudará|garant…|comprova…/),
  judges: words(/incríve…|rock ?star…|tóxic…|fraqueza…|arrasou/),
  diagnoses: words(/narcisis…|depress…|deprimid…|burn-?out|autis…|tdah|introvertid…/),
  pronouns: words(/obrigad[oa]/),
  isPrivate: words(
    /saúde|doen(?:te|tes|ça|ças)|famíli…|filh[oa]s?|gravidez|grávid…|cônjuge…|religi…|igreja…|polític…|salári…|sindica…/,
  ),
};

/** Japanese has no space between words. */
const japanese: Readonly<Partial<Record<VoiceKind, RegExp>>> = {
  folklore: /パーセント|倍の?(?:確率|可能性)|研究(?:によると|で証明)/u,
  commands: /べき|なければなり|なければいけ|必ず|いつも/u,
  blames: /忘れました|怠/u,
  promises: /保証|証明/u,
  judges: /素晴らしい|すばらしい|すごい|さすが|よくできました|弱み/u,
  diagnoses: /うつ病|鬱|自己愛|燃え尽き|発達障害|自閉|内向的/u,
  pronouns: /彼|あなた/u,
  isPrivate: /健康|病気|家族|子ども|子供|妊娠|配偶者|宗教|信仰|教会|政治|給料|給与|労働組合/u,
};

/** By the language alone, without its region. */
export const voiceByLanguage: Readonly<Record<string, Readonly<Partial<Record<VoiceKind, RegExp>>>>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  ja: japanese,
};
