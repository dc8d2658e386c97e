/** Keys by the names that tests use, as the private characters WebDriver knows them by. */
const webDriverKeys: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** 'Control+Enter' → its keys; a lone '+' is a key too. */
export const splitChord = (keys: string): string[] => (keys === '+' ? ['+'] : keys.split('+'));

/** @throws Error for a name that is neither a single character nor a known key. */
export function toWebDriverKey(name: string): string {
  const known = webDriverKeys[name];
  if (known !== undefined) return known;
  if ([...name].length === 1) return name;
  throw new Error(`There is no key called ${name}.`);
}
