/**
 * Titles and forms of address that a Japanese name may end with already. Those that end given names too (博士, 君) are
 * left out.
 */
const addressed =
  /(?:さん|さま|様|先生|くん|ちゃん|社長|部長|課長|係長|次長|主任|室長|所長|店長|会長|専務|常務|教授|マネージャー|リーダー)$/u;

/** Japanese says さん after a name; “佐藤部長” needs no second form of address, so `{name}さん` becomes `{name}` there. */
export const addressing = (template: string, name: unknown): string =>
  typeof name === 'string' && addressed.test(name.trim())
    ? template.replaceAll('{name}さん', '{name}')
    : template;
