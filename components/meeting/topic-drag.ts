import type { RefObject } from 'preact';
import { useCallback } from 'preact/hooks';
import { type Turn, turns } from '../../utils/core/topic.ts';

interface Landing {
  turn: Turn;
  before: string | null;
}

/** A press that moves less than this is a click. */
const slack = 4;

const asTurn = (text: string | undefined): Turn | null => turns.find((turn) => turn === text) ?? null;

/** The gap between two lines that is nearest to a height on screen. */
export function landingAt(root: HTMLElement, dragged: string, y: number): Landing | null {
  const groups = [...root.querySelectorAll<HTMLElement>('[data-turn]')];
  const below = groups.find((group) => y < group.getBoundingClientRect().bottom) ?? groups.at(-1);
  const turn = asTurn(below?.dataset.turn);
  if (!below || turn === null) return null;
  const rows = [...below.querySelectorAll<HTMLElement>('[data-topic]')].filter(
    (row) => row.dataset.topic !== dragged,
  );
  const next = rows.find((row) => {
    const { top, height } = row.getBoundingClientRect();
    return y < top + height / 2;
  });
  return { turn, before: next?.dataset.topic ?? null };
}

function draw(root: HTMLElement, landing: Landing | null): void {
  for (const each of root.querySelectorAll('.lands')) each.classList.remove('lands');
  for (const each of root.querySelectorAll('.lands-last')) each.classList.remove('lands-last');
  if (landing === null) return;
  const { turn, before } = landing;
  if (before === null) root.querySelector(`[data-turn="${turn}"]`)?.classList.add('lands-last');
  else root.querySelector(`[data-topic="${CSS.escape(before)}"]`)?.classList.add('lands');
}

/** Dragging a topic by its handle. Escape lets go of it where it was. */
export function useTopicDrag(
  root: RefObject<HTMLElement | null>,
  move: (id: string, turn: Turn, before: string | null) => Promise<void>,
): (id: string, event: PointerEvent) => void {
  return useCallback(
    (id, press) => {
      const area = root.current;
      if (!area || press.button !== 0) return;
      const away = new AbortController();
      const { signal } = away;
      let landing: Landing | null = null;
      let dragging = false;

      const end = () => {
        away.abort();
        draw(area, null);
        area.classList.remove('dragging');
      };
      const onMove = (event: PointerEvent) => {
        if (!dragging && Math.abs(event.clientY - press.clientY) < slack) return;
        dragging = true;
        area.classList.add('dragging');
        landing = landingAt(area, id, event.clientY);
        draw(area, landing);
        event.preventDefault();
      };
      const onUp = () => {
        const target = landing;
        end();
        if (!dragging) return;
        // The click that follows a drag is not a click on the handle.
        const swallow = (event: Event) => {
          event.stopPropagation();
          event.preventDefault();
        };
        window.addEventListener('click', swallow, { capture: true, once: true });
        setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
        if (target) void move(id, target.turn, target.before);
      };
      window.addEventListener('pointermove', onMove, { signal });
      window.addEventListener('pointerup', onUp, { signal });
      window.addEventListener('pointercancel', end, { signal });
      window.addEventListener('keydown', (event) => event.key === 'Escape' && end(), { signal });
    },
    [root, move],
  );
}
