/**
 * Words by which a note or mail is understood as far as a practice needs it. Lists hold what people write about
 * work, in six languages; they are cues, never verdicts, and nothing they find is shown but the user's own words.
 * Alternatives are parted by "|"; "~" stands for any further letters.
 */
const lists = {
  /** A hard stretch: hours, dates, clients, escalations. */
  hard:
    'tight deadline|deadline moved|overtime|long hours|late nights?|worked late|(?:worked|working|lost|another|whole|over the|through the|all|two|three) weekends?|weekends? again|weekend work|night shifts?|crunch|escalat~|firefighting|fire drill|brutal|exhausting|swamped|stretched thin|overloaded|under pressure|(?:tough|difficult|angry) (?:client|customer|call|review)|(?:tough|difficult|hard|rough|heavy|long) (?:day|week|month|quarter|stretch|sprint)|scope (?:moved|changed?|changes|grew)|outage|short-?staffed|understaffed|(?:one|two|three) people short' +
    '|überstunden|wochenende (?:durch)?gearbeitet|wieder (?:am )?wochenende|eskal~|feuerwehr~|nachtschicht~|harte woche|schwere woche|enge frist|unterbesetzt|überlastet|druck von' +
    '|heures sup~|week-?end travaillé|encore le week-?end|escalade|débordé~|semaine (?:dure|lourde|difficile)|délai serré|sous pression|client difficile' +
    '|horas extra~|fin de semana trabaja~|otra vez el fin de semana|escalad~|desbordad~|semana (?:dura|difícil|pesada)|plazo ajustado|bajo presión' +
    '|fim de semana trabalh~|outra vez o fim de semana|sobrecarregad~|prazo apertado|sob pressão|cliente difícil',
  /** A harsh exchange, or support that was missed. */
  harsh:
    'snapped at|shouted|raised (?:my )?voices?|cut (?:him|her|them|\\p{Lu}\\p{L}+) off|talked over|lost my temper|(?:was|too) harsh|harsh words|went badly|blew up at|had an argument|argued (?:with|about|over)|felt unsupported|(?:did not|didn.t|never) back(?:ed)? (?:him|her|them|me)? ?up|let (?:him|her|them) down|blamed (?:him|her|them)|dismissive|brushed (?:off|aside|it off)|felt unfair|was sharp with|was short with|hurt by what i said' +
    '|angeschrien|laut geworden|ins wort gefallen|schlecht gelaufen|gestritten|im stich gelassen|zu hart|angefahren' +
    '|crié|haussé le ton|coupé la parole|mal passé|disput~|pas soutenu~|trop dur~' +
    '|grité|alcé la voz|interrump[íi]|salió mal|discutimos|sin apoyo|demasiado dur~' +
    '|gritei|levantei a voz|interrompi|correu mal|discutimos|sem apoio|fui dur~',
  /** After these, for two weeks, at most their topics. */
  grave:
    'resign(?:ed|s|ation|ing)|(?:gave|given|handed in) (?:his |her |their |my |in )?notice|notice period|dismissal|was dismissed|laid off|lay-?offs?|made redundant|redundanc(?:y|ies) (?:round|talks?|consultation|notice)|(?:was|been) terminated|severance|tribunal|grievance|formal (?:warning|procedure|complaint)|disciplinary (?:hearing|action|procedure|meeting|process)|performance improvement plan|bereave~|funeral|passed away|(?:mother|father|mum|mom|dad|brother|sister|wife|husband|partner|son|daughter|child|friend|colleague|grandmother|grandfather) (?:has )?died|death of|miscarriage|(?:long|sick|parental|maternity|paternity|compassionate) leave' +
    '|gekündigt|kündigung|abmahnung|entlassen|entlassung|abfindung|beerdigung|trauerfall|gestorben|elternzeit|krankgeschrieben' +
    '|démission~|licenci~|avertissement formel|prud.hommes|enterrement|décès|décédé~|congé (?:maladie|parental|maternité)' +
    '|dimisión|dimitió|despid~|despedid~|amonestación|funeral|falleci~|duelo|baja (?:médica|maternal)' +
    '|pediu demissão|demissão|demitid~|luto|falec~|licença (?:médica|maternidade)',
  /** Beside these there is no suggestion at all, and no reason on show. */
  harm:
    'harass~|suicid~|self-?harm|(?:kill|hurt|harm) (?:my|him|her|them)sel~|(?:feels?|felt|was|been|is) threatened|threatened (?:me|him|her|them|us)|assaulted|abusive|verbal abuse|(?:was|been|being) abused|stalk(?:ed|ing|er)|bull(?:y|ied|ying)|groped?' +
    '|belästig~|selbstmord|suizid~|(?:fühlt sich|wurde) bedroht|mobbing|gemobbt|harcèl~|(?:sent|été) menacée?|agressée?|acoso|acosad[oa]|amenazad[oa]|agredid[oa]|assédi~|ameaçad[oa]|agredid[oa]',
  /** Lends neither words nor dates: health, family, faith, politics, union, pay, law. */
  sensitive:
    'sick|ill|illness|cancer|surgery|hospitali[sz]ed|in hospital|doctor|therap(?:y|ist)|depress~|anxiety|burn-?out|burned out|burnt out|pregnan~|migraine~|medication|diagnos~|wife|husband|kids?|children|child|daughter|(?:my|his|her|their) sons?|baby|mother|father|mum|mom|dad|parents|divorc~|wedding|family|church|mosque|synagogue|prayer|ramadan|religio~|elections?|voted for|trade union|unions?|works council|salary|pay rise|pay cut|pay review|bonus|lawyer|lawsuit|court case|sued|legal action' +
    '|krank~|arzt|ärztin|depressi~|schwanger~|ehefrau|ehemann|kinder|(?:mein|ihr|sein|das) kind|tochter|sohn|mutter|vater|scheidung|familie|kirche|moschee|gewerkschaft|betriebsrat|gehalt|gehalts~|anwalt|anwältin|klage' +
    '|malade|maladie|médecin|dépress~|enceinte|femme|mari|enfants?|fille|fils|mère|père|divorce|famille|église|mosquée|syndicat~|salaire|avocat~' +
    '|enferm~|médic~|depresi~|embaraz~|esposa|esposo|marido|hij[oa]s?|madre|padre|familia|iglesia|sindicat~|salario|sueldo|abogad~' +
    '|doente|doença|grávida|filh[oa]s?|mãe|pai|família|igreja|salário|advogad~',
  /** Stopped, rolled back or still burning: nothing to celebrate yet. */
  setback:
    'rolled back|roll-?back|reverted|incident|outage|withdrawn|recalled|called off|stopped|zurückgerollt|annulé~|revertid~',
  /** Their question for guidance. */
  asks: 'asked (?:me )?(?:for (?:my )?(?:advice|help|guidance)|how (?:i|to|she|he|they)|what i would)|wants? (?:my )?(?:advice|guidance)|(?:would|could|can) you (?:advise|guide|mentor)|pick your brain|your advice|your guidance|how would you|what would you do|hättest du zeit|ihren rat|deinen rat|votre avis|tes conseils|tu consejo|seu conselho',
  /** An offer to mentor or coach the user. */
  offers:
    '(?:can|could|will|like to|want to|love to|happy to|glad to|willing to|let me) (?:mentor|coach|teach|guide|help) you|(?:wants|like|happy|willing) to (?:mentor|coach|teach) me|offer(?:ed|s|ing)? to (?:mentor|coach|teach|help)|be your mentor',
  gap: 'lost in|no idea how|ought to know|(?:do not|don.t|did not|didn.t) understand|over my head|(?:could not|couldn.t) follow|out of my depth|keine ahnung wie|nicht verstanden|pas compris|no entend[íi]|não entendi',
  pressure:
    'now or never|last chance|take it or leave it|(?:today|tomorrow|friday|monday|this week) or (?:never|not at all)|pressed (?:me )?(?:for|to)|before it is too late|jetzt oder nie|maintenant ou jamais|ahora o nunca|agora ou nunca',
  decision:
    'decid(?:e|ing) (?:by|before|between|whether|on)|decision (?:by|on|about|due)|have to choose|torn between|can.t see the end|whether to (?:take|accept|stay|move|leave|join)',
  introduction: 'introduc(?:e|ed) (?:me|us) to|introductions?|intro (?:to|with)|put (?:me|us) in touch',
  update:
    'asked (?:for an update|where|how \\p{L}+ (?:is|was) going|about (?:the )?status)|wants? an update|any news on',
  growth:
    'growth (?:talk|plan|topic|area|goal)|wants? to grow|career|promotion|next role|(?:career|personal) development|development (?:plan|goal|talk)|learning|to learn|training|(?:a|another|language|the) course|courses|certif~|stretch (?:role|assignment|task)|new at',
  content: 'content where|happy where|fine as it is|wants? nothing (?:more|new)',
  ownDate: 'i set the (?:date|deadline|scope)|my (?:deadline|scope)|i promised the (?:client|customer|date)',
  reading: '(?:article|piece|post|chapter|book|talk|read|reading) (?:on|about)',
  nothingBack: 'wants? nothing back|nothing in return',
  /** Praise that could be for anyone. */
  generic:
    'great job|good job|great work|good work|nice work|well done|keep it up|thanks for everything|above and beyond|rock ?star|team player|awesome|amazing|you.re the best|toll gemacht|gute arbeit|weiter so|super gemacht|beau travail|bravo|merci pour tout|buen trabajo|sigue así|gracias por todo|ótimo trabalho|arrasou',
  /** Signs that a thank-you says what changed. */
  effect:
    'so that|because|without|which meant|meant that|thanks to (?:that|this)|saved|let us|made it|damit|weil|ohne|dadurch|parce que|grâce à|sans|porque|sin|para que|sem',
} as const;

const japanese: Partial<Record<Cue, string>> = {
  hard: '残業|休日出勤|徹夜|炎上|厳しい納期|きつい週',
  harsh: '怒鳴|声を荒げ|言い過ぎ|きつく言',
  grave: '退職|解雇|忌引|休職|産休|育休|訃報',
  harm: 'ハラスメント|パワハラ|セクハラ|自殺|脅迫|いじめ',
  sensitive: '病気|入院|妊娠|妻|夫|子ども|子供|家族|宗教|給与|給料|弁護士|組合',
  generic: 'さすが|よくできました|素晴らしい仕事',
};

export type Cue = keyof typeof lists;

const compiled = new Map<Cue, RegExp>();

function patternOf(cue: Cue): RegExp {
  const known = compiled.get(cue);
  if (known) return known;
  const words = lists[cue].replaceAll('~', '\\p{L}*');
  const dense = japanese[cue];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])${dense ? `|${dense}` : ''}`,
    'iu',
  );
  compiled.set(cue, pattern);
  return pattern;
}

/** Where a cue stands in a text; null when it does not. */
export function findCue(cue: Cue, text: string): { at: number; words: string } | null {
  const hit = patternOf(cue).exec(text);
  return hit ? { at: hit.index, words: hit[0] } : null;
}

export const hasCue = (cue: Cue, text: string): boolean => patternOf(cue).test(text);

const vocabularies = new Map<Cue, ReadonlySet<string>>();

/** Whether a word, in lower case, stands in the list of a cue and is therefore nobody's name. */
export function isCueWord(cue: Cue, word: string): boolean {
  const known = vocabularies.get(cue) ?? new Set(lists[cue].toLocaleLowerCase('en').match(/\p{L}+/gu));
  vocabularies.set(cue, known);
  return known.has(word);
}
