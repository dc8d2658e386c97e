import { addressIn } from '../reading/address.ts';
import { isStatus, kindsOf } from './vocabulary.ts';

export const address =
  /[^\s<>()[\]",;:@'|]{1,64}@[^\s<>()[\]",;:@'|/]{1,250}\.[^\s<>()[\]",;:@.'|/]{2,60}/giu;
export const addressesIn = (text: string): string[] =>
  text.includes('@') ? (text.slice(0, 4000).match(address) ?? []).map((each) => each.toLowerCase()) : [];

/** The one address an element's attributes give; '' for none or for several. */
export function attributeAddress(element: Element): string {
  const found = new Set<string>();
  for (const { name, value } of [...element.attributes].slice(0, 40)) {
    if (!value.includes('@') || /^(?:on|style$|src|class$|value$)/u.test(name)) continue;
    const said = /^mailto:/iu.test(value) ? decoded(value.slice(7).split('?')[0] ?? '') : value;
    if (name === 'href' && said === value) continue;
    for (const each of addressesIn(said.slice(0, 500))) found.add(each);
  }
  return found.size === 1 ? ([...found][0] ?? '') : '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.slice(0, 1000));
  } catch {
    return text;
  }
}

/** A name without the remarks around it: "(Organizer)", ", accepted", quotation marks. */
export function cleanName(text: string): string {
  let name = text
    .slice(0, 300)
    .replace(/[(（[]([^)）\]]{0,60})[)）\]]/gu, (all, inner: string) =>
      isRemark(inner) || addressIn(inner) ? ' ' : all,
    )
    .replace(/[(（[<]\s*[)）\]>]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^["'“”„«<\s,;·•|-]+|["'“”„«»<>\s,;:·•|(（-]+$/gu, '');
  for (let pieces = name.split(/\s*[,،、|·•–—]\s*|\s-\s/u); pieces.length > 1; pieces.pop()) {
    const tail = pieces.at(-1) ?? '';
    if (!isRemark(tail)) break;
    name = name.slice(0, name.lastIndexOf(tail)).replace(/[\s,،、|·•–—-]+$/u, '');
  }
  return name;
}

export const isRemark = (text: string): boolean => isStatus(text) || kindsOf(text).size > 0;
export const words = /\s+/u;

// What a link or a button beside a person says.
const action =
  /^(?:e-?mail|mail|send|write|message|reply|chat|call|remove|delete|edit|save|copy|more|show|view|add|details?|profile|contact|download)\b|^(?:añadir|agregar|descargar|ajouter|télécharger|hinzufügen|herunterladen|zum kalender|in den kalender|aggiungi|scarica|adicionar|baixar|toevoegen|dodaj|pobierz)(?:\s|$)|^(?:追加|添加|新增|추가|إضافة|הוספה|הוסף)|(?:hinzufügen|toevoegen|追加|추가)$/iu;

/** True for a text that can be somebody's name and nothing else known. */
export const isName = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 60 &&
  /^\p{L}/u.test(text) &&
  !/[\d@:：!?#/\\{}=+*…&]|\.{2}/u.test(text) &&
  text.split(words).length <= 6 &&
  (/\p{Lu}/u.test(text) || !/\p{Ll}/u.test(text)) &&
  // The letters an avatar shows.
  !/^\p{Lu}{1,3}$/u.test(text) &&
  !action.test(text) &&
  !isRemark(text);
