/** One out-of-fold answer: how sure it was, and whether it was right. */
export interface Answer {
  raw: number;
  right: boolean;
}

interface Block {
  sum: number;
  count: number;
  raw: number;
}

/** Isotonic regression (pool adjacent violators) over bins of answers; ascending points from raw to share. */
export function isotonic(answers: readonly Answer[], binSize = 30): [number, number][] {
  const sorted = [...answers].sort((a, b) => a.raw - b.raw);
  const blocks: Block[] = [];
  for (let at = 0; at < sorted.length; at += binSize) {
    const bin = sorted.slice(at, at + binSize);
    blocks.push({
      sum: bin.filter((each) => each.right).length,
      count: bin.length,
      raw: bin.reduce((sum, each) => sum + each.raw, 0),
    });
    while (blocks.length > 1 && violates(blocks)) merge(blocks);
  }
  return blocks.map(({ sum, count, raw }) => [round(raw / count), round((sum + 0.5) / (count + 1))]);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
const share = (block: Block | undefined): number => (block ? block.sum / block.count : 0);
const violates = (blocks: readonly Block[]): boolean => share(blocks.at(-2)) >= share(blocks.at(-1));

function merge(blocks: Block[]): void {
  const last = blocks.pop();
  const before = blocks.at(-1);
  if (!last || !before) return;
  before.sum += last.sum;
  before.count += last.count;
  before.raw += last.raw;
}
