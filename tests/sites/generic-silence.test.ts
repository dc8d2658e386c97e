// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { at, inCalendar, saidAfter } from './generic-said.ts';
import { overhaul } from './marks.ts';

const guests =
  '<h3>Guests</h3><ul><li>Dana Whitfield dana@northlight.example</li><li>Robin Vale robin@northlight.example</li></ul>';
const form = (title: string, start: string) =>
  `<html lang="en-GB"><head><title>Calendar</title></head><body><form>${title}<label for="d">Date</label><input id="d" type="date" value="2026-09-16"><label for="s">Start</label><input id="s" type="time" value="${start}"><label for="e">End</label><input id="e" type="time" value="15:00">${guests}<button>Save</button></form></body></html>`;

describe('a page with an event on it that cannot be read', () => {
  it('is said to be unreadable where its title lost its name', () => {
    expect(inCalendar(form('<input name="title" value="Dana / Robin">', '14:00'))).toHaveProperty('item');
    expect(inCalendar(form('<input value="Dana / Robin">', '14:00'))).toBe('unreadable');
    expect(saidAfter('an event being edited', (page) => overhaul(page, ['own attributes', 'labels']))).toBe(
      'unreadable',
    );
  });

  it('is said to be where the hour it begins at is gone', () => {
    const said = saidAfter('desktop-like groupware', (page) =>
      page.querySelector('#ext-14')?.removeAttribute('value'),
    );
    expect(said).toBe('unreadable');
  });

  it('is said to be where hours and a length are all that is left of when it is', () => {
    const said = saidAfter('calendar app: week of sentences', (page) => {
      page.querySelector('[role=dialog]')?.removeAttribute('role');
      const arrow = [...page.querySelectorAll('span')].find(({ textContent }) => textContent === '→');
      arrow?.nextElementSibling?.after(arrow);
    });
    expect(said).toBe('unreadable');
  });

  it('is asked at all where nothing on it is a button, a heading or has a role', () => {
    const said = saidAfter('calendar card: avatars with labels', (page) =>
      overhaul(page, ['roles', 'labels']),
    );
    expect(said).toMatchObject({ item: { title: 'Charla de objetivos' } });
  });

  it('is said to be where the field for its name is out of sight and empty', () => {
    const kept = '<div style="display:none"><input aria-label="Title" value=""></div>';
    expect(inCalendar(form(`${kept}<input value="Dana / Robin">`, '14:00'))).toBe('unreadable');
  });

  it('is said to be where nothing speaks of a calendar but its own rows', () => {
    const loseTitle = (page: Document) => {
      const what = page.querySelector('.l');
      what?.nextElementSibling?.after(what);
    };
    expect(saidAfter('booking service: sentence over', loseTitle)).toBe('unreadable');
    const inDialog = (page: Document) => {
      loseTitle(page);
      page.querySelector('.w')?.setAttribute('role', 'dialog');
    };
    expect(saidAfter('booking service: sentence over', inDialog)).toBe('unreadable');
  });

  it('is said to be in a language of which no word is known, and nothing of a page with one address', () => {
    const page = (people: string) =>
      `<html lang="sw"><head><title>Ratiba</title></head><body><main><h1>Mazungumzo na Dana</h1><p>Jumatano, 16 Septemba 2026, saa 14:00 hadi saa 15:00</p>${people}</main></body></html>`;
    const both = '<p>dana@northlight.example</p><p>robin@northlight.example</p>';
    expect(at('https://x.nobody.example/1', page(both))).toBe('unreadable');
    expect(at('https://x.nobody.example/1', page('<p>robin@northlight.example</p>'))).toBe('nothing');
  });

  it('is no event that has no name yet, no list of events, and no day with many hours', () => {
    expect(inCalendar(form('<input name="title" aria-label="Title" value="">', '14:00'))).toBe('nothing');
    const card = (day: number) =>
      `<section><b>Start:</b> ${day} September 2026 <b>Guests:</b> dana@northlight.example, robin@northlight.example</section>`;
    const list = `<html lang="en-GB"><head><title>Calendar</title></head><body><main>${card(16)}${card(17)}</main></body></html>`;
    expect(inCalendar(list)).toBe('nothing');
    const hours = [9, 10, 11, 12, 13].map((hour) => `<div>${hour}:00</div>`).join('');
    const day = `<html lang="en-GB"><head><title>Calendar</title></head><body><main>${hours}${guests}</main></body></html>`;
    expect(inCalendar(day)).toBe('nothing');
  });
});
