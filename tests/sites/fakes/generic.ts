import { calendars } from './generic-calendars.ts';
import { cards, lookalikes } from './generic-cards.ts';
import { distantProducts, distantStrangers } from './generic-distant-products.ts';
import { families } from './generic-families.ts';
import { farProducts, farStrangers } from './generic-far-products.ts';
import { mails } from './generic-mails.ts';
import { moreFamilies, moreStrangers } from './generic-more-families.ts';
import { type InventedPage, inventedPage } from './generic-page.ts';
import { products } from './generic-products.ts';
import { strangers } from './generic-strangers.ts';

/** Calendars and webmail that nobody makes. */
export const inventedProducts: readonly InventedPage[] = [
  ...calendars,
  ...cards,
  ...mails,
  ...products,
  ...families,
  ...moreFamilies,
  ...farProducts,
  ...distantProducts,
];

/** Those, and pages with nothing for Beside on them. */
export const inventedPages: readonly InventedPage[] = [
  ...inventedProducts,
  ...strangers,
  ...lookalikes,
  ...moreStrangers,
  ...farStrangers,
  ...distantStrangers,
];

/** The states the generic reader is tried in beside all adapters. */
export const genericStates = inventedPages.map((page) => ({
  name: page.name,
  site: 'generic',
  build: (_document: Document) => inventedPage(page),
}));
