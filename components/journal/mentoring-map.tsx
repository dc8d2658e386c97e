import { useEffect, useRef, useState } from 'preact/hooks';
import type { MentoringModel, MentoringPair } from '../../utils/models/journal-mentoring-model.ts';
import { placeHash } from '../../utils/models/journal-place.ts';
import { roleWords } from '../../utils/models/relationship-words.ts';
import { Monogram } from '../shared/monogram.tsx';
import { Own } from '../shared/own.tsx';

const Line = ({ lead, text }: { lead: string; text: string }) => (
  <p class="small exchange">
    <span class="meta">{lead}</span>
    {text === '' ? <span class="quiet">nothing noted</span> : <Own text={text} />}
  </p>
);

const Card = ({ pair }: { pair: MentoringPair }) => (
  <li class="pair-card">
    <Monogram name={pair.person.name} />
    <div>
      <a class="strong" href={placeHash('people', pair.person.id)}>
        <bdi>{pair.person.name}</bdi>
      </a>
      <Line lead="get" text={pair.gets} />
      <Line lead="give" text={pair.gives} />
    </div>
  </li>
);

interface Curve {
  key: string;
  path: string;
}

/** Curves from each card to the disc in the middle, measured where they were laid out. */
function useCurves(watched: unknown) {
  const box = useRef<HTMLDivElement>(null);
  const [curves, setCurves] = useState<readonly Curve[]>([]);
  useEffect(() => {
    const draw = () => {
      const outer = box.current?.getBoundingClientRect();
      const disc = box.current?.querySelector('.you .monogram')?.getBoundingClientRect();
      if (!outer || !disc) return;
      const middle = {
        x: disc.left + disc.width / 2 - outer.left,
        y: disc.top + disc.height / 2 - outer.top,
      };
      const cards = [...(box.current?.querySelectorAll('.pair-card') ?? [])];
      setCurves(
        cards.flatMap((card, index) => {
          const at = card.getBoundingClientRect();
          const isBefore = at.right < disc.left;
          if (!isBefore && at.left < disc.right) return [];
          const x = (isBefore ? at.right : at.left) - outer.left;
          const y = at.top + at.height / 2 - outer.top;
          const end = middle.x + ((isBefore ? -1 : 1) * disc.width) / 2;
          const half = (x + end) / 2;
          return [
            { key: `${index}`, path: `M${x} ${y} C${half} ${y} ${half} ${middle.y} ${end} ${middle.y}` },
          ];
        }),
      );
    };
    draw();
    if (typeof ResizeObserver === 'undefined' || !box.current) return;
    const observer = new ResizeObserver(draw);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [watched]);
  return { box, curves };
}

const Table = ({ pairs }: { pairs: readonly MentoringPair[] }) => (
  <details class="figures">
    <summary class="small link">The same as a table</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Is to you</th>
          <th scope="col">You get</th>
          <th scope="col">You give</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ person, kinds, gets, gives }) => (
          <tr key={person.id}>
            <th scope="row">
              <bdi>{person.name}</bdi>
            </th>
            <td>{kinds.map(roleWords).join(', ')}</td>
            <td>
              <Own text={gets} />
            </td>
            <td>
              <Own text={gives} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);

/** Who mentors whom: those towards the user, those from the user, and what goes each way. */
export function MentoringMap({ model }: { model: MentoringModel }) {
  const [towards, from] = [model.towards.value, model.from.value];
  const { box, curves } = useCurves(`${towards.length} ${from.length}`);
  const pairs = [...new Map([...towards, ...from].map((pair) => [pair.person.id, pair])).values()];
  if (pairs.length === 0)
    return (
      <p class="small quiet">
        No mentoring is noted yet. Say on somebody’s card that they mentor you, or that you mentor them.
      </p>
    );
  return (
    <>
      <div class="map" ref={box}>
        <svg class="curves" aria-hidden="true">
          {curves.map(({ key, path }) => (
            <path key={key} d={path} />
          ))}
        </svg>
        <div>
          <h3 class="label" id="towards">
            Towards you
          </h3>
          <ul aria-labelledby="towards">
            {towards.map((pair) => (
              <Card key={pair.person.id} pair={pair} />
            ))}
          </ul>
        </div>
        <p class="you">
          <span class="monogram large" aria-hidden="true">
            You
          </span>
        </p>
        <div>
          <h3 class="label" id="from">
            From you
          </h3>
          <ul aria-labelledby="from">
            {from.map((pair) => (
              <Card key={pair.person.id} pair={pair} />
            ))}
          </ul>
        </div>
      </div>
      <Table pairs={pairs} />
    </>
  );
}
