// Firefox tells keys in the words of the manifest, in which "Ctrl" stands for Command on a Mac.
const onMac: Readonly<Record<string, string>> = {
  Ctrl: 'Command',
  MacCtrl: 'Control',
  Alt: 'Option',
  Delete: 'Forward Delete',
};

/**
 * A key as it is written on the user's keyboard: "Alt+Shift+J" is "Option+Shift+J" on a Mac. What Chromium tells is
 * written that way already, on a Mac in signs ("⌥⇧J"), and stays as it is.
 * @param shortcut as the browser tells it; '' for none.
 * @param platform as `navigator.platform` says it: "MacIntel".
 */
export function keyWords(shortcut: string, platform: string): string {
  const parts = shortcut.split('+');
  const words = platform.startsWith('Mac') ? parts.map((part) => onMac[part] ?? part) : parts;
  return words.map((word) => word.replace(/^Page(?=Up|Down)/u, 'Page ')).join('+');
}
