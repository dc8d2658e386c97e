/** Shapes on a 16-unit square, drawn in the colour of the words beside them. */
const strokes = {
  plus: 'M8 3.5v9M3.5 8h9',
  cover: 'M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4Z M8 6.25a1.75 1.75 0 1 0 0 3.5a1.75 1.75 0 0 0 0-3.5Z',
  lock: 'M5 7h6a1.5 1.5 0 0 1 1.5 1.5V12a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 12V8.5A1.5 1.5 0 0 1 5 7Z M5.5 7V5.2a2.5 2.5 0 0 1 5 0V7',
  check: 'm3.5 8.5 3 3 6-7',
  close: 'm4.5 4.5 7 7m0-7-7 7',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  people:
    'M6 3a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5Z M1.75 13.5c.3-2.6 2-4 4.25-4s3.95 1.4 4.25 4 M10.5 3.3a2.5 2.5 0 0 1 0 4.4 M12 9.9c1.3.6 2.1 1.8 2.25 3.6',
  day: 'M4 4h8a1 1 0 0 1 1 1v7.5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1Z M3 7h10 M5.75 2.5v3m4.5-3v3',
  find: 'M7 2.75a4.25 4.25 0 1 0 0 8.5a4.25 4.25 0 0 0 0-8.5Z m3.25 7.5 3 3',
  flag: 'M4 14V2.5 M4 3h7.5l-1.75 2.75L11.5 8.5H4',
  aim: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11Z M8 6a2 2 0 1 0 0 4a2 2 0 0 0 0-4Z',
  ticked:
    'M5 2.75h6A2.25 2.25 0 0 1 13.25 5v6A2.25 2.25 0 0 1 11 13.25H5A2.25 2.25 0 0 1 2.75 11V5A2.25 2.25 0 0 1 5 2.75Z m.3 5.4 1.9 1.9 3.6-4.1',
  pair: 'M5 5a3 3 0 1 0 0 6a3 3 0 0 0 0-6Z M11 5a3 3 0 1 0 0 6a3 3 0 0 0 0-6Z',
  'back-in-time': 'M3 3v3.5h3.5 M3.4 6.3A5.25 5.25 0 1 1 2.9 9.5 M8 5.25V8l2 1.5',
  edit: 'M3 13h2.5l7-7L10 3.5l-7 7Z M8.75 4.75l2.5 2.5',
  settings: 'M2.5 5h6m3 0h2M2.5 11h2m3 0h6M8.5 3.5v3M4.5 9.5v3',
} as const;

const dots = {
  grip: [
    [6, 4],
    [10, 4],
    [6, 8],
    [10, 8],
    [6, 12],
    [10, 12],
  ],
  more: [
    [3.5, 8],
    [8, 8],
    [12.5, 8],
  ],
} as const;

export type IconName = keyof typeof strokes | keyof typeof dots;

const isDots = (name: IconName): name is keyof typeof dots => name in dots;

/** Decoration; the control around it carries the name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      {isDots(name) ? (
        <g class="dots">
          {dots[name].map(([x, y]) => (
            <circle key={`${x} ${y}`} cx={x} cy={y} r={name === 'grip' ? 1 : 1.1} />
          ))}
        </g>
      ) : (
        <path d={strokes[name]} />
      )}
    </svg>
  );
}
