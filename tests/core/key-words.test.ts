import { describe, expect, it } from 'vitest';
import { keyWords } from '../../utils/core/key-words.ts';

describe('a key in words', () => {
  it.each([
    ['Alt+Shift+J', 'Linux x86_64', 'Alt+Shift+J'],
    ['Alt+Shift+J', 'Win32', 'Alt+Shift+J'],
    ['Alt+Shift+J', 'MacIntel', 'Option+Shift+J'],
    ['MacCtrl+Shift+J', 'MacIntel', 'Control+Shift+J'],
    ['Ctrl+Alt+7', 'Win32', 'Ctrl+Alt+7'],
    ['Ctrl+Alt+7', 'MacIntel', 'Command+Option+7'],
    ['Command+Shift+Y', 'MacIntel', 'Command+Shift+Y'],
    ['Ctrl+PageUp', 'Linux x86_64', 'Ctrl+Page Up'],
    ['F6', 'MacIntel', 'F6'],
    ['', 'MacIntel', ''],
    // Of Chromium: the words of the user's own language, and signs on a Mac.
    ['⌥⇧J', 'MacIntel', '⌥⇧J'],
    ['Alt+Umschalt+B', 'Win32', 'Alt+Umschalt+B'],
  ])('%s on %s is %s', (shortcut, platform, words) => {
    expect(keyWords(shortcut, platform)).toBe(words);
  });
});
